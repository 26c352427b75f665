import type { Workbook } from 'exceljs';
import { FONT } from '../contract/style.ts';
import { type Moment, epochOf } from '../contract/time.ts';
import { type Parts, editPart, unpack } from './package.ts';
import { cellText, xmlAttribute } from './xml-text.ts';

export interface DocumentProperties {
  readonly title: string;
  readonly subject?: string;
  readonly creator: string;
  /** Absent: the document tells no time, and two made at different times are alike. */
  readonly created?: Moment;
  readonly identifier?: string;
  /** Shown as comments. */
  readonly description?: string;
}

/** What Excel keeps of a sheet under hidden names of the workbook. */
export interface SheetNames {
  readonly name: string;
  /** First and last row repeated on every printed page. */
  readonly repeat?: readonly [number, number];
  /** The range of the filter buttons. */
  readonly filter?: string;
  /** Columns that are printed, such as `A:K`. */
  readonly printed?: string;
}

/** What the documents say they were made by. */
export const APPLICATION = 'bao-cao-177';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A new ExcelJS workbook that opens on its first sheet. The library is loaded only now: it takes 0.2 s. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  return workbook;
}

/** The parts of what ExcelJS writes, freed of the clock and set in the product's font. */
export async function shellParts(
  workbook: Workbook,
  properties: DocumentProperties,
  sheets: readonly SheetNames[],
): Promise<Parts> {
  const file = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const parts = unpack(new Uint8Array(file));
  parts.set('docProps/core.xml', coreProperties(properties));
  parts.set('docProps/app.xml', applicationProperties());
  editPart(parts, 'xl/styles.xml', withNormalFont);
  for (const i of sheets.keys()) editPart(parts, `xl/worksheets/sheet${i + 1}.xml`, withFullSizeEdges);
  editPart(parts, 'xl/workbook.xml', (xml) => withNames(xml, sheets));
  return parts;
}

/** `'Nhiệm vụ'!$A$3:$M$52` of a sheet's name and a range such as `A3:M52`, `A:M` or `1:3`. */
export function absoluteReference(sheet: string, range: string): string {
  return `${quotedSheet(sheet)}!${range.replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
}

/** A sheet's name as references hold it. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A sheet shrunk to one page wide keeps a header and a footer that can be read. */
function withFullSizeEdges(sheet: string): string {
  return sheet.replace('<headerFooter', '<headerFooter scaleWithDoc="0"');
}

/** The font of the Normal style, which ExcelJS always makes Calibri: column widths are measured in its digits. */
function withNormalFont(styles: string): string {
  const normal = `<font><sz val="11"/><color theme="1"/><name val="${FONT}"/><family val="1"/></font>`;
  return styles.replace(/<font>.*?<\/font>/s, normal);
}

function withNames(workbook: string, sheets: readonly SheetNames[]): string {
  const names = sheets.map(definedNames).join('');
  return names
    ? workbook.replace('<calcPr', (next) => `<definedNames>${names}</definedNames>${next}`)
    : workbook;
}

function definedNames({ name, repeat, filter, printed }: SheetNames, index: number): string {
  const define = (attributes: string, range: string) =>
    `<definedName name="_xlnm.${attributes} localSheetId="${index}">${cellText(absoluteReference(name, range))}</definedName>`;
  const filterName = filter ? define('_FilterDatabase" hidden="1"', filter) : '';
  const area = printed ? define('Print_Area"', printed) : '';
  return filterName + area + (repeat ? define('Print_Titles"', repeat.join(':')) : '');
}

function applicationProperties(): string {
  return [
    DECLARATION,
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
    `<Application>${APPLICATION}</Application></Properties>`,
  ].join('');
}

export function coreProperties(properties: DocumentProperties): string {
  const { title, subject, creator, created, identifier, description } = properties;
  const moment =
    created === undefined ? undefined : new Date(epochOf(created)).toISOString().replace('.000', '');
  const dates = moment
    ? ['created', 'modified'].map((k) => `<dcterms:${k} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${k}>`)
    : [];
  return [
    DECLARATION,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlAttribute(title)}</dc:title><dc:creator>${xmlAttribute(creator)}</dc:creator>`,
    identifier === undefined ? '' : `<dc:identifier>${xmlAttribute(identifier)}</dc:identifier>`,
    description === undefined ? '' : `<dc:description>${xmlAttribute(description)}</dc:description>`,
    subject === undefined ? '' : `<dc:subject>${xmlAttribute(subject)}</dc:subject>`,
    `<cp:lastModifiedBy>${xmlAttribute(creator)}</cp:lastModifiedBy>`,
    ...dates,
    '</cp:coreProperties>',
  ].join('');
}
