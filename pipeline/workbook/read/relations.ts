import { type Meter, within } from './budget.ts';
import { attribute, type Tag } from './xml-tag.ts';
import { parseXml } from './xml.ts';

/** What one part of a package refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of the type's URI, the same in the transitional and the strict standard: `worksheet`. */
  readonly kind: string;
  /** Name of the other part, from the root of the package. */
  readonly target: string;
}

/** Name of the part that holds the relations of a part; of the package itself for ''. */
export function relationsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** Reads the relations of `part` (links out of the package aside). Throws as `parseXml`. */
export function readRelations(bytes: Uint8Array, part: string, meter: Meter): Relation[] {
  const relations: Relation[] = [];
  const open = (name: string, _depth: number, tag: Tag): boolean => {
    if (name !== 'Relationship') return false;
    if (attribute(tag, 'TargetMode') !== 'External')
      relations.push({
        id: attribute(tag, 'Id') ?? '',
        kind: (attribute(tag, 'Type') ?? '').replace(/^.*\//, ''),
        target: resolve(folderOf(part), attribute(tag, 'Target') ?? ''),
      });
    within(meter.budget, 'entries', relations.length);
    return false;
  };
  parseXml(bytes, { part: relationsPart(part), meter, handler: { open, close: () => undefined } });
  return relations;
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
