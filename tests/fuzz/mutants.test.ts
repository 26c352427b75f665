import { describe, expect, it } from 'vitest';
import { gridOf } from '../support/judge.ts';
import { differences } from './independent.ts';
import { mutantAt } from './mutate.ts';
import { fuzzJudging, seeds } from './seeds.ts';
import { tribunal } from './trial.ts';

const MUTANTS = 500;
const SLICES = 10;

/** `npm run fuzz` makes many more; these are the same every time. */
describe(`${MUTANTS} mutants of valid submissions`, () => {
  const all = seeds();
  const judge = tribunal(fuzzJudging());
  const counts = { accepted: 0, returned: 0, refused: 0, compared: 0 };

  it.each(Array.from({ length: SLICES }, (_, slice) => slice))(
    'slice %i: none crashes or hangs, or is accepted with values that are not the original’s and no independent reader’s',
    (slice) => {
      for (let n = slice; n < MUTANTS; n += SLICES) {
        const mutant = mutantAt(all, `ci ${n}`);
        const { verdict, compared, offence } = judge(mutant);
        expect(offence, `mutant ${n} of ${mutant.seed.name}: ${mutant.changes.join('; ')}`).toBeUndefined();
        counts[verdict]++;
        if (compared) counts.compared++;
      }
    },
  );

  it('reach the rules and not only the checksums', () => {
    expect(counts.accepted + counts.returned + counts.refused).toBe(MUTANTS);
    expect(counts.accepted).toBeGreaterThan(MUTANTS / 10);
    expect(counts.compared).toBeGreaterThan(counts.accepted * 0.8);
  });
});

describe('an offence is found', () => {
  const [seed] = seeds();
  const bytes = seed?.bytes ?? new Uint8Array();
  const grid = gridOf(bytes);

  it('where a cell is read otherwise than an independent reader reads it', () => {
    const [info, ...others] = grid.sheets.filter(({ name }) => name === 'Thông tin');
    const rows = info?.rows.map((row) => ({ ...row, cells: new Map(row.cells) })) ?? [];
    rows.at(-1)?.cells.set(2, { kind: 'text', text: 'khác' });
    const wrong = { ...grid, sheets: [{ name: 'Thông tin', rows }, ...others] };
    expect(differences(bytes, wrong, grid)).toEqual([expect.stringContaining('text khác / ')]);
    expect(differences(bytes, grid, grid)).toEqual([]);
  });

  it('where a rule crashes or hangs', () => {
    const judging = fuzzJudging();
    const broken = { ...judging, period: { ...judging.period, agencies: [] as never } };
    Object.defineProperty(broken.period, 'agencies', {
      get: () => {
        throw new TypeError('a bug');
      },
    });
    const mutant = mutantAt(seeds(), 'ci 0');
    expect(tribunal(broken)({ ...mutant, bytes }).offence).toContain('TypeError: a bug');
  });
});
