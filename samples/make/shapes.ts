import { columnLetters } from '../../pipeline/contract/grid.ts';
import { DUTIES, INFO, META_NAME, OBSTACLES, STATUS } from '../../pipeline/contract/sheets.ts';
import { HEADER_ROW } from '../../pipeline/contract/template.ts';
import type { TemplateCell, TemplateModel, TemplateSheet } from '../../pipeline/contract/template-model.ts';

type Row = readonly (TemplateCell | null)[];

function onSheet(
  model: TemplateModel,
  name: string,
  change: (sheet: TemplateSheet) => TemplateSheet,
): TemplateModel {
  return { ...model, sheets: model.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** Two rows of the agency's own above the header of the duty sheet, and a column of its own before the statuses. */
export function withOwnRowsAndColumn(model: TemplateModel): TemplateModel {
  return onSheet(followed(model, 2), DUTIES.name, (sheet) => {
    const at = DUTIES.columns.findIndex((column) => column.key === 'status');
    const own = (text: string): TemplateCell => ({ value: text, style: 'inputText' });
    const widened = sheet.rows.map((row, i): Row => {
      if (i < HEADER_ROW - 1) return row;
      const cell: TemplateCell =
        i === HEADER_ROW - 1
          ? { value: 'Lãnh đạo theo dõi', style: 'header' }
          : own(i % 3 === 0 ? 'Phó Chủ tịch' : 'Chủ tịch');
      return [...row.slice(0, at), cell, ...row.slice(at)];
    });
    const remark = [own('Bản rà soát lần 2, đã xin ý kiến Ban Thường vụ Quận ủy')];
    return {
      ...shifted(sheet, { rows: 2, column: at + 1 }),
      widths: [...sheet.widths.slice(0, at), 16, ...sheet.widths.slice(at)],
      rows: [...widened.slice(0, HEADER_ROW - 1), remark, [], ...widened.slice(HEADER_ROW - 1)],
    };
  });
}

/** Lists of duty codes on other sheets follow the codes down, as Excel sees to it. */
function followed(model: TemplateModel, rows: number): TemplateModel {
  const follow = (reference: string) =>
    reference.replace(
      /\$([A-Z]+)\$(\d+)/g,
      (_, letters: string, row: string) => `$${letters}$${Number(row) + rows}`,
    );
  const sheets = model.sheets.map((sheet) => ({
    ...sheet,
    validations: sheet.validations.map((validation) =>
      validation.demand.kind === 'listRange'
        ? { ...validation, demand: { ...validation.demand, reference: follow(validation.demand.reference) } }
        : validation,
    ),
  }));
  return { ...model, sheets };
}

/** Excel moves its own ranges with what is inserted: rows above the header, one column before `column`. */
function shifted(sheet: TemplateSheet, by: { rows: number; column: number }): TemplateSheet {
  const move = (range: string) =>
    range.replace(/([A-Z]+)(\d+)/g, (_, letters: string, row: string) => {
      const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      return `${columnLetters(column >= by.column ? column + 1 : column)}${Number(row) + by.rows}`;
    });
  return {
    ...sheet,
    validations: sheet.validations.map((validation) => ({ ...validation, range: move(validation.range) })),
    frozen: { ...sheet.frozen, rows: sheet.frozen.rows + by.rows },
    ...(sheet.filter === undefined ? {} : { filter: move(sheet.filter) }),
  };
}

/** The duties sorted by status, as somebody looked at them last. */
export function sortedByStatus(model: TemplateModel): TemplateModel {
  const order: readonly unknown[] = Object.values(STATUS);
  const at = DUTIES.columns.findIndex((column) => column.key === 'status');
  const rank = (row: Row) => (order.indexOf(row[at]?.value ?? null) + order.length + 1) % (order.length + 1);
  return onSheet(model, DUTIES.name, (sheet) => ({
    ...sheet,
    rows: [
      ...sheet.rows.slice(0, HEADER_ROW),
      ...sheet.rows.slice(HEADER_ROW).sort((a, b) => rank(a) - rank(b)),
    ],
  }));
}

/** Sheets copied to a new workbook: the hidden sheet stayed behind, and so did the row with the agency's code. */
export function copiedUnderAlias(alias: string): (model: TemplateModel) => TemplateModel {
  return (model) => {
    const copied = onSheet(model, INFO.name, (sheet) => aliasSheet(sheet, alias));
    return { ...copied, sheets: copied.sheets.filter((sheet) => sheet.name !== META_NAME) };
  };
}

function aliasSheet(sheet: TemplateSheet, alias: string): TemplateSheet {
  const [code, name] = INFO.fields;
  return {
    ...sheet,
    // What is copied by hand loses them.
    validations: [],
    rows: sheet.rows
      .filter((row) => row[0]?.value !== code.header)
      .map((row) => (row[0]?.value === name.header ? aliased(row, alias) : row)),
  };
}

function aliased([label, cell]: Row, alias: string): Row {
  return [label ?? null, cell ? { ...cell, value: alias } : null];
}

/** A sheet and a row thought unneeded thrown away, another row copied over. */
export function tornApart(model: TemplateModel): TemplateModel {
  const torn = onSheet(model, DUTIES.name, (sheet) => {
    const rows = sheet.rows.slice(HEADER_ROW);
    const [first, second, ...rest] = rows;
    const left = [...(first ? [first] : []), ...(first ? [first] : []), ...rest];
    return second ? { ...sheet, rows: [...sheet.rows.slice(0, HEADER_ROW), ...left] } : sheet;
  });
  return { ...torn, sheets: torn.sheets.filter((sheet) => sheet.name !== OBSTACLES.name) };
}

/** A grey cell of the duty sheet typed over. */
export function withPrintedCell(
  row: number,
  key: string,
  text: string,
): (model: TemplateModel) => TemplateModel {
  const at = DUTIES.columns.findIndex((column) => column.key === key);
  return (model) =>
    onSheet(model, DUTIES.name, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, i) =>
        i === HEADER_ROW + row - 1
          ? cells.map((cell, j) => (j === at && cell ? { ...cell, value: text } : cell))
          : cells,
      ),
    }));
}
