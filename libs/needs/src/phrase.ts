import { assertNever, foldText } from '@vicino/domain';
import { isFunctionWord } from './stem.js';
import { tokensOf, type Token } from './text-tokens.js';
import { WORD_CLASSES } from './words.generated.js';

/** One word: by its stem, by its beginning (`accompagn*`), or in this form only (`parto=`, which is not "parte"). */
interface WordOption {
  readonly stem: string;
  readonly by: 'STEM' | 'BEGINNING' | 'FORM';
  /** An acronym that is also a word counts only when written in capitals. */
  readonly capitals: boolean;
}

/** Matches a word that is any of its options. */
export interface WordPattern {
  readonly key: string;
  readonly options: readonly WordOption[];
  /** Function words that must stand before it: all that tells "in corso" from "corso". Empty when none need to. */
  readonly lead: string;
}

/** Words in a row, function words apart. */
export interface Run {
  readonly key: string;
  readonly patterns: readonly WordPattern[];
}

/** One run, or several that stand near each other (`bollette + pagare`). */
export interface Phrase {
  readonly key: string;
  readonly runs: readonly Run[];
}

/** Acronyms that are Italian words too: the group AMA and the verb, the SAI and "tu sai", the PASS and the pass. */
const WORDS_TOO: ReadonlySet<string> = new Set(['ama', 'uva', 'sai', 'rei', 'its', 'pass']);

const CLASSES: ReadonlyMap<string, string> = new Map(WORD_CLASSES.map(({ name, words }) => [name, words.join('/')]));

/** The words of every class named in a word put in its place: `{parente}` is `madre/padre/nonna…`. */
const withClasses = (word: string): string =>
  word.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = CLASSES.get(name);
    if (words === undefined) throw new Error(`Words of needs: no class {${name}}. Add it to data/word-classes.csv.`);
    return words;
  });

/** Cuts a text into words: Italian ones, or those of another language. */
export type WordReader = (text: string) => readonly Token[];
export const italianReader: WordReader = (text) => tokensOf(text, false);

function optionsOf(word: string, read: WordReader): readonly WordOption[] {
  if (word.endsWith('*')) return [{ stem: foldText(word), by: 'BEGINNING', capitals: false }];
  if (word.endsWith('=')) return [{ stem: foldText(word), by: 'FORM', capitals: false }];
  return read(word).map((token) => ({
    stem: token.stem,
    by: 'STEM' as const,
    capitals: token.capitals && WORDS_TOO.has(token.folded),
  }));
}

function patternsOf(word: string, read: WordReader): readonly WordPattern[] {
  if (/[/{]/.test(word)) {
    const options = withClasses(word)
      .split('/')
      .flatMap((option) => optionsOf(option, read));
    return [{ key: word, options, lead: '' }];
  }
  return optionsOf(word, read).map((option) => ({
    key: `${option.stem}${MARK[option.by]}${option.capitals ? '!' : ''}`,
    options: [option],
    lead: '',
  }));
}

const MARK = { STEM: '', BEGINNING: '*', FORM: '=' } as const;

/** When one word is left of several, the ones before it are what makes the phrase. */
function withLead(text: string, patterns: readonly WordPattern[]): readonly WordPattern[] {
  const [only] = patterns;
  if (only === undefined || patterns.length > 1) return patterns;
  const lead = foldText(text).split(' ').slice(0, -1);
  return [{ ...only, lead: lead.every(isFunctionWord) ? lead.join(' ') : '' }];
}

function runOf(text: string, read: WordReader): Run {
  const patterns = withLead(
    text,
    text.split(/\s+/).flatMap((word) => patternsOf(word, read)),
  );
  const key = patterns.map((word) => `${word.key}${word.lead && `<${word.lead}`}`).join(' ');
  return { key, patterns };
}

/** Reads a phrase as `data/words` writes it. Null when only function words are left of it. */
export function phraseOf(text: string, read: WordReader = italianReader): Phrase | null {
  const runs = text.split(' + ').map((run) => runOf(run, read));
  if (runs.some((run) => run.patterns.length === 0)) return null;
  return { key: runs.map((run) => run.key).join(' + '), runs };
}

/** Whether a word of a text is the one a pattern asks for. */
export function matches(pattern: WordPattern, token: Token): boolean {
  if (pattern.lead !== '' && !` ${token.lead}`.endsWith(` ${pattern.lead}`)) return false;
  return pattern.options.some((option) => isOption(option, token));
}

function isOption(option: WordOption, token: Token): boolean {
  if (option.capitals && !token.capitals) return false;
  switch (option.by) {
    case 'STEM':
      return token.stem === option.stem;
    case 'BEGINNING':
      return token.folded.startsWith(option.stem);
    case 'FORM':
      return token.folded === option.stem;
    default:
      return assertNever(option.by, 'way of matching');
  }
}
