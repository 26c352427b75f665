import {
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  convertMillimetersToTwip,
} from 'docx';
import { printable } from '../workbook/xml-text.ts';
import type {
  Block,
  Paragraph as ParagraphModel,
  Rule,
  Run,
  Table as TableModel,
  TableRow as RowModel,
} from './model.ts';
import { styleId } from './styles.ts';

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Twips left and right of the text in a cell. */
const CELL_MARGIN = 85;
/** A row with more characters in one cell may go on on the next page: it could be longer than a page. */
const LONG_CELL = 700;

/** A block in a column of text `width` millimetres wide. */
export function blockOf(block: Block, width: number): Paragraph | Table {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block);
    case 'rule':
      return ruleOf(block, width);
    case 'table':
      return tableOf(block);
  }
}

function paragraphOf({ look, runs, withNext }: ParagraphModel): Paragraph {
  return new Paragraph({
    style: styleId(look),
    ...(withNext ? { keepNext: true } : {}),
    children: runs.flatMap(textRuns),
  });
}

/** Line ends become breaks; what XML cannot hold is left out. */
function textRuns({ text, toFill }: Run): TextRun[] {
  const look: IRunOptions = {
    // The complex script's twin that the library adds by itself is no element of the standard.
    ...(toFill ? { highlight: 'yellow', highlightComplexScript: false } : {}),
  };
  return printable(text)
    .split('\n')
    .map((line, i) => new TextRun({ ...look, text: line, ...(i > 0 ? { break: 1 } : {}) }));
}

/** The upper border of a paragraph that is as good as empty: shown alike by every program, unlike a drawing. */
function ruleOf({ length }: Rule, width: number): Paragraph {
  const side = convertMillimetersToTwip(Math.max(0, (width - length) / 2));
  const options: IParagraphOptions = {
    border: { top: { ...THIN, size: 6, space: 1 } },
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 4 })],
  };
  return new Paragraph(options);
}

function tableOf({ widths, borders, header, rows }: TableModel): Table {
  const border = borders ? THIN : NONE;
  const columns = widths.map((width) => convertMillimetersToTwip(width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, marginUnitType: WidthType.DXA },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      ...header.map((row) => rowOf(row, { widths, isHeader: true })),
      ...rows.map((row) => rowOf(row, { widths, isHeader: false })),
    ],
  });
}

function rowOf(
  row: RowModel,
  { widths, isHeader }: { widths: readonly number[]; isHeader: boolean },
): TableRow {
  let column = 0;
  const cells = row.map(({ blocks, span = 1 }) => {
    const width = widths.slice(column, column + span).reduce((sum, own) => sum + own, 0);
    column += span;
    return new TableCell({
      columnSpan: span,
      width: { size: convertMillimetersToTwip(width), type: WidthType.DXA },
      verticalAlign: isHeader ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: blocks.map((block) => blockOf(block, width)),
    });
  });
  return new TableRow({ tableHeader: isHeader, cantSplit: isHeader || !isLong(row), children: cells });
}

function isLong(row: RowModel): boolean {
  return row.some(({ blocks }) => {
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    return texts.reduce((length, { text }) => length + text.length, 0) > LONG_CELL;
  });
}
