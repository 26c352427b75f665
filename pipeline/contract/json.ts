import type { z } from 'zod';
import { DataFault, type DataProblem } from './fault.ts';

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'một chuỗi chữ trong ngoặc kép',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách [ … ]',
  object: 'một khối { … }',
  record: 'một khối { … }',
};
const AS_SHIPPED = 'như trong tệp gốc đi kèm phần mềm';

/** `['duties', 3, 'timing']` as people write it: `duties[3].timing`; the whole file is `(gốc)`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  const text = path.map((p) => (typeof p === 'number' ? `[${String(p)}]` : `.${String(p)}`)).join('');
  return text === '' ? '(gốc)' : text.replace(/^\./, '');
}

/**
 * Parses JSON data once at the border. Throws a DataFault that names every path and its fix.
 * The schema gives each `refine` and `regex` its own Vietnamese message; all others are made here.
 */
export function parseData<S extends z.ZodType>(schema: S, json: unknown): z.infer<S> {
  // The input tells a missing entry from one of a wrong type; zod leaves it out unless asked.
  const result = schema.safeParse(json, { reportInput: true });
  if (result.success) return result.data;
  throw new DataFault(result.error.issues.flatMap((issue) => toProblems(issue, [])));
}

function toProblems(issue: Issue, parent: readonly PropertyKey[]): DataProblem[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: jsonPath([...path, key]),
      text: 'mục lạ; hãy xóa hoặc sửa lại tên mục',
    }));
  const entered = issue.code === 'invalid_union' ? issue.errors.find(isInside) : undefined;
  if (entered) return entered.flatMap((inner) => toProblems(inner, path));
  return [{ path: jsonPath(path), text: describe(issue) }];
}

/** True where this alternative of a union fits as a whole and the mistake is further in. */
function isInside(alternative: readonly Issue[]): boolean {
  return alternative.every((issue) => issue.path.length > 0);
}

function describe(issue: Issue): string {
  if (issue.code === 'custom' || issue.code === 'invalid_format') return issue.message;
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') return `quá dài hoặc quá lớn; hãy ghi tối đa ${String(issue.maximum)}`;
  if (issue.code === 'invalid_key') return `tên mục sai: ${issue.issues.map(describe).join('; ')}`;
  return `${trouble(issue)}; hãy ghi ${demand(issue)}`;
}

function trouble(issue: Issue): string {
  if (issue.input === undefined) return 'thiếu mục này';
  return issue.code === 'invalid_type' || issue.code === 'invalid_union'
    ? 'sai kiểu dữ liệu'
    : 'giá trị không được chấp nhận';
}

function demand(issue: Issue | undefined): string {
  if (issue?.code === 'invalid_type') return EXPECTED[issue.expected] ?? AS_SHIPPED;
  if (issue?.code === 'invalid_union')
    return issue.errors.map((alternative) => demand(alternative[0])).join(' hoặc ');
  if (issue?.code !== 'invalid_value') return AS_SHIPPED;
  const values = issue.values.map((value) => JSON.stringify(value)).join(', ');
  return issue.values.length === 1 ? values : `một trong: ${values}`;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const minimum = String(issue.minimum);
  if (issue.origin === 'string') return `quá ngắn; hãy ghi tối thiểu ${minimum} ký tự`;
  if (issue.origin === 'array') return `danh sách quá ngắn; hãy ghi tối thiểu ${minimum} mục`;
  return issue.inclusive === false
    ? `quá nhỏ; hãy ghi số lớn hơn ${minimum}`
    : `quá nhỏ; hãy ghi tối thiểu ${minimum}`;
}
