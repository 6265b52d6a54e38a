import type { Cost, CostType } from '@vicino/domain';
import { matchCostType } from '@vicino/needs';
import { type Answer, certain, likely } from '../answer.js';
import { namesMoney } from './money.js';
import { cleanText } from './text.js';

/** Phrases by which sentences tell the type, the more telling first. */
const PHRASES: readonly (readonly [CostType, RegExp])[] = [
  ['compartecipazione-isee', /\bisee\b|compartecipazione|in base al reddito/iu],
  [
    'contributo-erogato',
    /\b(?:contributo|buono|bonus|assegno|voucher|rimborso)\b.{0,60}\b(?:fino a|di|da|pari a)\b.{0,20}\d|erogat/iu,
  ],
  ['offerta-libera', /offert[ae] liber|donazione|contributo (?:libero|volontario)/iu],
  ['quota-associativa', /\btesser|\bquota (?:associativa|annuale|di iscrizione)/iu],
  [
    'gratuito',
    /(?<!non (?:è |sono )?)\bgratuit|\bgratis\b|nessun costo|senza (?:alcun )?costo|a carico del(?:l'|lo |la )?(?:ssn|servizio sanitario|comune|consorzio)/iu,
  ],
  ['a-pagamento', /a pagamento|\btariff|\bretta\b|\bticket\b|\bcost[ao]\b/iu],
];

/**
 * What it costs. A word of the list is taken as such; a sentence by its telling phrase, as likely, with the
 * provider's words kept. Nothing written, or "sconosciuto", is `sconosciuto`; what is written and not understood is
 * `COST_UNKNOWN` and keeps its words too.
 */
export function costOf(raw: string): Answer<Cost> {
  const text = cleanText(raw);
  if (text === '') return certain({ type: 'sconosciuto', text: null });
  const match = matchCostType(text);
  if (match.kind === 'CERTAIN') return certain({ type: match.slug, text: null });
  const phrase = PHRASES.find(([, pattern]) => pattern.test(text));
  if (phrase) return likely({ type: phrase[0], text });
  if (namesMoney(text)) return likely({ type: 'a-pagamento', text });
  return certain(
    { type: 'sconosciuto', text },
    {
      code: 'COST_UNKNOWN',
      severity: 'WARNING',
      value: raw,
      suggestion:
        'Scrivere per esempio: gratuito, a pagamento, secondo ISEE, offerta libera, tessera, contributo erogato.',
    },
  );
}
