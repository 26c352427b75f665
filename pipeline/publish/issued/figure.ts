import type { TableRow } from '../read-table.ts';

/** A cell of an issued workbook, to which a reader is led. */
export interface IssuedPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** One figure as a reader sees it. `group`, `scope`, `code`, `name` and `what` together name it. */
export interface IssuedFigure {
  /** The first sheet that shows it: a figure on several sheets is one. */
  readonly group: string;
  /** Whose: the city or a group of agencies. */
  readonly scope: string;
  readonly code: string | null;
  readonly name: string;
  readonly what: string;
  readonly value: number | string | null;
  /**
   * Of a rate in percent, and of how many of how many agencies a sum is of (`52/76`): by their `what` the figures of
   * the same name in whose line it is told, the likeliest first.
   */
  readonly beside?: readonly string[];
  /** What a workbook that does not list it says of it: a count of what is listed only where there is some. */
  readonly unlisted?: 0;
  readonly place: IssuedPlace;
}

/** What of a row are figures, by the headers over them, and how they are named. */
interface Naming extends Pick<IssuedFigure, 'group' | 'scope' | 'code' | 'name' | 'unlisted'> {
  readonly sheet: string;
  readonly what: readonly string[];
}

export function figuresIn(row: TableRow, { sheet, what, ...naming }: Naming): IssuedFigure[] {
  return what.map((header) => ({
    ...naming,
    what: header,
    value: row.value(header),
    place: { sheet, cell: row.cell(header) },
  }));
}

/** Down to the first row that has nothing there. */
export function filledFrom(rows: readonly TableRow[], header: string): readonly TableRow[] {
  const end = rows.findIndex(({ text }) => text(header) === '');
  return end < 0 ? rows : rows.slice(0, end);
}
