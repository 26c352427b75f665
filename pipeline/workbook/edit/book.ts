import { findWorkbook } from '../read/package.ts';
import { readSheetList } from '../read/sheet-list.ts';
import { CONTENT_TYPE, setContentType } from './content-types.ts';
import { type EditedPackage, freePart, partText, putPart, relationsIn } from './edited-package.ts';
import { addRelation, type Dialect, dialectOf } from './relationships.ts';

/** A sheet of the workbook and the part that holds it. */
export interface SheetOfBook {
  readonly name: string;
  readonly relation: string;
  readonly part: string;
}

/** A workbook that is being marked. */
export interface Book {
  readonly edits: EditedPackage;
  /** The workbook part. */
  readonly part: string;
  readonly dialect: Dialect;
  readonly sheets: readonly SheetOfBook[];
  readonly stylesPart: string;
}

/** Finds the sheets and the styles of a workbook. Throws a ReadFault where it is none. */
export function openBook(edits: EditedPackage): Book {
  const part = findWorkbook(edits.source);
  const { xml } = partText(edits, part);
  const dialect = dialectOf(xml);
  const relations = relationsIn(edits, part);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const { sheets } = readSheetList(new TextEncoder().encode(xml), part, edits.source.meter);
  const stated = relations.find(({ kind }) => kind === 'styles')?.target;
  return {
    edits,
    part,
    dialect,
    sheets: sheets.flatMap(({ name, relation }) => {
      const target = targets.get(relation);
      return target === undefined ? [] : [{ name, relation, part: target }];
    }),
    stylesPart: stated ?? newStyles({ edits, part, dialect }),
  };
}

/** A workbook may do without styles; its cells then have the first format of ours. */
function newStyles({ edits, part, dialect }: Pick<Book, 'edits' | 'part' | 'dialect'>): string {
  const styles = freePart(edits, (n) => (n === 1 ? 'xl/styles.xml' : `xl/styles${n}.xml`));
  putPart(edits, styles, `<styleSheet xmlns="${dialect.main}"></styleSheet>`);
  setContentType(edits, styles, CONTENT_TYPE.styles);
  addRelation(edits, part, { type: `${dialect.relationships}/styles`, target: styles });
  return styles;
}
