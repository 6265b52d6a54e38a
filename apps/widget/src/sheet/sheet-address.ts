/** Where a sheet is found again: under the catalogue's own folder of sheets, or on the page that holds the element. */
export function sheetAddress(folder: string | null, sheet: string | null): string {
  const here = window.location.href;
  return folder === null || sheet === null ? here : new URL(folder + sheet, here).href;
}
