import type { CityReport, DutyLine, DutyState, MetricLine } from '../../consolidate/city-report.ts';
import { DERIVED_STATUS, type DerivedStatus } from '../../contract/status.ts';
import { STATUSES, totalOf } from '../statuses.ts';
import type { Paragraph } from '../../word/model.ts';
import { dash } from './paragraphs.ts';
import { count, decimal, lowerFirst, saidSentence, series, writtenOut } from './prose.ts';

/** A line on each duty that agencies report on: its figures, how far it is, what its one owner says of it. */
export function dutyParagraphs(report: CityReport, lines: readonly DutyLine[]): Paragraph[] {
  return lines
    .filter(({ row }) => row.duty.derivedFrom === undefined)
    .map((line) => dash(`${writtenOut(line.row.duty.title)}: ${dutyText(report, line)}`));
}

function dutyText(report: CityReport, line: DutyLine): string {
  const { code } = line.row.duty;
  const metrics = report.metrics.filter(({ duty }) => duty.code === code);
  const figures = metrics.length === 0 ? [] : [metricsText(metrics)];
  const [own, ...others] = report.states.filter(({ row }) => row.duty.code === code);
  if (own && others.length === 0)
    return `${series([ownerText(own), ...figures])}. ${saidSentence(own.report?.result ?? '')}`.trim();
  return `${figures[0] ?? statusesText(line)}.`;
}

/** `Sở Nội vụ đang thực hiện trong hạn, tiến độ 60%`. */
function ownerText({ agency, status, report }: DutyState): string {
  const progress =
    report?.progress !== undefined && (status === 'doing' || status === 'doingLate')
      ? `, tiến độ ${decimal(report.progress)}%`
      : '';
  return `${agency.name} ${phraseOf(status)}${progress}`;
}

function phraseOf(status: DerivedStatus): string {
  return lowerFirst(DERIVED_STATUS[status]);
}

/** `42 cơ quan, đơn vị đã thực hiện; 06 chưa báo cáo`: all of them, some, or none. */
function statusesText({ statuses }: DutyLine): string {
  const all = totalOf(statuses);
  const present = STATUSES.filter((status) => statuses[status] > 0);
  const [first, ...rest] = present;
  if (first === undefined) return 'không có cơ quan, đơn vị nào được giao';
  if (rest.length === 0) return `cả ${count(all)} cơ quan, đơn vị ${phraseOf(first)}`;
  return series([
    `${count(statuses[first])}/${count(all)} cơ quan, đơn vị ${phraseOf(first)}`,
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
  const values = series(lines.map(valueText));
  return owners === 1 ? values : `${values} (${count(reported)}/${count(owners)} cơ quan, đơn vị có số liệu)`;
}

/** A metric that is limited for each agency (months of a year) says more as an average. */
function valueText(line: MetricLine): string {
  const { metric, total } = line;
  if (total.year === 0) return `không có ${thingOf(line)}`;
  const all = `${count(total.year)} ${thingOf(line)}`;
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
  if (only !== undefined && present.length === 1) return `${count(all)} lượt, tất cả ${phraseOf(only)}`;
  return `${count(all)} lượt, trong đó ${series(present.map((status) => `${count(statuses[status])} lượt ${phraseOf(status)}`))}`;
}
