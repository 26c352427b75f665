import { type Meter, within } from './budget.ts';
import { damaged } from './fault.ts';
import { REFERENCES, RELATIONS } from './xml-names.ts';
import { attribute, type Tag } from './xml-tag.ts';
import { parseXml } from './xml.ts';

/** What one part of a package refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of a type that is known (`worksheet`), the whole of another, which may end alike. */
  readonly kind: string;
  /** Name of the other part, from the root of the package. */
  readonly target: string;
}

/** What types that are known begin with; the last two are those of signatures and of threaded comments. */
const TYPES: ReadonlySet<string> = new Set([
  ...REFERENCES,
  'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature',
  'http://schemas.microsoft.com/office/2017/10/relationships',
]);

/** Name of the part that holds the relations of a part; of the package itself for ''. */
export function relationsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** Reads the relations of `part` (links out of the package aside). Throws as `parseXml`, `damaged` at an id used twice. */
export function readRelations(bytes: Uint8Array, part: string, meter: Meter): Relation[] {
  const own = relationsPart(part);
  const relations: Relation[] = [];
  const ids: string[] = [];
  const open = (name: string, _depth: number, tag: Tag): boolean => {
    if (name !== 'Relationship') return false;
    const id = attribute(tag, 'Id') ?? '';
    ids.push(id);
    within(meter.budget, 'entries', ids.length);
    if (attribute(tag, 'TargetMode') !== 'External')
      relations.push({
        id,
        kind: kindOf(attribute(tag, 'Type') ?? ''),
        target: resolve(folderOf(part), attribute(tag, 'Target') ?? ''),
      });
    return false;
  };
  parseXml(bytes, { part: own, meter, own: RELATIONS, handler: { open, close: () => undefined } });
  if (new Set(ids).size < ids.length) throw damaged('xml', own);
  return relations;
}

function kindOf(type: string): string {
  const slash = type.lastIndexOf('/');
  return TYPES.has(type.slice(0, slash)) ? type.slice(slash + 1) : type;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Targets stand in relation to the part's folder (`worksheets/a.xml`, `../a.xml`) or from the root (`/xl/a.xml`). */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}
