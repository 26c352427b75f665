import { shownValue } from './cell-value.ts';
import { parseArea, cellsOf } from './area.ts';
import { type Book, type Sheet, findSheet } from './book.ts';
import type { CellRule } from './validations-part.ts';

/** True where Excel's own validation lets a typed value stand. */
export function satisfies(book: Book, rule: CellRule, value: unknown): boolean {
  if (rule.error?.style !== 'stop' || (value === '' && rule.allowBlank)) return true;
  const [first = '', second = ''] = rule.formulas;
  switch (rule.type) {
    case 'list':
      return choicesOf(book, first).includes(String(value));
    case 'whole':
      return (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= Number(first) &&
        value <= Number(second)
      );
    case 'date':
      return typeof value === 'number' && value >= Number(first) && value <= Number(second);
    case 'textLength':
      return String(value).length <= Number(first);
    default:
      return true;
  }
}

function choicesOf(book: Book, source: string): string[] {
  if (source.startsWith('"')) return source.slice(1, -1).split(',');
  const [, name = ''] = /^'?(.*?)'?!/.exec(source) ?? [];
  const sheet: Sheet | undefined = findSheet(book, name.replaceAll("''", "'"));
  if (!sheet) return [];
  return Array.from(cellsOf(parseArea(source)), ([row, column]) =>
    String(shownValue(sheet.cells.getCell(row, column))),
  );
}
