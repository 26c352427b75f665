import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { cellText } from '../../pipeline/contract/cell.ts';
import { columnLetters } from '../../pipeline/contract/grid.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { nodeInflate } from '../../pipeline/workbook/inflate.ts';
import { readWorkbook } from '../../pipeline/workbook/read/workbook.ts';
import { writeReport } from '../../pipeline/workbook/write-report.ts';
import { CITY_AT, cityFiles, smallCity, smallPeriod } from '../support/city.ts';
import { linksOf, rowValues, sheetNamed, valuesOf } from '../support/report-values.ts';

const fileLink = (path: string) => `nhận/${path}`;
const workbook = consolidatedWorkbook(smallCity(), { fileLink });
const NAMES = [
  'Tổng quan',
  'Nộp báo cáo',
  'Nhiệm vụ',
  'Ma trận',
  'Số liệu',
  'Chỉ tiêu',
  'Chi tiết',
  'Văn bản',
  'Vướng mắc',
  'Cảnh báo',
  'Thay đổi',
  'Đối chiếu',
  'Nguồn',
];

/** The workbook with its rows walked, so that two can be compared. */
function walked(model: typeof workbook) {
  return model.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
}

describe('the consolidated workbook', () => {
  it('has its sheets in the order leaders read them', () => {
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(NAMES);
    expect([workbook.title, workbook.creator, workbook.created]).toEqual([
      'Báo cáo tổng hợp năm 2021 thực hiện Kế hoạch số 177/KH-UBND',
      'Sở Nội vụ Hà Nội',
      CITY_AT,
    ]);
  });

  it('is the same whatever the order of the files', () => {
    const period = smallPeriod();
    const other = consolidate(period, { files: cityFiles(period).reverse(), gone: [] }, CITY_AT);
    expect(walked(consolidatedWorkbook(other, { fileLink }))).toEqual(walked(workbook));
  });

  it('stands where nothing was received', () => {
    const empty = consolidatedWorkbook(consolidate(smallPeriod(), { files: [], gone: [] }, CITY_AT), {
      fileLink,
    });
    const said = (name: string) => valuesOf(sheetNamed(empty, name)).flat();
    expect(
      ['Chi tiết', 'Văn bản', 'Vướng mắc', 'Nguồn'].map((name) => valuesOf(sheetNamed(empty, name))[4]?.[0]),
    ).toEqual([
      'Chưa có báo cáo nào được tính.',
      'Chưa có văn bản nào được báo cáo.',
      'Không có khó khăn, vướng mắc quá thẩm quyền nào được báo cáo.',
      'Thư mục không có tệp nào.',
    ]);
    expect(said('Chỉ tiêu').filter((value) => value === 'Chưa có số liệu')).toHaveLength(16);
    expect(said('Cảnh báo').filter((value) => value === 'Lỗi' || value === 'Cảnh báo')).toEqual([]);
  });

  it('is read back with the same texts, and text that looks like a formula is text', async () => {
    const grid = readWorkbook(await writeReport(workbook), { inflate: nodeInflate });
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(NAMES);
    const details = grid.sheets.find((sheet) => sheet.name === 'Chi tiết');
    const row = details?.rows.find((own) => own.number === 5);
    expect(row?.cells.get(11)).toEqual({ kind: 'text', text: '=1+1 là công thức, ở đây là chữ' });
    const header = details?.rows.find((own) => own.number === 4);
    expect([...(header?.cells.values() ?? [])].map(cellText)).toEqual(
      valuesOf(sheetNamed(workbook, 'Chi tiết'))[3],
    );
  });
});

describe.each(NAMES)('the sheet %s', (name) => {
  const sheet = sheetNamed(workbook, name);
  const rows = [...sheet.rows];

  it('can be walked twice', () => {
    expect([...sheet.rows]).toEqual(rows);
  });

  it('names a style for every row and a width for every column', () => {
    expect(rows.filter((row) => sheet.kinds[row.kind] === undefined)).toEqual([]);
    expect(rows.filter((row) => row.cells.length > sheet.widths.length)).toEqual([]);
    expect(rows.flatMap((row) => row.merges ?? []).filter(([, last]) => last > sheet.widths.length)).toEqual(
      [],
    );
  });

  it('leaves the top right free for a digital signature', () => {
    const third = Math.floor((sheet.widths.length * 2) / 3);
    expect(
      rows
        .slice(0, 2)
        .flatMap((row) => rowValues(row).slice(third))
        .filter((v) => v !== null),
    ).toEqual([]);
  });

  it('lies across, one page wide, and repeats its header', () => {
    expect([sheet.paper, sheet.landscape, sheet.pagesTall]).toEqual([
      name === 'Ma trận' ? 'A3' : 'A4',
      true,
      name === 'Tổng quan' ? 1 : undefined,
    ]);
    const header = sheet.frozen.rows;
    expect(sheet.repeat?.[1] ?? 0).toBe(header);
    expect(sheet.filter?.match(/^A(\d+):/)?.[1] ?? '0').toBe(String(header));
  });

  it('filters its whole header', () => {
    const header = rows[sheet.frozen.rows - 1];
    const last = /:([A-Z]+)\d+$/.exec(sheet.filter ?? '')?.[1];
    expect(last).toBe(header && columnLetters(header.cells.length));
  });

  it('its links lead to sheets and rows that are there', () => {
    const astray = linksOf(sheet).filter(({ link }) => {
      if (link.kind === 'file') return !link.path.startsWith('nhận/');
      const target = workbook.sheets.find((own) => own.name === link.sheet);
      return !target || Number(/\d+$/.exec(link.cell)?.[0]) > [...target.rows].length;
    });
    expect(astray).toEqual([]);
  });

  it('linked texts are short, for no program breaks them into lines', () => {
    const long = linksOf(sheet).filter(({ value }) => typeof value === 'string' && value.length > 18);
    expect(long).toEqual([]);
  });
});

describe('links lead to what they say', () => {
  /** The value in a column (from 1) of the row that each internal link of a column leads to. */
  const reached = (name: string, column: number, targetColumn: number) =>
    linksOf(sheetNamed(workbook, name))
      .filter((own) => own.column === column)
      .map(({ row, link }) => {
        if (link.kind !== 'internal') return undefined;
        const target = valuesOf(sheetNamed(workbook, link.sheet));
        const code = valuesOf(sheetNamed(workbook, name))[row - 1]?.[0];
        return [code, target[Number(/\d+$/.exec(link.cell)?.[0]) - 1]?.[targetColumn - 1]];
      });

  it('a duty to its first reported row, one that the program fills to the sheet it is filled from', () => {
    const sheets = linksOf(sheetNamed(workbook, 'Nhiệm vụ'))
      .filter((own) => own.column === 5)
      .map(({ link }) => (link.kind === 'internal' ? link.sheet : undefined));
    expect(sheets).toEqual([...Array<string>(4).fill('Chi tiết'), 'Nộp báo cáo', 'Vướng mắc']);
    expect(reached('Nhiệm vụ', 5, 2).slice(0, 4)).toEqual([
      ['III.1.1-a', 'III.1.1-a'],
      ['III.2.1-a', 'III.2.1-a'],
      ['III.2.2-a1', 'III.2.2-a1'],
      ['III.3.1.4-a1', 'III.3.1.4-a1'],
    ]);
  });

  it('a duty to its column of the matrix', () => {
    const cells = linksOf(sheetNamed(workbook, 'Nhiệm vụ'))
      .filter((own) => own.column === 1)
      .map(({ link }) => (link.kind === 'internal' ? link.cell : undefined));
    expect(cells).toEqual(['E6', 'F6', 'G6', 'H6', 'I6', 'J6']);
    expect(valuesOf(sheetNamed(workbook, 'Ma trận'))[5]?.slice(4, 10)).toEqual([
      'III.\n1.1\n-a',
      'III.\n2.1\n-a',
      'III.\n2.2\n-a1',
      'III.\n3.1.4\n-a1',
      'IV.\n1\n-b2',
      'IV.\n3\n-a1',
    ]);
  });

  it('a metric and a target to their first reported rows', () => {
    expect(reached('Số liệu', 1, 2).slice(0, 3)).toEqual([
      ['III.1.1-a', 'III.1.1-a'],
      ['III.1.1-a', 'III.1.1-a'],
      ['III.2.1-a', 'III.2.1-a'],
    ]);
    expect(reached('Chỉ tiêu', 1, 2).slice(3, 5)).toEqual([
      ['II.2.d-1', 'II.2.d-1'],
      ['II.2.d-4', 'II.2.d-4'],
    ]);
  });

  it('an agency from Nộp báo cáo to the matrix and back', () => {
    const matrix = linksOf(sheetNamed(workbook, 'Ma trận')).filter((own) => own.column === 2);
    const list = linksOf(sheetNamed(workbook, 'Nộp báo cáo')).filter((own) => own.column === 2);
    const rowsOf = (links: typeof matrix) =>
      links.map(({ value, row, link }) => [value, row, link.kind === 'internal' ? link.cell : undefined]);
    expect(rowsOf(matrix)).toEqual([
      ['SNV', 7, 'A5'],
      ['STC', 8, 'A6'],
      ['H001', 9, 'A7'],
      ['SN01', 10, 'A8'],
    ]);
    expect(rowsOf(list)).toEqual([
      ['SNV', 5, 'A7'],
      ['STC', 6, 'A8'],
      ['H001', 7, 'A9'],
      ['SN01', 8, 'A10'],
    ]);
  });
});
