import type { AccessMode } from '@vicino/domain';
import { matchAccessMode } from '@vicino/needs';
import { type Answer, certain, likely } from '../answer.js';
import { matchNamedList } from './named-list.js';
import { cleanText } from './text.js';

/** Phrases by which prose tells how one asks. */
const PHRASES: readonly (readonly [AccessMode, RegExp])[] = [
  ['accesso-libero', /accesso (?:libero|diretto)|senza appuntamento/iu],
  ['appuntamento', /(?<!senza )(?:su|previo|con|fissare un|prendere) appuntamento|su prenotazione/iu],
  [
    'domanda-online',
    /domand\w+ (?:solo |esclusivamente )?(?:on[- ]?line|telematic)|\bspid\b.{0,80}\bdomand|\bmodul\w+ on[- ]?line/iu,
  ],
  [
    'domanda-cartacea',
    /domand\w+ cartace|modul\w+ (?:cartace|da consegnare)|consegnare .{0,60}(?:protocollo|sportello)/iu,
  ],
  [
    'invio-servizio-sociale',
    /(?:tramite|invio|segnalazione|su proposta) (?:de[il]\w* |il |i )?(?:servizi\w* social|assistente social)|assistente sociale di riferimento/iu,
  ],
  ['bando', /\bband[oi]\b|avviso pubblico|graduatoria/iu],
  ['email', /(?:via|per|tramite|con|una) (?:e-?mail|pec|posta elettronica)/iu],
];

/**
 * How one asks for it. A list of known words ("bando, domanda-online") is taken as such; prose by its telling phrases,
 * as likely. Words understood in no way are `ACCESS_MODE_UNKNOWN`. `elsewhere` is text of other fields (hours,
 * requirements) in which a way of asking may be named; it never gives a finding.
 */
export function accessModesOf(raw: string, elsewhere: string): Answer<readonly AccessMode[]> {
  const implied = spoken(elsewhere);
  const { slugs, unmatched } = matchNamedList(raw, matchAccessMode);
  if (unmatched.length === 0) {
    const modes = [...new Set([...slugs, ...implied])];
    return implied.every((mode) => slugs.includes(mode)) ? certain(modes) : likely(modes);
  }
  const modes = [...new Set([...slugs, ...spoken(raw), ...implied])];
  if (modes.length > 0) return likely(modes);
  return certain(modes, {
    code: 'ACCESS_MODE_UNKNOWN',
    severity: 'INFO',
    value: raw,
    suggestion:
      'Scrivere per esempio: accesso libero, su appuntamento, domanda on line, tramite servizio sociale, bando.',
  });
}

function spoken(text: string): readonly AccessMode[] {
  const clean = cleanText(text);
  return PHRASES.filter(([, pattern]) => pattern.test(clean)).map(([mode]) => mode);
}
