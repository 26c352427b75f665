import type { ReportSheet } from './report-model.ts';
import { insertInSheet } from './worksheet-part.ts';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** Excel's names for these two extensions. */
const RULE_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
/** Light, so that the number over it is read. */
const COLOR = 'FFB4C7E7';
const EDGE = 'FF2F5597';

/**
 * Puts the data bars of a sheet into its part: bars of percents from 0 to 100. Older Excel draws the rule, Excel
 * since 2010 the extension, which alone can say solid and from zero. ExcelJS gives its extension a random id.
 */
export function insertDataBars(xml: string, { bars = [], conditional }: ReportSheet): string {
  if (bars.length === 0) return xml;
  const rules = bars.map((range, i) =>
    ruleElement(range, { id: ruleId(i), priority: conditional.length + i + 1 }),
  );
  const extension = `<extLst><ext xmlns:x14="${X14}" uri="${SHEET_EXTENSION}"><x14:conditionalFormattings>${bars
    .map((range, i) => extendedElement(range, ruleId(i)))
    .join('')}</x14:conditionalFormattings></ext></extLst>`;
  return insertInSheet(insertInSheet(xml, 'conditionalFormatting', rules.join('')), 'extLst', extension);
}

function ruleId(index: number): string {
  return `{00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}}`;
}

function ruleElement(range: string, { id, priority }: { id: string; priority: number }): string {
  return [
    `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${priority}">`,
    `<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="${COLOR}"/></dataBar>`,
    `<extLst><ext xmlns:x14="${X14}" uri="${RULE_EXTENSION}"><x14:id>${id}</x14:id></ext></extLst>`,
    '</cfRule></conditionalFormatting>',
  ].join('');
}

function extendedElement(range: string, id: string): string {
  const end = (value: number) => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  return [
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">`,
    `<x14:dataBar minLength="0" maxLength="100" border="1" gradient="0">${end(0)}${end(100)}`,
    `<x14:borderColor rgb="${EDGE}"/><x14:negativeFillColor rgb="${COLOR}"/><x14:axisColor rgb="${EDGE}"/></x14:dataBar>`,
    `</x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`,
  ].join('');
}
