import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import * as SheetJS from '@e965/xlsx';
import { JUDGED_AT } from '../../samples/make/sample.ts';
import { type CliResult, runCli } from './run-cli.ts';

export const SAMPLES_FOLDER = 'samples/2021';

/** A sheet as rows of what its cells hold, blank ones null; row 1 is index 0. */
export type Rows = readonly (readonly (string | number | boolean | null)[])[];

export interface Merged {
  readonly cli: CliResult;
  readonly bytes: Buffer;
  readonly sheets: ReadonlyMap<string, Rows>;
}

/** Runs the real command on the samples and reads what it wrote with SheetJS, which the product does not use. */
export async function mergedSamples(env: Readonly<Record<string, string>> = {}): Promise<Merged> {
  const out = join(mkdtempSync(join(tmpdir(), 'baocao-merge-')), 'bao-cao-tong-hop-2021.xlsx');
  const at = JUDGED_AT.slice(0, 10);
  const cli = runCli(['merge', SAMPLES_FOLDER, '--year', '2021', '--at', at, '--out', out], env);
  const bytes = await readFile(out);
  return { cli: { ...cli, out: cli.out.replace(out, 'OUT') }, bytes, sheets: sheetsOf(bytes) };
}

/** Every sheet of a workbook by name, read by SheetJS. */
export function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, Rows> {
  const workbook = SheetJS.read(Buffer.from(bytes), { dense: true });
  return new Map(
    workbook.SheetNames.map((name) => {
      const sheet = workbook.Sheets[name];
      if (!sheet) throw new Error(`no sheet ${name}`);
      const range = SheetJS.utils.decode_range(sheet['!ref'] ?? 'A1');
      const rows: Rows = SheetJS.utils.sheet_to_json(sheet, {
        header: 1,
        defval: null,
        blankrows: true,
        range: { s: { r: 0, c: 0 }, e: range.e },
      });
      return [name, rows] as const;
    }),
  );
}
