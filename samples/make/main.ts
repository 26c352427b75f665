import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePlan } from '../../pipeline/contract/plan-data.ts';
import { parseRoster } from '../../pipeline/contract/roster-data.ts';
import { LEDGER } from '../../pipeline/intake/ledger/ledger.ts';
import { ledgerOf } from './ledger.ts';
import { type MadeSample, makeSamples } from './make.ts';
import { tablesOf, withTables } from './readme.ts';

/** Run from the root of the project: `npm run samples [-- --with-libreoffice]`. */
const FOLDER = join('samples', '2021');
const README = join('samples', 'README.md');
const SAVE = join('samples', 'make', 'save-with-libreoffice.py');

const withLibreOffice = process.argv.includes('--with-libreoffice');

const json = (file: string): unknown => JSON.parse(readFileSync(join('pipeline', 'data', file), 'utf8'));
const plan = parsePlan(json('plan-177.json'));
const roster = parseRoster(json('agencies.json'));

mkdirSync(FOLDER, { recursive: true });
const made = await makeSamples({ plan, roster });
const stored = made.map((one) => ({ sample: one.sample, bytes: store(one) }));
removeOthers([LEDGER.file, ...stored.map(({ sample }) => sample.file)]);
writeFileSync(join(FOLDER, LEDGER.file), await ledgerOf(FOLDER, { plan, roster }));
writeFileSync(README, withTables(readFileSync(README, 'utf8'), tablesOf(roster)));
console.log(`${stored.length} samples and the ledger are in ${FOLDER}.`);

/** Writes a sample. One that LibreOffice saves is kept as it is, unless it is missing or asked for. */
function store({ sample, bytes }: MadeSample): Uint8Array {
  const target = join(FOLDER, sample.file);
  if (sample.content.kind !== 'libreoffice') writeFileSync(target, bytes);
  else if (withLibreOffice || !existsSync(target)) saveAs(sample.content.as, bytes, target);
  return readFileSync(target);
}

function saveAs(kind: string, bytes: Uint8Array, target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const source = join(folder, 'source.xlsx');
  writeFileSync(source, bytes);
  const { status, error } = spawnSync(python(), [SAVE, kind, source, target], { stdio: 'inherit' });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`LibreOffice did not save ${target}`, { cause: error });
}

/** The Python that can talk to LibreOffice: on Debian the system's own, whatever else is on the PATH. */
function python(): string {
  const able = ['/usr/bin/python3', 'python3'].find(
    (name) => spawnSync(name, ['-c', 'import uno']).status === 0,
  );
  if (able === undefined)
    throw new Error('LibreOffice is asked for, and no Python with its package uno was found');
  return able;
}

/** What an earlier run left under other names would be taken for submissions. */
function removeOthers(names: readonly string[]): void {
  for (const name of readdirSync(FOLDER))
    if (!names.includes(name.normalize('NFC'))) rmSync(join(FOLDER, name));
}
