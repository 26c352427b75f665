import type { Parts } from '../package.ts';
import { type Relation, declarePart, relationsPart } from '../relations.ts';
import type { ReportSheet } from '../report-model.ts';
import { cellReader } from './cached-cells.ts';
import { chartPart } from './chart-part.ts';
import { drawingPart } from './drawing-part.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** What a worksheet part says of its drawing; its relationship is the one below. */
export const DRAWING_ELEMENT = '<drawing r:id="charts"/>';

/** The relationship of the sheet at an index (from 0) to its drawing; none where it has no charts. */
export function drawingRelations(sheet: ReportSheet, index: number): Relation[] {
  if (!hasCharts(sheet)) return [];
  return [{ id: 'charts', type: `${OFFICE}/drawing`, target: `../drawings/drawing${index + 1}.xml` }];
}

export function hasCharts({ charts = [] }: ReportSheet): boolean {
  return charts.length > 0;
}

/** Adds the drawings and charts of all sheets, their relationships and their content types. */
export function addChartParts(parts: Parts, sheets: readonly ReportSheet[]): void {
  const read = cellReader(sheets);
  let number = 0;
  for (const [i, { charts = [] }] of sheets.entries()) {
    if (charts.length === 0) continue;
    const drawing = `xl/drawings/drawing${i + 1}.xml`;
    const relations = charts.map((chart, j): Relation => {
      number += 1;
      const name = `xl/charts/chart${number}.xml`;
      parts.set(name, chartPart(chart, read));
      declarePart(parts, name, CHART_TYPE);
      return { id: `chart${j + 1}`, type: `${OFFICE}/chart`, target: `../charts/chart${number}.xml` };
    });
    parts.set(drawing, drawingPart(charts));
    declarePart(parts, drawing, DRAWING_TYPE);
    parts.set(`xl/drawings/_rels/drawing${i + 1}.xml.rels`, relationsPart(relations));
  }
}
