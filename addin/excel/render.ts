import type { TemplateModel } from '../../pipeline/contract/template-model.ts';
import { HostFault } from '../host.ts';
import { checkRendered } from './check-rendered.ts';
import { askDay, counts1904 } from './date-system.ts';
import { hostFault, inExcel } from './faults.ts';
import { renderSheet } from './render-sheet.ts';
import { EVENTS, supports, VALIDATION } from './sets.ts';

/**
 * Makes the open workbook the template, in five syncs: two ask whether it is empty, then all sheets, what Excel holds
 * of them, and the blank sheets away. A failure takes away what was made; the user's own sheets stay.
 */
export async function render(model: TemplateModel): Promise<void> {
  if (!supports(VALIDATION)) throw new HostFault('not-supported');
  const blank = await inExcel(blankSheets);
  if (model.sheets.some(({ name }) => isOneOf(blank, name))) throw new HostFault('workbook-in-use');
  try {
    await inExcel(async (context) => {
      for (const sheet of model.sheets) renderSheet(context, sheet, model);
      await context.sync();
      await checkRendered(context, model);
      finish(context, model, blank);
      await context.sync();
    });
  } catch (error) {
    await takeAway(model);
    throw hostFault(error);
  }
}

interface BlankSheet {
  readonly id: string;
  readonly name: string;
}

/** The sheets of a workbook that holds nothing; rejects with `workbook-in-use` where any of them holds something. */
async function blankSheets(context: Excel.RequestContext): Promise<BlankSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const contents = worksheets.items.map((sheet) => ({
    values: sheet.getUsedRangeOrNullObject(true),
    counts: [
      sheet.charts.getCount(),
      sheet.tables.getCount(),
      ...(supports(EVENTS) ? [sheet.shapes.getCount()] : []),
    ],
  }));
  for (const { values } of contents) values.load('address');
  const day = askDay(context);
  await context.sync();
  const isBlank = contents.every(
    ({ values, counts }) => values.isNullObject && counts.every(({ value }) => value === 0),
  );
  // A new workbook counts days from 1900, and the template does: one that was set otherwise is in use.
  if (!isBlank || counts1904(day)) throw new HostFault('workbook-in-use');
  return worksheets.items.map(({ id, name }) => ({ id, name }));
}

/** Excel takes two names that differ only in case for one. */
function isOneOf(sheets: readonly { readonly name: string }[], name: string): boolean {
  return sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The template's first sheet to the front, its title, and the blank sheets away. */
function finish(
  { workbook }: Excel.RequestContext,
  model: TemplateModel,
  blank: readonly BlankSheet[],
): void {
  const [first] = model.sheets;
  if (first) workbook.worksheets.getItem(first.name).activate();
  for (const { id } of blank) {
    const sheet = workbook.worksheets.getItem(id);
    // Excel deletes no very hidden sheet.
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.delete();
  }
  workbook.properties.title = model.title;
}

/** Deletes the sheets that were made. What fails here too is told by the error that led here. */
async function takeAway(model: TemplateModel): Promise<void> {
  const tried = inExcel(async (context) => {
    const made = model.sheets.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of made) sheet.load('name');
    await context.sync();
    for (const sheet of made.filter(({ isNullObject }) => !isNullObject)) {
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.delete();
    }
    await context.sync();
  });
  await tried.catch(() => undefined);
}
