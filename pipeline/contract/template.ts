import type { Agency } from './agencies.ts';
import { address, columnLetters } from './grid.ts';
import { type Period, type ReportRows, rowsOf } from './period.ts';
import { DERIVED_NOTE, printedDuty, printedInfo, printedMetric, printedTarget } from './printed.ts';
import {
  DOCUMENTS,
  DUTIES,
  type FieldSpec,
  INFO,
  METRICS,
  OBSTACLES,
  TARGETS,
  type TableSpec,
} from './sheets.ts';
import type { TemplateStyle } from './style.ts';
import { guideSheet } from './template-guide.ts';
import { metaSheet } from './template-meta.ts';
import type { TemplateCell, TemplateModel, TemplateSheet } from './template-model.ts';
import { fieldValidation, quoteValidation } from './template-validation.ts';

/** Rows above the first data row of a table: title, note, header. */
export const HEADER_ROW = 3;

/** The name of an agency's template as a file. */
export function templateFile(year: number, agency: Agency): string {
  return `bao-cao-${year}-${agency.code}.xlsx`;
}

/** The template of one agency for one year (Plan IV.1). Throws a RangeError where the agency owes no report. */
export function templateOf(period: Period, agency: Agency): TemplateModel {
  const rows = rowsOf(period, agency.code);
  return {
    title: `Báo cáo năm ${period.year} thực hiện Kế hoạch số ${period.plan.id} - ${agency.name}`,
    sheets: [
      guideSheet(period, agency),
      infoSheet(period, agency),
      dutySheet(period, agency, rows),
      keyedSheet(period, agency, {
        table: METRICS,
        printed: rows.metrics.map(printedMetric),
      }),
      targetSheet(period, agency, rows),
      freeSheet(period, agency, DOCUMENTS),
      freeSheet(period, agency, OBSTACLES),
      metaSheet(period, agency),
    ],
  };
}

function infoSheet(period: Period, agency: Agency): TemplateSheet {
  const printed: Readonly<Partial<Record<string, string | number>>> = printedInfo(period, agency);
  const first = HEADER_ROW + 1;
  return {
    name: INFO.name,
    visibility: 'visible',
    widths: [44, 62],
    rows: [
      [{ value: INFO.title, style: 'title' }],
      [{ value: INFO.note, style: 'note' }],
      [
        { value: INFO.labelHeader, style: 'header' },
        { value: INFO.valueHeader, style: 'header' },
      ],
      ...INFO.fields.map((field): TemplateCell[] => [
        { value: field.header, style: 'printed' },
        { value: printed[field.key] ?? null, style: field.input ? inputStyle(field) : 'printed' },
      ]),
    ],
    validations: INFO.fields.flatMap((field, i) =>
      fieldValidation(field, { period, range: address(first + i, 2), rows: rowsOf(period, agency.code) }),
    ),
    frozen: { rows: HEADER_ROW, columns: 0 },
    landscape: true,
  };
}

function dutySheet(period: Period, agency: Agency, rows: ReportRows): TemplateSheet {
  const sheet = keyedSheet(period, agency, { table: DUTIES, printed: rows.duties.map(printedDuty) });
  const titleColumn = DUTIES.columns.findIndex((c) => c.key === 'title') + 1;
  const quotes = rows.duties.map(({ duty }, i) =>
    quoteValidation(duty, address(HEADER_ROW + 1 + i, titleColumn)),
  );
  const body = rows.duties.map(({ duty }, i) => {
    const cells = sheet.rows[HEADER_ROW + i] ?? [];
    return duty.derivedFrom ? derivedRow(cells, DERIVED_NOTE[duty.derivedFrom]) : cells;
  });
  return {
    ...sheet,
    rows: [...sheet.rows.slice(0, HEADER_ROW), ...body],
    validations: [...quotes, ...sheet.validations],
    frozen: { rows: HEADER_ROW, columns: 2 },
  };
}

/** A row the program fills: every cell locked, the result column says why. */
function derivedRow(cells: readonly (TemplateCell | null)[], note: string): TemplateCell[] {
  const result = DUTIES.columns.findIndex((c) => c.key === 'result');
  return cells.map((cell, i) =>
    DUTIES.columns[i]?.input
      ? { value: i === result ? note : null, style: 'printed' }
      : (cell ?? { value: null, style: 'printed' }),
  );
}

function targetSheet(period: Period, agency: Agency, rows: ReportRows): TemplateSheet {
  const sheet = keyedSheet(period, agency, { table: TARGETS, printed: rows.targets.map(printedTarget) });
  const at = (key: string) => TARGETS.columns.findIndex((c) => c.key === key);
  const ratio = at('ratio');
  const body = sheet.rows.map((cells, i) => {
    if (i < HEADER_ROW) return cells;
    const over = address(i + 1, at('numerator') + 1);
    const under = address(i + 1, at('denominator') + 1);
    const formula = `IF(OR(${over}="",${under}="",${under}=0),"",ROUND(${over}/${under}*100,2))`;
    return cells.map((cell, j) =>
      j === ratio ? ({ value: null, formula, style: 'printedRatio' } as const) : cell,
    );
  });
  return { ...sheet, rows: body };
}

/** Printed columns of a word or two. */
const CENTRED: ReadonlySet<string> = new Set(['code', 'role', 'due', 'measure', 'goal']);

function keyedSheet(
  period: Period,
  agency: Agency,
  { table, printed }: { table: TableSpec; printed: readonly Readonly<Partial<Record<string, string>>>[] },
): TemplateSheet {
  const rows = printed.map((texts) =>
    table.columns.map((column): TemplateCell => {
      const style = column.input ? inputStyle(column) : CENTRED.has(column.key) ? 'printedShort' : 'printed';
      return { value: texts[column.key] ?? null, style };
    }),
  );
  return tableSheet(period, agency, { table, rows });
}

function freeSheet(period: Period, agency: Agency, table: TableSpec): TemplateSheet {
  const blank = table.columns.map((column): TemplateCell => ({ value: null, style: inputStyle(column) }));
  const rows = Array.from({ length: table.freeRows ?? 0 }, () => blank);
  return tableSheet(period, agency, { table, rows });
}

function tableSheet(
  period: Period,
  agency: Agency,
  { table, rows }: { table: TableSpec; rows: readonly (readonly TemplateCell[])[] },
): TemplateSheet {
  const last = HEADER_ROW + rows.length;
  // The agency stands at the foot of each page: a long name here would run over the edge of the paper.
  const title = `${table.title} - NĂM ${period.year}`;
  return {
    name: table.name,
    visibility: 'visible',
    widths: table.columns.map((c) => c.width),
    rows: [
      [{ value: title, style: 'title' }],
      [{ value: table.note, style: 'note' }],
      table.columns.map((c): TemplateCell => ({ value: c.header, style: 'header' })),
      ...rows,
    ],
    validations: table.columns.flatMap((column, i) => {
      const letters = columnLetters(i + 1);
      const range = `${letters}${HEADER_ROW + 1}:${letters}${last}`;
      return fieldValidation(column, { period, range, rows: rowsOf(period, agency.code) });
    }),
    frozen: { rows: HEADER_ROW, columns: 1 },
    filter: `A${HEADER_ROW}:${address(last, table.columns.length)}`,
    landscape: true,
  };
}

function inputStyle(field: FieldSpec): TemplateStyle {
  switch (field.kind) {
    case 'count':
      return 'inputCount';
    case 'percent':
      return 'inputPercent';
    case 'date':
      return 'inputDate';
    case 'choice':
    case 'duty':
      return 'inputChoice';
    case 'text':
    case 'ratio':
      return 'inputText';
  }
}
