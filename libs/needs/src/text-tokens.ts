import { foldText } from '@vicino/domain';
import { isFunctionWord, stem } from './stem.js';
import { regardsOf, type Regard } from './regard.js';

/** One meaning-bearing word of a text. */
export interface Token {
  /** As written, for showing what decided. */
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  /** Written in capitals: "AMA" the group, not "ama" the verb. */
  readonly capitals: boolean;
  /** Function words that stand right before it, folded: "chi mi". */
  readonly lead: string;
  /** Counts on by one from word to word, by more across a comma or a full stop, so that phrases do not cross them. */
  readonly position: number;
  /** Counts sentences from 0. */
  readonly sentence: number;
  readonly regard: Regard;
}

const CLAUSE_GAP = 2;
const SENTENCE_GAP = 50;

/** S.A.D. is SAD and Ser.D. is SerD, before the full stop ends a sentence. */
const joinDotted = (text: string): string => text.replace(/(\p{L})\.(?=\p{Lu}(?!\p{L}))/gu, '$1');

const sentencesOf = (text: string): readonly string[] => joinDotted(text).split(/[.;!?\n\r]+|\s[-–—]\s/u);
const clausesOf = (sentence: string): readonly string[] => sentence.split(/[,:()[\]«»"“”|]+/u);
const wordsOfClause = (clause: string): readonly string[] => clause.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** A word as words are compared. */
export interface WordForms {
  readonly folded: string;
  readonly stem: string;
  readonly isFunctionWord: boolean;
}

/** More different words than offerings use; one beyond them starts the list anew. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 40;
const known = new Map<string, WordForms>();

/** The forms of a word, remembered: a few thousand words make up nearly all texts, and folding is what takes the time. */
export function wordForms(word: string): WordForms {
  const before = known.get(word);
  if (before !== undefined) return before;
  const folded = foldText(word);
  const forms = { folded, stem: stem(folded), isFunctionWord: isFunctionWord(folded) };
  if (word.length > LONGEST_WORD) return forms;
  if (known.size >= MOST_WORDS) known.clear();
  known.set(word, forms);
  return forms;
}

/**
 * Cuts a text into the words that carry meaning. `judged`: whether clauses are weighed by how they speak of a thing
 * (see `Regard`); a person's question is taken at its word.
 */
export function tokensOf(text: string, judged: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  sentencesOf(text).forEach((sentence, sentenceIndex) => {
    const clauses = clausesOf(sentence).map(wordsOfClause);
    const foldedClauses = clauses.map((words) => words.map((word) => wordForms(word).folded));
    const regards = judged ? regardsOf(foldedClauses) : [];
    clauses.forEach((words, clause) => {
      let lead: string[] = [];
      words.forEach((word, index) => {
        const form = foldedClauses[clause]?.[index] ?? '';
        if (form === '') return;
        const forms = wordForms(word);
        if (forms.isFunctionWord) {
          lead.push(form);
          return;
        }
        tokens.push({
          text: word,
          folded: form,
          stem: forms.stem,
          capitals: word.length > 1 && word === word.toUpperCase(),
          lead: lead.join(' '),
          position: position++,
          sentence: sentenceIndex,
          regard: regards[clause]?.[index] ?? 'OFFERED',
        });
        lead = [];
      });
      position += CLAUSE_GAP;
    });
    position += SENTENCE_GAP;
  });
  return tokens;
}
