/** What a clerk (or their Excel) does to one cell. A text may have a font; a formula shows its result. */
export type SetEdit = { readonly set: string } & (
  | { readonly value: string | number | boolean }
  | { readonly text: string; readonly font: string }
  | { readonly day: string }
  | { readonly formula: string; readonly result: string | number }
  | { readonly error: string }
);

/** One edit of a workbook, as data that any host can apply; tests/cases/README.md tells what each does. */
export type Edit =
  | SetEdit
  | { readonly clear: string }
  | { readonly deleteRow: string }
  | { readonly insertRow: string }
  | { readonly copyRow: string; readonly to: number }
  | { readonly deleteColumn: string }
  | { readonly insertColumn: string }
  | { readonly copyColumn: string; readonly to: string }
  | { readonly deleteSheet: string }
  | { readonly renameSheet: string; readonly to: string }
  | { readonly copySheet: string; readonly to: string }
  | { readonly seal: string };

/** `Nhiệm vụ!H5` to its sheet and what is meant of it: a cell, a range, a row or a column. */
export function reference(text: string): { sheet: string; at: string } {
  const bang = text.lastIndexOf('!');
  if (bang < 0) throw new RangeError(`no sheet in ${text}`);
  return { sheet: text.slice(0, bang), at: text.slice(bang + 1) };
}

/** `H5` or `G4:M37` to the rows and columns of its corners. */
export function cornersOf(at: string): { top: number; left: number; bottom: number; right: number } {
  const [first = '', last = first] = at.split(':');
  return { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) };
}

/** The row number in `H5` or `5`. */
export function rowOf(at: string): number {
  return Number(at.replace(/^[A-Z]+/, ''));
}

/** The column number of `H` or `H5`. */
export function columnOf(at: string): number {
  return Array.from(at.replace(/\d+$/, '')).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}
