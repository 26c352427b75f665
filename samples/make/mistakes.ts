import { STATUS, YES } from '../../pipeline/contract/sheets.ts';
import { EMPTY_DUTY, edited } from './edit.ts';
import { type Report, answers } from './report.ts';

/** Rows skipped, the form half filled. */
export function unfinished(report: Report): Report {
  return edited(report, {
    info: { reportNumber: undefined, noStateSecret: undefined },
    duties: {
      'III.3.1.1-a2': EMPTY_DUTY,
      'III.3.1.2-a3': EMPTY_DUTY,
      'III.4-c1': EMPTY_DUTY,
      'III.5.1-b': EMPTY_DUTY,
      'III.1.1-a': { status: STATUS.doing, progress: 60, completed: undefined, result: undefined },
    },
    metrics: { 'III.1.1-a/attendances': { year: undefined, cumulative: undefined } },
    targets: { 'II.2.d-3b': { denominator: undefined } },
  });
}

/** Statuses in the clerk's own words, progress that does not fit them. */
export function mismatched(report: Report): Report {
  return edited(report, {
    duties: {
      'III.1.1-a': { status: STATUS.done, progress: 80, completed: { day: '2021-10-29' } },
      'III.1.1-b': { status: STATUS.doing, progress: 100, completed: undefined },
      'III.3.1.1-a1': { status: 'Đang làm', completed: undefined },
      'III.3.1.3-a': { status: 'Hoàn thành tốt', progress: 100, completed: { day: '2021-11-19' } },
      'III.3.1.5-a1': { status: STATUS.doing, progress: undefined, completed: undefined },
      'III.4-a': { status: STATUS.doing, progress: 75, completed: { day: '2021-12-01' } },
      'III.5.1-a2': { ...EMPTY_DUTY, status: STATUS.notStarted, progress: 0, unit: 'Văn phòng Sở' },
    },
  });
}

/** Days that never were, are yet to come, or belong to other years. */
export function misdated(report: Report): Report {
  const result = 'Đã hoàn thành các nội dung theo kế hoạch, có báo cáo gửi Ban Thường vụ Huyện ủy.';
  const done = (completed: string | { day: string } | undefined) => ({
    status: STATUS.done,
    progress: 100,
    completed,
    unit: 'Phòng Nội vụ',
    result,
    shortcomings: undefined,
  });
  const changed = edited(report, {
    info: { reportDate: { day: '2020-12-10' } },
    duties: {
      'III.1.1-a': done('31/02/2021'),
      'III.1.1-b': done({ day: '2021-12-30' }),
      'III.3.1.2-a1': done({ day: '2020-11-12' }),
      'III.3.1.2-a3': done(undefined),
      'III.3.1.5-a1': done('tháng 9/2021'),
    },
  });
  const [first, ...rest] = changed.documents;
  return { ...changed, documents: [{ ...first, date: { day: '2019-08-20' } }, ...rest] };
}

/** Words, decimals and negative numbers where counts belong. */
export function miscounted(report: Report): Report {
  return edited(report, {
    duties: { 'III.1.1-b': { status: STATUS.doing, progress: 150, completed: undefined } },
    metrics: {
      'III.1.1-a/attendances': { year: '1.234', cumulative: undefined },
      'III.1.1-b/articles': { year: 'khoảng 50 bài', cumulative: undefined },
      'III.3.1.2-a2/trained': { year: 'không có', cumulative: undefined },
      'III.3.1.3-a/classes': { year: 7.5, cumulative: undefined },
      'III.4-b/inspections': { year: -3, cumulative: undefined },
    },
    targets: { 'II.2.d-4': { numerator: 'gần 100%' } },
  });
}

/** Parts larger than their wholes. */
export function unbalanced(report: Report): Report {
  const inProgress = {
    status: STATUS.doing,
    progress: 92,
    completed: undefined,
    result: 'Đã thực hiện theo kế hoạch.',
  };
  return edited(report, {
    duties: {
      'III.3.1.1-a1': inProgress,
      'III.3.1.2-a2': inProgress,
      'III.3.1.3-a': inProgress,
      'III.5.1-a1': inProgress,
    },
    metrics: {
      'III.3.1.1-a1/months': { year: 13, cumulative: undefined },
      'III.3.1.2-a2/total': { year: 96, cumulative: undefined },
      'III.3.1.2-a2/trained': { year: 120, cumulative: undefined },
      'III.3.1.3-a/attendances': { year: 240, cumulative: 204 },
      'III.5.1-a1/staff': { year: 8, cumulative: undefined },
      'III.5.1-a1/trained': { year: 11, cumulative: undefined },
    },
    targets: { 'II.2.d-4': { numerator: 57, denominator: 49 } },
  });
}

/** Cells filled so as not to be empty, a number that names a person, difficulties without what is asked for. */
export function careless(report: Report): Report {
  const changed = edited(report, {
    duties: {
      'III.1.1-b': { status: STATUS.doing, progress: 70, completed: undefined, result: 'x' },
      'III.3.1.1-a1': { status: STATUS.doing, progress: 92, completed: undefined, result: '...' },
      'III.3.1.4-b': {
        status: STATUS.doing,
        progress: 50,
        completed: undefined,
        unit: 'Văn phòng Sở',
        result: 'Đã điều động 03 người, trong đó có 01 viên chức (căn cước công dân số 000123456789).',
      },
    },
  });
  const difficulty = 'Kinh phí đào tạo, bồi dưỡng bị cắt giảm, không đủ mở các lớp theo kế hoạch.';
  const open = answers({ code: 'III.3.1.3-a', difficulty, level: 'UBND Thành phố' });
  const vague = answers({ code: 'III.3.1.1-a2', difficulty: 'Chưa có bộ tiêu chí chung.', proposal: 'ok' });
  return { ...changed, obstacles: [open, vague] };
}

/** "Nothing arose" declared by mistake, over rows that are filled. */
export function contradictory(report: Report): Report {
  return edited(report, { info: { nothingToReport: YES } });
}
