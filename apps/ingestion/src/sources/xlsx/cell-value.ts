import { SSF, type CellObject } from '@e965/xlsx';
import type { RawValue } from '@vicino/domain';

/** A date as Excel counts it. */
interface DateParts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
}

/** The part of the library's number formats used here, which it leaves untyped. */
const formats = SSF as {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): DateParts | null | undefined;
};

/**
 * A cell as data: text and numbers as they are, dates as ISO text, an error (#REF!) as null.
 * `date1904` is the workbook's setting: on old Macs day 0 was four years later.
 */
export function cellValue(cell: CellObject, date1904: boolean): RawValue {
  const format = typeof cell.z === 'string' ? cell.z : '';
  switch (cell.t) {
    case 'n':
      if (typeof cell.v !== 'number') return null;
      if (isZeroMask(format)) return cell.w ?? cell.v;
      return formats.is_date(format) ? isoDate(cell.v, format, date1904) : cell.v;
    case 'd':
      return cell.v instanceof Date ? isoDay(cell.v) : null;
    case 'b':
      return cell.v === true;
    case 's':
      return typeof cell.v === 'string' ? cell.v : null;
    case 'e':
    case 'z':
    default:
      return null;
  }
}

/** Codes and phones kept as numbers, shown with their leading zeros ("00000"): what is shown is what was meant. */
function isZeroMask(format: string): boolean {
  return /^0{2,}$/.test(format);
}

/**
 * No more precise than the cell shows: a format without days gives "2023-03", one with years only "2023",
 * because the day behind it is the spreadsheet's invention.
 */
function isoDate(serial: number, format: string, date1904: boolean): RawValue {
  const parts = formats.parse_date_code(serial, { date1904 });
  if (!parts || parts.y < 1) return serial;
  const pattern = format.toLowerCase().replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  const year = String(parts.y).padStart(4, '0');
  const month = String(parts.m).padStart(2, '0');
  if (!pattern.includes('y')) return serial < 1 ? time(parts) : `${year}-${month}-${pad(parts.d)}`;
  if (!pattern.includes('m')) return year;
  if (!pattern.includes('d')) return `${year}-${month}`;
  const day = `${year}-${month}-${pad(parts.d)}`;
  return parts.H || parts.M ? `${day}T${time(parts)}` : day;
}

function time(parts: { readonly H: number; readonly M: number }): string {
  return `${pad(parts.H)}:${pad(parts.M)}`;
}

function isoDay(date: Date): RawValue {
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
