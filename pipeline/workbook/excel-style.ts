import type { Borders, Style } from 'exceljs';
import { BORDER, type CellStyle, FONT, type TemplateCellStyle } from '../contract/style.ts';

/** A style of the contract as ExcelJS takes it. Keep the object: ExcelJS finds a style it knows by identity. */
export function excelStyle(style: CellStyle | TemplateCellStyle): Partial<Style> {
  const { size, bold = false, italic = false, color = '000000' } = style;
  return {
    font: { name: FONT, family: 1, size, bold, italic, color: { argb: `FF${color}` } },
    alignment: {
      vertical: 'middle',
      wrapText: style.wrap ?? false,
      ...(style.align === undefined ? {} : { horizontal: style.align }),
    },
    ...(style.fill === undefined ? {} : { fill: solid(style.fill) }),
    ...(style.border ? { border: thinBorder() } : {}),
    ...(style.format === undefined ? {} : { numFmt: style.format }),
    ...('locked' in style ? { protection: { locked: style.locked } } : {}),
  };
}

function solid(color: string): Style['fill'] {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${color}` } };
}

function thinBorder(): Partial<Borders> {
  const line = { style: 'thin', color: { argb: `FF${BORDER}` } } as const;
  return { top: line, left: line, bottom: line, right: line };
}

/** What a conditional format changes: the fill of a rule is its background colour, not the foreground. */
export function ruleStyle(
  paint: Pick<CellStyle, 'fill' | 'color' | 'bold'> & { readonly line?: string },
): Partial<Style> {
  const { fill, color, bold, line } = paint;
  const font = {
    ...(bold === undefined ? {} : { bold }),
    ...(color === undefined ? {} : { color: { argb: `FF${color}` } }),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    // All sides: LibreOffice takes those that are not named away.
    ...(line === undefined
      ? {}
      : { border: { ...thinBorder(), top: { style: 'thin', color: { argb: `FF${line}` } } } }),
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${fill}` } } }),
  };
}
