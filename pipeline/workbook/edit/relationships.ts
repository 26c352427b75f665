import { damaged } from '../read/fault.ts';
import { relationsPart } from '../read/relations.ts';
import { xmlAttribute } from '../xml-text.ts';
import { appended, edited, type Element, scanElements } from './elements.ts';
import { type EditedPackage, hasPart, partText, putPart } from './edited-package.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** The two forms of the standard: the same elements under other names of their namespaces. */
export interface Dialect {
  readonly main: string;
  /** Stands before the kind of every relationship; also the namespace of `r:id`. */
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Dialect = {
  main: STRICT_MAIN,
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The form of the standard that a workbook part is written in. */
export function dialectOf(workbookXml: string): Dialect {
  return workbookXml.includes(STRICT_MAIN) ? STRICT : TRANSITIONAL;
}

/** Relates a part to another one. Returns the id that the part refers to it by. */
export function addRelation(
  edits: EditedPackage,
  part: string,
  { type, target }: { type: string; target: string },
): string {
  const name = relationsPart(part);
  if (!hasPart(edits, name)) putPart(edits, name, `<Relationships xmlns="${RELATIONSHIPS}"/>`);
  const text = partText(edits, name);
  const ids = new Set<string | undefined>();
  const ends = { root: undefined as Element | undefined, end: 0 };
  scanElements(text, {
    close: (element, from) => {
      if (element.depth === 1) Object.assign(ends, { root: element, end: from });
      else ids.add(element.attributes.Id);
    },
  });
  if (!ends.root) throw damaged('xml', name);
  const id = freeId(ids);
  // From the root of the package: right wherever the two parts stand.
  const markup = `<${ends.root.prefix}Relationship Id="${id}" Type="${type}" Target="/${xmlAttribute(target)}"/>`;
  putPart(edits, name, edited(text.xml, appended(ends.root, ends.end, { markup })));
  return id;
}

function freeId(ids: ReadonlySet<string | undefined>): string {
  let n = 1;
  while (ids.has(`rId${n}`)) n++;
  return `rId${n}`;
}

/** Takes relationships out of a part, by their ids. */
export function dropRelations(edits: EditedPackage, part: string, ids: ReadonlySet<string>): void {
  const name = relationsPart(part);
  const text = partText(edits, name);
  const gone: { from: number; to: number; text: string }[] = [];
  scanElements(text, {
    close: (element, _from, to) => {
      if (element.depth === 2 && ids.has(element.attributes.Id ?? ''))
        gone.push({ from: element.start, to, text: '' });
    },
  });
  putPart(edits, name, edited(text.xml, gone));
}
