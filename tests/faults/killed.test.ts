import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliResult } from '../support/run-cli.ts';
import { FIRST, LATER, type Tree, openWorkplace, treeOf } from './workplace.ts';
import { struckBy } from './on-disk.ts';

/** `KILLS=100 npx vitest run tests/faults/killed.test.ts` kills at every change of the disk. */
const KILLS = Number(process.env.KILLS ?? 5);
const isTemporary = (path: string) => path.split(/[/\\]/).some((part) => part.startsWith('.baocao-'));

const { root, intake, receive, merge, outputs } = openWorkplace();
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Without the files that are still beside their places. */
const inPlace = (tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => !isTemporary(path)));

describe('a merge killed at any change of the disk', () => {
  let before: Tree;
  let after: Tree;
  let whole: CliResult;
  let changes: string[];
  let received: Tree;

  beforeAll(() => {
    receive(FIRST);
    merge(outputs('before'));
    receive(LATER);
    const snapshots = { of: outputs('after', join(root, 'before')), to: join(root, 'snapshots') };
    mkdirSync(snapshots.to);
    const log = join(root, 'changes.json');
    whole = merge(snapshots.of, struckBy({ snapshots, log }));
    changes = JSON.parse(readFileSync(log, 'utf8')) as string[];
    [before, after, received] = [treeOf(join(root, 'before')), treeOf(snapshots.of), treeOf(intake)];
  });

  it('is of a run that replaces old outputs and writes new ones, step by step', () => {
    expect([whole.code, whole.err]).toEqual([0, '']);
    expect(Object.keys(before)).toHaveLength(3);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed).toEqual([
      'bao-cao.docx',
      'tong-hop.xlsx',
      'tra-lai/SCT_BC 177 - cần sửa.xlsx',
      'tra-lai/So Y te - KH177 (dinh chinh so lieu) - cần sửa.xlsx',
    ]);
    expect(new Set(changes)).toEqual(
      new Set(['mkdir', 'mkdtemp', 'open', 'writeFile', 'sync', 'link', 'rename', 'unlink', 'rmdir']),
    );
    expect(changes.length).toBeLessThan(100);
    expect(readdirSync(join(root, 'snapshots'))).toHaveLength(changes.length);
  });

  it('leaves every output whole, the old or the new, as it stands before each change', () => {
    for (const n of changes.keys()) {
      const there = treeOf(join(root, 'snapshots', String(n + 1)));
      expect(mixed(there, { before, after }), `before change ${n + 1}, ${changes[n] ?? ''}`).toEqual([]);
    }
  });

  it.each(Array.from({ length: KILLS }, (_, i) => (i + 0.5) / KILLS))(
    'killed for good at %f of them: old and new are whole, the intake is as it was, and the next run puts all right',
    (share) => {
      const at = 1 + Math.floor(share * changes.length);
      const out = outputs(`killed-${share}`, join(root, 'before'));
      expect(merge(out, struckBy({ at, half: changes[at - 1] === 'writeFile' })).code).toBeNull();
      const there = treeOf(out);
      expect(mixed(there, { before, after })).toEqual([]);
      // So the copies taken before each change say what a kill there leaves.
      expect(inPlace(there)).toEqual(inPlace(treeOf(join(root, 'snapshots', String(at)))));
      expect(treeOf(intake)).toEqual(received);

      expect(merge(out)).toEqual(whole);
      expect(treeOf(out)).toEqual(after);
      expect(readdirSync(out).filter(isTemporary)).toEqual([]);
    },
  );
});

/** Files in their places that are neither the old ones nor the new ones, or gone. */
function mixed(there: Tree, { before, after }: { before: Tree; after: Tree }): string[] {
  const paths = new Set([...Object.keys(inPlace(there)), ...Object.keys(before)]);
  return [...paths].filter((path) => ![before[path], after[path]].includes(there[path]) || !(path in there));
}
