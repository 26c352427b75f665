/** Cells of one column of a sheet of the same workbook: rows `first` to `last`. */
export interface CellRange {
  readonly sheet: string;
  /** From 1. */
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** How a bar or a slice is filled. A pattern tells it from others where colours are not seen. */
export interface ChartFill {
  /** RRGGBB. */
  readonly color: string;
  /** Absent: solid. Drawn in `ink` over the colour. */
  readonly pattern?: 'rising' | 'falling' | 'upright' | 'grid';
  readonly ink?: string;
}

/** Figures of one kind: a series. Name, categories and values are cells, so that the chart follows them. */
export interface ChartSeries {
  /** The cell (a range of one row) that names the series. */
  readonly name: CellRange;
  readonly categories: CellRange;
  readonly values: CellRange;
  readonly fill: ChartFill;
}

interface ChartFrame {
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  /** The cells it covers: left top and right bottom one, both from 1 and both covered. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export type ReportChart = ChartFrame &
  (
    | {
        /** Parts of a whole, with their shares. One fill for each value, in their order. */
        readonly kind: 'doughnut';
        readonly series: Omit<ChartSeries, 'fill'>;
        readonly fills: readonly ChartFill[];
      }
    | {
        /** Lying bars of equal length, each divided by the shares of its values. */
        readonly kind: 'shares';
        readonly series: readonly ChartSeries[];
      }
    | {
        /** Upright bars of percents and over each a mark at its goal. */
        readonly kind: 'goals';
        readonly series: ChartSeries;
        readonly goals: ChartSeries;
      }
    | {
        /** Percents over time, a line for each series. */
        readonly kind: 'trend';
        readonly series: readonly ChartSeries[];
      }
  );
