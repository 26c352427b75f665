import { type Sheets, type Value, figuresOf, lineName } from './changed-figures.ts';

/** A line as it is printed: before and after, of the value and of what stands beside it. */
interface Printed {
  readonly line: string;
  readonly value: readonly [Value, Value];
  readonly share: readonly [Value, Value];
}

/** Lines of figures on the sheet So với lần trước. */
export function printedLines(sheets: Sheets): Printed[] {
  const rows = (sheets.get('So với lần trước') ?? []).slice(4);
  return rows.flatMap((row) => {
    const [, kind, scope, code, name, what, before, shareBefore, after, shareAfter] = row.map(
      (own) => own ?? null,
    );
    if (typeof scope !== 'string') return [];
    const named = { 'Nhiệm vụ': String(code), 'Số liệu': `${String(code)} ${String(name)}` }[String(kind)];
    return [
      {
        line: lineName(String(kind), scope, named ?? String(name), String(what)),
        value: [before ?? null, after ?? null],
        share: [shareBefore ?? null, shareAfter ?? null],
      },
    ];
  });
}

/**
 * What is wrong with the list of changed figures: a cell that differs and is not told with both its values, a line of
 * which no cell differs, a line told twice. All cells of both workbooks are compared.
 */
export function faultsOf(before: Sheets, after: Sheets): string[] {
  const [old, now, printed] = [figuresOf(before), figuresOf(after), printedLines(after)];
  const backed = new Set<Printed>();
  const missing = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const own = now.get(key) ?? old.get(key);
    const [from, to] = [old, now].map((figures) =>
      figures.has(key) ? figures.get(key)?.value : own?.absent,
    );
    if (!own || from === to || from === undefined || to === undefined) return [];
    const lines = printed.filter((line) => isOf(own.line, line.line));
    const found = lines.find(({ [own.column]: values }) => values[0] === from && values[1] === to);
    if (found) backed.add(found);
    return found ? [] : [`${key}: ${String(from)} → ${String(to)} is not told in ${own.line}`];
  });
  const idle = printed.filter((line) => !backed.has(line)).map(({ line }) => `${line} has not changed`);
  const names = printed.map(({ line }) => line);
  const twice = names.filter((line, i) => names.indexOf(line) !== i).map((line) => `${line} is told twice`);
  return [...missing, ...idle, ...twice];
}

/** The last part of a name may be one of several. */
function isOf(name: string, line: string): boolean {
  const [head, whats] = [name.slice(0, name.lastIndexOf(' | ')), name.slice(name.lastIndexOf(' | ') + 3)];
  return whats.split('/').some((what) => line === `${head} | ${what}`);
}
