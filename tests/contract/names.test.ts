import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../pipeline/contract/names.ts';
import { INFO, TABLES } from '../../pipeline/contract/sheets.ts';
import { fold } from '../../pipeline/contract/text.ts';
import { plan, roster } from '../support/plan-177.ts';

describe('a lookup by name', () => {
  const find = lookupOf([
    ['Tiến độ %', 1],
    ['Số liệu', 2],
    ['SỐ LIỆU', 3],
    ['so lieu', 4],
    ['', 5],
  ]);

  it.each<[string, number | undefined]>([
    ['Tiến độ %', 1],
    [' TIẾN ĐỘ\n% ', 1],
    ['Tiến độ %'.normalize('NFD'), 1],
    ['Tiến độ', undefined],
    ['Số liệu', 2],
    ['SỐ LIỆU', 3],
    ['Số Liệu', 2],
    ['', 5],
    [' ', 5],
    [`Số liệu${' '.repeat(500)}`, undefined],
  ])('%j', (text, expected) => {
    expect(find(text)).toBe(expected);
  });
});

describe('no two names of the template are told apart by accents or case alone', () => {
  const choices = [INFO.fields, ...TABLES.map(({ columns }) => columns)].flatMap((fields) =>
    fields.flatMap((field) => ('choices' in field ? [[field.header, field.choices] as const] : [])),
  );

  it.each<readonly [string, readonly string[]]>([
    ['sheets', [INFO, ...TABLES].map(({ name }) => name)],
    ['labels of the form', INFO.fields.map(({ header }) => header)],
    ...TABLES.map(
      ({ name, columns }) => [`headers of ${name}`, columns.map(({ header }) => header)] as const,
    ),
    ...choices.map(([header, list]) => [`choices of ${header}`, list] as const),
    ['duties', plan.duties.map(({ code }) => code)],
    ['targets', plan.targets.map(({ code }) => code)],
    ['metrics', plan.duties.flatMap(({ code, metrics }) => metrics.map(({ label }) => `${code} ${label}`))],
    ['agencies', roster.agencies.map(({ code }) => code)],
  ])('%s', (_, names) => {
    const keys = names.map(fold);
    expect(names.filter((name, i) => keys.indexOf(fold(name)) !== i)).toEqual([]);
    expect(Math.max(...names.map((name) => name.normalize('NFD').length))).toBeLessThanOrEqual(250);
  });
});
