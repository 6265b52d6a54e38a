import { createInstance } from 'i18next';
import en from './en.json';
import it from './it.json';

/** Plural forms are chosen by `count`: a message is asked for by its name without `_one`, `_other`. */
export type MessageKey = keyof typeof it extends infer Key
  ? Key extends `${infer Base}_${'one' | 'other'}`
    ? Base
    : Key
  : never;
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const LANGUAGES = { it: { translation: it }, en: { translation: en } };

/** The texts in the language of a BCP 47 tag; Italian where there is none. */
export function translator(language: string): Translate {
  const texts = createInstance({
    lng: languageOf(language),
    fallbackLng: 'it',
    resources: LANGUAGES,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // The templates escape: escaping here too would show entities to people.
    interpolation: { escapeValue: false },
  });
  void texts.init();
  return (key, values) => texts.t(key, values ?? {});
}

/** The language of ours a BCP 47 tag asks for. */
export function languageOf(tag: string): keyof typeof LANGUAGES {
  return tag.toLowerCase().split('-')[0] === 'en' ? 'en' : 'it';
}

/** The message for a slug of a code list; null when the list has a newer value than these texts. */
export function messageFor(group: string, slug: string): MessageKey | null {
  const key = `${group}.${slug}`;
  return isMessage(key) ? key : null;
}

function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(it, key);
}
