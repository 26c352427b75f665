import { type Agency, findAgency } from './agencies.ts';
import { cellText, isBlank } from './cell.ts';
import { type Form, findSheet, holdsMostLabels } from './form.ts';
import { type Grid, type GridSheet, cellAt } from './grid.ts';
import type { Period } from './period.ts';
import { type InfoKey, META_FORMAT, META_KEYS, META_NAME } from './sheets.ts';
import { clean } from './text.ts';

/** What a workbook says it is. The hidden `_meta` sheet is believed first, then the printed form. */
export interface Identity {
  /** True where the workbook is recognisably made from our template. */
  readonly ours: boolean;
  /** Sheets that some programs drop on saving; without it the printed form identifies the file. */
  readonly hasMeta: boolean;
  readonly template: string | undefined;
  readonly plan: string | undefined;
  /** Agency as written: a code, or a name or alias where only the form says it. */
  readonly agency: string | undefined;
  readonly year: number | undefined;
  /** When and with what fingerprint the agency finalised the file. */
  readonly finalisedAt: string | undefined;
  readonly fingerprint: string | undefined;
}

/** Reads who a workbook is from, before anything else is judged. Never fails. */
export function identify(grid: Grid, form: Form | undefined): Identity {
  const meta = metaPairs(findSheet(grid, META_NAME));
  const hasMeta = meta.get(META_KEYS.format) === META_FORMAT;
  const year = Number(meta.get(META_KEYS.year) ?? printedIn(form, 'year'));
  return {
    ours: hasMeta || (form !== undefined && holdsMostLabels(form)),
    hasMeta,
    template: meta.get(META_KEYS.template),
    plan: meta.get(META_KEYS.plan),
    agency: meta.get(META_KEYS.agency) ?? printedIn(form, 'agencyCode') ?? printedIn(form, 'agencyName'),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    finalisedAt: meta.get(META_KEYS.finalisedAt),
    fingerprint: meta.get(META_KEYS.fingerprint),
  };
}

/** The agency a workbook is from: one of the year where the name is one, else one that is past or yet to come. */
export function senderOf({ agency }: Identity, period: Period): Agency | undefined {
  if (agency === undefined) return undefined;
  return findAgency(period.agencies, agency) ?? findAgency(period.roster.agencies, agency);
}

function printedIn(form: Form | undefined, key: InfoKey): string | undefined {
  const row = form?.rows.get(key);
  if (!form || !row) return undefined;
  const cell = cellAt(row, form.valueColumn);
  return isBlank(cell) ? undefined : clean(cellText(cell));
}

/** Key and value side by side; values that are blank are absent. */
function metaPairs(sheet: GridSheet | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of sheet?.rows ?? []) {
    const key = clean(cellText(cellAt(row, 1)));
    const value = cellAt(row, 2);
    if (key !== '' && !isBlank(value) && !found.has(key)) found.set(key, clean(cellText(value)));
  }
  return found;
}
