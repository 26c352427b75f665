import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, OBSTACLES } from '../../pipeline/contract/sheets.ts';
import { HEADER_ROW, templateOf } from '../../pipeline/contract/template.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { openReader } from '../../pipeline/intake/reader.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { filled } from '../../samples/make/filled.ts';
import { BROKEN } from '../intake/hostile/broken.ts';
import { LARGE } from '../intake/hostile/large.ts';
import { FORMULAS, PAYLOADS } from '../intake/hostile/payloads.ts';
import { settingOf } from '../support/judge.ts';
import { validContent } from '../support/valid-content.ts';
import { type Section, bar, line, median } from './measure.ts';

const { period, agency, judging } = settingOf('SNV', 2021);
const LARGEST_FILE = 20_000_000;

/** What one file costs to read and judge: the fullest honest one, hostile ones, and one that never ends. */
export async function benchHostile(folder: string): Promise<Section> {
  process.stderr.write('reading hostile files…\n');
  const fullest = await timeOf(await fullestReport());
  const times: { file: string; time: number }[] = [];
  for (const { file, put } of [...LARGE, ...BROKEN, ...FORMULAS, ...PAYLOADS]) {
    put(join(folder, 'hostile.xlsx'));
    const bytes = readFileSync(join(folder, 'hostile.xlsx')).subarray(0, LARGEST_FILE);
    times.push({ file, time: await timeOf(bytes) });
  }
  const [worst = { file: '', time: NaN }] = times.sort((a, b) => b.time - a.time);
  const endless = await timeOf(await fullestReport(), () => {
    for (;;);
  });
  return {
    lines: [
      `one file, read and judged`,
      line('the fullest report: SNV, every row in use', fullest, 'ms'),
      line(`the costliest of ${times.length} hostile files`, worst.time, 'ms'),
      `    ${worst.file}`,
      line('one whose judging never ends', endless, 'ms'),
    ],
    bars: [
      bar('costliest hostile file, ms', worst.time, { below: 2_000 }),
      bar('a file that never ends, ms', endless, { below: 2_100 }),
    ],
  };
}

async function timeOf(
  bytes: Uint8Array,
  judge: Parameters<ReturnType<typeof openReader>['judge']>[1] = (grid) => validate(grid, judging),
): Promise<number> {
  const reader = openReader();
  const time = await median(() => reader.judge(Uint8Array.from(bytes), judge), 3);
  reader.close();
  return time;
}

async function fullestReport(): Promise<Uint8Array> {
  const content = validContent(period, agency);
  for (const { name, freeRows } of [DOCUMENTS, OBSTACLES]) {
    const sheet = content[name] ?? {};
    const first = Object.entries(sheet).filter(
      ([address]) => Number(address.replace(/\D/g, '')) === HEADER_ROW + 1,
    );
    for (let row = HEADER_ROW + 2; row <= HEADER_ROW + freeRows; row++)
      for (const [address, value] of first)
        Object.assign(sheet, { [address.replace(/\d+/, String(row))]: value });
  }
  return writeTemplate(filled(templateOf(period, agency), content));
}
