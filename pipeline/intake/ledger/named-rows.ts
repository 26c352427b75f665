import { ledgerName } from './entry.ts';
import type { LedgerRow } from './ledger.ts';

/** A name as the ledger writes it, as people write it: without its folders, in other case, with other spaces. */
type Form = (name: string) => string;

/** Of a file's name and of what stands in a row, the surest first. */
const LIKENESS: readonly { readonly file: Form; readonly row: Form }[] = [
  { file: (name) => name, row: (name) => name },
  { file: withoutFolders, row: (name) => name },
  { file: alike, row: alike },
  { file: (name) => alike(withoutFolders(name)), row: alike },
];

export function withoutFolders(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** `clean` has composed it already. */
function alike(name: string): string {
  return name.replace(/ *([/.]) */g, '$1').toLowerCase();
}

/**
 * Which row speaks of a file by its name, among rows and files that are there: a row whose name is exactly that of
 * one file is of no other, whose name is only like it.
 */
export function rowsByName(
  rows: readonly LedgerRow[],
  paths: readonly string[],
): (path: string) => LedgerRow | undefined {
  const named = rows.flatMap((row) => row.names.map((name) => ({ row, name })));
  const files = [...new Set(paths.map(ledgerName))];
  const taken = new Set<string>();
  const degrees = LIKENESS.map(({ file, row: formOf }) => {
    const there = new Set(files.map(file));
    const own = named.filter(({ name }) => !taken.has(name) && there.has(formOf(name)));
    for (const { name } of own) taken.add(name);
    return { file, rows: new Map(own.map(({ row, name }) => [formOf(name), row] as const).reverse()) };
  });
  return (path) => {
    const name = ledgerName(path);
    for (const degree of degrees) {
      const row = degree.rows.get(degree.file(name));
      if (row) return row;
    }
    return undefined;
  };
}

/** Which files a name that a person wrote speaks of: those that have it exactly, else those that have one like it. */
export function filesByName(paths: readonly string[]): (name: string) => readonly string[] {
  const degrees = LIKENESS.map(({ file, row: formOf }) => {
    const there = new Map<string, string[]>();
    for (const path of paths) {
      const form = file(ledgerName(path));
      const own = there.get(form);
      if (own) own.push(path);
      else there.set(form, [path]);
    }
    return { formOf, there };
  });
  return (name) => {
    for (const { formOf, there } of degrees) {
      const files = there.get(formOf(name));
      if (files) return files;
    }
    return [];
  };
}
