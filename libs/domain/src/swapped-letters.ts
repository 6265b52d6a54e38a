/** Whether two words differ by two neighbouring letters changed over alone: the commonest slip of all in typing. */
export function areLettersSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const swapped = at + 1 < one.length && one[at] === other[at + 1] && one[at + 1] === other[at];
  return swapped && one.slice(at + 2) === other.slice(at + 2);
}
