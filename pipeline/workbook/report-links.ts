import type { Link } from './report-model.ts';
import type { Relation } from './relations.ts';
import { quotedSheet } from './shell.ts';
import { xmlAttribute } from './xml-text.ts';

/** The links of one sheet, gathered while its rows are made. */
export interface SheetLinks {
  /** Links a cell; does nothing once the sheet has as many links as Excel takes. */
  readonly add: (cell: string, link: Link) => void;
  /** The element `hyperlinks`; empty text where nothing is linked. */
  readonly element: () => string;
  /** The sheet's relationships to files; complete when its rows are made. */
  readonly relations: () => Relation[];
}

/** Excel opens no more than 65,530 links of a sheet and offers to repair the file. */
const LINK_LIMIT = 65_000;

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** No links yet. Every file linked to is one relationship, however many cells lead to it. */
export function sheetLinks(): SheetLinks {
  const elements: string[] = [];
  const files = new Map<string, string>();
  const fileId = (path: string): string => {
    const id = files.get(path) ?? `link${files.size + 1}`;
    files.set(path, id);
    return id;
  };
  return {
    add: (cell, link) => {
      if (elements.length < LINK_LIMIT) elements.push(hyperlink(cell, link, fileId));
    },
    element: () => (elements.length > 0 ? `<hyperlinks>${elements.join('')}</hyperlinks>` : ''),
    relations: () => [...files].map(([path, id]) => fileRelation(path, id)),
  };
}

function hyperlink(cell: string, link: Link, fileId: (path: string) => string): string {
  const place = link.sheet === undefined ? undefined : `${quotedSheet(link.sheet)}!${link.cell ?? 'A1'}`;
  const location = place === undefined ? '' : ` location="${xmlAttribute(place)}"`;
  const file = link.kind === 'file' ? ` r:id="${fileId(link.path)}"` : '';
  return `<hyperlink ref="${cell}"${file}${location}/>`;
}

function fileRelation(path: string, id: string): Relation {
  return { id, type: HYPERLINK, target: encodedPath(path), external: true };
}

/** Halves of surrogate pairs: they have no form in UTF-8, so none in a URI. */
const HALF_CHARACTERS = /\p{Surrogate}/gu;

/** A path as a relative URI: all but letters, digits and a few marks percent-encoded, folders kept apart. */
function encodedPath(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(HALF_CHARACTERS, '')))
    .join('/');
}
