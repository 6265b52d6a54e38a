/**
 * ISO 639-1 code of a language ("it", "ar"); ISO 639-3 where it has none: `ise` is the Italian sign language.
 */
export type LanguageCode = string;

/** What the Unicode names of languages leave out. */
const OTHER_LABELS: ReadonlyMap<LanguageCode, string> = new Map([['ise', 'lingua dei segni italiana (LIS)']]);

const NAMES = new Intl.DisplayNames(['it'], { type: 'language', fallback: 'none' });

/** What a language is called in Italian: "arabo". A code without a name, or what is no code at all, stays as it is. */
export function languageLabel(code: LanguageCode): string {
  return OTHER_LABELS.get(code) ?? nameOf(code) ?? code;
}

function nameOf(code: LanguageCode): string | undefined {
  try {
    return NAMES.of(code);
  } catch {
    // `Intl` throws for what is not even shaped like a code.
    return undefined;
  }
}
