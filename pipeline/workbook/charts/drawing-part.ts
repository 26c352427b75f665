import { DECLARATION } from '../shell.ts';
import { xmlAttribute } from '../xml-text.ts';
import type { ReportChart } from './model.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const NAMESPACES = [
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

/** The part that lays a sheet's charts over its cells; chart `i` (from 0) has the relationship `chart{i+1}`. */
export function drawingPart(charts: readonly ReportChart[]): string {
  return `${DECLARATION}<xdr:wsDr ${NAMESPACES}>${charts.map(anchorElement).join('')}</xdr:wsDr>`;
}

/** Moves with its cells and grows with them, so that it stays beside its table where rows get higher. */
function anchorElement({ title, description, from, to }: ReportChart, index: number): string {
  // The id 1 is the drawing's own in what Excel writes.
  const names = `id="${index + 2}" name="${xmlAttribute(title)}" descr="${xmlAttribute(description)}"`;
  return [
    '<xdr:twoCellAnchor>',
    `${corner('from', from.column - 1, from.row - 1)}${corner('to', to.column, to.row)}`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${names}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="chart${index + 1}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** Columns and rows are counted from 0 here. */
function corner(name: 'from' | 'to', column: number, row: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}
