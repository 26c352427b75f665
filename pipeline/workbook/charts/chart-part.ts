import { DECLARATION } from '../shell.ts';
import { xmlAttribute } from '../xml-text.ts';
import type { CellReader } from './cached-cells.ts';
import type { ReportChart } from './model.ts';
import { CHART_GROUND, runElement, textElement } from './paint.ts';
import { plotElements } from './plots.ts';

const NAMESPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const TITLE = { size: 11, bold: true, color: '1F3864' } as const;
const LEGEND = { size: 9 } as const;

/** The part of one chart (ISO 29500-1, 21.2), with the values its cells hold now. */
export function chartPart(chart: ReportChart, read: CellReader): string {
  return [
    `${DECLARATION}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>`,
    `<c:chart>${titleElement(chart.title)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plotElements(chart, read)}</c:plotArea>${legendElement(chart)}`,
    // Rows that a filter hides stay in the chart; a blank is a gap and no zero.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `${CHART_GROUND}${textElement(LEGEND)}</c:chartSpace>`,
  ].join('');
}

function titleElement(title: string): string {
  return [
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runElement('a:defRPr', TITLE)}</a:pPr>`,
    `<a:r>${runElement('a:rPr', TITLE)}<a:t>${xmlAttribute(title)}</a:t></a:r></a:p></c:rich></c:tx>`,
    '<c:overlay val="0"/></c:title>',
  ].join('');
}

function legendElement({ kind }: ReportChart): string {
  const place = kind === 'doughnut' ? 'r' : 'b';
  return `<c:legend><c:legendPos val="${place}"/><c:overlay val="0"/>${textElement(LEGEND)}</c:legend>`;
}
