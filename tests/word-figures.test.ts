import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writtenOut } from '../pipeline/publish/word/prose.ts';
import { JUDGED_AT } from '../samples/make/sample.ts';
import { type Rows, SAMPLES_FOLDER, sheetsOf } from './support/merged-samples.ts';
import { runCli } from './support/run-cli.ts';
import { wordLines } from './support/word-text.ts';

const STATUSES = 9;
/** Rows above the tables of the consolidated workbook. */
const HEADER = 'STT';

/** The figures of the report in Word beside those of the consolidated workbook, each taken from its file. */
describe('the report in Word of the samples of 2021', () => {
  let lines: readonly string[] = [];
  let sheets: ReadonlyMap<string, Rows> = new Map();
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'baocao-word-'));
    const [out, word] = [join(folder, 'out.xlsx'), join(folder, 'report.docx')];
    const at = JUDGED_AT.slice(0, 10);
    const args = ['merge', SAMPLES_FOLDER, '--year', '2021', '--at', at, '--out', out, '--word', word];
    expect(runCli(args)).toMatchObject({ code: 0, err: '' });
    lines = wordLines(readFileSync(word));
    sheets = sheetsOf(readFileSync(out));
  });

  const sheet = (name: string): Rows => sheets.get(name) ?? [];
  /** Rows of a table in Word, as cells, from its header on up to the first line that is no row of it. */
  const tableAfter = (start: string): string[][] => {
    const from = lines.findIndex((line) => line.startsWith(start));
    const rows = lines.slice(from).map((line) => line.split(' | '));
    const end = rows.findIndex((row) => row.length === 1 && !/ \(\d+\)$| vướng mắc$/.test(row[0] ?? ''));
    return rows.slice(0, end);
  };

  it('reads like this', async () => {
    await expect(lines.join('\n')).toMatchFileSnapshot('golden/bao-cao-word.txt');
  });

  it('who reported, by group', () => {
    const rows = sheet('Nộp báo cáo');
    const header = rows.findIndex(([first]) => first === 'Cộng theo nhóm cơ quan');
    const groups = rows.slice(header + 1).map((row) => [row[0], ...row.slice(4, 12)].map(String));
    expect(groups).toHaveLength(4);
    expect(tableAfter('Nhóm cơ quan').slice(1)).toEqual(groups);
  });

  it('each agency', () => {
    const rows = sheet('Nộp báo cáo');
    const first = rows.findIndex(([own]) => own === HEADER) + 1;
    const agencies = rows
      .slice(first)
      .filter(([number]) => typeof number === 'number')
      .map((row) => [row[2], row[4], row[7] ?? '–']);
    const told = tableAfter('STT | Cơ quan, đơn vị | Nhận lúc')
      .filter((row) => row.length === 5)
      .slice(1)
      .map(([, name, , state, time]) => [name, state, time]);
    expect(told).toHaveLength(76);
    expect(new Set(told.map(String))).toEqual(new Set(agencies.map(String)));
  });

  it('each duty by status', () => {
    const rows = sheet('Nhiệm vụ').filter((row) => typeof row[4] === 'number');
    const figures = rows.map((row) => [
      writtenOut(String(row[1])),
      ...row.slice(5, 5 + STATUSES).map(Number),
      Number(row[4]),
    ]);
    const told = tableAfter('STT | Nhiệm vụ')
      .slice(1)
      .map(([, name = '', ...counts]) => [name, ...counts.map((n) => (n === '–' ? 0 : numberIn(n)))]);
    // The workbook has its sums below the duties, the document the city first and each group above its duties.
    expect(told).toHaveLength(56);
    expect(new Set(told.map(String))).toEqual(new Set(figures.map(String)));
    expect(told[0]).toEqual(figures.at(-1));
  });

  it('the statuses of the city, in a sentence', () => {
    const rows = sheet('Tổng quan');
    const first = rows.findIndex(([own]) => own === 'Trạng thái') + 1;
    const statuses = rows.slice(first, first + STATUSES).filter((row) => row[4] !== 0);
    const sentence = /Tổng số (.*?) lượt, trong đó (.*?)\./.exec(
      lines.join('\n').replace(/(\d)\.(\d)/g, '$1$2'),
    );
    expect(Number(sentence?.[1])).toBe(rows[first + STATUSES]?.[4]);
    expect(sentence?.[2]?.split('; ').map((part) => part.replace(/^(\d+) lượt (.*)$/, '$2 $1'))).toEqual(
      statuses.map((row) => `${String(row[0]).toLowerCase()} ${String(row[4]).padStart(2, '0')}`),
    );
  });

  it('each target', () => {
    const rows = sheet('Chỉ tiêu').filter(([, , scope]) => scope === 'Toàn Thành phố');
    const targets = rows.map((row) => [row[1], row[3], row[4], row[5], row[7], row[8]]);
    const told = tableAfter('STT | Chỉ tiêu')
      .slice(1)
      .map(([, title, , sums = '', rate = '', reached, reported]) => [
        title,
        ...sums.split('/').map(numberIn),
        Number(rate.replace(',', '.')),
        reached,
        Number(reported),
      ]);
    expect(told).toHaveLength(5);
    expect(told).toEqual(targets);
  });

  it('each metric, in the line of its duty', () => {
    const rows = sheet('Số liệu').filter((row) => typeof row[4] === 'number');
    expect(rows.length).toBeGreaterThan(40);
    const wrong = rows.filter(([, title, label, , year, reported]) => {
      const line = lines.find((own) => own.startsWith(`- ${writtenOut(String(title))}: `)) ?? '';
      const thing = String(label).replace(/^(Tổng số|Số) /, '');
      const value = year === 0 ? 'không có' : dotted(Number(year));
      const said = new RegExp(
        `(^|[ (])${value.replaceAll('.', '\\.')} (\\p{L}+ )?${escaped(thing)}`,
        'iu',
      ).test(line);
      const share = String(reported) === '1/1' || line.includes(`(${padded(String(reported))} cơ quan`);
      return !said || !share;
    });
    expect(wrong.map((row) => row.slice(0, 6))).toEqual([]);
  });

  it('documents, all of them and by group of duties', () => {
    const all = sheet('Văn bản').filter((row) => typeof row[0] === 'number').length;
    const total = lines.find((line) => line.includes('(chi tiết tại Phụ lục II')) ?? '';
    expect(numberIn(/kê khai ([\d.]+) văn bản/.exec(total)?.[1])).toBe(all);
    const parts = lines.flatMap(
      (line) => /^Các cơ quan, đơn vị kê khai ([\d.]+) văn bản đã/.exec(line)?.[1] ?? [],
    );
    expect(parts.map(numberIn).reduce((a, b) => a + b, 0)).toBe(all);
  });

  it('difficulties, by level and each with its words', () => {
    const rows = sheet('Vướng mắc');
    const sums = rows.findIndex((row) => row[1] === 'Cộng theo cấp giải quyết') + 1;
    const levels = rows.slice(sums).filter(([number]) => typeof number === 'number');
    const sentence = lines.find((line) => line.includes('phân theo cấp có thẩm quyền giải quyết')) ?? '';
    expect(levels).toHaveLength(9);
    const counts = levels.map(([, level, count]) => `${String(level)} ${String(count).padStart(2, '0')}`);
    expect(sentence).toContain(`: ${counts.join('; ')} (`);
    const each = rows
      .slice(0, sums - 1)
      .filter((row) => typeof row[0] === 'number')
      .map((row) => [row[0], row[2], row[4], row[5] ?? '–', row[6]].map(String));
    const told = tableAfter('STT | Cơ quan, đơn vị | Nhiệm vụ')
      .filter((row) => row.length === 6)
      .slice(1)
      .map(([number, agency, , ...texts]) => [number, agency, ...texts]);
    expect(told).toHaveLength(38);
    expect(told).toEqual(each);
  });
});

/** 2524 of `2.524`. */
function numberIn(text = ''): number {
  return Number(text.replaceAll('.', ''));
}

/** `05`, `2.524`. */
function dotted(n: number): string {
  return n < 10 ? `0${n}` : n.toLocaleString('de-DE');
}

/** `01/24` of `1/24`. */
function padded(share: string): string {
  return share.replace(/^(\d)\//, '0$1/');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
