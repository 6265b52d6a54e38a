import type { Reason } from './comparison.js';
import type { Fingerprint } from './fingerprint.js';

/** The call of one year is not the call of the next, however alike they are written. */
export function comparePeriod(left: Fingerprint, right: Fingerprint): Reason | null {
  return compareWindows(left, right) ?? compareYears(left, right);
}

function compareWindows({ window: left }: Fingerprint, { window: right }: Fingerprint): Reason | null {
  if (left === null || right === null) return null;
  const [from, to] = [later(left.opensOn, right.opensOn), earlier(left.closesOn, right.closesOn)];
  if (from !== null && to !== null && from > to) {
    return {
      field: 'period',
      agreement: 0,
      weight: -5,
      text: `Le domande si fanno in periodi diversi: ${period(left)} e ${period(right)}.`,
      limit: 'DIFFERENT',
    };
  }
  if (left.opensOn !== right.opensOn || left.closesOn !== right.closesOn) return null;
  return { field: 'period', agreement: 1, weight: 1.5, text: `Stesso periodo per le domande: ${period(left)}.` };
}

function compareYears({ name: left }: Fingerprint, { name: right }: Fingerprint): Reason | null {
  if (left.years.length === 0 && right.years.length === 0) return null;
  const [first, second] = [left.years.join('/'), right.years.join('/')];
  if (first === second) return { field: 'period', agreement: 1, weight: 0.5, text: `Stesso anno nel nome: ${first}.` };
  if (first !== '' && second !== '') {
    return {
      field: 'period',
      agreement: 0,
      weight: -5,
      text: `Anni diversi nel nome: ${first} e ${second}.`,
      limit: 'DIFFERENT',
    };
  }
  return {
    field: 'period',
    agreement: 0.5,
    weight: -1,
    text: `Solo uno dei due nomi dice l'anno (${first}${second}).`,
    limit: 'UNSURE',
  };
}

function period({ opensOn, closesOn }: NonNullable<Fingerprint['window']>): string {
  return `${opensOn ?? '…'} – ${closesOn ?? '…'}`;
}

function later(left: string | null, right: string | null): string | null {
  return left === null ? right : right === null ? left : left > right ? left : right;
}

function earlier(left: string | null, right: string | null): string | null {
  return left === null ? right : right === null ? left : left < right ? left : right;
}
