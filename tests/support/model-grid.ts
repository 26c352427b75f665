import { type Cell, serialToMoment } from '../../pipeline/contract/cell.ts';
import type { Grid, GridRow } from '../../pipeline/contract/grid.ts';
import { TEMPLATE_STYLES } from '../../pipeline/contract/style.ts';
import type { TemplateCell, TemplateModel, TemplateSheet } from '../../pipeline/contract/template-model.ts';

/** The grid of a template that was never written to bytes: what the add-in reads of the open workbook. */
export function modelGrid(model: TemplateModel): Grid {
  return {
    date1904: false,
    sheets: model.sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) })),
  };
}

function rowsOf(sheet: TemplateSheet): GridRow[] {
  return sheet.rows
    .map((cells, i) => ({ number: i + 1, cells: new Map(cells.flatMap(numbered)) }))
    .filter((row) => row.cells.size > 0);
}

function numbered(cell: TemplateCell | null, index: number): [number, Cell][] {
  const content = cell && contentOf(cell);
  return content ? [[index + 1, content]] : [];
}

function contentOf({ value, formula, style }: TemplateCell): Cell | undefined {
  if (formula !== undefined) return { kind: 'formula', formula, result: { kind: 'blank' } };
  if (value === null) return undefined;
  if (typeof value === 'string') return { kind: 'text', text: value };
  const { format } = { format: undefined, ...TEMPLATE_STYLES[style] };
  const at = format === 'dd/mm/yyyy' ? serialToMoment(value, false) : null;
  return at === null ? { kind: 'number', value } : { kind: 'date', at };
}
