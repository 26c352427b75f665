import type { CellStyle } from '../../contract/style.ts';
import type { ReportCell } from '../../workbook/report-model.ts';
import type { PageRow, Piece } from '../canvas.ts';
import { LINK_COLOR, LOOK, NAVY, sized, strong } from '../look.ts';

const SIZE = 10;
const SECTION: CellStyle = { size: 12, bold: true, color: NAVY };

/** Styles of the small tables of the page. */
export const BLOCK = {
  header: sized(LOOK.header, SIZE),
  text: sized(LOOK.text, SIZE),
  center: sized(LOOK.center, SIZE),
  count: sized(LOOK.count, SIZE),
  rate: sized(LOOK.rate, SIZE),
  linkCount: { ...LOOK.count, size: SIZE, bold: true, color: LINK_COLOR },
  linkCenter: { ...LOOK.linkCenter, size: SIZE, bold: true },
} as const;

/** One column of a small table: how many columns of the page it takes and how its cells look. */
export interface BlockColumn {
  readonly header: string;
  readonly span: number;
  readonly style: CellStyle;
  /** The style of a line (from 0), where lines differ. */
  readonly styleOf?: (line: number) => CellStyle;
}

export interface Block {
  readonly title: string;
  /** The first column of the page it stands in, from 1. */
  readonly from: number;
  readonly columns: readonly BlockColumn[];
  readonly lines: readonly (readonly ReportCell[])[];
  /** The last line is a sum. */
  readonly summed: boolean;
}

/** A small table of the page: its title, its header, its lines. */
export function blockRows({ title, from, columns, lines, summed }: Block): PageRow[] {
  const spans = columns.map((column) => column.span);
  const starts = spans.map((_, i) => from + spans.slice(0, i).reduce((a, b) => a + b, 0));
  const width = spans.reduce((a, b) => a + b, 0);
  const row = (values: readonly ReportCell[], styleOf: (column: BlockColumn) => CellStyle): PageRow => ({
    pieces: columns.map((column, i): Piece => ({
      from: starts[i] ?? from,
      span: column.span,
      value: values[i] ?? null,
      style: styleOf(column),
    })),
  });
  return [
    { pieces: [{ from, span: width, value: title, style: SECTION }] },
    row(
      columns.map((column) => column.header),
      () => BLOCK.header,
    ),
    ...lines.map((line, i) =>
      row(line, ({ style, styleOf }) => {
        const own = styleOf?.(i) ?? style;
        return summed && i === lines.length - 1 ? strong(own) : own;
      }),
    ),
  ];
}
