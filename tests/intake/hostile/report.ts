import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Parts, editPart, pack, readPart, unpack } from '../../../pipeline/workbook/package.ts';
import { elementsNamed } from '../../workbook/parts.ts';

/** Accepted samples, one an agency, to be made hostile: whatever is done to one, it stays that agency's. */
export const REPORTS = {
  SNV: 'SNV_BaoCao_KH177_2021.xlsx',
  SonTay: 'Thị xã Sơn Tây - Báo cáo 177 (bản cuối).xlsx',
  TuPhap: 'Báo cáo KH 177 năm 2021 - Sở Tư pháp.xlsx',
  BaDinh: 'UBND quận Ba Đình - Báo cáo 177.xlsx',
  MeLinh: 'Me Linh - BC 177.xlsx',
  HoaiDuc: 'Hoai Duc - KH 177.xlsx',
  ThachThat: 'Thach That - bao cao KH 177.xlsx',
  TayHo: '177_UBND quan Tay Ho.xlsx',
  LongBien: 'Long Bien - KH177 nam 2021.xlsx',
  ThanhXuan: 'THANH XUAN - BAO CAO KH 177.xlsx',
  ThanhTra: 'Thanh tra TP - BC thuc hien KH 177.xlsx',
  TaiChinh: 'Bao cao KH177 - So Tai chinh.xlsx',
} as const;
export type ReportName = keyof typeof REPORTS;

export function reportBytes(name: ReportName): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(join('samples', '2021', REPORTS[name])));
}

/** A report with its parts changed. */
export function changed(name: ReportName, change: (parts: Parts) => void): Uint8Array {
  const parts = unpack(reportBytes(name));
  change(parts);
  return pack(parts, 2);
}

/** The name of a sheet's part. */
export function partOf(parts: Parts, sheet: string): string {
  const names = elementsNamed(readPart(parts, 'xl/workbook.xml'), 'sheet').map((s) => s.name);
  return `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
}

/** Puts markup in place of what a cell holds; its style stays. Throws where there is no such cell. */
export function setCell(
  parts: Parts,
  [sheet, at]: readonly [string, string],
  inside: string,
  type = '',
): void {
  const cell = new RegExp(`<c r="${at}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
  editPart(parts, partOf(parts, sheet), (xml) => {
    if (!cell.test(xml)) throw new RangeError(`no cell ${sheet}!${at}`);
    return xml.replace(cell, (_, style = '') => `<c r="${at}"${String(style)}${type}>${inside}</c>`);
  });
}

/** Puts text into a cell, escaped for XML. */
export function setText(parts: Parts, place: readonly [string, string], text: string): void {
  const escaped = text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  setCell(parts, place, `<is><t xml:space="preserve">${escaped}</t></is>`, ' t="inlineStr"');
}
