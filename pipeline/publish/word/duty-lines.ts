import type { CityReport, DutyLine, DutyState, MetricLine } from '../../consolidate/city-report.ts';
import { DERIVED_STATUS, type DerivedStatus } from '../../contract/status.ts';
import { STATUSES, percent, totalOf } from '../statuses.ts';
import type { Paragraph } from '../../word/model.ts';
import { dash } from './paragraphs.ts';
import {
  agencies,
  allAgencies,
  count,
  decimal,
  lowerFirst,
  saidSentence,
  series,
  tellsNumber,
  writtenOut,
} from './prose.ts';

/**
 * A line on each duty that agencies report on: its figures, how far it is, what its one owner says of it. None where
 * nobody has reported on any of the duties.
 */
export function dutyParagraphs(report: CityReport, lines: readonly DutyLine[]): Paragraph[] {
  const told = lines.filter(({ row }) => row.duty.derivedFrom === undefined);
  return isUnreported(told)
    ? []
    : told.map((line) => dash(`${writtenOut(line.row.duty.title)}: ${dutyText(report, line)}`));
}

/** Whether nobody has reported on any of some duties. */
export function isUnreported(lines: readonly DutyLine[]): boolean {
  return lines.every(({ statuses }) => statuses.unreported === totalOf(statuses));
}

function dutyText(report: CityReport, line: DutyLine): string {
  const { code } = line.row.duty;
  const metrics = report.metrics.filter(({ duty }) => duty.code === code);
  const [own, ...others] = report.states.filter(({ row }) => row.duty.code === code);
  if (own && others.length === 0) return ownText(own, metrics);
  return `${metrics.length === 0 ? statusesText(line) : metricsText(metrics)}.`;
}

/** `Sở Nội vụ đang thực hiện, tiến độ 60%; 03 văn bản đôn đốc. Đã …`: figures that its words tell are not told twice. */
function ownText(own: DutyState, metrics: readonly MetricLine[]): string {
  const said = saidSentence(own.report?.result ?? '');
  const untold = metrics.filter(({ total }) => total.reported > 0 && !tellsNumber(said, total.year));
  // “Đã thực hiện. Đã …” says it twice.
  if (own.status === 'done' && untold.length === 0 && said.startsWith('Đã '))
    return `${own.agency.name} ${lowerFirst(said)}`;
  const figures = untold.length === 0 ? [] : [metricsText(untold)];
  return `${series([ownerText(own), ...figures])}. ${said}`.trim();
}

const OWN_PHRASE: Readonly<Record<DerivedStatus, string>> = {
  doneOnTime: 'đã hoàn thành đúng hạn',
  doneLate: 'đã hoàn thành, quá hạn',
  done: 'đã thực hiện',
  doing: 'đang thực hiện',
  doingLate: 'đang thực hiện, quá hạn',
  notStarted: 'chưa thực hiện',
  notStartedLate: 'chưa thực hiện, quá hạn',
  none: 'báo cáo không phát sinh',
  unreported: 'chưa có báo cáo',
};

function ownerText({ agency, status, report }: DutyState): string {
  const progress =
    report?.progress !== undefined && (status === 'doing' || status === 'doingLate')
      ? `, tiến độ ${decimal(report.progress)}%`
      : '';
  return `${agency.name} ${OWN_PHRASE[status]}${progress}`;
}

function phraseOf(status: DerivedStatus): string {
  return lowerFirst(DERIVED_STATUS[status]);
}

/** `42/76 cơ quan, đơn vị đã thực hiện; 06 chưa báo cáo`: all of them, some, or none. */
function statusesText({ statuses }: DutyLine): string {
  const all = totalOf(statuses);
  const present = STATUSES.filter((status) => statuses[status] > 0);
  const [first, ...rest] = present;
  if (first === undefined) return 'không có cơ quan, đơn vị nào được giao';
  if (rest.length === 0) return `${allAgencies(all)} ${phraseOf(first)}`;
  return series([
    `${count(statuses[first])}/${agencies(all)} ${phraseOf(first)}`,
    ...rest.map((status) => `${count(statuses[status])} ${phraseOf(status)}`),
  ]);
}

/** Metrics that as many agencies reported are told together: `282 hội nghị; 120 lượt người (52/76 …)`. */
function metricsText(metrics: readonly MetricLine[]): string {
  const groups: MetricLine[][] = [];
  for (const line of metrics) {
    const last = groups.at(-1);
    if (last?.[0]?.total.reported === line.total.reported) last.push(line);
    else groups.push([line]);
  }
  return series(groups.map(groupText));
}

function groupText(lines: readonly MetricLine[]): string {
  const { reported = 0, owners = 0 } = lines[0]?.total ?? {};
  if (reported === 0) return `chưa có số liệu về ${series(lines.map((line) => thingOf(line)))}`;
  const values = series(lines.map((line) => valueText(line, lines)));
  return owners === 1 ? values : `${values} (${count(reported)}/${agencies(owners)} có số liệu)`;
}

/**
 * A metric that is limited for each agency (months of a year) says more as an average, a part of another metric that
 * the same agencies reported more as a share of it.
 */
function valueText(line: MetricLine, beside: readonly MetricLine[]): string {
  const { metric, total } = line;
  if (total.year === 0) return `không có ${thingOf(line)}`;
  const all = `${count(total.year)} ${thingOf(line)}`;
  const whole = beside.find((own) => own.metric.key === metric.atMost);
  if (whole && whole.total.year > 0)
    return `${all}, bằng ${decimal(percent(total.year, whole.total.year))}% số ${thingOf(whole)}`;
  if (metric.max === undefined || total.reported < 2) return all;
  return `${all} (bình quân ${decimal(total.year / total.reported)} ${metric.unit}/cơ quan, đơn vị)`;
}

/** `hội nghị, đợt quán triệt` of “Số hội nghị, đợt quán triệt”; `người được bồi dưỡng` of “Số được bồi dưỡng”. */
function thingOf({ metric }: MetricLine): string {
  const thing = lowerFirst(metric.label.replace(/^(Tổng số|Số) /, ''));
  return /^(được|đã|bị|phải) /.test(thing) ? `${metric.unit} ${thing}` : thing;
}

/** `153 lượt, trong đó 42 lượt đã thực hiện; 64 lượt …`. */
export function statusCountsText(statuses: DutyLine['statuses']): string {
  const all = totalOf(statuses);
  const present = STATUSES.filter((status) => statuses[status] > 0);
  const [only] = present;
  if (only !== undefined && present.length === 1)
    return `${count(all)} lượt, ${all === 1 ? '' : 'tất cả '}${phraseOf(only)}`;
  return `${count(all)} lượt, trong đó ${series(present.map((status) => `${count(statuses[status])} lượt ${phraseOf(status)}`))}`;
}
