import { messageFor, type Translate } from '../i18n/translate.js';

/** A kind of cost in plain words; its slug where the list has a newer value than these texts. */
export function costInWords(type: string, t: Translate): string {
  const key = messageFor('cost', type);
  return key === null ? type : t(key);
}
