import { isLegacyFont, type Scalar, textCell } from '../../contract/cell.ts';
import { type Budget, within } from './budget.ts';
import { attribute, type Tag } from './xml-tag.ts';
import { decodeEscapes } from './xml-text.ts';

/** Text that cells may hold. */
export interface RichText {
  /** The cell it makes by itself: blank where there is no text, in a legacy font where a run has one. */
  readonly cell: Scalar;
  /** True where some of it is set in the font of the cell. */
  readonly inheritsFont: boolean;
}

/** Gathers the text of an `si` or `is` element, whose children have depth `base` + 1. */
export interface RichTextReader {
  readonly open: (name: string, depth: number, tag: Tag) => boolean;
  readonly close: (name: string, depth: number, text: string) => void;
  /** The text gathered since the last call. */
  readonly take: () => RichText;
}

/**
 * Reads plain text (`t`) and runs (`r`, each with an optional font). Phonetic guides (`rPh`) are no part of the
 * text. Throws `too-large` where a cell's text passes the budget, a RangeError where an element tears a text in two.
 */
export function richTextReader(base: number, budget: Budget): RichTextReader {
  let text = '';
  let legacyFont: string | undefined;
  let inheritsFont = false;
  let inRun = false;
  let runFont: string | undefined;
  let inText = false;
  const open = (name: string, depth: number, tag: Tag): boolean => {
    if (inText) throw new RangeError(`${name} within a text`);
    return (inText = wanted(name, depth, tag));
  };
  const wanted = (name: string, depth: number, tag: Tag): boolean => {
    if (depth === base + 1) {
      inRun = name === 'r';
      runFont = undefined;
      return name === 't';
    }
    if (name === 'rFont' && depth === base + 3) runFont = attribute(tag, 'val');
    return name === 't' && depth === base + 2;
  };
  const close = (name: string, depth: number, piece: string): void => {
    inText = false;
    const isGuide = depth > base + 1 && !inRun;
    if (name !== 't' || piece === '' || isGuide) return;
    text += decodeEscapes(piece);
    within(budget, 'cellText', text.length);
    if (runFont === undefined) inheritsFont = true;
    else if (isLegacyFont(runFont)) legacyFont ??= runFont;
  };
  const take = (): RichText => {
    const taken = { cell: textCell(text, legacyFont), inheritsFont };
    text = '';
    legacyFont = undefined;
    inheritsFont = false;
    return taken;
  };
  return { open, close, take };
}
