import { BORDER, FONT, type TemplateCellStyle } from '../../pipeline/contract/style.ts';
import type { Block } from './blocks.ts';

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;
const BLACK = '000000';

/** Gives the cells of a block their look and their lock; number formats are written with the values. */
export function applyStyle(range: Excel.Range, style: TemplateCellStyle, block: Block): void {
  const { format } = range;
  const { size, bold = false, italic = false, color = BLACK } = style;
  format.font.name = FONT;
  format.font.size = size;
  format.font.bold = bold;
  format.font.italic = italic;
  format.font.color = `#${color}`;
  format.verticalAlignment = 'Center';
  format.wrapText = style.wrap ?? false;
  if (style.align) format.horizontalAlignment = ALIGNMENTS[style.align];
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.border) drawLines(format.borders, block);
  format.protection.locked = style.locked;
}

function drawLines(borders: Excel.RangeBorderCollection, { rows, columns }: Block): void {
  const sides: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    ...(rows > 1 ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(columns > 1 ? [Excel.BorderIndex.insideVertical] : []),
  ];
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.thin;
    border.color = `#${BORDER}`;
  }
}
