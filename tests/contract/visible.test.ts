import { expect, it } from 'vitest';
import { jsonText } from '../../pipeline/cli/terminal.ts';
import { visible } from '../../pipeline/contract/visible.ts';

it.each([
  ['a\u001B[31mb', 'a<U+001B>[31mb'],
  ['a\u202Ebc', 'a<U+202E>bc'],
  ['a\uD800b', 'a<U+D800>b'],
  ['a\u{E0041}b', 'a<U+E0041>b'],
  ['Sở Nội vụ 😀\n', 'Sở Nội vụ 😀\n'],
])('%j is shown as %j, and is itself in JSON', (text, shown) => {
  expect(visible(text)).toBe(shown);
  const json = jsonText([text]);
  expect(json).not.toMatch(/[\u0000-\u0009\u007F-\u009F\u202E]|\uDB40/);
  expect(JSON.parse(json)).toEqual([text]);
});
