import { META_KEYS, META_NAME } from '../../pipeline/contract/sheets.ts';
import { HostFault, type Saving, type Seal } from '../host.ts';
import { inExcel } from './faults.ts';
import { PROTECTION } from './protection.ts';
import { EVENTS, SAVING, supports } from './sets.ts';

/** More rows than `_meta` has, wherever its keys were moved to. */
const META_RANGE = 'A1:B50';

/**
 * Writes the seal into `_meta`, which stays protected whatever happens, and saves. A save that Excel refuses is no
 * fault: the seal stands, and the user saves.
 */
export async function finalise(seal: Seal): Promise<Saving> {
  await writeSeal(seal);
  return saving(supports(SAVING) && (await save()));
}

/** Whether Excel says that nothing is left unsaved; it tells nothing when the user saves. */
export async function lookSaved(): Promise<Saving> {
  if (!supports(EVENTS)) throw new HostFault('not-supported');
  return inExcel(async (context) => {
    context.workbook.load('isDirty');
    await context.sync();
    return saving(!context.workbook.isDirty);
  });
}

function saving(saved: boolean): Saving {
  return { saved, location: Office.context.document.url || null };
}

async function writeSeal(seal: Seal): Promise<void> {
  try {
    await inExcel(async (context) => {
      const meta = context.workbook.worksheets.getItemOrNullObject(META_NAME);
      meta.load('name,protection/protected');
      await context.sync();
      if (meta.isNullObject) throw new HostFault('sheet-gone');
      const range = meta.getRange(META_RANGE);
      range.load('values');
      await context.sync();
      if (meta.protection.protected) meta.protection.unprotect();
      for (const key of ['finalisedAt', 'fingerprint'] as const) {
        const cell = range.getCell(rowOf(range.values as unknown[][], key), 1);
        // Of texts: a fingerprint such as 12e45… is no number.
        cell.numberFormat = [['@']];
        cell.values = [[seal[key]]];
      }
      meta.protection.protect(PROTECTION);
      await context.sync();
    });
  } catch (error) {
    await protectMeta();
    throw error;
  }
}

function rowOf(values: readonly (readonly unknown[])[], key: 'finalisedAt' | 'fingerprint'): number {
  const row = values.findIndex(([label]) => label === META_KEYS[key]);
  return row < 0 ? Object.keys(META_KEYS).indexOf(key) : row;
}

/** After a failure half way; what fails here too is told by the error that led here. */
async function protectMeta(): Promise<void> {
  const tried = inExcel(async (context) => {
    const meta = context.workbook.worksheets.getItemOrNullObject(META_NAME);
    meta.load('name,protection/protected');
    await context.sync();
    if (!meta.isNullObject && !meta.protection.protected) meta.protection.protect(PROTECTION);
    await context.sync();
  });
  await tried.catch(() => undefined);
}

/** True where Excel says that nothing is left unsaved; a workbook never saved asks the user where. */
async function save(): Promise<boolean> {
  const tried = inExcel(async (context) => {
    const { workbook } = context;
    workbook.save(Excel.SaveBehavior.prompt);
    workbook.load('isDirty');
    await context.sync();
    return !workbook.isDirty;
  });
  return tried.catch(() => false);
}
