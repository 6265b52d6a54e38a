import { messageFor, type Translate } from '../i18n/translate.js';

/** What the catalogue writes for a kind of cost when the provider added no words of its own. */
const LIST_WORDS = [
  'gratuito',
  'compartecipazione secondo isee',
  'a pagamento',
  'offerta libera',
  'con tessera o quota',
  'denaro erogato alla persona',
  'non indicato',
];

/** A kind of cost in plain words; its slug where the list has a newer value than these texts. */
export function costInWords(type: string, t: Translate): string {
  const key = messageFor('cost', type);
  return key === null ? type : t(key);
}

/** The provider's own words on the cost; null when there are none beyond the kind. */
export function providersWords(text: string): string | null {
  return text === '' || LIST_WORDS.includes(text.toLowerCase()) ? null : text;
}
