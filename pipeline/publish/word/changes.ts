import type { CityReport } from '../../consolidate/city-report.ts';
import { type Plan, type Target, shortNameOf } from '../../contract/plan.ts';
import { doneRate } from '../statuses.ts';
import { type YearFigures, acceptedRate, onTimeRate, yearFigures } from '../years.ts';
import { count, decimal, lowerFirst, series } from './prose.ts';

/** A rate of this year beside that of an earlier one, in percent as the sheet Qua các năm has them. */
export interface Change {
  readonly what: string;
  readonly before: number;
  readonly now: number;
}

/** What has changed since the latest of the earlier years that are given. Rates that either year lacks are left out. */
export interface Changes {
  readonly since: number;
  readonly submissions: readonly Change[];
  readonly duties: readonly Change[];
  readonly targets: readonly Change[];
}

/** Undefined where no earlier year is given. */
export function changesOf(report: CityReport, earlier: readonly YearFigures[]): Changes | undefined {
  const [before] = [...earlier].sort((a, b) => b.year - a.year);
  if (!before) return undefined;
  const now = yearFigures(report);
  const change = (what: string, rate: (figures: YearFigures) => number | null | undefined): Change[] => {
    const [was, is] = [rate(before), rate(now)];
    return typeof was === 'number' && typeof is === 'number' ? [{ what, before: was, now: is }] : [];
  };
  return {
    since: before.year,
    submissions: [
      ...change('tỷ lệ báo cáo được chấp nhận', acceptedRate),
      ...change('tỷ lệ báo cáo đúng hạn', onTimeRate),
    ],
    duties: change('tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh', ({ statuses }) =>
      doneRate(statuses),
    ),
    targets: report.targets.flatMap(({ target }) =>
      change(targetName(report.period.plan, target), (own) => own.targets.get(target.code)?.rate),
    ),
  };
}

/** `So với năm 2020, tỷ lệ … tăng từ 48,68% lên 63,16%; ….`; nothing where there is nothing to compare. */
export function comparedSentences(since: number, changes: readonly Change[], subject = ''): string[] {
  return changes.length === 0 ? [] : [`So với năm ${since}, ${subject}${series(changes.map(changeText))}.`];
}

function changeText({ what, before, now }: Change): string {
  const [was, is] = [`${decimal(before)}%`, `${decimal(now)}%`];
  if (was === is) return `${what} giữ nguyên ở mức ${is}`;
  return now > before ? `${what} tăng từ ${was} lên ${is}` : `${what} giảm từ ${was} xuống ${is}`;
}

/** `Tăng so với năm 2020: tỷ lệ …; kết quả 02 chỉ tiêu (cán bộ trẻ, cán bộ nữ).`; the figures stand in parts I and II. */
export function movedSentences(changes: Changes, way: 'Tăng' | 'Giảm'): string[] {
  const moved = ({ before, now }: Change) => (way === 'Tăng' ? now > before : now < before);
  const rates = [...changes.submissions, ...changes.duties].filter(moved).map(({ what }) => what);
  const targets = changes.targets.filter(moved).map(({ what }) => what);
  const parts = [
    ...rates,
    ...(targets.length === 0 ? [] : [`kết quả ${count(targets.length)} chỉ tiêu (${targets.join(', ')})`]),
  ];
  return parts.length === 0 ? [] : [`${way} so với năm ${changes.since}: ${series(parts)}.`];
}

/** `cán bộ trẻ`, or the whole title where the plan's file has no short name. */
export function targetName(plan: Plan, { code, title }: Target): string {
  const short = shortNameOf(plan, code);
  return short === undefined ? `“${title}”` : lowerFirst(short);
}
