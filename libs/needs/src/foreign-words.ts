import type { Evidence } from './need-evidence.js';
import { phraseOf, RunFinder, type Run } from './phrase.js';
import type { Token } from './text-tokens.js';
import { FOREIGN_WORDS } from './words.generated.js';

/** As much as the Italian words that name a need. */
const FOREIGN_WEIGHT = 6;

interface ForeignRun {
  readonly need: string;
  readonly language: string;
  readonly run: Run;
}

const RUNS: readonly ForeignRun[] = FOREIGN_WORDS.flatMap(({ need, language, phrases }) =>
  phrases.flatMap((text) => phraseOf(text)?.runs.map((run) => ({ need, language, run })) ?? []),
);
const FINDER = new RunFinder(RUNS.map(({ run }) => run));

/**
 * Evidence in the language, other than Italian, that accounts for most words of a question. One language only: "solo" is
 * loneliness in Spanish and an adverb in Italian. Empty when no language has a word of it.
 */
export function foreignEvidence(tokens: readonly Token[]): readonly Evidence[] {
  const found = FINDER.find(tokens);
  const byLanguage = new Map<string, Evidence[]>();
  for (const { need, language, run } of RUNS) {
    for (const { first, last } of found.get(run.key)?.slice(0, 1) ?? []) {
      const at = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
      const words = at.map((index) => tokens[index]?.text ?? '').join(' ');
      const evidence = { need, phrase: `${language} ${run.key}`, weight: FOREIGN_WEIGHT, words, tokens: at };
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), evidence]);
    }
  }
  const covered = (evidence: readonly Evidence[]): number => new Set(evidence.flatMap(({ tokens: at }) => at)).size;
  const [best] = [...byLanguage.values()].sort((one, other) => covered(other) - covered(one));
  return best === undefined ? [] : longestOnly(best);
}

/** "social housing" is not "housing": shorter phrases inside longer ones say nothing more. */
function longestOnly(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    ({ tokens: inner }) =>
      !evidence.some(
        ({ tokens: outer }) => outer.length > inner.length && inner.every((index) => outer.includes(index)),
      ),
  );
}
