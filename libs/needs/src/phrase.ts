import { assertNever, foldText } from '@vicino/domain';
import { isFunctionWord, stem } from './stem.js';
import { tokensOf, type Token } from './text-tokens.js';

/** Matches one word: by its stem, by its beginning (`accompagn*`), or in this form only (`parto=`, which is not "parte"). */
interface WordPattern {
  readonly stem: string;
  readonly by: 'STEM' | 'BEGINNING' | 'FORM';
  /** An acronym that is also a word counts only when written in capitals. */
  readonly capitals: boolean;
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

function patternsOf(word: string): readonly WordPattern[] {
  if (word.endsWith('*')) return [{ stem: foldText(word), by: 'BEGINNING', capitals: false, lead: '' }];
  if (word.endsWith('=')) return [{ stem: foldText(word), by: 'FORM', capitals: false, lead: '' }];
  return tokensOf(word, false).map((token) => ({
    stem: token.stem,
    by: 'STEM' as const,
    capitals: token.capitals && WORDS_TOO.has(token.folded),
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

function runOf(text: string): Run {
  const patterns = withLead(text, text.split(/\s+/).flatMap(patternsOf));
  const key = patterns
    .map((word) => `${word.stem}${MARK[word.by]}${word.capitals ? '!' : ''}${word.lead && `<${word.lead}`}`)
    .join(' ');
  return { key, patterns };
}

/** Reads a phrase as `data/words` writes it. Null when only function words are left of it. */
export function phraseOf(text: string): Phrase | null {
  const runs = text.split(' + ').map(runOf);
  if (runs.some((run) => run.patterns.length === 0)) return null;
  return { key: runs.map((run) => run.key).join(' + '), runs };
}

function matches(pattern: WordPattern, token: Token): boolean {
  if (pattern.capitals && !token.capitals) return false;
  if (pattern.lead !== '' && !` ${token.lead}`.endsWith(` ${pattern.lead}`)) return false;
  switch (pattern.by) {
    case 'STEM':
      return token.stem === pattern.stem;
    case 'BEGINNING':
      return token.folded.startsWith(pattern.stem);
    case 'FORM':
      return token.folded === pattern.stem;
    default:
      return assertNever(pattern.by, 'way of matching');
  }
}

/** Words that may stand between those of a phrase: the "bonus sociale idrico" is the "bonus idrico". */
const FILLERS: ReadonlySet<string> = new Set(
  'sociale comunale regionale nazionale gratuito pubblico locale territoriale nuovo apposito specifico piccolo eventuale temporaneo straordinario'
    .split(' ')
    .map(stem),
);

/** First and last index, both included, into the tokens of a text. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Finds every run of a fixed set in a text. Built once; a text then costs as many steps as it has words. */
export class RunFinder {
  private readonly byFirstStem = new Map<string, Run[]>();
  private readonly byFirstForm = new Map<string, Run[]>();
  /** Runs that begin with the beginning of a word, by the first letters of it. */
  private readonly byFirstLetters = new Map<string, Run[]>();

  constructor(runs: Iterable<Run>) {
    const distinct = new Map([...runs].map((run) => [run.key, run]));
    for (const run of distinct.values()) {
      const [first] = run.patterns;
      if (first === undefined) continue;
      if (first.by === 'STEM') put(this.byFirstStem, first.stem, run);
      else if (first.by === 'FORM') put(this.byFirstForm, first.stem, run);
      else put(this.byFirstLetters, first.stem.slice(0, FIRST_LETTERS), run);
    }
  }

  /** Spans of each run found, by the run's key, in the order of the text. */
  find(tokens: readonly Token[]): ReadonlyMap<string, readonly Span[]> {
    const found = new Map<string, Span[]>();
    tokens.forEach((token, first) => {
      for (const run of this.beginningWith(token)) {
        const last = endOf(run, tokens, first);
        if (last !== null) put(found, run.key, { first, last });
      }
    });
    return found;
  }

  private beginningWith(token: Token): readonly Run[] {
    return [
      this.byFirstStem.get(token.stem),
      this.byFirstForm.get(token.folded),
      this.byFirstLetters.get(token.folded.slice(0, FIRST_LETTERS)),
    ].flatMap((runs) => runs ?? []);
  }
}

/** No beginning in the data is shorter (need-rules.spec.ts holds it): a shorter one would never be found. */
const FIRST_LETTERS = 3;

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Index of the last word of the run when it starts at `first`; null when it does not. */
function endOf(run: Run, tokens: readonly Token[], first: number): number | null {
  let at = first;
  for (const [place, pattern] of run.patterns.entries()) {
    if (place > 0) at = nextOf(tokens, at, pattern);
    const token = tokens[at];
    if (token === undefined || !matches(pattern, token)) return null;
  }
  return at;
}

/** The word after this one in its clause, one filler passed over unless it is itself looked for; -1 past the end. */
function nextOf(tokens: readonly Token[], index: number, pattern: WordPattern): number {
  const follows = (from: number): boolean => tokens[from + 1]?.position === (tokens[from]?.position ?? 0) + 1;
  const next = tokens[index + 1];
  if (next === undefined || !follows(index)) return -1;
  return !matches(pattern, next) && FILLERS.has(next.stem) && follows(index + 1) ? index + 2 : index + 1;
}
