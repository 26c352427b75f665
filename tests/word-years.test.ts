import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rows, SAMPLES_FOLDER, sheetsOf } from './support/merged-samples.ts';
import { runCli } from './support/run-cli.ts';
import { wordLines } from './support/word-text.ts';

/** The report of 2022 on one submission beside the workbook of 2021 on all samples: its sentences and the sheet of years. */
describe('the report in Word where an earlier year is given', () => {
  let lines: readonly string[] = [];
  let years: Rows = [];
  const folder = mkdtempSync(join(tmpdir(), 'baocao-years-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  beforeAll(() => {
    const intake = join(folder, 'tiep-nhan');
    mkdirSync(intake);
    copyFileSync(
      join(SAMPLES_FOLDER, 'CD Y te Ha Dong - bao cao nam.xlsx'),
      join(intake, 'CD Y te Ha Dong.xlsx'),
    );
    const merge = (from: string, year: number, ...more: string[]) =>
      runCli(['merge', from, '--year', String(year), '--at', `${year}-12-20`, ...more]);
    const [first, second, word] = ['2021.xlsx', '2022.xlsx', '2022.docx'].map((name) => join(folder, name));
    if (!first || !second || !word) throw new Error('no names');
    expect(merge(SAMPLES_FOLDER, 2021, '--out', first)).toMatchObject({ code: 0, err: '' });
    expect(merge(intake, 2022, '--out', second, '--word', word, '--previous', first)).toMatchObject({
      code: 0,
      err: '',
    });
    lines = wordLines(readFileSync(word));
    years = sheetsOf(readFileSync(second)).get('Qua các năm') ?? [];
  });

  /** The rates under a header in 2021 and 2022 as the document writes them. */
  const rates = (header: string): [string, string] => {
    const column = (years[3] ?? []).indexOf(header);
    const [before, now] = [years[4]?.[column], years[5]?.[column]];
    return [percentText(before), percentText(now)];
  };
  const sentence = (text: string) => lines.find((line) => line.includes(text)) ?? '';

  it.each([
    ['tỷ lệ báo cáo được chấp nhận', 'Báo cáo được chấp nhận %'],
    ['tỷ lệ báo cáo đúng hạn', 'Báo cáo đúng hạn %'],
    ['tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh', 'Nhiệm vụ hoàn thành %'],
  ])('says of “%s” what the sheet has', (what, header) => {
    const [before, now] = rates(header);
    const way = numberOf(now) > numberOf(before) ? ['tăng', 'lên'] : ['giảm', 'xuống'];
    expect(before).not.toBe(now);
    const told = sentence(`${what} ${way[0] ?? ''} từ`);
    expect(told).toContain(`${what} ${way[0] ?? ''} từ ${before} ${way[1] ?? ''} ${now}`);
    expect(told).toContain('So với năm 2021, ');
  });

  it('compares no target of which nobody has reported this year', () => {
    const targets = (years[3] ?? []).flatMap((header, i) =>
      typeof header === 'string' && years[4]?.[i] !== null && years[5]?.[i] === null ? [header] : [],
    );
    expect(targets).toContain('Cán bộ trẻ %');
    expect(lines.filter((line) => /cán bộ trẻ (tăng|giảm|giữ)/.test(line))).toEqual([]);
  });

  it('names what has fallen among the weaknesses, and only there', () => {
    const from = lines.indexOf('2. Tồn tại, hạn chế');
    const end = lines.findIndex((line) => line.startsWith('3. Nguyên nhân'));
    expect(lines.slice(from, end).join()).toContain(
      'Giảm so với năm 2021: tỷ lệ báo cáo được chấp nhận; tỷ lệ báo cáo đúng hạn',
    );
    expect(lines.slice(0, from).join()).not.toContain('Giảm so với');
  });
});

function percentText(value: unknown): string {
  return `${Number.isInteger(value) ? String(value) : Number(value).toFixed(2).replace('.', ',')}%`;
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.').replace('%', ''));
}
