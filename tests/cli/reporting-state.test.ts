import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPart, unpack } from '../../pipeline/workbook/package.ts';
import { type Rows, SAMPLES_FOLDER, sheetsOf } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { wordLines } from '../support/word-text.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];

/** What the officer, the leaders and the agencies are told of the samples. */
const COUNTS = { onTime: 48, late: 6, returned: 8, unusable: 4, missing: 10 };
const LABELS = {
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
  returned: 'Bị trả lại',
  unusable: 'Có tệp chưa dùng được',
  missing: 'Chưa gửi',
};
type Counts = Record<keyof typeof COUNTS, number>;

/** Each output is read from its file: whoever counts an agency differently in one of them is found here. */
describe('how many agencies stand how is the same in', () => {
  let sheets: ReadonlyMap<string, Rows> = new Map();
  let charts: readonly string[] = [];
  let word: readonly string[] = [];
  let letters: readonly string[] = [];
  let told = '';
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'baocao-state-'));
    const [out, docx, remind] = ['out.xlsx', 'report.docx', 'don-doc'].map((name) => join(folder, name));
    const args = ['--out', out ?? '', '--word', docx ?? '', '--remind', remind ?? ''];
    told = runCli(['merge', SAMPLES_FOLDER, ...AT, ...args]).out;
    const bytes = readFileSync(out ?? '');
    sheets = sheetsOf(bytes);
    const parts = unpack(bytes);
    charts = [...parts.keys()].filter((name) => name.startsWith('xl/charts/')).map((n) => readPart(parts, n));
    word = wordLines(readFileSync(docx ?? ''));
    letters = readdirSync(remind ?? '').map((name) =>
      wordLines(readFileSync(join(remind ?? '', name))).join('\n'),
    );
  });

  const sheet = (name: string): Rows => sheets.get(name) ?? [];
  const agencyRows = (name: string) => sheet(name).filter(([number]) => typeof number === 'number');
  const byLabel = (count: (label: string) => unknown): Counts =>
    Object.fromEntries(Object.entries(LABELS).map(([key, label]) => [key, count(label)])) as Counts;

  it('Nộp báo cáo, agency by agency and in its sums', () => {
    const rows = agencyRows('Nộp báo cáo');
    expect(rows).toHaveLength(76);
    expect(
      byLabel((label) => rows.filter((row) => row[4] === label || String(row[7]).startsWith(label)).length),
    ).toEqual(COUNTS);
    const header = sheet('Nộp báo cáo').find(([first]) => first === 'Cộng theo nhóm cơ quan') ?? [];
    const city = sheet('Nộp báo cáo').find(([first]) => first === 'Toàn Thành phố') ?? [];
    expect(byLabel((label) => city[header.indexOf(label)])).toEqual(COUNTS);
    expect([city[4], city[5], city[6]]).toEqual([76, 66, 54]);
  });

  it('Ma trận', () => {
    const rows = agencyRows('Ma trận');
    const count = (label: string) => rows.filter((row) => row[3] === label).length;
    expect(['Được chấp nhận', LABELS.returned, LABELS.unusable, LABELS.missing].map(count)).toEqual([
      54, 8, 4, 10,
    ]);
  });

  it('the key figures and what needs attention on Tổng quan', () => {
    const rows = sheet('Tổng quan');
    const labels = rows.findIndex((row) => row.includes('Cơ quan phải báo cáo'));
    const card = (label: string) => rows[labels + 1]?.[rows[labels]?.indexOf(label) ?? -1];
    expect(['trong đó đúng hạn', LABELS.returned, LABELS.unusable, LABELS.missing].map(card)).toEqual([
      48, 8, 4, 10,
    ]);
    const concern = (text: string) => rows.find((row) => row.includes(text))?.at(26);
    expect(concern('Cơ quan chưa gửi báo cáo')).toBe(10);
    expect(concern('Cơ quan có tệp gửi đến nhưng chưa dùng được')).toBe(4);
    expect(concern('Cơ quan bị trả lại, chưa có báo cáo được chấp nhận')).toBe(8);
  });

  it('the chart of submissions', () => {
    const chart = charts.find((xml) => xml.includes('Nộp báo cáo theo nhóm cơ quan')) ?? '';
    const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/g)].map(([xml]) => {
      const name = /<c:tx>.*?<c:v>(.*?)<\/c:v>/.exec(xml)?.[1] ?? '';
      const values = [...(/<c:val>.*<\/c:val>/.exec(xml)?.[0] ?? '').matchAll(/<c:v>(.*?)<\/c:v>/g)];
      return [name, values.reduce((sum, [, value]) => sum + Number(value), 0)] as const;
    });
    expect(series.map(([name]) => name)).toEqual(Object.values(LABELS));
    expect(byLabel((label) => new Map(series).get(label))).toEqual(COUNTS);
  });

  it('the report in Word, its table and its appendix', () => {
    const cells = word.map((line) => line.split(' | '));
    const header = cells.find(([first]) => first === 'Nhóm cơ quan, đơn vị') ?? [];
    const city = cells.find((row) => row[0] === 'Toàn Thành phố' && row.length === header.length) ?? [];
    expect(byLabel((label) => Number(city[header.indexOf(label)]))).toEqual(COUNTS);
    const from = word.findIndex((line) => line.startsWith('STT | Cơ quan, đơn vị | Nhận lúc'));
    const rows = cells.slice(from + 1).filter((row) => row.length === 5);
    const count = (label: string) => rows.filter((row) => row[3] === label).length;
    expect([LABELS.returned, LABELS.unusable, LABELS.missing].map(count)).toEqual([8, 4, 10]);
  });

  it('status, for people and machines, and its workbook', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'baocao-state-')), 'status.xlsx');
    const { out } = runCli(['status', SAMPLES_FOLDER, ...AT, '--out', file]);
    const line =
      'Toàn Thành phố (76): 48 đúng hạn, 6 quá hạn, 8 bị trả lại, 4 có tệp chưa dùng được, 10 chưa gửi';
    expect(out.split('\n')).toContain(line);
    expect(told).toContain(line.replace('Toàn Thành phố (76): ', 'Cơ quan: 76 phải báo cáo; '));
    const rows = (sheetsOf(readFileSync(file)).get('Tình hình báo cáo') ?? []).filter(
      ([number]) => typeof number === 'number',
    );
    expect(byLabel((label) => rows.filter((row) => row[4] === label).length)).toEqual(COUNTS);
    const { agencies } = JSON.parse(runCli(['status', SAMPLES_FOLDER, ...AT, '--json']).out) as {
      agencies: { state: keyof Counts; code: string }[];
    };
    const states = Object.keys(COUNTS) as (keyof Counts)[];
    expect(
      Object.fromEntries(states.map((key) => [key, agencies.filter(({ state }) => state === key).length])),
    ).toEqual(COUNTS);
    // One order, one numbering.
    const codes = agencies.map(({ code }) => code);
    expect(rows.map((row) => row[1])).toEqual(codes);
    expect(agencyRows('Nộp báo cáo').map((row) => row[1])).toEqual(codes);
    expect(agencyRows('Ma trận').map((row) => row[1])).toEqual(codes);
  });

  it('the letters', () => {
    const count = (words: string) => letters.filter((text) => text.includes(words)).length;
    expect(letters).toHaveLength(COUNTS.returned + COUNTS.unusable + COUNTS.missing);
    expect(
      ['báo cáo chưa đạt yêu cầu', 'chưa dùng được làm báo cáo', 'chưa nhận được báo cáo'].map(count),
    ).toEqual([COUNTS.returned, COUNTS.unusable, COUNTS.missing]);
  });
});
