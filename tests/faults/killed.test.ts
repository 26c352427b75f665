import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliResult } from '../support/run-cli.ts';
import type { Fault } from './on-disk.ts';
import { FIRST, LATER, type Tree, copyFolder, leftovers, openWorkplace, treeOf } from './workplace.ts';

/** `KILLS=100 npx vitest run tests/faults/killed.test.ts` kills at every change of the disk. */
const KILLS = Number(process.env.KILLS ?? 4);
const isTemporary = (path: string) => path.split(/[/\\]/).some((part) => part.startsWith('.baocao-'));
const LEDGER = 'tiep-nhan/so-tiep-nhan.xlsx';

const root = mkdtempSync(join(tmpdir(), 'faults-'));
const folder = (name: string) => join(root, name);
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Without the files that are still beside their places. */
const inPlace = (tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => !isTemporary(path)));
/** All but what is told of the ledger, which may have been written by the run that was killed. */
const toldBy = ({ code, out, err }: CliResult) => [
  code,
  out.replace(/^ {2}so-tiep-nhan\.xlsx .*\n/m, ''),
  err,
];

/** Merges an intake that stands in a folder of its own, with its outputs. */
function merge(place: string, fault: Fault = {}): CliResult {
  return openWorkplace(place).merge(join(place, 'ra'), fault);
}

describe('a merge killed at any change of the disk', () => {
  let before: Tree;
  let after: Tree;
  let whole: CliResult;
  let changes: string[];

  beforeAll(() => {
    const { receive } = openWorkplace(folder('before'));
    receive(FIRST);
    merge(folder('before'));
    receive(LATER);
    copyFolder(folder('before'), folder('after'));
    mkdirSync(folder('snapshots'));
    const snapshots = { of: folder('after'), to: folder('snapshots') };
    whole = merge(folder('after'), { snapshots, log: folder('changes.json') });
    changes = JSON.parse(readFileSync(folder('changes.json'), 'utf8')) as string[];
    [before, after] = [treeOf(folder('before')), treeOf(folder('after'))];
  });

  it('is of a run that writes the ledger, replaces old outputs and adds new ones, step by step', () => {
    expect([whole.code, whole.err]).toEqual([0, '']);
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([
      'ra/bao-cao.docx',
      'ra/tong-hop.xlsx',
      'ra/tra-lai/SCT_BC 177 - cần sửa.xlsx',
      'ra/tra-lai/So Y te - KH177 (dinh chinh so lieu) - cần sửa.xlsx',
      LEDGER,
    ]);
    expect(new Set(changes)).toEqual(
      new Set([
        'mkdir',
        'mkdtemp',
        'open',
        'writeFile',
        'sync',
        'link',
        'rename',
        'renameSync',
        'unlink',
        'rmdir',
      ]),
    );
    expect(readdirSync(folder('snapshots'))).toHaveLength(changes.length);
  });

  it('leaves every output whole, the old or the new, as it stands before each change', () => {
    for (const n of changes.keys()) {
      const there = treeOf(join(folder('snapshots'), String(n + 1)));
      expect(mixed(there, { before, after }), `before change ${n + 1}, ${changes[n] ?? ''}`).toEqual([]);
    }
  });

  it.for(Array.from({ length: KILLS }, (_, i) => i))(
    'killed for good, attempt %i of them: old and new are whole, and the next run puts all right',
    // Two merges, on a machine that may be busy elsewhere.
    { timeout: 300_000 },
    (attempt, { skip }) => {
      const changeOf = (i: number): number => 1 + Math.floor(((i + 0.5) / KILLS) * changes.length);
      const at = changeOf(attempt);
      if (changeOf(attempt - 1) === at) skip('as the attempt before: there are fewer changes');
      const place = folder(`killed-${at}`);
      copyFolder(folder('before'), place);
      expect(merge(place, { at, half: changes[at - 1] === 'writeFile' }).code).toBeNull();
      const there = treeOf(place);
      expect(mixed(there, { before, after })).toEqual([]);
      // So the copies taken before each change say what a kill there leaves.
      expect(inPlace(there)).toEqual(inPlace(treeOf(join(folder('snapshots'), String(at)))));

      expect(toldBy(merge(place))).toEqual(toldBy(whole));
      expect(treeOf(place)).toEqual(after);
      expect(leftovers(place)).toEqual([]);
    },
  );
});

/** Files in their places that are neither the old ones nor the new ones, or gone. */
function mixed(there: Tree, { before, after }: { before: Tree; after: Tree }): string[] {
  const paths = new Set([...Object.keys(inPlace(there)), ...Object.keys(before)]);
  return [...paths].filter((path) => ![before[path], after[path]].includes(there[path]) || !(path in there));
}
