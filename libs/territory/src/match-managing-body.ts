import { foldText } from '@vicino/domain';
import { managingBodies } from './managing-bodies.js';
import { municipalityByCode } from './municipalities.js';

/**
 * `CERTAIN`: the body, with the number of comuni the text states, if any: it may differ from ours.
 * `DOUBTFUL`: one of the candidates. `UNKNOWN`: no body of the area, or another one called likewise ("C.I.S.A. 12").
 */
export type ManagingBodyMatch =
  | { readonly kind: 'CERTAIN'; readonly id: string; readonly statedCount?: number }
  | { readonly kind: 'DOUBTFUL'; readonly candidates: readonly string[]; readonly statedCount?: number }
  | { readonly kind: 'UNKNOWN' };

/**
 * Acronyms more than one body of Piedmont goes by, and "in rete", which is Italian before it is a consortium:
 * a member count or the hint must confirm which is meant. Folded; looked up as words first, then as bare letters.
 */
const SHARED_ACRONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ciss', ['ciss-chivasso', 'ciss38-cuorgne', 'cissac-caluso']],
  ['cisa', ['cisa-gassino']],
  ['net', ['unione-net']],
  ['in rete', ['inrete-ivrea']],
]);

const STATED_COUNT = /(?:\(\s?)?(?<!\d)(\d{1,3})\s{1,3}comuni(?:\s?\))?/iu;
const FILLER =
  /^(?:(?:il|lo|la|l|dal|del|dell|della|al)\s+)?(?:(?:consorzio|ente gestore)\s+)?(?:(?:intercomunale|comuni|servizi|sociali|socio|assistenziali|socioassistenziali|dei|del|di)\s+)*/u;

const idByLetters = new Map<string, string>();
for (const body of managingBodies()) {
  const seat = municipalityByCode(body.seat.istatCode)?.name ?? '';
  for (const name of [body.shortName, body.officialName, ...body.aliases]) {
    idByLetters.set(lettersOf(name), body.id);
    idByLetters.set(lettersOf(`${name} ${seat}`), body.id);
    idByLetters.set(lettersOf(`${name} di ${seat}`), body.id);
  }
}
idByLetters.delete(lettersOf('Consorzio Intercomunale dei Servizi Socio-Assistenziali'));
idByLetters.delete(lettersOf('Consorzio Intercomunale Socio Assistenziale'));

/**
 * The managing body a text names, with or without dots, spaces, "Consorzio" and the number of its comuni:
 * "C.I.S.S.-A.C. (21 comuni)", "consorzio IN.RE.TE.", "ASL TO 4". The whole text must be the name.
 * @param hint id of the body the text comes from: settles an acronym that several bodies share
 */
export function matchManagingBody(text: string, hint?: string): ManagingBodyMatch {
  const count = STATED_COUNT.exec(text)?.[1];
  const stated = count === undefined ? {} : { statedCount: Number(count) };
  const name = foldText(text.replace(STATED_COUNT, ' '));
  const bare = name.replace(FILLER, '');
  const sharing = SHARED_ACRONYMS.get(bare) ?? SHARED_ACRONYMS.get(lettersOf(bare));
  if (sharing === undefined) {
    const id = idByLetters.get(lettersOf(name)) ?? idByLetters.get(lettersOf(bare));
    return id === undefined ? { kind: 'UNKNOWN' } : { kind: 'CERTAIN', id, ...stated };
  }
  const chosen = sharing.filter((candidate) => candidate === hint || memberCount(candidate) === stated.statedCount);
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1) return { kind: 'CERTAIN', id: only, ...stated };
  return { kind: 'DOUBTFUL', candidates: sharing, ...stated };
}

function lettersOf(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

function memberCount(id: string): number | undefined {
  return managingBodies().find((body) => body.id === id)?.municipalities.length;
}
