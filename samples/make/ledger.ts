import type { Worksheet } from 'exceljs';
import { dayToSerial } from '../../pipeline/contract/cell.ts';
import { columnLetters } from '../../pipeline/contract/grid.ts';
import type { CellStyle } from '../../pipeline/contract/style.ts';
import { dayOf, type Moment } from '../../pipeline/contract/time.ts';
import { LEDGER } from '../../pipeline/intake/ledger.ts';
import { excelStyle } from '../../pipeline/workbook/excel-style.ts';
import { pack } from '../../pipeline/workbook/package.ts';
import { layOut } from '../../pipeline/workbook/page.ts';
import { newWorkbook, shellParts } from '../../pipeline/workbook/shell.ts';

/** One file as the officer entered it. */
export interface LedgerRow {
  readonly sha256: string;
  readonly name: string;
  readonly agency: string;
  readonly year: number;
  readonly receivedAt: Moment;
}

type Column = keyof typeof LEDGER.headers;

const WIDTHS: Readonly<Record<Column, number>> = {
  sha256: 66,
  name: 52,
  agency: 60,
  year: 7,
  version: 9,
  receivedAt: 18,
  verdict: 14,
  reason: 30,
  excluded: 12,
  note: 30,
};
/** A line of the ledger's font, with a little air. */
const LINE_POINTS = 16;
const COLUMNS = Object.keys(LEDGER.headers) as Column[];
const HEADER: CellStyle = {
  size: 11,
  bold: true,
  color: 'FFFFFF',
  fill: '1F3864',
  border: true,
  align: 'center',
  wrap: true,
};
const BODY: CellStyle = { size: 11, border: true, wrap: true };
const CENTRED: CellStyle = { ...BODY, align: 'center' };
const TIME: CellStyle = { ...CENTRED, format: 'dd/mm/yyyy hh:mm' };
const HASH: CellStyle = { ...BODY, size: 9, wrap: false };
const TITLE = 'Sổ tiếp nhận báo cáo thực hiện Kế hoạch số 177/KH-UBND';

/** The ledger of the intake folder as a workbook; same rows, same bytes. */
export async function writeLedger(rows: readonly LedgerRow[]): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(LEDGER.sheet);
  const filter = `A1:${columnLetters(COLUMNS.length)}${rows.length + 1}`;
  layOut(sheet, {
    paper: 'A4',
    landscape: true,
    frozen: { rows: 1, columns: 0 },
    widths: COLUMNS.map((column) => WIDTHS[column]),
    footer: TITLE,
  });
  fill(sheet, 1, { values: LEDGER.headers, style: () => HEADER });
  rows.forEach(({ sha256, name, agency, year, receivedAt }, i) => {
    const values = { sha256, name, agency, year, receivedAt: serialOf(receivedAt) };
    fill(sheet, i + 2, { values, style: styleOf });
    // Programs fit a row to its text only while somebody types.
    sheet.getRow(i + 2).height = LINE_POINTS * Math.ceil(agency.length / WIDTHS.agency);
  });
  sheet.autoFilter = filter;
  const names = [{ name: LEDGER.sheet, repeat: [1, 1] as const, filter }];
  return pack(await shellParts(workbook, { title: TITLE, creator: 'bao-cao-177' }, names));
}

interface Line {
  readonly values: Readonly<Partial<Record<Column, string | number>>>;
  readonly style: (column: Column) => CellStyle;
}

function fill(sheet: Worksheet, row: number, { values, style }: Line): void {
  COLUMNS.forEach((column, i) => {
    const cell = sheet.getRow(row).getCell(i + 1);
    cell.value = values[column] ?? null;
    cell.style = excelStyle(style(column));
  });
}

function styleOf(column: Column): CellStyle {
  if (column === 'sha256') return HASH;
  if (column === 'receivedAt') return TIME;
  return column === 'year' || column === 'version' ? CENTRED : BODY;
}

/** Days since the epoch of Excel; the time of day is the fraction. */
function serialOf(moment: Moment): number {
  const [hours = 0, minutes = 0] = moment.slice(11).split(':').map(Number);
  return dayToSerial(dayOf(moment)) + (hours * 60 + minutes) / 1440;
}
