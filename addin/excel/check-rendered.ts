import { isDateFormat } from '../../pipeline/contract/cell.ts';
import { TEMPLATE_STYLES } from '../../pipeline/contract/style.ts';
import type { TemplateModel, TemplateSheet } from '../../pipeline/contract/template-model.ts';
import type { Validation } from '../../pipeline/contract/template-validation.ts';
import { HostFault } from '../host.ts';
import { validationType } from './apply-validation.ts';
import { blocksOf } from './blocks.ts';
import { contentOf, formatOf, matrixOf, sheetRange } from './render-sheet.ts';

/**
 * Reads the rendered sheets back: contents, kinds of formats, locks, kinds of validations, protection, visibility.
 * Rejects with `template-not-taken` where Excel holds something else than the model says.
 */
export async function checkRendered(context: Excel.RequestContext, model: TemplateModel): Promise<void> {
  const asked = model.sheets.map((sheet) => askRendered(context, sheet));
  await context.sync();
  if (!asked.every(isTaken)) throw new HostFault('template-not-taken');
}

interface Asked {
  readonly sheet: TemplateSheet;
  readonly target: Excel.Worksheet;
  readonly cells: Excel.Range;
  readonly locks: readonly { readonly range: Excel.Range; readonly locked: boolean }[];
  readonly rules: readonly {
    readonly rule: Excel.DataValidation;
    readonly type: Excel.DataValidation['type'];
  }[];
}

function askRendered({ workbook }: Excel.RequestContext, sheet: TemplateSheet): Asked {
  const target = workbook.worksheets.getItem(sheet.name);
  target.load('visibility,protection/protected');
  const cells = target.getRange(sheetRange(sheet));
  cells.load('formulas,numberFormat');
  const locks = blocksOf(sheet).map(({ at, style }) => {
    const range = target.getRange(at);
    range.load('format/protection/locked');
    return { range, locked: TEMPLATE_STYLES[style].locked };
  });
  return { sheet, target, cells, locks, rules: sheet.validations.map((one) => askRule(target, one)) };
}

function askRule(target: Excel.Worksheet, { range, demand }: Validation): Asked['rules'][number] {
  const rule = target.getRange(range).dataValidation;
  rule.load('type');
  return { rule, type: validationType(demand) };
}

function isTaken({ sheet, target, cells, locks, rules }: Asked): boolean {
  return (
    target.protection.protected &&
    (target.visibility === Excel.SheetVisibility.visible) === (sheet.visibility === 'visible') &&
    same(cells.formulas as unknown[][], matrixOf(sheet, contentOf)) &&
    same(kinds(cells.numberFormat as unknown[][]), kinds(matrixOf(sheet, formatOf))) &&
    locks.every(({ range, locked }) => range.format.protection.locked === locked) &&
    rules.every(({ rule, type }) => rule.type === type)
  );
}

function same(told: readonly (readonly unknown[])[], meant: readonly (readonly unknown[])[]): boolean {
  return meant.every((row, i) => row.every((value, j) => told[i]?.[j] === value));
}

/** Excel may spell a format of numbers or dates as the system does; what it is stays. */
function kinds(formats: readonly (readonly unknown[])[]): string[][] {
  return formats.map((row) =>
    row.map((format) => (format === '@' ? 'text' : isDateFormat(String(format)) ? 'date' : 'number')),
  );
}
