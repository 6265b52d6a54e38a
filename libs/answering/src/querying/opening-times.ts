import OpeningHours, { type opening_hours } from 'opening_hours';

/** Opening hours that can be asked. Times are Italian wall clock. */
export interface OpeningTimes {
  /** @param minute `yyyy-mm-ddThh:mm` */
  isOpenAt(minute: string): boolean;
  /** Whether they are open at some minute of the day. @param day `yyyy-mm-dd` */
  isOpenOn(day: string): boolean;
}

/** Whose holidays count. The library knows Italy's national ones; the point is only for sunrise, which nobody writes. */
const PIEDMONT = { lat: 45.3, lon: 7.8, address: { country_code: 'it', state: 'Piemonte' } };

/**
 * Reads hours in the OSM syntax. What cannot be read, or not judged (school holidays, which nobody publishes as data), is
 * never open; it is tried once, because the library says each failure on the console.
 */
export function readOpeningTimes(osm: string): OpeningTimes {
  let read = parsed(osm);
  const judged = (judge: (hours: opening_hours) => boolean): boolean => {
    try {
      return read !== null && judge(read);
    } catch {
      read = null;
      return false;
    }
  };
  return {
    isOpenAt: (minute) => judged((hours) => hours.getState(wallClock(minute))),
    isOpenOn: (day) => judged((hours) => opensWithin(hours, wallClock(`${day}T00:00`), wallClock(`${day}T24:00`))),
  };
}

function parsed(osm: string): opening_hours | null {
  try {
    return new OpeningHours(osm, PIEDMONT);
  } catch {
    return null;
  }
}

/** The third of an interval tells that opening is only possible: by appointment. */
function opensWithin(hours: opening_hours, from: Date, to: Date): boolean {
  return hours.getOpenIntervals(from, to).some(([, , unknown]) => !unknown);
}

/** The library reads a date's local parts, whatever the zone of the process: they are given as the clock shows them. */
function wallClock(minute: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minutes = 0] = minute.split(/[-T:]/).map(Number);
  return new Date(year, month - 1, day, hour, minutes);
}
