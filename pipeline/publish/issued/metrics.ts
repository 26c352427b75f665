import type { Grid } from '../../contract/grid.ts';
import { readBands } from '../read-table.ts';
import { SHEET } from '../sheet-names.ts';
import { type IssuedFigure, figuresIn } from './figure.ts';

/** Sums, and of how many agencies each is. */
const SUMS = [
  ['Trong năm', 'Cơ quan báo cáo'],
  ['Lũy kế', 'Cơ quan ghi lũy kế'],
] as const;

/** Every metric of the city and of each group of agencies. Undefined where the workbook has no such table. */
export function metrics(grid: Grid): IssuedFigure[] | undefined {
  const [group, sheet] = [SHEET.metrics, SHEET.metrics];
  const rows = readBands(grid, sheet, ['Mã nhiệm vụ', 'Chỉ số', ...SUMS.flat()]);
  return rows?.flatMap(({ row, bands }) => {
    const [code, name] = [row.text('Mã nhiệm vụ'), row.text('Chỉ số')];
    if (name === '') return [];
    return bands.flatMap(({ band, row: own }) =>
      SUMS.flatMap(([sum, agencies]) => {
        const naming = { group, scope: band, sheet, code, name };
        const coverage = figuresIn(own, { ...naming, what: [agencies] });
        return [
          ...figuresIn(own, { ...naming, what: [sum] }),
          ...coverage.map((figure) => ({ ...figure, beside: [sum] })),
        ];
      }),
    );
  });
}
