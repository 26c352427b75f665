import { describe, expect, it } from 'vitest';
import {
  type Duty,
  dutiesOfYear,
  dutyDueDay,
  earliestCompletion,
  enforcedDueDay,
  reportDueDay,
  shortNameOf,
} from '../../pipeline/contract/plan.ts';
import { parsePlan } from '../../pipeline/contract/plan-data.ts';
import { mutate, problemsOf } from '../support/mutate.ts';
import { dataText, plan } from '../support/plan-177.ts';

const json: unknown = JSON.parse(dataText('plan-177.json'));

describe('the plan that ships', () => {
  it('has 3 goals, 5 targets, 49 duties and 52 metrics', () => {
    expect({
      goals: plan.goals.length,
      targets: plan.targets.length,
      duties: plan.duties.length,
      metrics: plan.duties.flatMap((d) => d.metrics).length,
    }).toEqual({ goals: 3, targets: 5, duties: 49, metrics: 52 });
  });

  it('has two duties that the program fills itself', () => {
    const derived = plan.duties.filter((d) => d.derivedFrom).map((d) => [d.code, d.derivedFrom]);
    expect(derived).toEqual([
      ['IV.1-b2', 'submission'],
      ['IV.3-a1', 'obstacles'],
    ]);
  });

  it('quotes the text of the plan word for word', () => {
    const text = foldSpace(dataText('ke-hoach-177.txt'));
    const quotes = [
      ...plan.goals.map((g) => [g.code, g.quote] as const),
      ...plan.targets.map((t) => [t.code, t.quote] as const),
      ...plan.duties.flatMap((d) => [d.quote, ...(d.sharedQuote ?? [])].map((q) => [d.code, q] as const)),
    ];
    expect(quotes.filter(([, quote]) => !text.includes(foldSpace(quote)))).toEqual([]);
    // 3 goals, 5 targets, 49 duties and the two shared quotes of III.2.2-a1 and a2.
    expect(quotes).toHaveLength(61);
  });
});

describe('short names', () => {
  it.each([
    ['II.2.d-1', 'Cán bộ trẻ'],
    ['4. Tăng cường kiểm tra, giám sát trong công tác cán bộ', '4. Kiểm tra, giám sát'],
    ['II.2.d-9', undefined],
  ])('%s is called %s', (name, short) => {
    expect(shortNameOf(plan, name)).toBe(short);
    expect(shortNameOf({ ...plan, shortNames: undefined }, name)).toBeUndefined();
  });

  it('the plan that ships has one for every group and target', () => {
    const names = [
      ...plan.duties.flatMap(({ group }) => group ?? []),
      ...plan.targets.map(({ code }) => code),
    ];
    expect(names.filter((name) => shortNameOf(plan, name) === undefined)).toEqual([]);
  });
});

describe('a mistake in the plan file is told with its path and its fix', () => {
  const NOT_A_DAY = 'không phải ngày có thật; hãy ghi dạng năm-tháng-ngày, ví dụ 2021-08-02';
  const NOT_A_MONTH_DAY = 'không phải ngày có thật; hãy ghi dạng tháng-ngày, ví dụ 12-14';
  const STRING = 'một chuỗi chữ trong ngoặc kép';
  it.each([
    [
      'short name of nothing',
      'shortNames',
      [
        { of: 'II.2.d-1', short: 'Cán bộ trẻ' },
        { of: 'II.2.d-9', short: 'Lạ' },
      ],
      'shortNames[1].of',
      'không phải tên nhóm nhiệm vụ (group) hay mã chỉ tiêu nào; hãy ghi đúng như trong tệp',
    ],
    ['missing key', 'duties[0].title', undefined, 'duties[0].title', `thiếu mục này; hãy ghi ${STRING}`],
    ['empty text', 'duties[0].title', '', 'duties[0].title', 'quá ngắn; hãy ghi tối thiểu 1 ký tự'],
    ['wrong type', 'duties[48].code', 7, 'duties[48].code', `sai kiểu dữ liệu; hãy ghi ${STRING}`],
    ['unknown key', 'duties[3].owner', 'SNV', 'duties[3].owner', 'mục lạ; hãy xóa hoặc sửa lại tên mục'],
    ['day that never was', 'issued', '2021-02-29', 'issued', NOT_A_DAY],
    ['day as users write it', 'duties[3].timing.end', '31/12/2021', 'duties[3].timing.end', NOT_A_DAY],
    ['bad last day', 'reportDue.lastDay', '14-12', 'reportDue.lastDay', NOT_A_MONTH_DAY],
    ['day of leap years only', 'reportDue.lastDay', '02-29', 'reportDue.lastDay', NOT_A_MONTH_DAY],
    [
      'unknown recurrence',
      'duties[0].timing.recurrence',
      'monthly',
      'duties[0].timing.recurrence',
      'giá trị không được chấp nhận; hãy ghi một trong: "once", "yearly", "continuous", "on-event", "unstated"',
    ],
    [
      'exception for no year',
      'duties[0].timing.exceptions.năm',
      '2021-06-30',
      'duties[0].timing.exceptions.năm',
      'tên mục sai: hãy ghi năm gồm bốn chữ số',
    ],
    [
      'once, without an end',
      'duties[3].timing.end',
      null,
      'duties[3].timing.end',
      'nhiệm vụ làm một lần phải có ngày kết thúc; hãy ghi ngày',
    ],
    [
      'end before the start',
      'duties[3].timing.end',
      '2021-08-01',
      'duties[3].timing.end',
      'sớm hơn ngày bắt đầu (start); hãy sửa lại một trong hai',
    ],
    [
      'yearly, without a due day',
      'duties[17].timing.dueEachYear',
      null,
      'duties[17].timing.dueEachYear',
      'nhiệm vụ hằng năm phải có hạn trong năm; hãy ghi tháng-ngày',
    ],
    ['no owner', 'duties[0].owners', [], 'duties[0].owners', 'danh sách quá ngắn; hãy ghi tối thiểu 1 mục'],
    [
      'repeated duty',
      'duties[1].code',
      'III.1.1-a',
      'duties[1].code',
      'mã III.1.1-a đã dùng ở duties[0]; hãy đặt mã khác',
    ],
    [
      'repeated target',
      'targets[4].code',
      'II.2.d-1',
      'targets[4].code',
      'mã II.2.d-1 đã dùng ở targets[0]; hãy đặt mã khác',
    ],
    [
      'repeated metric',
      'duties[0].metrics[1].key',
      'meetings',
      'duties[0].metrics[1].key',
      'khóa meetings bị lặp trong cùng nhiệm vụ; hãy đặt khóa khác',
    ],
    [
      'repeated label',
      'duties[0].metrics[1].label',
      'Số hội nghị, đợt quán triệt',
      'duties[0].metrics[1].label',
      'tên chỉ số bị lặp trong cùng nhiệm vụ; hãy đặt tên khác',
    ],
    [
      'unknown atMost',
      'duties[3].metrics[1].atMost',
      'reviewd',
      'duties[3].metrics[1].atMost',
      'không có chỉ số nào mang khóa reviewd; hãy ghi khóa của một chỉ số cùng nhiệm vụ',
    ],
    [
      'unknown operator',
      'targets[0].operator',
      '>',
      'targets[0].operator',
      'giá trị không được chấp nhận; hãy ghi một trong: ">=", "="',
    ],
    [
      'other unit',
      'targets[0].unit',
      'người',
      'targets[0].unit',
      'giá trị không được chấp nhận; hãy ghi "%"',
    ],
    [
      'year with a fraction',
      'targets[0].byYear',
      2025.5,
      'targets[0].byYear',
      'sai kiểu dữ liệu; hãy ghi một số nguyên',
    ],
    ['year long ago', 'targets[0].byYear', 25, 'targets[0].byYear', 'quá nhỏ; hãy ghi tối thiểu 2000'],
  ])('%s', (...[, changed, value, path, text]) => {
    expect(problemsOf(() => parsePlan(mutate(json, changed, value)))).toEqual([{ path, text }]);
  });

  it('tells all mistakes at once, in the words of an error', () => {
    const twice = mutate(mutate(json, 'issued', '2021-8-2'), 'duties[0].role', undefined);
    expect(() => parsePlan(twice)).toThrow(
      `issued: ${NOT_A_DAY}\nduties[0].role: thiếu mục này; hãy ghi ${STRING}`,
    );
  });
});

describe('due days', () => {
  it.each([
    [2021, '2021-12-14'],
    [2026, '2026-12-14'],
  ])('the last on-time day of the report of %i is %s', (year, day) => {
    expect(reportDueDay(plan, year)).toBe(day);
  });

  it.each([
    ['continuous: none', 'III.1.1-a', 2021, null, null],
    ['once: its end', 'III.2.1-a', 2021, '2021-12-31', '2021-12-31'],
    ['once, years later: its end still', 'III.2.1-a', 2024, '2021-12-31', '2021-12-31'],
    ['yearly, by exception before the plan: shown, not enforced', 'III.3.1.4-a1', 2021, '2021-06-30', null],
    ['yearly: in its year', 'III.3.1.4-a1', 2022, '2022-03-31', '2022-03-31'],
    ['the report itself', 'IV.1-b2', 2021, '2021-12-14', '2021-12-14'],
    ['on event: none', 'IV.3-a1', 2025, null, null],
  ])('%s', (...[, code, year, due, enforced]) => {
    expect(dutyDueDay(duty(code), year)).toBe(due);
    expect(enforcedDueDay(plan, duty(code), year)).toBe(enforced);
  });
});

describe('the first day on which a duty can have been completed', () => {
  it.each([
    ['not before it started', 'III.1.1-a', 2021, '2021-08-02'],
    ['not before its year', 'III.1.1-a', 2022, '2022-01-01'],
    ['a yearly one from before the plan', 'III.3.1.4-a1', 2021, '2021-01-01'],
    ['a yearly one, later', 'III.3.1.4-a1', 2023, '2023-01-01'],
    ['one done once may have been done years ago', 'III.2.1-a', 2024, '2021-08-02'],
  ])('%s', (...[, code, year, day]) => {
    expect(earliestCompletion(duty(code), year)).toBe(day);
  });
});

describe('the duties of a year', () => {
  const later = parsePlan(mutate(json, 'duties[0].timing.start', '2023-01-01'));
  it.each([
    ['none before the plan', 2020, 0],
    ['all in its first year but the one that starts later', 2021, 48],
    ['from the year it starts in', 2023, 49],
    ['a duty whose due day has passed stays', 2030, 49],
  ])('%s', (_, year, count) => {
    expect(dutiesOfYear(later, year)).toHaveLength(count);
  });
});

function duty(code: string): Duty {
  const found = plan.duties.find((d) => d.code === code);
  if (!found) throw new Error(`no duty ${code}`);
  return found;
}

/** The text file is wrapped at some seventy letters: any run of white space is one space. */
function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ');
}
