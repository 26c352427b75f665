import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, describe, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { exclusionFinding } from '../../pipeline/contract/exclusion.ts';
import { gateFinding } from '../../pipeline/contract/gates.ts';
import type { Grid, GridRow } from '../../pipeline/contract/grid.ts';
import { STATUS } from '../../pipeline/contract/sheets.ts';
import type { JudgedFile } from '../../pipeline/intake/judge-file.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { issuedNow } from '../../pipeline/publish/issued-now.ts';
import { readIssued } from '../../pipeline/publish/read-issued.ts';
import { type SinceLine, sinceIssue } from '../../pipeline/publish/since-issue.ts';
import { sinceCounts } from '../../pipeline/publish/since-summary.ts';
import { nodeInflate } from '../../pipeline/workbook/inflate.ts';
import { readWorkbook } from '../../pipeline/workbook/read/workbook.ts';
import { writeReport } from '../../pipeline/workbook/write-report.ts';
import { CITY_AT, SNV, STC, judged, smallCity, smallPeriod, submission } from '../support/city.ts';
import { describeWith } from '../support/describe-with.ts';
import { convert } from '../support/libreoffice.ts';
import { linksOf, sheetNamed, valuesOf } from '../support/report-values.ts';

const fileLink = (path: string) => `../in/${path}`;
const period = smallPeriod();
const report = smallCity();
const bytes = await writeReport(consolidatedWorkbook(report, { fileLink }));
const read = (own: Uint8Array) => readWorkbook(own, { inflate: nodeInflate });
const grid = read(bytes);

/** What of an issued report no sorting and no program that saves it may change. */
function told(own: Grid) {
  const issued = readIssued(own);
  const sorted = (items: readonly object[] = []) => items.map((item) => JSON.stringify(item)).sort();
  const placeless = (items: readonly object[] = []) =>
    sorted(items.map((item) => ({ ...item, place: undefined })));
  return {
    at: issued?.at,
    files: sorted(issued?.files),
    agencies: placeless(issued?.agencies),
    figures: placeless([...(issued?.headline ?? []), ...(issued?.figures ?? [])]),
  };
}

/** A person's sort: the rows of the table downwards, those below it left as they are. */
function reversed(rows: readonly GridRow[], count: number): GridRow[] {
  const [head, body, rest] = [rows.slice(0, 4), rows.slice(4, 4 + count), rows.slice(4 + count)];
  const numbers = body.map(({ number }) => number);
  return [...head, ...body.reverse().map(({ cells }, i) => ({ number: numbers[i] ?? 0, cells })), ...rest];
}

describe('an issued report', () => {
  it('is read as it would be told now', () => {
    const { at, ...now } = issuedNow(report);
    expect(readIssued(grid)).toEqual({ at, ...now });
    expect(at).toBe(CITY_AT);
    expect(now.files).toHaveLength(6);
    expect(now.agencies.map(({ code, state }) => [code, state])).toEqual([
      ['SNV', 'Được chấp nhận, đúng hạn'],
      ['STC', 'Được chấp nhận, quá hạn 1 ngày'],
      ['H001', 'Chưa gửi'],
      ['SN01', 'Bị trả lại'],
    ]);
  });

  it('tells the same once a person has sorted its tables and put a column before them', () => {
    const counts: Record<string, number> = { 'Nộp báo cáo': 4, 'Nhiệm vụ': 6, Nguồn: 6, 'Chỉ tiêu': 8 };
    const sheets = grid.sheets.map((sheet) => ({
      ...sheet,
      rows: reversed(sheet.rows, counts[sheet.name] ?? 0).map((row) => ({
        ...row,
        cells: new Map([...row.cells].map(([column, cell]) => [column + 1, cell])),
      })),
    }));
    expect(told({ ...grid, sheets })).toEqual(told(grid));
  });

  it.each(['Tổng quan', 'Nộp báo cáo', 'Nhiệm vụ', 'Số liệu', 'Chỉ tiêu', 'Văn bản', 'Vướng mắc', 'Nguồn'])(
    'without its sheet %s is none',
    (name) => {
      expect(
        readIssued({ ...grid, sheets: grid.sheets.filter((sheet) => sheet.name !== name) }),
      ).toBeUndefined();
    },
  );

  describeWith('soffice', 'saved by LibreOffice', () => {
    it('tells the same', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'issued-'));
      writeFileSync(join(folder, 'a.xlsx'), bytes);
      const [saved = ''] = await convert([join(folder, 'a.xlsx')], 'xlsx', join(folder, 'saved'));
      expect(told(read(readFileSync(saved)))).toEqual(told(grid));
      rmSync(folder, { recursive: true });
    });
  });
});

describe('what changed since it was issued', () => {
  const at = (day: number) => ({ receivedAt: `2021-12-${day}T08:00:00` });
  const stc = judged('stc.xlsx', { ...at(10), submission: submission(period, 'STC', STC) });
  const snv = judged('snv.xlsx', { ...at(10), submission: submission(period, 'SNV', SNV) });
  const ba = judged('ba dinh.xlsx', {
    ...at(17),
    submission: submission(period, 'H001', { duties: { 'III.1.1-a': { status: STATUS.done } } }),
  });
  const reportOf = (files: readonly JudgedFile[]) =>
    consolidate(period, { files: placeVersions(files), gone: [] }, CITY_AT);
  const since = (before: readonly JudgedFile[], after: readonly JudgedFile[]) =>
    sinceIssue(issuedNow(reportOf(before)), issuedNow(reportOf(after)));
  const parts = (before: readonly JudgedFile[], after: readonly JudgedFile[]): Record<string, number> =>
    Object.fromEntries(sinceCounts(since(before, after)).map(({ part, count }) => [part, count]));
  const lines = (before: readonly JudgedFile[], after: readonly JudgedFile[]) =>
    since(before, after).lines.map(({ kind, code, what, before: was, after: is }) => [
      kind,
      code,
      what,
      was,
      is,
    ]);

  it.each<[string, JudgedFile[], JudgedFile[]]>([
    ['nothing came', [stc, snv], [snv, stc]],
    ['a file was renamed', [stc], [{ ...stc, path: 'bản cuối.xlsx' }]],
    ['a copy came of a file that was there', [stc], [stc, { ...stc, path: 'stc (1).xlsx' }]],
  ])('is nothing where %s', (_, before, after) => {
    expect(since(before, after)).toMatchObject({ lines: [] });
  });

  it('is a report that came, its agency, and the figures it moves', () => {
    const told = lines([stc], [stc, ba]);
    expect(told[0]).toEqual(['Tổng quan', null, 'Đã gửi', 1, 2]);
    const first = told.findIndex(([kind]) => kind === 'Báo cáo mới');
    expect(told.slice(first, first + 2)).toEqual([
      ['Báo cáo mới', null, 'ba dinh.xlsx', null, 'Được tính'],
      ['Cơ quan', 'H001', 'Tình trạng báo cáo', 'Chưa gửi', 'Được chấp nhận, quá hạn 3 ngày'],
    ]);
    expect(told).toContainEqual(['Tổng quan', null, 'Được chấp nhận', 1, 2]);
    expect(told).toContainEqual(['Nhiệm vụ', 'III.1.1-a', 'Đã thực hiện', 0, 1]);
    expect(parts([stc], [stc, ba])).toEqual({ reports: 1, agencies: 1, figures: told.length - 2 });
  });

  it('is a sum that was not there, or is no more', () => {
    expect(lines([ba], [ba, stc])).toContainEqual(['Số liệu', 'III.1.1-a', 'Trong năm', null, 2]);
    expect(lines([ba, stc], [ba])).toContainEqual(['Số liệu', 'III.1.1-a', 'Trong năm', 2, null]);
  });

  it('is a rate in the line of its count, and beside a sum how many agencies it is of', () => {
    const { lines: told } = since([ba, stc], [ba]);
    const shareOf = (own: Partial<SinceLine>) =>
      told.find((line) => Object.entries(own).every(([key, value]) => line[key as keyof SinceLine] === value))
        ?.share;
    const city = { scope: 'Toàn Thành phố' };
    expect(shareOf({ ...city, code: 'II.2.d-1', what: 'Tử số' })).toEqual({
      before: 10,
      after: 'Chưa có số liệu',
    });
    expect(shareOf({ ...city, code: 'II.2.d-1', what: 'Mẫu số' })).toEqual({ before: '1/4', after: '0/4' });
    expect(shareOf({ ...city, kind: 'Số liệu', code: 'III.1.1-a' })).toEqual({ before: '1/4', after: '0/4' });
    expect(told.filter(({ what }) => what === 'Tỷ lệ %')).toEqual([]);
  });

  it('is the number of documents, of difficulties by level, and what Tổng quan asks to look at', () => {
    const told = lines([stc, snv], [stc]);
    expect(told).toContainEqual(['Văn bản', null, 'Số văn bản', 1, 0]);
    expect(told.filter(([kind]) => kind === 'Vướng mắc')).toEqual([
      ['Vướng mắc', null, 'Số vướng mắc', 1, 0],
      ['Vướng mắc', null, 'Số vướng mắc', 1, 0],
    ]);
    expect(lines([stc], [stc, snv])).toContainEqual(['Vướng mắc', null, 'Số vướng mắc', 0, 1]);
    expect(told).toContainEqual(['Tổng quan', null, 'Vướng mắc chờ Trung ương giải quyết', 1, 0]);
  });

  it('is a file that is no report, which is not counted as one', () => {
    const lock = judged('~$a.xlsx', { ...at(10), verdict: 'refused', findings: [gateFinding('lock-file')] });
    expect(lines([stc], [stc, lock])).toEqual([['Tệp mới', null, '~$a.xlsx', null, 'Không nhận']]);
    expect(parts([stc], [stc, lock])).toEqual({ uncounted: 1 });
  });

  const later = { receivedAt: '2021-12-19T08:00:00' };
  const again = judged('stc lần 2.xlsx', {
    ...later,
    submission: submission(period, 'STC', { duties: { 'III.1.1-a': { status: STATUS.done } } }),
  });
  const wrong = judged('stc sai.xlsx', { ...later, verdict: 'returned', agency: 'STC' });
  const out = {
    ...stc,
    verdict: 'refused' as const,
    findings: [exclusionFinding('Gửi nhầm')],
    submission: undefined,
  };

  it.each<[string, JudgedFile[], JudgedFile[], Record<string, number>]>([
    ['a counted report that was replaced', [stc], [stc, again], { replacements: 1 }],
    ['one returned while the earlier counts', [stc], [stc, wrong], { returned: 1 }],
    ['a counted report that is gone', [stc, snv], [snv], { gone: 1, agencies: 1 }],
    ['the counted version gone', [stc, again], [stc], { replacements: 1, gone: 1 }],
    ['a counted report that is excluded', [stc, snv], [snv, out], { excluded: 1, agencies: 1 }],
    ['two versions at once', [snv], [snv, stc, again], { reports: 1, uncounted: 1, agencies: 1 }],
  ])('counts %s as what it is', (_, before, after, expected) => {
    const { figures, ...own } = parts(before, after);
    expect(own).toEqual(expected);
    expect((figures ?? 0) > 0).toBe(!('returned' in expected));
  });

  it('is told on a sheet of its own that leads to the files and the figures', () => {
    const own = reportOf([stc, ba]);
    const sheet = sheetNamed(
      consolidatedWorkbook(own, { fileLink, since: since([stc], [stc, ba]) }),
      'So với lần trước',
    );
    const rows = valuesOf(sheet).slice(4);
    const links = new Map(linksOf(sheet).map(({ row, link }) => [row - 5, link]));
    const first = rows.findIndex(([, kind]) => kind === 'Báo cáo mới');
    expect(links.get(first)).toEqual({ kind: 'file', path: '../in/ba dinh.xlsx' });
    expect(links.get(first + 1)).toEqual({ kind: 'internal', sheet: 'Nộp báo cáo', cell: 'B7' });
    const duty = rows.findIndex(([, kind, , code]) => kind === 'Nhiệm vụ' && code === 'III.1.1-a');
    const link = links.get(duty);
    const place = link?.kind === 'internal' ? link : undefined;
    const value = valuesOf(sheetNamed(consolidatedWorkbook(own, { fileLink }), place?.sheet ?? ''));
    const [, column = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(place?.cell ?? '') ?? [];
    expect(value[Number(row) - 1]?.[column.charCodeAt(0) - 65]).toBe(rows[duty]?.[8]);
  });
});
