import type { Agency } from '../../pipeline/contract/agencies.ts';
import { type Period, type ReportRows, rowsOf } from '../../pipeline/contract/period.ts';
import { CONFIRMED, NO, STATUS } from '../../pipeline/contract/sheets.ts';
import { type Day, dayOf, type Moment } from '../../pipeline/contract/time.ts';
import { addDays, workday } from './calendar.ts';
import { contactName, phoneNumber } from './contact.ts';
import { type Writer, dutyAnswers } from './duty-answers.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type IssuedDocument, issuer } from './issue.ts';
import { OBSTACLES_BANK } from './phrases/obstacles.ts';
import { type Profile, profileOf } from './profile.ts';
import { type Deal, type Random, between, chance, seeded } from './random.ts';
import { type Answers, type Report, answers } from './report.ts';
import { targetAnswers } from './target-answers.ts';
import { fitting, speak } from './wording.ts';

/** Writes the report of an agency that was received at a moment. The same agency and moment give the same report. */
export function compose(
  period: Period,
  agency: Agency,
  { receivedAt, deal }: { receivedAt: Moment; deal: Deal },
): Report {
  const random = seeded(`${agency.code} ${String(period.year)}`);
  const profile = profileOf(agency.code);
  const figures = figuresOf(profile, random);
  const rows = rowsOf(period, agency.code);
  const signedOn = signingDay(random, dayOf(receivedAt));
  const { issue, issued } = issuer(profile, { name: agency.name, pace: 0.85 + random() * 0.3 });
  const last = addDays(signedOn, -between(random, 1, 4));
  const writer: Writer = {
    random,
    deal,
    issue,
    last,
    wordy: 0.25 + random() * 0.6,
    diligence: 0.75 + random() * 0.9,
  };
  const duties = dutiesOf(rows, { profile, figures, writer });
  const own = issue(['Báo cáo', 'agency', ''], { duty: '', date: signedOn, subject: '' });
  return {
    agency: agency.code,
    info: infoOf(profile, random, { reportNumber: own.number, reportDate: { day: signedOn } }),
    duties,
    metrics: metricsOf(rows, { duties, figures, random }),
    targets: targetAnswers(profile, random),
    documents: issued.filter((document) => document !== own).map(documentAnswers),
    obstacles: obstaclesOf({ profile, duties, writer }),
  };
}

/** Signed on the day it was sent or up to a week before. */
function signingDay(random: Random, received: Day): Day {
  return workday(random, addDays(received, -6), received);
}

function dutiesOf(
  rows: ReportRows,
  { profile, figures, writer }: { profile: Profile; figures: Figures; writer: Writer },
): ReadonlyMap<string, Answers> {
  const own = rows.duties.filter((row) => row.duty.derivedFrom === undefined);
  return new Map(
    own.map((row) => {
      const matter = { profile, figures: figures[row.duty.code] ?? {} };
      return [row.duty.code, dutyAnswers(row, matter, writer)] as const;
    }),
  );
}

function infoOf(profile: Profile, random: Random, report: Answers): Answers {
  return {
    ...report,
    signer: chance(random, 0.3) ? profile.signers[0] : profile.signers[1],
    contactName: contactName(random),
    contactPhone: phoneNumber(random),
    contactEmail: profile.email,
    nothingToReport: NO,
    noStateSecret: CONFIRMED,
  };
}

/** Figures of what was worked on; the rest is left blank, or zero where the agency is thorough. */
function metricsOf(
  rows: ReportRows,
  { duties, figures, random }: { duties: ReadonlyMap<string, Answers>; figures: Figures; random: Random },
): ReadonlyMap<string, Answers> {
  const thorough = chance(random, 0.5);
  const cumulates = chance(random, 0.45);
  return new Map(
    rows.metrics.map(({ duty, metric }) => {
      const status = duties.get(duty.code)?.status;
      const active = status === STATUS.done || status === STATUS.doing;
      const year = active ? (figures[duty.code]?.[metric.key] ?? 0) : thorough ? 0 : undefined;
      const remark = metric.key === 'months' && chance(random, 0.3) ? 'Chưa tính tháng 12/2021.' : undefined;
      const cumulative = cumulates && active ? year : undefined;
      return [`${duty.code}/${metric.key}`, answers({ year, cumulative, remark })] as const;
    }),
  );
}

function documentAnswers({ duty, type, number, date, issuer: by, subject }: IssuedDocument): Answers {
  return { code: duty, type, number, date: { day: date }, issuer: by, subject };
}

/** A third of the agencies meet something beyond their authority. */
function obstaclesOf({
  profile,
  duties,
  writer,
}: {
  profile: Profile;
  duties: ReadonlyMap<string, Answers>;
  writer: Writer;
}): Answers[] {
  const { random, deal } = writer;
  if (!chance(seeded(`obstacles ${profile.code}`), 0.36)) return [];
  const matter = { profile, figures: {} };
  const met = OBSTACLES_BANK.filter(({ duty, difficulty }) => {
    const status = duties.get(duty)?.status;
    return status !== undefined && status !== STATUS.none && fitting([difficulty], matter).length > 0;
  });
  const wanted = Math.min(met.length, between(random, 1, 3));
  const left = new Map(met.map((item) => [item.difficulty, item]));
  return Array.from({ length: wanted }, () => {
    const difficulty = deal([...left.keys()]);
    const { duty, cause, level, proposal } = left.get(difficulty) ?? OBSTACLES_BANK[0] ?? fail();
    left.delete(difficulty);
    return answers({ code: duty, difficulty: speak(difficulty, matter, { random }), cause, level, proposal });
  });
}

function fail(): never {
  throw new RangeError('the bank of obstacles is empty');
}
