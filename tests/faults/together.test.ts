import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI, ROOT } from '../support/run-cli.ts';
import { FIRST, LATER, type Tree, leftovers, openWorkplace, treeOf } from './workplace.ts';

/** `ROUNDS=50 npx vitest run tests/faults/together.test.ts` tries more often. */
const ROUNDS = Number(process.env.ROUNDS ?? 2);

const run = promisify(execFile);
const { root, receive, mergeArgs, outputs } = openWorkplace();
/** Two moments, of which the outputs differ. */
const ARGS = (out: string) => [mergeArgs(out), [...mergeArgs(out), '--at', '2021-12-12']];

beforeAll(() => {
  receive([...FIRST, ...LATER]);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

async function together(out: string): Promise<string[]> {
  const runs = ARGS(out).map((args) => run(process.execPath, [CLI, ...args], { cwd: ROOT }));
  return (await Promise.all(runs)).map(({ stderr }) => stderr);
}

describe('two merges of one folder into the same outputs', () => {
  it(`leave each output whole, one’s or the other’s, and are both told to have ended well: ${ROUNDS} times`, async () => {
    const alone: Tree[] = [];
    for (const [i, args] of ARGS('').entries()) {
      const out = outputs(`alone-${i}`);
      await run(process.execPath, [CLI, ...(ARGS(out)[i] ?? args)], { cwd: ROOT });
      alone.push(treeOf(out));
    }
    const out = outputs('out');
    for (let round = 0; round < ROUNDS; round++) {
      expect(await together(out)).toEqual(['', '']);
      const there = treeOf(out);
      expect(Object.keys(there)).toEqual(Object.keys(alone[0] ?? {}));
      for (const [path, hash] of Object.entries(there))
        expect([path, alone.map((own) => own[path])]).toEqual([path, expect.arrayContaining([hash])]);
      expect(leftovers(out)).toEqual([]);
    }
    expect(alone[0]?.['tong-hop.xlsx']).not.toBe(alone[1]?.['tong-hop.xlsx']);
  }, 150_000);
});
