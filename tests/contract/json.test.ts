import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonPath, parseData } from '../../pipeline/contract/json.ts';
import { parsePlan } from '../../pipeline/contract/plan-data.ts';
import { parseRoster } from '../../pipeline/contract/roster-data.ts';
import { mutate, problemsOf } from '../support/mutate.ts';
import { dataText } from '../support/plan-177.ts';

describe('a path in the JSON is written as people write it', () => {
  it.each([
    [[], '(gốc)'],
    [['title'], 'title'],
    [['duties', 3, 'timing', 'end'], 'duties[3].timing.end'],
    [['timing', 'exceptions', '2021'], 'timing.exceptions.2021'],
    [[0, 'code'], '[0].code'],
  ])('%j', (path, text) => {
    expect(jsonPath(path)).toBe(text);
  });
});

describe('each kind of mistake is told in Vietnamese with its fix', () => {
  const inner = z.strictObject({ a: z.string() });
  it.each([
    [z.string(), undefined, 'thiếu mục này; hãy ghi một chuỗi chữ trong ngoặc kép'],
    [z.string(), 7, 'sai kiểu dữ liệu; hãy ghi một chuỗi chữ trong ngoặc kép'],
    [z.string(), null, 'sai kiểu dữ liệu; hãy ghi một chuỗi chữ trong ngoặc kép'],
    [z.string().min(1), '', 'quá ngắn; hãy ghi tối thiểu 1 ký tự'],
    [z.number(), '7', 'sai kiểu dữ liệu; hãy ghi một số'],
    [z.number(), Number.POSITIVE_INFINITY, 'sai kiểu dữ liệu; hãy ghi một số'],
    [z.number().int(), 3.5, 'sai kiểu dữ liệu; hãy ghi một số nguyên'],
    [z.number().min(2000), 1999, 'quá nhỏ; hãy ghi tối thiểu 2000'],
    [z.number().max(2100), 2101, 'quá dài hoặc quá lớn; hãy ghi tối đa 2100'],
    [z.number().positive(), 0, 'quá nhỏ; hãy ghi số lớn hơn 0'],
    [z.boolean(), 'true', 'sai kiểu dữ liệu; hãy ghi true hoặc false'],
    [z.array(z.string()), {}, 'sai kiểu dữ liệu; hãy ghi một danh sách [ … ]'],
    [z.array(z.string()).min(1), [], 'danh sách quá ngắn; hãy ghi tối thiểu 1 mục'],
    [inner, [], 'sai kiểu dữ liệu; hãy ghi một khối { … }'],
    [z.record(z.string(), z.string()), [], 'sai kiểu dữ liệu; hãy ghi một khối { … }'],
    [z.enum(['x', 'y']), 'z', 'giá trị không được chấp nhận; hãy ghi một trong: "x", "y"'],
    [z.enum(['x', 'y']), undefined, 'thiếu mục này; hãy ghi một trong: "x", "y"'],
    [z.literal('%'), '‰', 'giá trị không được chấp nhận; hãy ghi "%"'],
    [
      z.union([z.array(z.string()), z.literal('all')]),
      7,
      'sai kiểu dữ liệu; hãy ghi một danh sách [ … ] hoặc "all"',
    ],
    [
      z.union([z.array(z.string()), z.literal('all')]),
      undefined,
      'thiếu mục này; hãy ghi một danh sách [ … ] hoặc "all"',
    ],
    [z.null(), 7, 'sai kiểu dữ liệu; hãy ghi như trong tệp gốc đi kèm phần mềm'],
    [z.number().multipleOf(5), 7, 'giá trị không được chấp nhận; hãy ghi như trong tệp gốc đi kèm phần mềm'],
  ])('case %#: %j', (schema, value, text) => {
    expect(problemsOf(() => parseData(z.strictObject({ here: schema }), { here: value }))).toEqual([
      { path: 'here', text },
    ]);
  });
});

describe('each mistake is placed exactly', () => {
  const schema = z.strictObject({
    byYear: z.record(z.string().regex(/^\d{4}$/, 'hãy ghi năm gồm bốn chữ số'), z.string()),
    duties: z.union([z.array(z.string().min(1)), z.literal('all')]),
  });
  const STRING = 'sai kiểu dữ liệu; hãy ghi một chuỗi chữ trong ngoặc kép';
  it.each([
    ['the whole file', [], [['(gốc)', 'sai kiểu dữ liệu; hãy ghi một khối { … }']]],
    ['a value under a year', { byYear: { 2021: 'a', 2022: 2 }, duties: 'all' }, [['byYear.2022', STRING]]],
    [
      'a key that is no year',
      { byYear: { '21': 'a' }, duties: 'all' },
      [['byYear.21', 'tên mục sai: hãy ghi năm gồm bốn chữ số']],
    ],
    ['inside the alternative that was meant', { byYear: {}, duties: ['a', 2] }, [['duties[1]', STRING]]],
    [
      'every unknown key by itself, and the missing one with it',
      { byYear: {}, duty: [], 'ghi chú': '' },
      [
        ['duties', 'thiếu mục này; hãy ghi một danh sách [ … ] hoặc "all"'],
        ['duty', 'mục lạ; hãy xóa hoặc sửa lại tên mục'],
        ['ghi chú', 'mục lạ; hãy xóa hoặc sửa lại tên mục'],
      ],
    ],
  ])('%s', (_, json, expected) => {
    const found = problemsOf(() => parseData(schema, json));
    expect(found.map((p) => [p.path, p.text])).toEqual(expected);
  });
});

describe('whatever is wrong with any single value, its path is told and no English', () => {
  const ENGLISH =
    /\b(invalid|expected|received|unrecognized|too|small|big|required|input|string|number|int|array|object|record|undefined|option|key|least|must)\b/i;
  const WRONG = [undefined, null, 7, -3.5, '', '2021-13-45', true, [], [7], {}, { lạ: 1 }];

  it.each([
    ['plan-177.json', parsePlan],
    ['agencies.json', parseRoster],
  ] as const)('%s', (file, parse) => {
    const json: unknown = JSON.parse(dataText(file));
    const offences = placesIn(json).flatMap((path) =>
      WRONG.flatMap((value) =>
        problemsOf(() => parse(mutate(json, path, value)))
          .filter((p) => ENGLISH.test(p.text.replaceAll(/"[^"]*"/g, '')) || !isAbout(p.path, path))
          .map((problem) => ({ changed: path, value, problem })),
      ),
    );
    expect(offences).toEqual([]);
  });
});

describe('removing any entry but the optional ones is told at its own path', () => {
  it.each([
    ['plan-177.json', parsePlan, ['shortNames']],
    ['agencies.json', parseRoster, ['note', 'agencies[0].short']],
  ] as const)('%s', (file, parse, optional) => {
    const json: unknown = JSON.parse(dataText(file));
    const untold = placesIn(json)
      .filter((path) => !path.endsWith(']') && !/^groups\.|\.exceptions\./.test(path))
      .filter((path) => !problemsOf(() => parse(mutate(json, path, undefined))).some((p) => p.path === path));
    expect(untold).toEqual(optional);
  });
});

/** The problem's path is the changed place, inside it, or the place that refers to it. */
function isAbout(path: string, changed: string): boolean {
  return path.startsWith(changed) || changed.startsWith(path) || REFERRING.test(path);
}
const REFERRING = /\.(atMost|group|from|to|of|end|dueEachYear|validTo)$/;

/** Every place of the JSON but, of a list, only its first item. */
function placesIn(json: unknown, at = ''): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const entries = Array.isArray(json)
    ? json.slice(0, 1).map((v, i) => [i, v] as const)
    : Object.entries(json);
  return entries.flatMap(([key, value]) => {
    const path = typeof key === 'number' ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
    return [path, ...placesIn(value, path)];
  });
}
