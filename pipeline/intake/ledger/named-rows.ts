import { ledgerName } from './entry.ts';
import type { LedgerRow } from './ledger.ts';

/** A name as the ledger writes it, as people write it: in other case, with other spaces, without its folders. */
type Form = (name: string) => string;

/** Of a file's name and of what stands in a row, the surest first. */
const LIKENESS: readonly { readonly file: Form; readonly row: Form }[] = [
  { file: (name) => name, row: (name) => name },
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

/** The files that a name fits, by how surely it does: a name that is exactly that of one file fits no other. */
interface Fit {
  readonly degree: number;
  readonly files: readonly string[];
}

const NO_FIT: Fit = { degree: LIKENESS.length, files: [] };

function fitsAmong(paths: readonly string[]): (name: string) => Fit {
  const files = [...new Set(paths.map(ledgerName))];
  const degrees = LIKENESS.map(({ file: formOf }) => {
    const byForm = new Map<string, string[]>();
    for (const file of files) byForm.set(formOf(file), [...(byForm.get(formOf(file)) ?? []), file]);
    return byForm;
  });
  return (name) => {
    for (const [degree, { row: formOf }] of LIKENESS.entries()) {
      const fitting = degrees[degree]?.get(formOf(name));
      if (fitting) return { degree, files: fitting };
    }
    return NO_FIT;
  };
}

/** All files that a row may speak of by its names, as the ledger writes them; of several it speaks of none. */
export function filesNamed(paths: readonly string[]): (row: Pick<LedgerRow, 'names'>) => readonly string[] {
  const fits = fitsAmong(paths);
  return ({ names }) => [...new Set(names.flatMap((name) => fits(name).files))];
}

/**
 * Which row speaks of a file by its name, among rows and files that are there: the row that fits it most surely. A row
 * that knows no content, and fits several files, is of none of them: nobody can tell which was meant.
 */
export function rowsByName(
  rows: readonly LedgerRow[],
  paths: readonly string[],
): (path: string) => LedgerRow | undefined {
  const fits = fitsAmong(paths);
  const own = rows.flatMap((row) => {
    const named = row.names.map(fits).filter(({ files }) => files.length === 1);
    const isOfOne = new Set(row.names.flatMap((name) => fits(name).files)).size === 1;
    return isOfOne || row.sha256 !== undefined
      ? named.flatMap(({ degree, files: [file = ''] }) => [{ file, degree, row }])
      : [];
  });
  // Of rows that fit as surely the upper one stays.
  const byFile = new Map(
    [...own]
      .sort((a, b) => a.degree - b.degree)
      .reverse()
      .map(({ file, row }) => [file, row]),
  );
  return (path) => byFile.get(ledgerName(path));
}

/** Which files a name that a person wrote speaks of: those that have it exactly, else those that have one like it. */
export function filesByName(paths: readonly string[]): (name: string) => readonly string[] {
  const fits = fitsAmong(paths);
  const byName = new Map<string, string[]>();
  for (const path of paths) byName.set(ledgerName(path), [...(byName.get(ledgerName(path)) ?? []), path]);
  return (name) => fits(name).files.flatMap((file) => byName.get(file) ?? []);
}
