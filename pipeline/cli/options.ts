import { parseArgs } from 'node:util';
import { type Moment, isMoment } from '../contract/time.ts';
import { UsageFault } from './usage.ts';

/** Options as written: `text` take a value, `flags` do not, `lists` take all that follows up to the next option. */
export interface OptionNames {
  readonly text: readonly string[];
  readonly flags: readonly string[];
  readonly lists?: readonly string[];
}

export interface Options {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  list(name: string): readonly string[];
}

/** Splits a command line. Throws a UsageFault for options the command does not have or that lack their value. */
export function parseOptions(args: readonly string[], names: OptionNames): Options {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of [...names.text, ...(names.lists ?? [])]) options[name] = { type: 'string' };
  for (const name of names.flags) options[name] = { type: 'boolean' };
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const lists = new Map((names.lists ?? []).map((name) => [name, [] as string[]]));
  const positionals: string[] = [];
  let open = positionals;
  for (const token of tokens) {
    if (token.kind === 'positional') open.push(token.value);
    if (token.kind !== 'option') continue;
    const value = optionValue(token, names);
    open = lists.get(token.name) ?? positionals;
    if (open === positionals) values.set(token.name, value);
    else open.push(value);
  }
  return {
    positionals,
    text: (name) => values.get(name),
    flag: (name) => values.has(name),
    list: (name) => lists.get(name) ?? [],
  };
}

function optionValue(
  token: { name: string; rawName: string; value?: string | undefined },
  names: OptionNames,
): string {
  const takesText = [...names.text, ...(names.lists ?? [])].includes(token.name);
  if (!takesText && !names.flags.includes(token.name))
    throw new UsageFault(`Không có tùy chọn ${token.rawName}. Hãy xem --help.`);
  const value = token.value ?? '';
  if (takesText && (value === '' || value.startsWith('--')))
    throw new UsageFault(`Tùy chọn ${token.rawName} thiếu giá trị. Hãy xem --help.`);
  return value;
}

/** An option that must be there. */
export function required(options: Options, name: string): string {
  const value = options.text(name);
  if (value === undefined) throw new UsageFault(`Thiếu tùy chọn --${name}. Hãy xem --help.`);
  return value;
}

/** A reporting year, from the year of the plan on. */
export function yearOf(text: string, planIssued: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  const first = Number(planIssued.slice(0, 4));
  if (!(year >= first && year <= first + 50))
    throw new UsageFault(`Năm “${text}” không hợp lệ. Hãy ghi năm gồm bốn chữ số, từ ${first} trở đi.`);
  return year;
}

/** `2021-12-20` (the end of that day), `2021-12-20T09:30`, or `20/12/2021`, on the clock of Hà Nội. */
export function momentOption(text: string | undefined, now: Moment): Moment {
  if (text === undefined) return now;
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = slashed
    ? `${slashed[3] ?? ''}-${(slashed[2] ?? '').padStart(2, '0')}-${(slashed[1] ?? '').padStart(2, '0')}`
    : text;
  const moment = [`${day}T23:59:59`, `${text}:00`, text].find(isMoment);
  if (moment !== undefined) return moment;
  throw new UsageFault(`Thời điểm “${text}” không hợp lệ. Hãy ghi dạng năm-tháng-ngày, ví dụ 2021-12-20.`);
}
