import type { Token } from './text-tokens.js';

/** Names of the area that are also Italian words or surnames met in it: "Via G. Corio", "un grosso aiuto". */
const EVERYDAY_NAMES = new Set([
  ...['front', 'grosso', 'pecco', 'traves', 'ceres', 'corio', 'fiano', 'favria', 'bairo', 'rivara', 'brosso', 'balme'],
  ...['foglizzo', 'lauriano', 'parella', 'salassa', 'samone', 'valperga', 'volpiano', 'montanaro', 'azeglio', 'nole'],
  ...['crescentino', 'cinzano', 'trausella', 'lugnacco', 'rivalba', 'feletto', 'locana', 'chiesanuova'],
]);
const WHERE = new Set(['a', 'ad', 'in', 'presso']);
const HOUSE_NUMBER = /^(?:\d+|bis|ter)$/u;
const OF_OR_WHERE = new Set([...WHERE, 'di', 'da', 'per', 'comune', 'citta', 'e', 'ed', 'fraz', 'frazione']);

/** Whether a whole name found in a text may be something else, and stands as if it might. */
export function isProbablyNoPlace(tokens: readonly Token[], from: number, to: number, key: string): boolean {
  if (!EVERYDAY_NAMES.has(key)) return false;
  const capitals = tokens[from]?.capital === true;
  return !(capitals && WHERE.has(tokens[from - 1]?.key ?? '')) && !standsAsPlace(tokens, from, to);
}

/**
 * Alone in its part of the text, or at its end after a preposition or a house number: "Caritas di Rivarolo", "Rivarolo, Feletto";
 * not "Palazzo comunale".
 */
export function standsAsPlace(tokens: readonly Token[], from: number, to: number): boolean {
  const ends = to >= tokens.length || tokens[to]?.opensSegment === true || ['e', 'ed'].includes(tokens[to]?.key ?? '');
  const before = tokens[from - 1]?.key ?? '';
  const opens = tokens[from]?.opensSegment === true || OF_OR_WHERE.has(before) || HOUSE_NUMBER.test(before);
  return ends && opens;
}
