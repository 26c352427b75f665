import {
  contentOf,
  type LedgerColumn,
  type LedgerRow,
  type Memory,
  OFFICERS_COLUMNS,
  rowKey,
} from './ledger.ts';

/**
 * Rows whose hash a person has cleared or spoilt, with the hash that is remembered of their name. What a person typed
 * has no time of recording: its name alone tells no content.
 */
export function withRecalledContents(rows: readonly LedgerRow[], { files }: Memory): LedgerRow[] {
  const listed = new Set(rows.map(rowKey));
  const missing = [...files.values()].filter(({ key }) => contentOf(key) !== undefined && !listed.has(key));
  if (missing.length === 0) return [...rows];
  const byName = new Map<string, string | undefined>();
  for (const { key, cells } of missing) {
    const name = cells.name ?? '';
    byName.set(name, byName.has(name) ? undefined : key);
  }
  return rows.map((row) => {
    const name = row.names.join('\n');
    const key = files.has(rowKey(row)) || !wasRecorded(row) ? undefined : byName.get(name);
    if (key === undefined) return row;
    byName.delete(name);
    return { ...row, sha256: key };
  });
}

/** True for a row that the program wrote; where its column is not there, any may be one. */
export function wasRecorded({ cells }: LedgerRow): boolean {
  return cells.get('recordedAt')?.text !== '';
}

/** Rows with what the officer had entered in columns that are no longer there. */
export function withRecalledCells(
  rows: readonly LedgerRow[],
  columns: ReadonlyMap<LedgerColumn, number>,
  { files }: Memory,
): LedgerRow[] {
  const lost = OFFICERS_COLUMNS.filter((column) => !columns.has(column));
  if (lost.length === 0 && columns.has('receivedAt')) return [...rows];
  return rows.map((row) => {
    const known = files.get(rowKey(row));
    if (!known) return row;
    const texts = lost.map(
      (column) => [column, { text: known.officers[column] ?? '', formula: undefined }] as const,
    );
    const receivedAt = columns.has('receivedAt') ? row.receivedAt : (known.correctedAt ?? known.receivedAt);
    return { ...row, cells: new Map([...row.cells, ...texts]), receivedAt };
  });
}
