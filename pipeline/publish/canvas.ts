import type { CellStyle } from '../contract/style.ts';
import type { ReportCell, ReportRow, ReportSheet } from '../workbook/report-model.ts';

/** A value on a page laid out freely: it stands in column `from` (from 1) and takes `span` columns. */
export interface Piece {
  readonly from: number;
  readonly span: number;
  readonly value: ReportCell;
  readonly style: CellStyle;
}

/** One row of such a page. */
export interface PageRow {
  readonly pieces: readonly Piece[];
  /** In points; absent: fitted to the texts. */
  readonly height?: number;
}

const NOTHING: CellStyle = { size: 10 };

/** Blocks of rows that stand side by side; the shorter ones end in empty space. */
export function beside(...blocks: readonly (readonly PageRow[])[]): PageRow[] {
  const rows = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: rows }, (_, i) => {
    const own = blocks.flatMap((block) => block[i] ?? []);
    const heights = own.flatMap((row) => row.height ?? []);
    const pieces = own.flatMap((row) => row.pieces);
    // A given height counts only where every block gives one: text beside it may need more.
    return heights.length === own.length ? { pieces, height: Math.max(...heights) } : { pieces };
  });
}

/** The rows and kinds of row of a page of `columns` columns. */
export function pageRows(
  rows: readonly PageRow[],
  columns: number,
): Pick<ReportSheet, 'kinds'> & { rows: ReportRow[] } {
  const kinds: Record<string, readonly CellStyle[]> = {};
  const names = new Map<string, string>();
  const made = rows.map(({ pieces, height }): ReportRow => {
    const styles = spread(columns, pieces, { of: ({ style }) => style, otherwise: NOTHING });
    const key = JSON.stringify(styles);
    const kind = names.get(key) ?? `row${names.size + 1}`;
    names.set(key, kind);
    kinds[kind] = styles;
    return {
      kind,
      cells: spread<ReportCell>(columns, pieces, {
        of: ({ value }, first) => (first ? value : null),
        otherwise: null,
      }),
      merges: pieces.filter(({ span }) => span > 1).map(({ from, span }) => [from, from + span - 1] as const),
      ...(height === undefined ? {} : { height }),
    };
  });
  return { kinds, rows: made };
}

/** One thing per column: what the piece over it gives, in its first column and in the others. */
function spread<T>(
  columns: number,
  pieces: readonly Piece[],
  { of, otherwise }: { of: (piece: Piece, first: boolean) => T; otherwise: T },
): T[] {
  const cells = Array.from({ length: columns }, () => otherwise);
  for (const piece of pieces)
    for (let i = 0; i < piece.span; i++) cells[piece.from - 1 + i] = of(piece, i === 0);
  return cells;
}
