import { type DayBounds, completionColumnBounds, documentBounds, reportBounds } from './bounds.ts';
import type { Period, ReportRows } from './period.ts';
import type { Duty } from './plan.ts';
import { DUTIES, type FieldSpec } from './sheets.ts';
import { shorten } from './text.ts';
import { showDay } from './time.ts';

/** What Excel itself demands of a cell; `hint` demands nothing and only shows its prompt. */
export type ValidationDemand =
  | { readonly kind: 'hint' }
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  /** Choices that stand in cells, as an absolute reference without `=`. */
  | { readonly kind: 'listRange'; readonly reference: string }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly bounds: DayBounds }
  | { readonly kind: 'textLength'; readonly max: number };

/** One of Excel's data validations. Texts are within Excel's limits: titles 32, prompt 255, error 225 characters. */
export interface Validation {
  readonly range: string;
  readonly demand: ValidationDemand;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string };
}

const TITLE_LIMIT = 32;
const PROMPT_LIMIT = 255;
/** The largest count Excel's validation lets through; a city has fewer people. */
export const LARGEST_COUNT = 99_999_999;

/** Excel's limit of an inline list; longer ones stand in cells (`listRange`). */
const LIST_LIMIT = 255;

/**
 * The text of a list that stands in the validation itself. Throws a RangeError where Excel would refuse it or offer
 * other choices than these.
 */
export function inlineList(choices: readonly string[]): string {
  const list = choices.join(',');
  if (list.length > LIST_LIMIT || choices.some((choice) => /[,"]/.test(choice)))
    throw new RangeError(`choices cannot stand in an inline list: ${list}`);
  return list;
}

/** The validation of an input cell or column; locked ones have none. */
export function fieldValidation(
  field: FieldSpec,
  { period, range, rows }: { period: Period; range: string; rows: ReportRows },
): Validation[] {
  if (!field.input) return [];
  const demand = demandOf(field, period, rows);
  const title = shorten(field.header, TITLE_LIMIT);
  return [
    {
      range,
      demand,
      ...(field.help ? { prompt: { title, text: shorten(field.help, PROMPT_LIMIT) } } : {}),
      ...(demand.kind === 'hint' ? {} : { error: { title, text: errorText(demand) } }),
    },
  ];
}

/** The full wording of a duty as the prompt of its title cell; Excel shows at most 255 characters. */
export function quoteValidation(duty: Duty, range: string): Validation {
  const more = ` (xem đủ tại mục ${duty.section.split(',')[0] ?? duty.section})`;
  const text =
    duty.quote.length <= PROMPT_LIMIT
      ? duty.quote
      : `${shorten(duty.quote, PROMPT_LIMIT - more.length)}${more}`;
  return {
    range,
    demand: { kind: 'hint' },
    prompt: { title: shorten(`Mục ${duty.code}`, TITLE_LIMIT), text },
  };
}

function demandOf(field: FieldSpec, period: Period, rows: ReportRows): ValidationDemand {
  switch (field.kind) {
    case 'choice':
      return { kind: 'list', choices: field.choices ?? [] };
    case 'duty':
      return { kind: 'listRange', reference: dutyCodeRange(rows) };
    case 'count':
      return { kind: 'whole', min: 0, max: LARGEST_COUNT };
    case 'percent':
      return { kind: 'whole', min: 0, max: 100 };
    case 'date':
      return { kind: 'date', bounds: dateBounds(field, period, rows) };
    case 'text':
    case 'ratio':
      return field.maxLength === undefined ? { kind: 'hint' } : { kind: 'textLength', max: field.maxLength };
  }
}

function dateBounds(field: FieldSpec, period: Period, rows: ReportRows): DayBounds {
  if (field.key === 'completed') return completionColumnBounds(period, rows.duties);
  return field.key === 'reportDate' ? reportBounds(period) : documentBounds(period);
}

/** Codes stand in column A of the duty sheet below its header row: longer lists than 255 characters live in cells. */
function dutyCodeRange(rows: ReportRows): string {
  return `'${DUTIES.name}'!$A$4:$A$${3 + rows.duties.length}`;
}

function errorText(demand: Exclude<ValidationDemand, { kind: 'hint' }>): string {
  switch (demand.kind) {
    case 'list':
    case 'listRange':
      return 'Giá trị không có trong danh sách. Hãy bấm mũi tên bên phải ô để chọn.';
    case 'whole':
      return demand.max === LARGEST_COUNT
        ? 'Chỉ nhập số nguyên từ 0 trở lên, không nhập chữ hay phần thập phân.'
        : `Chỉ nhập số nguyên từ ${demand.min} đến ${demand.max}, không nhập dấu %.`;
    case 'date':
      return `Chỉ nhập ngày có thật, dạng ngày/tháng/năm, từ ${showDay(demand.bounds.first)} đến ${showDay(demand.bounds.last)}.`;
    case 'textLength':
      return `Nội dung dài quá ${demand.max} ký tự. Hãy rút gọn; nội dung dài để ở báo cáo bằng văn bản.`;
  }
}
