import { type Parts, editPart } from './package.ts';
import { DECLARATION } from './shell.ts';
import { xmlAttribute } from './xml-text.ts';

/** How one part leads to another part, or to a file outside the package. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** A URI relative to the part, already encoded. */
  readonly target: string;
  readonly external?: true;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The part of relationships that holds these. */
export function relationsPart(relations: readonly Relation[]): string {
  return `${DECLARATION}<Relationships xmlns="${NAMESPACE}">${relations.map(relationElement).join('')}</Relationships>`;
}

/** The element of one relationship. */
export function relationElement({ id, type, target, external }: Relation): string {
  const mode = external ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${type}" Target="${xmlAttribute(target)}"${mode}/>`;
}

/** Gives a part its content type. */
export function declarePart(parts: Parts, name: string, type: string): void {
  editPart(parts, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
  );
}
