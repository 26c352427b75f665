import { FONT } from '../../contract/style.ts';
import type { ChartFill } from './model.ts';

const TEXT_COLOR = '262626';
const EDGE_COLOR = '595959';
const GRID_COLOR = 'D9D9D9';
/** English Metric Units in a point. */
const POINT = 12_700;
const PRESET = { rising: 'wdUpDiag', falling: 'wdDnDiag', upright: 'dkVert', grid: 'smGrid' } as const;

/** The element `c:spPr` of a bar or slice: its fill, and a thin edge so that neighbours part without colours. */
export function shapeElement(fill: ChartFill): string {
  return `<c:spPr>${fillElement(fill)}${lineElement(EDGE_COLOR, 0.75)}</c:spPr>`;
}

function fillElement({ color, pattern, ink = '000000' }: ChartFill): string {
  if (pattern === undefined) return solid(color);
  const [front, back] = [ink, color].map((own) => `<a:srgbClr val="${own}"/>`);
  return `<a:pattFill prst="${PRESET[pattern]}"><a:fgClr>${front}</a:fgClr><a:bgClr>${back}</a:bgClr></a:pattFill>`;
}

export function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** The element `a:ln`; `dash` as DrawingML names it. */
export function lineElement(color: string, points: number, dash = 'solid'): string {
  return `<a:ln w="${Math.round(points * POINT)}">${solid(color)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

export const NO_LINE = '<a:ln><a:noFill/></a:ln>';
export const GRID_LINES = `<c:majorGridlines><c:spPr>${lineElement(GRID_COLOR, 0.5)}</c:spPr></c:majorGridlines>`;
export const AXIS_LINE = `<c:spPr>${lineElement(EDGE_COLOR, 0.75)}</c:spPr>`;
/** White ground and a thin grey frame. */
export const CHART_GROUND = `<c:spPr>${solid('FFFFFF')}${lineElement('A6A6A6', 0.75)}</c:spPr>`;

export interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly slanted?: boolean;
}

/** Sixty-thousandths of a degree, rising to the right. */
const SLANT = -2_700_000;

/** The element `c:txPr`: how texts look that the chart makes itself. */
export function textElement(look: TextLook): string {
  const frame = look.slanted ? `<a:bodyPr rot="${SLANT}" vert="horz"/>` : '<a:bodyPr/>';
  return `<c:txPr>${frame}<a:lstStyle/><a:p><a:pPr>${runElement('a:defRPr', look)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** The properties of a run of text, under the name that its place demands. */
export function runElement(name: 'a:defRPr' | 'a:rPr', look: TextLook): string {
  const { size, bold = false, color = TEXT_COLOR } = look;
  const language = name === 'a:rPr' ? ' lang="vi-VN"' : '';
  const fonts = `<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/>`;
  return `<${name}${language} sz="${size * 100}" b="${bold ? 1 : 0}">${solid(color)}${fonts}</${name}>`;
}
