import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import type { ReceivedFile } from '../../pipeline/contract/received.ts';
import { META_KEYS } from '../../pipeline/contract/sheets.ts';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { receive } from '../../pipeline/intake/receive.ts';
import { type ReportName, changed, setCell, setText } from '../intake/hostile/report.ts';
import { plan, roster } from '../support/plan-177.ts';

/** Reports of the samples, and what their agencies are called otherwise. */
const SENDERS = {
  SNV: ['SNV', 'SỞ NỘI VỤ'],
  MeLinh: ['H250', 'huyện Mê Linh'],
  LongBien: ['H004', 'UBND QUẬN LONG BIÊN'],
  TuPhap: ['STP', 'sở tư pháp'],
} as const satisfies Partial<Record<ReportName, readonly [string, string]>>;
const NAMES = Object.keys(SENDERS) as (keyof typeof SENDERS)[];
const KINDS = ['plain', 'plain', 'alias', 'formula', 'cut'] as const;
const AGENCY_ROW = Object.keys(META_KEYS).indexOf('agency') + 1;
const AT = '2021-12-20T23:59:59';
/** `FOLDERS=200 npx vitest run tests/property` tries more. */
const RUNS = { numRuns: Number(process.env.FOLDERS ?? 30), seed: 177 };

interface Sent {
  readonly name: keyof typeof SENDERS;
  readonly kind: (typeof KINDS)[number];
  readonly number: number;
  /** Of its last change. */
  readonly hour: number;
}

/** The report of that agency with one number changed, sent under another of its names, spoilt or cut. */
function bytesOf({ name, kind, number }: Sent): Uint8Array {
  const bytes = changed(name, (parts) => {
    setCell(parts, ['Số liệu', 'D4'], `<v>${number}</v>`);
    setCell(parts, ['Số liệu', 'E4'], `<v>${number}</v>`);
    if (kind === 'alias') setText(parts, ['_meta', `B${AGENCY_ROW}`], SENDERS[name][1]);
    if (kind === 'formula') setCell(parts, ['Số liệu', 'D5'], '<f>1+1</f><v>2</v>');
  });
  return kind === 'cut' ? bytes.subarray(0, bytes.length - 40) : bytes;
}

/** Numbers of the year by duty, as SheetJS finds them in the column of that name. */
function addYear(sums: Map<string, number>, bytes: Uint8Array): void {
  const sheet = SheetJS.read(Buffer.from(bytes)).Sheets['Số liệu'] ?? {};
  const rows: Record<string, unknown>[] = SheetJS.utils.sheet_to_json(sheet, { range: 2 });
  for (const row of rows) {
    const [code, year] = [String(row['Mã nhiệm vụ']), Number(row['Số liệu trong năm'] ?? 0)];
    sums.set(code, (sums.get(code) ?? 0) + year);
  }
}

interface InOrder {
  readonly path: string;
  readonly agency: string;
  readonly receivedAt: string;
  readonly number: number;
}

/** Reports in order, copies aside, by time of receipt and name. */
function inOrderOf(
  files: readonly ReceivedFile[],
  contents: ReadonlyMap<string, { one: Sent; bytes: Uint8Array }>,
): InOrder[] {
  const seen = new Set<string>();
  return [...files]
    .sort((a, b) => (a.receivedAt + a.path < b.receivedAt + b.path ? -1 : 1))
    .flatMap(({ path, receivedAt }) => {
      const content = contents.get(path);
      const hash = Buffer.from(content?.bytes ?? []).toString('base64');
      if (!content || seen.has(hash) || !['plain', 'alias'].includes(content.one.kind)) return [];
      seen.add(hash);
      return [{ path, receivedAt, agency: SENDERS[content.one.name][0], number: content.one.number }];
    });
}

/** The last of one agency's; those of one time with different numbers are passed by. */
function lastAgreed(own: readonly InOrder[]): string | undefined {
  for (const moment of [...new Set(own.map(({ receivedAt }) => receivedAt))].sort().reverse()) {
    const tied = own.filter(({ receivedAt }) => receivedAt === moment);
    if (new Set(tied.map(({ number }) => number)).size === 1) return tied.at(-1)?.path;
  }
  return undefined;
}

it('of any folder, the last report in order of each agency counts, under whatever name, and nothing else', async () => {
  const period = periodOf(plan, roster, 2021);
  const sent = fc.record({
    name: fc.constantFrom(...NAMES),
    kind: fc.constantFrom(...KINDS),
    number: fc.integer({ min: 1, max: 4 }),
    hour: fc.nat(4),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 8 }), async (all) => {
      const folder = mkdtempSync(join(tmpdir(), 'folder-'));
      const contents = new Map(all.map((one, i) => [`${i}.xlsx`, { one, bytes: bytesOf(one) }]));
      for (const [file, { bytes }] of contents) {
        writeFileSync(join(folder, file), bytes);
        const seconds = 1_639_000_000 + (contents.get(file)?.one.hour ?? 0) * 3600;
        utimesSync(join(folder, file), seconds, seconds);
      }
      const { files } = await receive(
        folder,
        { period, at: AT, now: AT, sha256: sha256Hex },
        () => undefined,
      );
      rmSync(folder, { recursive: true });
      const report = consolidate(period, { files, gone: [] }, AT);

      const inOrder = inOrderOf(files, contents);
      const last = new Map<string, string>();
      for (const agency of new Set(inOrder.map((own) => own.agency))) {
        const path = lastAgreed(inOrder.filter((own) => own.agency === agency));
        if (path !== undefined) last.set(agency, path);
      }
      expect(new Map(report.counted.map(({ agency, file }) => [agency.code, file.path]))).toEqual(
        new Map([...last].sort()),
      );
      const sums = new Map<string, number>();
      for (const path of last.values()) addYear(sums, contents.get(path)?.bytes ?? new Uint8Array());
      const told = new Map<string, number>();
      for (const { duty, total } of report.metrics)
        told.set(duty.code, (told.get(duty.code) ?? 0) + total.year);
      for (const [code, sum] of told) expect([code, sum]).toEqual([code, sums.get(code) ?? 0]);
      expect(files).toHaveLength(all.length);
    }),
    RUNS,
  );
});
