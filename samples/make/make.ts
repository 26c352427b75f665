import type { Roster } from '../../pipeline/contract/agencies.ts';
import { type Period, periodOf } from '../../pipeline/contract/period.ts';
import type { Plan } from '../../pipeline/contract/plan.ts';
import { compose } from './compose.ts';
import { dealer, seeded } from './random.ts';
import type { Report } from './report.ts';
import type { Sample } from './sample.ts';
import { SAMPLES } from './samples.ts';
import { workbookOf } from './workbook.ts';

const YEAR = 2021;

/** The plan and the roster that the samples are made from. */
export interface Sources {
  readonly plan: Plan;
  readonly roster: Roster;
}

/** A sample and its bytes; of one that LibreOffice saves, as made here, the workbook that it is given. */
export interface MadeSample {
  readonly sample: Sample;
  readonly bytes: Uint8Array;
}

/** Makes every sample. The same plan and roster give the same bytes on any machine, at any time. */
export async function makeSamples({ plan, roster }: Sources): Promise<MadeSample[]> {
  const reports = composeAll(periodOf(plan, roster, YEAR));
  const made: MadeSample[] = [];
  for (const sample of SAMPLES) {
    const bytes = await bytesOf(sample, { sources: { plan, roster }, reports, made });
    made.push({ sample, bytes });
  }
  return made;
}

/** The report of every agency that sends something, in the order of the roster: sentences are dealt out in it. */
function composeAll(period: Period): ReadonlyMap<string, Report> {
  const deal = dealer(seeded('sentences'));
  const senders = period.reporters.flatMap((agency) => {
    const first = SAMPLES.filter((sample) => sample.agency === agency.code)
      .map((sample) => sample.receivedAt)
      .sort()[0];
    return first === undefined ? [] : [{ agency, receivedAt: first }];
  });
  return new Map(
    senders.map(({ agency, receivedAt }) => [agency.code, compose(period, agency, { receivedAt, deal })]),
  );
}

interface Making {
  readonly sources: Sources;
  readonly reports: ReadonlyMap<string, Report>;
  readonly made: readonly MadeSample[];
}

async function bytesOf(sample: Sample, { sources, reports, made }: Making): Promise<Uint8Array> {
  const { content, sealedAt, agency } = sample;
  if (content.kind === 'bytes') return content.bytes;
  if (content.kind === 'copy') {
    const original = made.find(({ sample: { file } }) => file === content.of);
    if (!original) throw new RangeError(`${sample.file} is a copy of ${content.of}, which is not made yet`);
    return original.bytes;
  }
  const report = reports.get(agency);
  if (!report) throw new RangeError(`no report of ${agency}`);
  const year = content.kind === 'workbook' ? (content.year ?? YEAR) : YEAR;
  const period = periodOf(sources.plan, sources.roster, year);
  const plain = { kind: 'workbook' } as const;
  return workbookOf(report, { period, sealedAt, content: content.kind === 'workbook' ? content : plain });
}
