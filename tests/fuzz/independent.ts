import * as SheetJS from '@e965/xlsx';
import { type Cell, type Scalar, serialToMoment } from '../../pipeline/contract/cell.ts';
import { GUIDE_NAME } from '../../pipeline/contract/sheets.ts';
import { address, type Grid, type GridSheet } from '../../pipeline/contract/grid.ts';

/** A cell as both readers can say it: what kind of value, and the value. */
type Plain = string;

/**
 * The cells of a mutant in which the product reads neither what stood in the original nor what SheetJS, which shares no
 * code with it, reads there; undefined where that does not read the file, or not all sheets. What both read alike is
 * an edit that anybody could have made.
 */
export function differences(bytes: Uint8Array, grid: Grid, original: Grid): string[] | undefined {
  const workbook = tryToRead(bytes);
  // No rule looks at the guide.
  const sheets = grid.sheets.filter(({ name }) => name !== GUIDE_NAME);
  if (!workbook || sheets.some(({ name }) => !workbook.Sheets[name])) return undefined;
  return sheets.flatMap((sheet) => {
    const ours = plainCells(sheet);
    const before = plainCells(original.sheets.find(({ name }) => name === sheet.name));
    const other = workbook.Sheets[sheet.name] ?? {};
    const theirs = new Map(
      Object.entries(other).flatMap(([at, cell]) =>
        at.startsWith('!') ? [] : entry(at, ofTheirs(cell as SheetJS.CellObject)),
      ),
    );
    return [...new Set([...ours.keys(), ...theirs.keys()])]
      .filter((at) => ours.get(at) !== before.get(at) && !alike(ours.get(at), theirs.get(at), grid.date1904))
      .map((at) => `${sheet.name}!${at}: ${ours.get(at) ?? 'blank'} / ${theirs.get(at) ?? 'blank'}`);
  });
}

function plainCells(sheet: GridSheet | undefined): Map<string, Plain> {
  const rows = sheet?.rows ?? [];
  return new Map(
    rows.flatMap(({ number, cells }) =>
      [...cells].flatMap(([column, cell]) => entry(address(number, column), ofOurs(cell))),
    ),
  );
}

function tryToRead(bytes: Uint8Array): SheetJS.WorkBook | undefined {
  try {
    return SheetJS.read(Buffer.from(bytes), { cellDates: false, cellHTML: false, cellText: false });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function entry(at: string, value: Plain | undefined): [string, Plain][] {
  return value === undefined ? [] : [[at, value]];
}

function ofOurs(cell: Cell): Plain | undefined {
  return scalar(cell.kind === 'formula' ? cell.result : cell);
}

function scalar(cell: Scalar): Plain | undefined {
  switch (cell.kind) {
    case 'blank':
      return undefined;
    case 'text':
      return text(cell.text);
    case 'number':
      return `number ${cell.value}`;
    case 'date':
      return `date ${cell.at}`;
    case 'boolean':
      return `boolean ${cell.value}`;
    case 'error':
      return 'error';
  }
}

function ofTheirs({ t, v }: SheetJS.CellObject): Plain | undefined {
  if (v === undefined || t === 'z') return undefined;
  if (t === 'n') return `number ${Number(v)}`;
  if (t === 'b') return `boolean ${String(v)}`;
  return t === 'e' ? 'error' : text(String(v));
}

/** The two treat line ends and outer space differently, which no rule does. */
function text(written: string): Plain | undefined {
  const cleaned = written.replace(/\s+/g, ' ').trim();
  return cleaned === '' ? undefined : `text ${cleaned}`;
}

function alike(ours: Plain | undefined, theirs: Plain | undefined, date1904: boolean): boolean {
  if (ours === theirs) return true;
  const serial = /^number (.*)$/.exec(theirs ?? '')?.[1];
  return serial !== undefined && ours === `date ${serialToMoment(Number(serial), date1904) ?? ''}`;
}
