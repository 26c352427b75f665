import { readPart, type Parts } from '../../pipeline/workbook/package.ts';

export type Attributes = Readonly<Record<string, string>>;

/** The attributes of every element of a name in a part's text, in order. */
export function elementsNamed(xml: string, name: string): Attributes[] {
  const tags = xml.matchAll(new RegExp(`<${name}((?: [^>]*?)?)/?>`, 'g'));
  return [...tags].map(([, inner = '']) =>
    Object.fromEntries(
      [...inner.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
}

/** The part of the sheet of a name, in packages whose sheets are numbered in the workbook's order. */
export function sheetPart(parts: Parts, name: string): string {
  const names = elementsNamed(readPart(parts, 'xl/workbook.xml'), 'sheet').map((sheet) => sheet.name);
  return readPart(parts, `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`);
}
