import fc from 'fast-check';
import { type Period, periodOf, rowsOf } from '../../pipeline/contract/period.ts';
import { STATUS } from '../../pipeline/contract/sheets.ts';
import type { Submission } from '../../pipeline/contract/submission.ts';
import type { JudgedFile } from '../../pipeline/intake/judge-file.ts';
import { type Random, between, chance, pick, seeded } from '../../samples/make/random.ts';
import { type Filling, judged, statusMissing, submission } from '../support/city.ts';
import { plan, roster } from '../support/plan-177.ts';

/** A city, and what came into its intake folder. */
export interface RandomCity {
  readonly period: Period;
  readonly files: readonly JudgedFile[];
}

const AGENCIES = ['SNV', 'STC', 'SGDDT', 'VPUB', 'H001', 'H002', 'H003', 'SN01', 'SN02', 'SN03'];
/** Some before, at and behind the due day, some the same second. */
const MOMENTS = ['2021-11-01T08:00:00', '2021-12-14T23:59:59', '2021-12-15T00:00:00', '2021-12-19T10:00:00'];
/** Before any of those, and behind most. */
const SEALS = [undefined, '2021-10-30T08:00:00', '2021-10-31T08:00:00', '2021-12-18T08:00:00'];
const VERDICTS = ['accepted', 'accepted', 'accepted', 'returned', 'refused'] as const;

/** Some agencies and duties of the plan, reports of them (in order or not), and files, copies among them, in any order. */
export function randomCity(): fc.Arbitrary<RandomCity> {
  return fc
    .record({
      agencies: fc.subarray(AGENCIES, { minLength: 1 }),
      duties: fc.subarray(
        plan.duties.map(({ code }) => code),
        { minLength: 1 },
      ),
      targets: fc.subarray(plan.targets.map(({ code }) => code)),
      reports: fc.array(
        fc.record({
          agency: fc.nat(20),
          verdict: fc.constantFrom(...VERDICTS),
          // Few, so that some reports of one agency say the same in other bytes.
          fill: fc.nat(5),
          sealedAt: fc.constantFrom(...SEALS),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      files: fc.array(fc.record({ report: fc.nat(20), moment: fc.constantFrom(...MOMENTS) }), {
        maxLength: 25,
      }),
    })
    .map(({ agencies, duties, targets, reports, files }) => {
      const period = periodOf(
        {
          ...plan,
          duties: plan.duties.filter(({ code }) => duties.includes(code)),
          targets: plan.targets.filter(({ code }) => targets.includes(code)),
        },
        { ...roster, agencies: roster.agencies.filter(({ code }) => agencies.includes(code)) },
        2021,
      );
      const contents = reports.map((report, i) => contentOf(period, { ...report, i }));
      return {
        period,
        files: files.map(({ report, moment }, i) => {
          const content = contents[report % contents.length] ?? {};
          return judged(`tệp ${i}.xlsx`, { receivedAt: moment, ...content });
        }),
      };
    });
}

/** What a file with such content is judged as; two files of one content are copies. */
function contentOf(
  period: Period,
  {
    agency,
    verdict,
    fill,
    sealedAt,
    i,
  }: {
    agency: number;
    verdict: (typeof VERDICTS)[number];
    fill: number;
    sealedAt: string | undefined;
    i: number;
  },
): Partial<JudgedFile> & { content: string } {
  const sender = period.reporters[agency % Math.max(1, period.reporters.length)];
  const content = `nội dung ${i}`;
  if (!sender || verdict === 'refused')
    return { content, verdict: 'refused', agency: sender?.code, findings: [statusMissing({ row: 4 })] };
  if (verdict === 'returned')
    return { content, verdict, agency: sender.code, findings: [statusMissing({ row: 4 })] };
  return { content, sealedAt, submission: randomSubmission(period, sender.code, seeded(String(fill))) };
}

function randomSubmission(period: Period, agency: string, random: Random): Submission {
  const { duties, metrics, targets } = rowsOf(period, agency);
  const some = <T, V>(items: readonly T[], entry: (item: T) => [string, V]): Record<string, V> =>
    Object.fromEntries(items.filter(() => chance(random, 0.8)).map(entry));
  const count = () => between(random, 0, 40);
  return submission(period, agency, {
    duties: some(
      duties.filter(({ duty }) => duty.derivedFrom === undefined),
      ({ duty }) => [
        duty.code,
        {
          status: pick(random, Object.values(STATUS)),
          completed: chance(random, 0.8) ? pick(random, DAYS) : undefined,
        },
      ],
    ),
    metrics: some(metrics, ({ duty, metric }) => [
      `${duty.code}/${metric.key}`,
      chance(random, 0.5) ? ([count()] as const) : ([count(), count()] as const),
    ]),
    targets: some(targets, ({ code }) => [
      code,
      chance(random, 0.2) ? ('out of scope' as const) : ([count(), count()] as const),
    ]),
    obstacles: chance(random, 0.5) ? [] : [OBSTACLE],
  } satisfies Filling);
}

const DAYS = ['2021-08-15', '2021-12-14', '2021-12-15', '2021-12-31'];
const OBSTACLE = { duty: undefined, difficulty: 'a', cause: 'b', level: 'c', proposal: 'd' };
