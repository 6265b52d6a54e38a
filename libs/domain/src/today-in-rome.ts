/** Swedish writes dates as ISO 8601 does. */
const DAY_IN_ROME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });
const MINUTE_IN_ROME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Today's ISO date where the catalogue's people live. Closing dates are days in this zone. */
export function todayInRome(now: Date = new Date()): string {
  return DAY_IN_ROME.format(now);
}

/** The local minute where the catalogue's people live, `yyyy-mm-ddThh:mm`. Opening hours are in this zone. */
export function minuteInRome(now: Date = new Date()): string {
  return MINUTE_IN_ROME.format(now).replace(' ', 'T');
}
