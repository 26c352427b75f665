import type { Agency } from './agencies.ts';
import type { Period } from './period.ts';
import { META_FORMAT, META_KEYS, META_NAME, TEMPLATE_VERSION } from './sheets.ts';
import type { TemplateSheet } from './template-model.ts';

/** The very hidden sheet that says what the workbook is; the last two values are written when it is finalised. */
export function metaSheet(period: Period, agency: Agency): TemplateSheet {
  const values: Readonly<Record<keyof typeof META_KEYS, string | number | null>> = {
    format: META_FORMAT,
    template: TEMPLATE_VERSION,
    plan: period.plan.id,
    agency: agency.code,
    year: period.year,
    madeBy: 'bao-cao-177',
    finalisedAt: null,
    fingerprint: null,
  };
  const keys = Object.keys(META_KEYS) as (keyof typeof META_KEYS)[];
  return {
    name: META_NAME,
    visibility: 'veryHidden',
    widths: [20, 70],
    rows: keys.map((key) => [
      { value: META_KEYS[key], style: 'printed' },
      { value: values[key], style: 'printed' },
    ]),
    validations: [],
    frozen: { rows: 0, columns: 0 },
    landscape: true,
  };
}
