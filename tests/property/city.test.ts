import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CityReport } from '../../pipeline/consolidate/city-report.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { gateFinding } from '../../pipeline/contract/gates.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { STATUS } from '../../pipeline/contract/sheets.ts';
import { CITY_AT, judged } from '../support/city.ts';
import { changedNumbers, countedFiles, daysLate, owned, standings, sums } from './oracle.ts';
import { type RandomCity, randomCity } from './random-city.ts';

/** `CITIES=2000 npx vitest run tests/property` tries more. A failure prints the seed and the smallest city. */
const RUNS = { numRuns: Number(process.env.CITIES ?? 150), seed: 177 };
/** Some are judged twice: a second for a dozen cities, on a machine that may be busy elsewhere. */
const LONGEST = { timeout: Math.max(60_000, RUNS.numRuns * 300) };

function reportOf({ period, files }: RandomCity): CityReport {
  return consolidate(period, { files: placeVersions(files), gone: [] }, CITY_AT);
}

function codes(items: readonly { readonly code: string }[]): string[] {
  return items.map(({ code }) => code);
}

function holds(property: (city: RandomCity, report: CityReport) => void): void {
  fc.assert(
    fc.property(randomCity(), (city) => {
      property(city, reportOf(city));
    }),
    RUNS,
  );
}

describe('of any city', LONGEST, () => {
  it('every file is told once, as what it is', () => {
    holds(({ files }, report) => {
      const told = report.files.map(({ path, standing }) => [path, standing] as const);
      expect(told).toHaveLength(files.length);
      expect(Object.fromEntries(told)).toEqual(standings(files));
    });
  });

  it('every duty of every owner is in one state', () => {
    holds(({ period }, report) => {
      const states = report.states.map(({ row, agency }) => `${row.duty.code} ${agency.code}`);
      expect(states.sort()).toEqual(owned(codes(period.roster.agencies), codes(period.plan.duties)));
      const tallies = report.duties.flatMap(({ statuses }) => Object.values(statuses));
      expect(tallies.reduce((a, b) => a + b, 0)).toBe(states.length);
    });
  });

  it('what was reported of a duty is what its state says, of the file that counts', () => {
    holds(({ files }, report) => {
      const counted = countedFiles(files);
      for (const { row, agency, status } of report.states) {
        if (row.duty.derivedFrom !== undefined) continue;
        const said = counted.get(agency.code)?.submission?.duties.find((d) => d.duty === row.duty.code);
        expect(FACT[status]).toBe(said?.status);
      }
    });
  });

  it('sums are those of the files that count, each number once', () => {
    holds(({ files }, report) => {
      const told: Record<string, [number, number]> = {};
      for (const { duty, metric, total } of report.metrics) {
        told[`year ${duty.code} ${metric.key}`] = [total.year, total.reported];
        told[`cumulative ${duty.code} ${metric.key}`] = [total.cumulative, total.cumulativeReported];
      }
      for (const { target, total } of report.targets) {
        told[`numerator ${target.code}`] = [total.numerator, total.reported];
        told[`denominator ${target.code}`] = [total.denominator, total.reported];
      }
      expect(withoutZeros(told)).toEqual(withoutZeros(sums(files)));
    });
  });

  it('every number that a report changed of the one it took the place of is told once', () => {
    holds(({ files }, report) => {
      const told = report.replacements.flatMap(({ agency, changes }) =>
        changes.flatMap(({ table, code = '', row = '', field }) =>
          table === 'metrics' && field ? [`${agency.code} ${code} ${row} ${field.key}`] : [],
        ),
      );
      expect(told.sort()).toEqual(changedNumbers(files));
    });
  });

  it('who is late is known by the first accepted file', () => {
    holds(({ files }, report) => {
      const told = report.agencies.filter((line) => line.daysLate !== undefined);
      expect(Object.fromEntries(told.map((line) => [line.agency.code, line.daysLate]))).toEqual(
        daysLate(files),
      );
    });
  });

  it('the order of the files changes nothing', () => {
    fc.assert(
      fc.property(randomCity(), fc.infiniteStream(fc.nat()), (city, stream) => {
        const shuffled = [...city.files]
          .map((file) => [Number(stream.next().value), file] as const)
          .sort(([a], [b]) => a - b)
          .map(([, file]) => file);
        expect(reportOf({ ...city, files: shuffled })).toEqual(reportOf(city));
      }),
      RUNS,
    );
  });

  it('what is refused changes no figure', () => {
    holds((city, report) => {
      const foreign = judged('~$a.xlsx', {
        receivedAt: '2021-12-01T00:00:00',
        verdict: 'refused',
        findings: [gateFinding('lock-file')],
      });
      const { files, reconciliations, ...rest } = reportOf({ ...city, files: [...city.files, foreign] });
      expect(files).toHaveLength(report.files.length + 1);
      expect(reconciliations).toHaveLength(report.reconciliations.length);
      expect(rest).toEqual({ ...report, files: undefined, reconciliations: undefined });
    });
  });
});

/** What an agency must have said where its duty has this state. */
const FACT = {
  doneOnTime: STATUS.done,
  doneLate: STATUS.done,
  done: STATUS.done,
  doing: STATUS.doing,
  doingLate: STATUS.doing,
  notStarted: STATUS.notStarted,
  notStartedLate: STATUS.notStarted,
  none: STATUS.none,
  unreported: undefined,
} as const;

/** Nobody reported: absent in one of the two, nothing in the other. */
function withoutZeros(all: Record<string, [number, number]>): Record<string, [number, number]> {
  return Object.fromEntries(Object.entries(all).filter(([, [, count]]) => count > 0));
}
