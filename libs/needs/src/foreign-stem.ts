/** Languages other than Italian in which needs have words (ISO 639-1). */
export const FOREIGN_LANGUAGES = ['en', 'fr', 'ro', 'es', 'sq', 'ar'] as const;
export type ForeignLanguage = (typeof FOREIGN_LANGUAGES)[number];

/** Shorter than this, what an ending leaves no longer tells words apart. */
const SHORTEST_STEM = 3;

/** Endings of number, gender, article and commonest verb forms, taken off one step after the other. */
const ENDINGS: Readonly<Record<ForeignLanguage, readonly RegExp[]>> = {
  en: [/(?:ies|y)$/, /(?<!s)s$/, /(?:ing|ed)$/, /e$/],
  fr: [/[sx]$/, /(?:er|ez|ee|ir)$/, /e$/],
  es: [/s$/, /(?:ando|iendo|ar|er|ir)$/, /[aeo]$/],
  ro: [/(?:urilor|elor|ilor|ului|urile|ului|uri|ile|lor|le|ul)$/, /(?:ez|esc)$/, /[aeiou]+$/],
  sq: [/(?:isht|ise|ine|ave|ve|ne|se|te|it|in|et|at|en|es|ut|un|sh)$/, /[aeiou]+$/],
  ar: [/^(?:[وف]?[بك]?ال|[وف]?لل)/, /(?:ات|ون|ين|ان|ها|هم|ي|ى|ة|ه)$/],
};

/** Words that tie others together, folded; the Italian ones are gone before. */
const TIES: Readonly<Record<ForeignLanguage, string>> = {
  en: `the an my your his her our their to of for in at on with from you we they he she it is am are was be been do does did can could
    would will shall should have has had get got want wants need needs please me us and or if when where how what who about any some
    there this that im ive dont t s m more very too`,
  fr: `le les un une des de du au aux mon ma mes ton ta tes son sa ses notre nos votre vos leur je tu il elle on nous vous ils elles j
    est suis es sont ai as avons ont et ou pour par avec dans sur en que qui quoi comment besoin veux voudrais voulons peux faut
    ce cet cette ca tres trop s qu y`,
  es: `el la los las un una unos unas de del al mi mis tu tus su sus nuestro nuestra yo usted ellos es soy son estoy esta he ha tengo
    tiene y o para por con en que quien como donde necesito quiero quisiera puedo hay me te se lo le muy mas`,
  ro: `un o de din la cu pe in si sau pentru pentru ca sa imi mi ma mea meu mei mele tau lui ei nostru este sunt am ai are avem au
    vreau doresc trebuie nevoie unde cum cine ce care eu noi voi pot va as fi al a`,
  sq: `nje te ne me per nga tek i e a dhe ose im ime tim time te mi jam eshte kam ka kemi dua desha duhet nevoje ku si kush cfare une
    ne ju mund do qe se`,
  ar: `في من الى إلى على عن مع هل انا أنا لي لى عندي عند اريد أريد احتاج أحتاج محتاج بحاجة اين أين كيف ما ماذا هذا هذه او أو يا ليس لدي كان و`,
};
const tied = new Map(
  FOREIGN_LANGUAGES.map((language) => [
    language,
    new Set(TIES[language].split(/\s+/).map((word) => word.normalize('NFKD').replace(/\p{M}/gu, ''))),
  ]),
);

/** Whether a folded word carries no meaning of its own in a language. */
export function isTie(word: string, language: ForeignLanguage): boolean {
  return tied.get(language)?.has(word) ?? false;
}

/**
 * Brings the forms of a folded word near to one: "jobs" and "job", "chiria" and "chirie", "الإيجار" and "ايجار". Light, as
 * for Italian: for comparing words of one language with each other, not for reading.
 */
export function foreignStem(word: string, language: ForeignLanguage): string {
  return ENDINGS[language].reduce((form, ending) => {
    const shorter = form.replace(ending, '');
    return shorter.length >= SHORTEST_STEM ? shorter : form;
  }, word);
}
