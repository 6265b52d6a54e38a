/**
 * A date in words: "28 marzo 2023", "marzo 2023" or "2021", as precisely as it was given.
 * Takes `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a timestamp, whose day is the one in Italy; anything else comes back as it is.
 */
export function dateInWords(date: string, language: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.+)?)?)?$/.exec(date);
  if (parts === null) return date;
  const [, year, month, day, time] = parts;
  if (month === undefined) return year ?? date;
  const instant = new Date(time === undefined ? `${year}-${month}-${day ?? '01'}T12:00:00Z` : date);
  if (Number.isNaN(instant.getTime())) return date;
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: time === undefined ? 'UTC' : 'Europe/Rome',
  }).format(instant);
}

/** The day it is in Italy at an instant, as an ISO date. */
export function dayInItaly(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(instant);
}
