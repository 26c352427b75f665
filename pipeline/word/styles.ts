import { AlignmentType, type IStylesOptions, convertMillimetersToTwip } from 'docx';
import { FONT } from '../contract/style.ts';
import { LOOKS, type LookSpec } from './looks.ts';
import type { Look } from './model.ts';

/** Twentieths of a point, as Word counts spaces. */
const TWIPS = 20;
/** Half points, as Word counts sizes of letters. */
const HALVES = 2;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.JUSTIFIED,
} as const;

/** Every look as a style of Word, headings as its own headings, so that who edits the document can use them. */
export function documentStyles(): IStylesOptions {
  const looks = Object.entries(LOOKS) as [Look, LookSpec][];
  const headings = looks.filter(([, spec]) => spec.heading !== undefined);
  return {
    default: {
      document: { run: { font: FONT, size: 14 * HALVES, language: { value: 'vi-VN' } } },
      ...Object.fromEntries(headings.map(([, spec]) => [`heading${spec.heading ?? 1}`, styleOf(spec)])),
    },
    paragraphStyles: looks
      .filter(([, spec]) => spec.heading === undefined)
      .map(([look, spec]) => ({
        id: styleId(look),
        name: spec.name ?? look,
        basedOn: 'Normal',
        quickFormat: true,
        ...styleOf(spec),
      })),
  };
}

/** The id of a look's style. */
export function styleId(look: Look): string {
  const { heading } = LOOKS[look];
  return heading === undefined
    ? `BaoCao${look[0]?.toUpperCase() ?? ''}${look.slice(1)}`
    : `Heading${heading}`;
}

function styleOf(spec: LookSpec) {
  const { size, align, bold = false, italic = false, firstLine, left, before = 0, after = 0 } = spec;
  return {
    run: { font: FONT, size: size * HALVES, bold, italics: italic, color: '000000' },
    paragraph: {
      alignment: ALIGN[align],
      spacing: { before: before * TWIPS, after: after * TWIPS },
      indent: {
        ...(firstLine === undefined ? {} : { firstLine: convertMillimetersToTwip(firstLine) }),
        ...(left === undefined ? {} : { left: convertMillimetersToTwip(left) }),
      },
      keepNext: spec.heading !== undefined,
      keepLines: spec.heading !== undefined,
    },
  };
}
