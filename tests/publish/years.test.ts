import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { readYear } from '../../pipeline/publish/read-year.ts';
import { type YearFigures, yearFigures } from '../../pipeline/publish/years.ts';
import { nodeInflate } from '../../pipeline/workbook/inflate.ts';
import { readWorkbook } from '../../pipeline/workbook/read/workbook.ts';
import { writeReport } from '../../pipeline/workbook/write-report.ts';
import { CITY_AT, smallCity, smallPeriod } from '../support/city.ts';
import { sheetNamed, valuesOf } from '../support/report-values.ts';

const fileLink = (path: string) => path;
const report = smallCity();
const bytes = await writeReport(consolidatedWorkbook(report, { fileLink }));
const grid = readWorkbook(bytes, { inflate: nodeInflate });

describe('an earlier consolidated workbook', () => {
  it('gives back the figures it was written from', () => {
    expect(readYear(grid)).toEqual({ plan: '177/KH-UBND', figures: yearFigures(report) });
    expect(yearFigures(report)).toMatchObject({ year: 2021, owing: 4, accepted: 2, onTime: 1 });
    expect([...yearFigures(report).targets]).toEqual([
      ['II.2.d-1', { rate: 13.33, reached: false }],
      ['II.2.d-4', { rate: 100, reached: true }],
    ]);
  });

  it('gives back a year in which nothing was received', async () => {
    const empty = consolidate(smallPeriod(), { files: [], gone: [] }, CITY_AT);
    const written = await writeReport(consolidatedWorkbook(empty, { fileLink }));
    const read = readYear(readWorkbook(written, { inflate: nodeInflate }));
    expect(read?.figures).toEqual(yearFigures(empty));
    expect(read?.figures.targets.get('II.2.d-1')).toEqual({ rate: null, reached: false });
  });

  it('of a version that did not tell an unusable file from none is still read', () => {
    const sheets = grid.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: new Map(
          [...row.cells].filter(([, cell]) => cell.kind !== 'text' || cell.text !== 'Có tệp chưa dùng được'),
        ),
      })),
    }));
    expect(readYear({ ...grid, sheets })?.figures).toEqual({ ...yearFigures(report), open: undefined });
  });

  it.each(['Nộp báo cáo', 'Nhiệm vụ', 'Chỉ tiêu'])('without its sheet %s is none', (name) => {
    expect(readYear({ ...grid, sheets: grid.sheets.filter((sheet) => sheet.name !== name) })).toBeUndefined();
  });

  it('whose sums were typed over with words is none', () => {
    const sheets = grid.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: new Map(
          [...row.cells].map(([column, cell]) => [
            column,
            cell.kind === 'number' ? ({ kind: 'text', text: 'khoảng mười' } as const) : cell,
          ]),
        ),
      })),
    }));
    expect(readYear({ ...grid, sheets })).toBeUndefined();
  });
});

describe('Qua các năm', () => {
  const own = yearFigures(report);
  const earlier = (year: number, figures: Partial<YearFigures>): YearFigures => ({
    ...own,
    ...figures,
    year,
  });
  const years = [
    earlier(2020, {
      accepted: 4,
      onTime: 3,
      targets: new Map([['II.2.d-1', { rate: 16.5, reached: true }]]),
    }),
    earlier(2019, { owing: 0, accepted: 0, onTime: 0, open: undefined, targets: new Map() }),
  ];
  const workbook = consolidatedWorkbook(report, { fileLink, earlier: years });
  const sheet = sheetNamed(workbook, 'Qua các năm');

  it('stands after Chỉ tiêu where earlier years are given, and only there', () => {
    const names = workbook.sheets.map(({ name }) => name);
    expect(names.indexOf('Qua các năm')).toBe(names.indexOf('Chỉ tiêu') + 1);
    const alone = consolidatedWorkbook(report, { fileLink }).sheets.map(({ name }) => name);
    expect(alone).not.toContain('Qua các năm');
  });

  it('has the years in their order, gaps where there is nothing to tell', () => {
    expect(valuesOf(sheet).slice(3, 7)).toEqual([
      [
        ...['Năm', 'Phải báo cáo', 'Được chấp nhận', 'Đúng hạn'],
        ...['Bị trả lại', 'Có tệp chưa dùng được', 'Chưa gửi'],
        ...['Báo cáo được chấp nhận %', 'Báo cáo đúng hạn %', 'Lượt nhiệm vụ', 'Đã hoàn thành', 'Quá hạn'],
        ...[
          'Chưa báo cáo',
          'Nhiệm vụ hoàn thành %',
          'Chỉ tiêu đạt',
          'Cán bộ trẻ %',
          'Cập nhật kiến thức mới %',
        ],
      ],
      [2019, 0, 0, 0, null, null, null, null, null, 21, 6, 3, 8, 31.58, 0, null, null],
      [2020, 4, 4, 3, 1, 0, 1, 100, 75, 21, 6, 3, 8, 31.58, 1, 16.5, null],
      [2021, 4, 2, 1, 1, 0, 1, 50, 25, 21, 6, 3, 8, 31.58, 1, 13.33, 100],
    ]);
  });

  it('has a blank line for each year between of which no workbook is given, and says so', () => {
    const gapped = consolidatedWorkbook(report, {
      fileLink,
      earlier: [earlier(2018, {}), earlier(2020, {})],
    });
    const gaps = sheetNamed(gapped, 'Qua các năm');
    const rows = valuesOf(gaps);
    expect(rows.slice(4, 8).map(([year, owing]) => [year, owing])).toEqual([
      [2018, 4],
      [2019, null],
      [2020, 4],
      [2021, 4],
    ]);
    expect(rows[2]?.[0]).toContain('Không có tệp tổng hợp năm 2019.');
    expect(valuesOf(sheet)[2]?.[0]).not.toContain('Không có tệp');
    const ranges = (gaps.charts ?? []).flatMap((chart) => ('goals' in chart ? [] : chart.series));
    expect(ranges.flatMap((own) => ('values' in own ? [[own.values.first, own.values.last]] : []))).toEqual(
      ranges.map(() => [5, 8]),
    );
  });

  it('draws them, and Tổng quan draws the first of its charts too', () => {
    const kinds = (name: string) => sheetNamed(workbook, name).charts?.map(({ kind }) => kind);
    expect(kinds('Qua các năm')).toEqual(['trend', 'trend']);
    expect(kinds('Tổng quan')).toEqual(['doughnut', 'goals', 'shares', 'shares', 'trend']);
  });

  it('leaves the cells under its charts empty', () => {
    const values = valuesOf(sheet);
    for (const { from, to } of sheet.charts ?? []) {
      expect(values.length).toBeGreaterThanOrEqual(to.row);
      expect(values.slice(from.row - 1, to.row).flat()).toEqual([]);
    }
  });
});
