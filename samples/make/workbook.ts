import { findAgency } from '../../pipeline/contract/agencies.ts';
import type { Period } from '../../pipeline/contract/period.ts';
import { type Seal, sealOf } from '../../pipeline/contract/seal.ts';
import { META_KEYS, META_NAME } from '../../pipeline/contract/sheets.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import type { TemplateModel } from '../../pipeline/contract/template-model.ts';
import type { Moment } from '../../pipeline/contract/time.ts';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { nodeInflate } from '../../pipeline/workbook/inflate.ts';
import { readWorkbook } from '../../pipeline/workbook/read/workbook.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { filled } from './filled.ts';
import type { Report } from './report.ts';
import type { WorkbookContent } from './sample.ts';
import { valuesOf } from './values.ts';

/** The bytes of a report as its agency sent it. */
export async function workbookOf(
  report: Report,
  { period, content, sealedAt }: { period: Period; content: WorkbookContent; sealedAt: Moment | undefined },
): Promise<Uint8Array> {
  const typed = content.change?.(report) ?? report;
  const seal = sealedAt && (await sealFor(modelOf(period, typed), { period, sealedAt }));
  const model = modelOf(period, content.later?.(typed) ?? typed);
  const sealed = seal ? withSeal(model, seal) : model;
  const bytes = await writeTemplate(content.shape?.(sealed) ?? sealed);
  return content.patch?.(bytes) ?? bytes;
}

function modelOf(period: Period, report: Report): TemplateModel {
  const agency = findAgency(period.reporters, report.agency);
  if (!agency) throw new RangeError(`agency ${report.agency} owes no report in ${period.year}`);
  return filled(templateOf(period, agency), valuesOf(period, report));
}

/** What finalising writes into the hidden sheet: when, and the fingerprint of what stands in the workbook. */
async function sealFor(
  model: TemplateModel,
  { period, sealedAt }: { period: Period; sealedAt: Moment },
): Promise<Seal> {
  const grid = readWorkbook(await writeTemplate(model), { inflate: nodeInflate });
  return sealOf(grid, { period, at: sealedAt, sha256: sha256Hex });
}

function withSeal(model: TemplateModel, seal: Seal): TemplateModel {
  const values = new Map([
    [META_KEYS.finalisedAt, seal.finalisedAt],
    [META_KEYS.fingerprint, seal.fingerprint],
  ] as readonly (readonly [unknown, string])[]);
  const sheets = model.sheets.map((sheet) =>
    sheet.name === META_NAME
      ? {
          ...sheet,
          rows: sheet.rows.map(([key, cell]) => {
            const value = values.get(key?.value);
            return value === undefined || !cell
              ? [key ?? null, cell ?? null]
              : [key ?? null, { ...cell, value }];
          }),
        }
      : sheet,
  );
  return { ...model, sheets };
}
