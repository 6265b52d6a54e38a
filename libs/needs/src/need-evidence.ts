import { OFFERING_RULES, QUESTION_RULES } from './need-rules.js';
import type { NeedRule, RuleSet } from './rule-set.js';
import type { Span } from './run-finder.js';
import type { WordKind } from './words.js';
import type { Token } from './text-tokens.js';

/** One phrase of a need found in a text. */
export interface Evidence {
  readonly need: string;
  readonly phrase: string;
  readonly weight: number;
  /** The words of the text that matched, as written. */
  readonly words: string;
  /** Indexes of those words among the tokens. */
  readonly tokens: readonly number[];
}

/** Where a text stands; a question is a person's, the others a provider's. */
export type Place = 'TITLE' | 'BODY' | 'QUESTION';

/** Words of a combined phrase stand at most this far apart: about the length of a clause and the next. */
const NEAR = 9;
/** What is mentioned beside the offer weighs a third: enough to support, never to decide alone. */
const ASIDE_FACTOR = 1 / 3;

const COUNTS_IN: Readonly<Record<WordKind, readonly Place[]>> = {
  ANY: ['TITLE', 'BODY', 'QUESTION'],
  NOT: ['TITLE', 'BODY', 'QUESTION'],
  IN_TITLE: ['TITLE'],
  SAID: ['QUESTION'],
  NOT_SAID: ['QUESTION'],
};

const isExclusion = (rule: NeedRule): boolean => rule.kind === 'NOT' || rule.kind === 'NOT_SAID';

/** One place where a phrase was found: a span for each of its runs. */
type Occurrence = readonly Span[];
type Found = ReadonlyMap<string, readonly Span[]>;

const overlaps = (one: Span, other: Span): boolean => one.first <= other.last && other.first <= one.last;
const within = (inner: Span, outer: Span): boolean =>
  outer.first <= inner.first && inner.last <= outer.last && outer.last - outer.first > inner.last - inner.first;

/** What a phrase excludes holds for the sentence; what it says, for words that are near each other. */
function together(tokens: readonly Token[], one: Span, other: Span, near: number): boolean {
  const from = tokens[one.first];
  const to = tokens[other.first];
  if (from === undefined || to === undefined || overlaps(one, other)) return false;
  return from.sentence === to.sentence && Math.abs(from.position - to.position) <= near;
}

function occurrencesOf(rule: NeedRule, found: Found, tokens: readonly Token[]): readonly Occurrence[] {
  const near = isExclusion(rule) ? Infinity : NEAR;
  const [head, ...others] = rule.phrase.runs.map((run) => found.get(run.key) ?? []);
  if (head === undefined || others.some((spans) => spans.length === 0)) return [];
  return head.flatMap((span): Occurrence[] => {
    const partners = others.map((spans) => spans.find((other) => together(tokens, span, other, near)));
    const all = [span, ...partners.filter((partner) => partner !== undefined)];
    return all.length === rule.phrase.runs.length ? [all] : [];
  });
}

function regardOfOccurrence(tokens: readonly Token[], occurrence: Occurrence): Token['regard'] {
  const first = occurrence[0]?.first;
  return (first === undefined ? undefined : tokens[first]?.regard) ?? 'OFFERED';
}

function evidenceOf(rule: NeedRule, occurrence: Occurrence, tokens: readonly Token[]): Evidence {
  const at = occurrence
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset))
    .sort((one, other) => one - other);
  return {
    need: rule.need,
    phrase: rule.phrase.key,
    weight: rule.weight * (regardOfOccurrence(tokens, occurrence) === 'ASIDE' ? ASIDE_FACTOR : 1),
    words: at.map((index) => tokens[index]?.text ?? '').join(' '),
    tokens: at,
  };
}

/**
 * Evidence for every need in a text. The longest phrase takes its words: "mensa scolastica" is not "mensa", "centro per
 * l'impiego" is not "centro". A phrase said twice is said once.
 */
export function evidenceIn(
  tokens: readonly Token[],
  place: Place,
  rules: RuleSet = place === 'QUESTION' ? QUESTION_RULES : OFFERING_RULES,
): readonly Evidence[] {
  const found = rules.finder.find(tokens);
  const occurrences = [...found.keys()]
    .flatMap((key) => rules.byRun.get(key) ?? [])
    .filter((rule) => COUNTS_IN[rule.kind].includes(place))
    .map((rule) => ({ rule, all: occurrencesOf(rule, found, tokens) }))
    .filter(({ all }) => all.length > 0);
  const excluded = new Map<string, Span[]>();
  /** What a text must not name beside, says nothing against a person's own words: "mio figlio cerca lavoro". */
  const excludedForAll = new Map<string, Span[]>();
  const whole: Span[] = [];
  for (const { rule, all } of occurrences) {
    if (isExclusion(rule)) {
      excluded.set(rule.need, [...(excluded.get(rule.need) ?? []), ...all.flat()]);
      if (rule.kind === 'NOT_SAID' || rule.phrase.runs.length === 1)
        excludedForAll.set(rule.need, [...(excludedForAll.get(rule.need) ?? []), ...all.flat()]);
    } else if (rule.phrase.runs.length === 1) whole.push(...all.flat());
  }
  const stands = (rule: NeedRule, occurrence: Occurrence): boolean =>
    !occurrence.some((span) =>
      (rule.kind === 'SAID' ? excludedForAll : excluded).get(rule.need)?.some((words) => overlaps(span, words)),
    ) &&
    (occurrence.length > 1 || !occurrence.some((span) => whole.some((longer) => within(span, longer))));

  return occurrences.flatMap(({ rule, all }) => {
    if (isExclusion(rule)) return [];
    const standing = all.filter(
      (occurrence) => stands(rule, occurrence) && regardOfOccurrence(tokens, occurrence) !== 'DENIED',
    );
    const best = standing.find((occurrence) => regardOfOccurrence(tokens, occurrence) === 'OFFERED') ?? standing[0];
    return best === undefined ? [] : [evidenceOf(rule, best, tokens)];
  });
}
