import { utils, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';

/** A row of a sheet: only the cells that hold something. */
export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  /** By column, from 0. Cells merged downwards count in every row they cover. */
  readonly cells: ReadonlyMap<number, CellObject>;
  /** A merge across columns begins in this row: a title, a heading or a total. */
  readonly banner: boolean;
}

/**
 * The filled rows of a sheet, in order. Goes by the cells there are, not by the stated range: a range can say
 * sixteen thousand million cells in a file of two kilobytes.
 */
export function sheetRows(sheet: WorkSheet): SheetRow[] {
  const byRow = new Map<number, Map<number, CellObject>>();
  for (const key of Object.keys(sheet)) {
    if (key.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(key);
    const cell = sheet[key] as CellObject;
    if (!isFilled(cell)) continue;
    const row = byRow.get(r) ?? new Map<number, CellObject>();
    byRow.set(r, row.set(c, cell));
  }
  const merges = sheet['!merges'] ?? [];
  const banners = new Set(merges.filter((merge) => merge.e.c > merge.s.c).map((merge) => merge.s.r));
  const numbers = [...byRow.keys()].sort((a, b) => a - b);
  for (const merge of merges) fillDown(merge, byRow, numbers);
  return numbers.map((r) => ({
    number: r + 1,
    cells: byRow.get(r) ?? new Map<number, CellObject>(),
    banner: banners.has(r),
  }));
}

function isFilled(cell: CellObject): boolean {
  if (cell.t === 'z' || cell.v === undefined) return cell.l !== undefined;
  return typeof cell.v !== 'string' || cell.v.trim() !== '' || cell.l !== undefined;
}

/** A cell merged over several rows says the same of each of them; rows that are otherwise blank stay blank. */
function fillDown(merge: Range, byRow: ReadonlyMap<number, Map<number, CellObject>>, numbers: readonly number[]): void {
  const cell = byRow.get(merge.s.r)?.get(merge.s.c);
  if (!cell || merge.s.c !== merge.e.c) return;
  for (const r of numbers) {
    if (r > merge.s.r && r <= merge.e.r) byRow.get(r)?.set(merge.s.c, cell);
  }
}
