/**
 * The text as PostgreSQL can hold it: NUL shown as ␀, half surrogate pairs as U+FFFD. For what is shown to a person
 * (a value as read, an error); what is kept unchanged is kept as JSON instead.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '␀').replace(/\p{Surrogate}/gu, '\uFFFD');
}
