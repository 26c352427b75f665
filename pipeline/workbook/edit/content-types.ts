import { damaged } from '../read/fault.ts';
import { xmlAttribute } from '../xml-text.ts';
import { appended, edited, type Element, scanElements, type TextEdit } from './elements.ts';
import { type EditedPackage, partText, putPart } from './edited-package.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of a marked copy and their types. */
export const CONTENT_TYPE = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

interface TypeList {
  readonly root: Element;
  readonly end: number;
  /** Types by lower-case part name with its leading `/`, and where their elements stand. */
  readonly overrides: ReadonlyMap<
    string,
    { readonly type: string; readonly from: number; readonly to: number }
  >;
  readonly defaults: ReadonlyMap<string, string>;
}

/** Says of what type a new part is. Throws a ReadFault where the package's own list cannot be read. */
export function setContentType(edits: EditedPackage, part: string, type: string): void {
  const text = partText(edits, CONTENT_TYPES);
  const { root, end, overrides, defaults } = listOf(edits);
  if (overrides.get(`/${part}`.toLowerCase())?.type === type) return;
  const extension = part.slice(part.lastIndexOf('.') + 1);
  const byExtension = defaults.get(extension.toLowerCase());
  if (byExtension === type) return;
  // Legacy drawings are known by their extension in every program's files; only where it means another type by name.
  const markup =
    extension === 'vml' && byExtension === undefined
      ? `<${root.prefix}Default Extension="vml" ContentType="${type}"/>`
      : `<${root.prefix}Override PartName="/${xmlAttribute(part)}" ContentType="${type}"/>`;
  putPart(edits, CONTENT_TYPES, edited(text.xml, appended(root, end, { markup })));
}

/** Takes parts that are no longer there out of the list. */
export function dropContentTypes(edits: EditedPackage, parts: readonly string[]): void {
  const { overrides } = listOf(edits);
  const gone = parts.flatMap((part): TextEdit[] => {
    const override = overrides.get(`/${part}`.toLowerCase());
    return override ? [{ from: override.from, to: override.to, text: '' }] : [];
  });
  if (gone.length > 0) putPart(edits, CONTENT_TYPES, edited(partText(edits, CONTENT_TYPES).xml, gone));
}

function listOf(edits: EditedPackage): TypeList {
  const text = partText(edits, CONTENT_TYPES);
  const overrides = new Map<string, { type: string; from: number; to: number }>();
  const defaults = new Map<string, string>();
  const ends = { root: undefined as Element | undefined, end: 0 };
  scanElements(text, {
    close: (element, from, to) => {
      const { PartName = '', Extension = '', ContentType: type = '' } = element.attributes;
      if (element.depth === 1) Object.assign(ends, { root: element, end: from });
      else if (element.name === 'Override')
        overrides.set(PartName.toLowerCase(), { type, from: element.start, to });
      else if (element.name === 'Default') defaults.set(Extension.toLowerCase(), type);
    },
  });
  const { root, end } = ends;
  if (!root) throw damaged('xml', CONTENT_TYPES);
  return { root, end, overrides, defaults };
}
