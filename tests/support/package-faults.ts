import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string>>;

interface ElementSeen {
  readonly name: string;
  readonly attributes: Attributes;
  readonly path: string;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** What of a workbook's package a program could stumble over: parts, types, relationships, ids. Empty: nothing. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, textOf(part)]));
  const xml = [...parts.keys()].filter((name) => /\.(xml|rels|vml)$/.test(name));
  const seen = new Map(xml.map((name) => [name, elements(parts.get(name) ?? '', name)]));
  return [
    ...typeFaults(parts, seen),
    ...xml.filter((name) => name.endsWith('.rels')).flatMap((name) => relationFaults(name, seen, parts)),
    ...workbookFaults(seen),
    ...[...seen].flatMap(([name]) => (/worksheets\/[^/]+\.xml$/.test(name) ? sheetFaults(name, seen) : [])),
  ];
}

function textOf(part: Uint8Array): string {
  return new TextDecoder('utf-8').decode(part);
}

/** Every element of a part; throws where it is not well-formed. */
function elements(xml: string, part: string): ElementSeen[] {
  const found: ElementSeen[] = [];
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name.replace(/^.*:/, ''));
    found.push({ name: path.at(-1) ?? '', attributes, path: path.join('/') });
  });
  parser.on('closetag', () => path.pop());
  parser.on('error', (error) => {
    throw new Error(`${part}: ${error.message}`);
  });
  parser.write(xml).close();
  return found;
}

type Seen = ReadonlyMap<string, readonly ElementSeen[]>;

function named(seen: Seen, part: string, name: string): Attributes[] {
  return (seen.get(part) ?? [])
    .filter((element) => element.name === name)
    .map(({ attributes }) => attributes);
}

function typeFaults(parts: ReadonlyMap<string, string>, seen: Seen): string[] {
  const list = '[Content_Types].xml';
  const overrides = named(seen, list, 'Override').map(({ PartName = '' }) => PartName.slice(1).toLowerCase());
  const endings = new Set(named(seen, list, 'Default').map(({ Extension = '' }) => Extension.toLowerCase()));
  const there = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  const untyped = [...there].filter(
    (name) =>
      name !== list.toLowerCase() &&
      !overrides.includes(name) &&
      !endings.has(name.slice(name.lastIndexOf('.') + 1)),
  );
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides.filter((name) => !there.has(name)).map((name) => `${name} has a type and no part`),
    ...repeated(overrides).map((name) => `${name} has two types`),
  ];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, n) => values.indexOf(value) !== n);
}

function relationsOf(part: string, seen: Seen): Relation[] {
  const { dir, base } = posix.parse(part);
  return named(seen, posix.join(dir, '_rels', `${base}.rels`), 'Relationship')
    .filter(({ TargetMode }) => TargetMode !== 'External')
    .map(({ Id = '', Type = '', Target = '' }) => ({
      id: Id,
      kind: posix.basename(Type),
      target: posix
        .join('/', dir, Target.startsWith('/') ? posix.relative(`/${dir}`, Target) : Target)
        .slice(1),
    }));
}

function relationFaults(rels: string, seen: Seen, parts: ReadonlyMap<string, string>): string[] {
  const part = posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, '.rels'));
  const owner = part === '.' ? '' : part;
  const relations = relationsOf(owner, seen);
  const ids = named(seen, rels, 'Relationship').map(({ Id = '' }) => Id);
  const used = (seen.get(owner) ?? []).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => (/^\w+:id$/.test(key) ? [value] : [])),
  );
  return [
    ...relations
      .filter(({ target }) => !parts.has(target))
      .map(({ target }) => `${rels} leads to no ${target}`),
    ...repeated(ids).map((id) => `${rels} has ${id} twice`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${owner} uses ${id}, which it has not`),
  ];
}

function workbookFaults(seen: Seen): string[] {
  const part = 'xl/workbook.xml';
  const sheets = named(seen, part, 'sheet');
  const places = named(seen, part, 'definedName').flatMap(({ localSheetId }) => localSheetId ?? []);
  const active = named(seen, part, 'workbookView').map(({ activeTab }) => Number(activeTab ?? 0));
  const chosen = [...seen].flatMap(([name, list]) =>
    /worksheets\/[^/]+\.xml$/.test(name) && list.some(({ attributes }) => attributes.tabSelected === '1')
      ? [name]
      : [],
  );
  return [
    ...repeated(sheets.map(({ sheetId = '' }) => sheetId)).map((id) => `two sheets have the id ${id}`),
    ...repeated(sheets.map(({ name = '' }) => name.toLowerCase())).map(
      (name) => `two sheets are called ${name}`,
    ),
    ...places.filter((n) => Number(n) >= sheets.length).map((n) => `a name is of sheet ${n}, which is none`),
    ...active.filter((n) => n >= sheets.length).map((n) => `tab ${n} is active and is none`),
    ...(chosen.length > 1 ? [`${chosen.join(', ')} are chosen together`] : []),
  ];
}

function sheetFaults(part: string, seen: Seen): string[] {
  const cells = named(seen, part, 'c');
  const formats = (seen.get('xl/styles.xml') ?? []).filter(
    ({ path }) => path === 'styleSheet/cellXfs/xf',
  ).length;
  const relations = relationsOf(part, seen);
  const targets = (kind: string) => relations.filter((r) => r.kind === kind).map(({ target }) => target);
  const notes = targets('comments').flatMap((target) =>
    named(seen, target, 'comment').map(({ ref = '' }) => ref),
  );
  const boxes = targets('vmlDrawing').flatMap((target) => named(seen, target, 'ClientData')).length;
  return [
    ...cells
      .filter(({ s = '0' }) => Number(s) >= Math.max(formats, 1))
      .map(({ r }) => `${part} ${r ?? ''} has no format`),
    ...repeated(cells.map(({ r = '' }) => r)).map((r) => `${part} has ${r} twice`),
    ...repeated(notes).map((ref) => `${part} has two notes in ${ref}`),
    ...(notes.length === boxes ? [] : [`${part} has ${notes.length} notes and ${boxes} boxes`]),
    ...(notes.length > 0 && named(seen, part, 'legacyDrawing').length !== 1
      ? [`${part} shows no notes`]
      : []),
  ];
}
