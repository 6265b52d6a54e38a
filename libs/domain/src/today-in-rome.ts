/** Swedish writes dates as ISO 8601 does. */
const MINUTE_IN_ROME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'short',
});
const MINUTE_MS = 60_000;

let written = { minute: NaN, text: '' };

/** Today's ISO date where the catalogue's people live. Closing dates are days in this zone. */
export function todayInRome(now: Date = new Date()): string {
  return minuteInRome(now).slice(0, 'yyyy-mm-dd'.length);
}

/**
 * The local minute where the catalogue's people live, `yyyy-mm-ddThh:mm`. Opening hours are in this zone. Written once a
 * minute: every question asks for it.
 */
export function minuteInRome(now: Date = new Date()): string {
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  if (minute !== written.minute) written = { minute, text: MINUTE_IN_ROME.format(now).replace(' ', 'T') };
  return written.text;
}
