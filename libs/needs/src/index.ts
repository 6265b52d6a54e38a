/** The taxonomy of needs, the code lists around it, and the way from words to needs. Pure: reads no file. */
export * from './reference.js';
export * from './taxonomy.js';
export * from './code-lists.js';
export * from './match.js';
export type { NameMatch } from './name-match.js';
export * from './vocabulary.js';
export { deriveNeeds, type Offering } from './derive-needs.js';
export { isFunctionWord, stem, stems } from './stem.js';
export { needsOfQuestion, type QuestionNeeds } from './needs-of-question.js';
export type { DerivedNeed } from './choose-needs.js';
export { needsBeside } from './needs-beside.js';
export { rankOfBegun, rankOfTyped, TYPED_RANKS, type TypedRank } from './rank-of-typed.js';
export { isKnownWord } from './known-words.js';
export { STOP_WORDS } from './stop-words.js';
export { wordForms, type WordForms } from './text-tokens.js';
