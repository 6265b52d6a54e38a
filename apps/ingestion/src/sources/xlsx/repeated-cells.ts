const ROW_OR_CELL = /<(?:[\w-]+:)?table-(row|cell)\b([^>]*)>/g;
const REPEATED = /\bnumber-(?:rows|columns)-repeated\s*=\s*["'](\d+)["']/;

/**
 * Cells that hold something in the `content.xml` of an ODS workbook, counted as often as they are repeated: a single
 * written cell may stand for sixteen thousand million, and a reader makes an object of each. Blank ones cost nothing.
 */
export function repeatedCells(contentXml: string): number {
  let rows = 1;
  let cells = 0;
  for (const [, kind, attributes = ''] of contentXml.matchAll(ROW_OR_CELL)) {
    const times = Number(REPEATED.exec(attributes)?.[1] ?? 1);
    if (kind === 'row') rows = times;
    else if (!attributes.trimEnd().endsWith('/')) cells += rows * times;
  }
  return cells;
}
