import { damaged } from '../read/fault.ts';
import { absoluteReference } from '../shell.ts';
import { insertInOrder } from '../worksheet-part.ts';
import { cellText, xmlAttribute } from '../xml-text.ts';
import {
  edited,
  type Element,
  type PartText,
  retagged,
  scanElements,
  type TextEdit,
} from '../edit/elements.ts';

/** The children of `workbook` in the order of the schema (ISO 29500-1, CT_Workbook). */
const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** The sheet to stand first, and the sheets to go. */
export interface SheetChange {
  readonly name: string;
  /** The relationship that leads to its part. */
  readonly relation: string;
  /** The namespace of `r:id`. */
  readonly namespace: string;
  readonly headerRow: number;
  /** Relationships of the sheets to be taken out. */
  readonly dropped: ReadonlySet<string>;
}

interface Sheets {
  readonly root: Element;
  readonly list: Element;
  readonly sheets: readonly { readonly element: Element; readonly to: number; readonly dropped: boolean }[];
}

/** The workbook part with a sheet in front of the others and in sight when it opens; names follow their sheets. */
export function withFirstSheet(part: PartText, change: SheetChange): string {
  const { root, list, sheets } = sheetsIn(part, change.dropped);
  const ids = new Set(sheets.map(({ element }) => Number(element.attributes.sheetId ?? 0)));
  let sheetId = 1;
  while (ids.has(sheetId)) sheetId++;
  const first =
    `<${root.prefix}sheet xmlns:r="${change.namespace}" name="${xmlAttribute(change.name)}"` +
    ` sheetId="${sheetId}" r:id="${change.relation}"/>`;
  const xml = edited(part.xml, [
    { from: list.inner, to: list.inner, text: first },
    ...sheets.flatMap(({ element, to, dropped }) => (dropped ? [{ from: element.start, to, text: '' }] : [])),
    ...viewEdits(part),
    ...nameEdits(part, sheets),
  ]);
  const viewed = withView({ ...part, xml }, root.prefix);
  return withName({ ...part, xml: viewed }, root.prefix, change);
}

function sheetsIn(part: PartText, gone: ReadonlySet<string>): Sheets {
  const found = { root: undefined as Element | undefined, list: undefined as Element | undefined };
  const sheets: { element: Element; to: number; dropped: boolean }[] = [];
  let inList = false;
  scanElements(part, {
    open: (element) => {
      if (element.depth === 1) found.root = element;
      if (element.depth === 2) inList = element.name === 'sheets';
      if (element.depth === 2 && inList) found.list = element;
    },
    close: (element, _from, to) => {
      if (element.depth !== 3 || !inList || element.name !== 'sheet') return;
      const relation = Object.entries(element.attributes).find(([key]) => key.endsWith(':id'))?.[1];
      sheets.push({ element, to, dropped: gone.has(relation ?? '') });
    },
  });
  const { root, list } = found;
  if (!root || !list || list.empty) throw damaged('xml', part.name);
  return { root, list, sheets };
}

/** Every window shows the first tab. */
function viewEdits(part: PartText): TextEdit[] {
  const edits: TextEdit[] = [];
  scanElements(part, {
    open: (element) => {
      if (element.depth === 3 && element.name === 'workbookView')
        edits.push(retagged(element, { activeTab: '0', firstSheet: '0' }));
    },
  });
  return edits;
}

/** Names that hold for one sheet say its place among the sheets, which has changed; those of a sheet that goes, go. */
function nameEdits(part: PartText, sheets: Sheets['sheets']): TextEdit[] {
  let kept = 0;
  const places = sheets.map(({ dropped }) => (dropped ? undefined : ++kept));
  const edits: TextEdit[] = [];
  scanElements(part, {
    close: (element, _from, to) => {
      const place = element.attributes.localSheetId;
      if (element.depth !== 3 || element.name !== 'definedName' || place === undefined) return;
      const moved = places[Number(place)];
      if (moved !== undefined) edits.push(retagged(element, { localSheetId: `${moved}` }));
      else edits.push({ from: element.start, to, text: '' });
    },
  });
  return edits;
}

function withView(part: PartText, p: string): string {
  if (childNamed(part, 'bookViews')) return part.xml;
  const element = `<${p}bookViews><${p}workbookView activeTab="0"/></${p}bookViews>`;
  return insertInOrder(part.xml, ORDER, { name: 'bookViews', element });
}

/** The header row of the first sheet is repeated on every printed page. */
function withName(part: PartText, p: string, { name, headerRow }: SheetChange): string {
  const range = cellText(absoluteReference(name, `${headerRow}:${headerRow}`));
  const element = `<${p}definedName name="_xlnm.Print_Titles" localSheetId="0">${range}</${p}definedName>`;
  const list = childNamed(part, 'definedNames');
  if (list && !list.empty) return edited(part.xml, [{ from: list.inner, to: list.inner, text: element }]);
  const whole = `<${p}definedNames>${element}</${p}definedNames>`;
  if (list) return edited(part.xml, [{ from: list.start, to: list.inner, text: whole }]);
  return insertInOrder(part.xml, ORDER, { name: 'definedNames', element: whole });
}

function childNamed(part: PartText, name: string): Element | undefined {
  let found: Element | undefined;
  scanElements(part, {
    open: (element) => {
      if (element.depth === 2 && element.name === name) found ??= element;
    },
  });
  return found;
}
