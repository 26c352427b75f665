import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { momentToSerial } from '../../pipeline/contract/cell.ts';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { LEDGER, type LedgerColumn, type RowValues } from '../../pipeline/intake/ledger/ledger.ts';
import { readLedger } from '../../pipeline/intake/ledger/read.ts';
import { newLedger, withPlan } from '../../pipeline/intake/ledger/write.ts';
import { readGrid } from '../../pipeline/intake/read-grid.ts';
import { ledgerIn, RUN_NOW } from '../support/intake.ts';
import { editPart } from '../../pipeline/workbook/package.ts';
import { runCli } from '../support/run-cli.ts';
import { changed, partOf } from '../intake/hostile/report.ts';
import { folderWith, put, shaOf } from '../intake/ledger/folder-with.ts';

const ROWS = 6_000;

function row(name: string, sha256: string, officers: [LedgerColumn, string][] = []): RowValues {
  return new Map<LedgerColumn, string | number>([
    ['name', name],
    ['year', 2021],
    ['receivedAt', momentToSerial('2021-12-01T08:00:00')],
    ['sha256', sha256],
    ...officers,
    ['recordedAt', momentToSerial('2021-12-01T08:00:00')],
  ]);
}

/** The bytes of a ledger with these rows above so many of files that were sent long ago. */
async function ledgerWith(first: readonly RowValues[]): Promise<Uint8Array> {
  const empty = await newLedger(RUN_NOW);
  const reading = readGrid(empty);
  const ledger = 'grid' in reading ? readLedger(reading.grid) : undefined;
  if (!ledger) throw new RangeError('a new ledger cannot be read');
  const old = Array.from({ length: ROWS - first.length }, (_, i) => row(`cũ ${i}.xlsx`, sha256Hex(`${i}`)));
  const { memory } = ledger;
  return withPlan(empty, ledger, {
    ...{ changed: new Map(), added: [...first, ...old], memory, waivers: undefined },
    ...{ notes: [], rowless: [], excludedGone: [], isNews: true },
  });
}

const status = (folder: string, ...more: readonly string[]) =>
  runCli(['status', folder, '--year', '2021', '--at', '2021-12-20', ...more]);

it('a ledger of more rows than a report may have is read, heeded and written', async () => {
  const folder = folderWith({ 'ba đình.xlsx': 'BaDinh', 'tư pháp.xlsx': 'TuPhap' });
  const first = row('ba đình.xlsx', shaOf(folder, 'ba đình.xlsx'), [
    ['excluded', LEDGER.yes],
    ['excludedWhy', 'Gửi thử'],
  ]);
  writeFileSync(ledgerIn(folder), await ledgerWith([first]));
  const { code, out, err } = status(folder);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Gửi thử');
  expect(out).toContain(`(sổ tiếp nhận): 1 dòng mới, ${ROWS} dòng cập nhật`);
  expect(out).toContain(`Cần xem lại sổ tiếp nhận (${ROWS - 1}):`);
  expect(status(folder).out).toContain('Gửi thử');
});

it('a report of so many rows counts for nobody, though it bears the name of the ledger', () => {
  const folder = folderWith({});
  const rows = '<row><c><v>1</v></c></row>'.repeat(ROWS);
  const large = changed('TayHo', (parts) => {
    editPart(parts, partOf(parts, 'Văn bản'), (xml) => xml.replace('</sheetData>', `${rows}$&`));
  });
  put(folder, LEDGER.file, large);
  const { agencies, ledger } = JSON.parse(status(folder, '--json').out) as Told;
  expect(new Set(agencies.map(({ state }) => state))).toEqual(new Set(['missing']));
  expect(ledger.notes).toMatchObject([{ code: 'ledger-is-submission' }]);
});

/** What `--json` tells. */
interface Told {
  readonly agencies: readonly { readonly state: string }[];
  readonly ledger: { readonly notes: readonly object[] };
}
