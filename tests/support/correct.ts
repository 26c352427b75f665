import type { Agency } from '../../pipeline/contract/agencies.ts';
import { dayToSerial } from '../../pipeline/contract/cell.ts';
import type { Period } from '../../pipeline/contract/period.ts';
import { INFO, TABLES } from '../../pipeline/contract/sheets.ts';
import { HEADER_ROW } from '../../pipeline/contract/template.ts';
import { type Parts, editPart, pack, readPart, unpack } from '../../pipeline/workbook/package.ts';
import { cellText } from '../../pipeline/workbook/xml-text.ts';
import type { CellValue, Values } from '../../samples/make/filled.ts';
import { columnOf, rowOf } from './edits.ts';
import { validContent } from './valid-content.ts';

/** The workbook with every input cell of some sheets retyped as a careful clerk would; looks and all else stay. */
export function corrected(
  bytes: Uint8Array,
  sheets: readonly string[],
  { period, agency }: { period: Period; agency: Agency },
): Uint8Array {
  const values = validContent(period, agency);
  const parts = unpack(bytes);
  for (const sheet of sheets) editPart(parts, partOf(parts, sheet), (xml) => retyped(xml, sheet, values));
  return pack(parts);
}

/** The part that a sheet of a name stands in, wherever its relationship leads. */
export function partOf(parts: Parts, sheet: string): string {
  const list = readPart(parts, 'xl/workbook.xml');
  const tag =
    [...list.matchAll(/<(?:\w+:)?sheet [^>]*>/g)].find(([text]) => text.includes(`name="${sheet}"`))?.[0] ??
    '';
  const id = /\w+:id="([^"]+)"/.exec(tag)?.[1] ?? '';
  const relations = readPart(parts, 'xl/_rels/workbook.xml.rels');
  const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([text]) =>
    text.includes(`Id="${id}"`),
  )?.[0];
  const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1];
  if (target === undefined) throw new RangeError(`no sheet ${sheet}`);
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function retyped(xml: string, sheet: string, values: Values): string {
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    (cell, at: string, attributes: string) => {
      if (!isInput(sheet, at)) return cell;
      const style = /\bs="\d+"/.exec(attributes)?.[0] ?? '';
      return `<c r="${at}" ${style}${content(values[sheet]?.[at])}</c>`;
    },
  );
}

function isInput(sheet: string, at: string): boolean {
  if (rowOf(at) <= HEADER_ROW) return false;
  if (sheet === INFO.name)
    return columnOf(at) === 2 && INFO.fields[rowOf(at) - HEADER_ROW - 1]?.input === true;
  return TABLES.find(({ name }) => name === sheet)?.columns[columnOf(at) - 1]?.input === true;
}

function content(value: CellValue | undefined): string {
  if (value === undefined) return '>';
  if (typeof value === 'string')
    return ` t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is>`;
  return `><v>${typeof value === 'number' ? value : dayToSerial(value.day)}</v>`;
}
