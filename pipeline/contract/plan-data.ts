import { DataFault, type DataProblem } from './fault.ts';
import { parseData } from './json.ts';
import type { Duty, Plan } from './plan.ts';
import { z } from './schema.ts';
import { isDay } from './time.ts';

const text = z.string().min(1);
const day = z
  .string()
  .refine(isDay, 'không phải ngày có thật; hãy ghi dạng năm-tháng-ngày, ví dụ 2021-08-02');
// Asked of a common year, so that the day exists in every year.
const monthDay = z
  .string()
  .refine((t) => isDay(`2001-${t}`), 'không phải ngày có thật; hãy ghi dạng tháng-ngày, ví dụ 12-14');
const year = z.number().int().min(2000).max(2100);

const metricSchema = z
  .strictObject({
    key: text,
    label: text,
    unit: text,
    atMost: text.optional(),
    max: z.number().positive().optional(),
  })
  .readonly();

const timingSchema = z
  .strictObject({
    text,
    start: day,
    end: day.nullable(),
    recurrence: z.enum(['once', 'yearly', 'continuous', 'on-event', 'unstated']),
    dueEachYear: monthDay.nullable(),
    exceptions: z.record(z.string().regex(/^\d{4}$/, 'hãy ghi năm gồm bốn chữ số'), day),
    textIsInferred: z.boolean(),
  })
  .readonly();

const dutySchema = z
  .strictObject({
    code: text,
    section: text,
    group: text.nullable(),
    title: text,
    quote: text,
    sharedQuote: z.array(text).optional(),
    role: text,
    owners: z.array(text).min(1),
    coordinators: z.array(text),
    timing: timingSchema,
    product: text,
    productIsStated: z.boolean(),
    sensitive: z.boolean(),
    metrics: z.array(metricSchema),
    note: z.string(),
    derivedFrom: z.enum(['submission', 'obstacles']).optional(),
  })
  .readonly();

const targetSchema = z
  .strictObject({
    code: text,
    section: text,
    title: text,
    quote: text,
    numerator: text,
    denominator: text,
    operator: z.enum(['>=', '=']),
    value: z.number(),
    unit: z.literal('%'),
    byYear: year,
    sensitive: z.boolean(),
    note: z.string(),
  })
  .readonly();

/** What a plan's file holds; the types of `plan.ts` follow from it. */
export const planSchema = z
  .strictObject({
    id: text,
    title: text,
    issuer: text,
    issued: day,
    consolidator: text,
    recipient: text,
    reportDue: z.strictObject({ text, lastDay: monthDay, section: text }),
    goals: z.array(z.strictObject({ code: text, section: text, title: text, quote: text })),
    targets: z.array(targetSchema),
    duties: z.array(dutySchema).min(1),
    shortNames: z.array(z.strictObject({ of: text, short: text })).optional(),
  })
  .readonly();

/** Reads a plan from parsed JSON. Throws a DataFault naming each JSON path and its fix. */
export function parsePlan(json: unknown): Plan {
  const plan = parseData(planSchema, json);
  const problems = [
    ...repeated(plan.goals, 'goals'),
    ...repeated(plan.targets, 'targets'),
    ...repeated(plan.duties, 'duties'),
    ...plan.duties.flatMap(metricProblems),
    ...plan.duties.flatMap(timingProblems),
  ];
  // A group or target that is told of already would be told of twice.
  if (problems.length === 0) problems.push(...shortNameProblems(plan));
  if (problems.length > 0) throw new DataFault(problems);
  return plan;
}

function repeated(items: readonly { readonly code: string }[], list: string): DataProblem[] {
  return items.flatMap((item, i) => {
    const first = items.findIndex((other) => other.code === item.code);
    return first === i
      ? []
      : [
          {
            path: `${list}[${i}].code`,
            text: `mã ${item.code} đã dùng ở ${list}[${first}]; hãy đặt mã khác`,
          },
        ];
  });
}

function metricProblems(duty: Duty, i: number): DataProblem[] {
  return duty.metrics.flatMap((metric, j) => {
    const path = `duties[${i}].metrics[${j}]`;
    const earlier = duty.metrics.slice(0, j);
    const problems: DataProblem[] = [];
    if (earlier.some((m) => m.key === metric.key))
      problems.push({
        path: `${path}.key`,
        text: `khóa ${metric.key} bị lặp trong cùng nhiệm vụ; hãy đặt khóa khác`,
      });
    if (earlier.some((m) => m.label === metric.label))
      problems.push({
        path: `${path}.label`,
        text: 'tên chỉ số bị lặp trong cùng nhiệm vụ; hãy đặt tên khác',
      });
    if (metric.atMost !== undefined && !duty.metrics.some((m) => m.key === metric.atMost))
      problems.push({
        path: `${path}.atMost`,
        text: `không có chỉ số nào mang khóa ${metric.atMost}; hãy ghi khóa của một chỉ số cùng nhiệm vụ`,
      });
    return problems;
  });
}

function timingProblems(duty: Duty, i: number): DataProblem[] {
  const { recurrence, start, end, dueEachYear } = duty.timing;
  const path = `duties[${i}].timing`;
  if (recurrence === 'once' && end === null)
    return [{ path: `${path}.end`, text: 'nhiệm vụ làm một lần phải có ngày kết thúc; hãy ghi ngày' }];
  if (recurrence === 'yearly' && dueEachYear === null)
    return [
      { path: `${path}.dueEachYear`, text: 'nhiệm vụ hằng năm phải có hạn trong năm; hãy ghi tháng-ngày' },
    ];
  if (end !== null && end < start)
    return [{ path: `${path}.end`, text: 'sớm hơn ngày bắt đầu (start); hãy sửa lại một trong hai' }];
  return [];
}

/** A short name that belongs to nothing is a misspelt one. */
function shortNameProblems({ shortNames = [], duties, targets }: Plan): DataProblem[] {
  const named = new Set([...duties.map(({ group }) => group), ...targets.map(({ code }) => code)]);
  return shortNames.flatMap(({ of }, i) =>
    named.has(of)
      ? []
      : [
          {
            path: `shortNames[${i}].of`,
            text: 'không phải tên nhóm nhiệm vụ (group) hay mã chỉ tiêu nào; hãy ghi đúng như trong tệp',
          },
        ],
  );
}
