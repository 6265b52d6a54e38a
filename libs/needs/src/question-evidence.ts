import { covered, foreignEvidence } from './foreign-words.js';
import { evidenceIn, type Evidence } from './need-evidence.js';
import { stem } from './stem.js';
import type { Token } from './text-tokens.js';
import { WORD_CLASSES } from './words.generated.js';

const stemsOfClass = (name: string): readonly string[] =>
  WORD_CLASSES.filter((row) => row.name === name).flatMap(({ words }) =>
    words.map((word) => stem(word.replace('=', ''))),
  );

/** Who a question is about: by itself it means something, beside a need nothing. */
const PERSONS = new Set(stemsOfClass('persona'));
/** Words that go with any need. Two of them together say something: money and shopping. */
const GENERAL = new Set(stemsOfClass('generico'));

const sharesWords = (one: Evidence, others: readonly Evidence[]): boolean =>
  others.some(({ tokens }) => tokens.some((at) => one.tokens.includes(at)));

/** Italian and one other language. Where both claim a word, the one that understands more of the question has it. */
function inAnyLanguage(tokens: readonly Token[], isItalian: (token: Token) => boolean): readonly Evidence[] {
  const italian = evidenceIn(tokens, 'QUESTION');
  if (tokens.every(isItalian) && italian.length > 0) return italian;
  const foreign = foreignEvidence(tokens);
  if (covered(foreign) > covered(italian))
    return [...foreign, ...italian.filter((found) => !sharesWords(found, foreign))];
  const strange = foreign.filter(({ tokens: at }) =>
    at.every((index) => {
      const token = tokens[index];
      return italian.length === 0 || (token !== undefined && !isItalian(token));
    }),
  );
  return [...italian, ...strange.filter((found) => !sharesWords(found, italian))];
}

/** "Casa" says little where "non mi affittano casa" is said: a heavier phrase of another need takes the words it holds. */
function withoutPartsOfOthers(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    (part) =>
      !evidence.some(
        (whole) =>
          whole.need !== part.need &&
          whole.weight >= part.weight &&
          whole.tokens.length > part.tokens.length &&
          part.tokens.every((at) => whole.tokens.includes(at)),
      ),
  );
}

const PARENTS = new Set(stemsOfClass('parente'));

/** "Mio padre ha l'Alzheimer" is about Alzheimer's, not about parents; nor is "mio padre" beside words nobody knows. */
function withoutBesides(evidence: readonly Evidence[], tokens: readonly Token[]): readonly Evidence[] {
  const isBeside = ({ tokens: at }: Evidence): boolean => {
    const words = at.map((index) => tokens[index]?.stem ?? '');
    return words.every((word) => PERSONS.has(word)) || (words.length === 1 && GENERAL.has(words[0] ?? ''));
  };
  if (!evidence.every(isBeside)) return evidence.filter((found) => !isBeside(found));
  if (tokens.every(({ stem: word }) => PERSONS.has(word) || GENERAL.has(word))) return evidence;
  return evidence.filter(({ tokens: at }) => !at.every((index) => PARENTS.has(tokens[index]?.stem ?? '')));
}

/**
 * What the words of a question speak for. `isItalian`: whether a word is known to be Italian, so that it is not read in
 * another language when the question is Italian.
 */
export function questionEvidence(tokens: readonly Token[], isItalian: (token: Token) => boolean): readonly Evidence[] {
  return withoutBesides(withoutPartsOfOthers(inAnyLanguage(tokens, isItalian)), tokens);
}
