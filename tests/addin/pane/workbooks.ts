import { carriedMark } from '../../../pipeline/contract/carry-over-mark.ts';
import { templateOf } from '../../../pipeline/contract/template.ts';
import { writeTemplate } from '../../../pipeline/workbook/write-template.ts';
import { type Values, filled } from '../../../samples/make/filled.ts';
import { settingOf } from '../../support/judge.ts';
import { validContent } from '../../support/valid-content.ts';

/** The template of an agency, filled as given, as bytes. */
export function workbookOf(code: string, year: number, values: Values = {}): Promise<Uint8Array> {
  const { agency, period } = settingOf(code, year);
  return writeTemplate(filled(templateOf(period, agency), values));
}

/** A report in which nothing is found. */
export function validWorkbook(code: string, year: number): Promise<Uint8Array> {
  const { agency, period } = settingOf(code, year);
  return workbookOf(code, year, validContent(period, agency));
}

/** A report without errors, whose first duty still bears the mark of last year's. */
export function carriedWorkbook(code: string, year: number): Promise<Uint8Array> {
  const { agency, period } = settingOf(code, year);
  const values = validContent(period, agency);
  const duties = { ...values['Nhiệm vụ'], M4: `${carriedMark(year - 1)} Tiếp tục thực hiện.` };
  return workbookOf(code, year, { ...values, 'Nhiệm vụ': duties });
}

/** As a page takes it. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
