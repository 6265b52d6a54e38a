import { dateInWords } from './dates.js';
import type { Translate } from '../i18n/translate.js';

/** What of an entry decides the marks beside its title. */
export interface MarkedEntry {
  readonly kind: string;
  readonly status: string;
  readonly verificationOverdue: boolean;
  readonly window: { readonly opensOn: string | null; readonly closesOn: string | null } | null;
}

export interface StatusMark {
  readonly text: string;
  readonly tone: 'NEUTRAL' | 'ATTENTION' | 'CLOSED' | 'OPENING';
}

/** The marks of an entry on a day (ISO date in Italy), the most pressing first. */
export function statusMarks(entry: MarkedEntry, today: string, language: string, t: Translate): readonly StatusMark[] {
  const marks: StatusMark[] = [];
  const { opensOn = null, closesOn = null } = entry.window ?? {};
  const past = closesOn !== null && closesOn < today;
  if (past) {
    marks.push({ text: t('status.closedOn', { date: dateInWords(closesOn, language) }), tone: 'CLOSED' });
  } else if (entry.status === 'CLOSED') {
    marks.push({ text: t('status.CLOSED'), tone: 'CLOSED' });
  } else if (closesOn === today) {
    marks.push({ text: t('status.closesToday'), tone: 'ATTENTION' });
  } else if (closesOn !== null) {
    marks.push({ text: t('status.closes', { date: dateInWords(closesOn, language) }), tone: 'ATTENTION' });
  }
  if (opensOn !== null && opensOn > today) {
    marks.push({ text: t('status.opens', { date: dateInWords(opensOn, language) }), tone: 'OPENING' });
  } else if (entry.status === 'OPENING') {
    marks.push({ text: t('status.OPENING'), tone: 'OPENING' });
  }
  if (entry.kind === 'OPPORTUNITY') marks.push({ text: t('kind.OPPORTUNITY'), tone: 'NEUTRAL' });
  const closed = past || entry.status === 'CLOSED';
  if (!closed && (entry.status === 'TO_VERIFY' || entry.verificationOverdue)) {
    marks.push({ text: t('status.TO_VERIFY'), tone: 'NEUTRAL' });
  }
  return marks;
}
