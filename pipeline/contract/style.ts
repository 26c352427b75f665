/** How a cell looks, for any host. Sizes in points, colours RRGGBB. */
export interface CellStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** An Excel number format; absent: General. */
  readonly format?: string;
}

/** A cell of the template, which is locked (grey) or an input cell (white). */
export interface TemplateCellStyle extends CellStyle {
  readonly locked: boolean;
}

export const FONT = 'Times New Roman';
export const GREY = 'F0F0F0';
/** Thin lines around cells. */
export const BORDER = 'A6A6A6';
const HEAD = '1F3864';

const input = { size: 11, border: true, wrap: true, locked: false } as const;
const printed = { size: 11, border: true, align: 'left', wrap: true, fill: GREY, locked: true } as const;

/** Locked cells are grey, input cells white with a thin border. */
export const TEMPLATE_STYLES = {
  title: { size: 14, bold: true, color: HEAD, locked: true },
  note: { size: 11, italic: true, color: '595959', locked: true },
  heading: { size: 12, bold: true, color: HEAD, locked: true },
  paragraph: { size: 12, wrap: true, locked: true },
  header: {
    size: 11,
    bold: true,
    color: 'FFFFFF',
    fill: HEAD,
    border: true,
    align: 'center',
    wrap: true,
    locked: true,
  },
  printed,
  printedShort: { ...printed, align: 'center' },
  printedRatio: { ...printed, align: 'right', format: '0.00' },
  inputText: { ...input, align: 'left', format: '@' },
  inputChoice: { ...input, align: 'center', format: '@' },
  inputCount: { ...input, align: 'right', format: '#,##0' },
  inputPercent: { ...input, align: 'center', format: '0' },
  inputDate: { ...input, align: 'center', format: 'dd/mm/yyyy' },
} as const satisfies Readonly<Record<string, TemplateCellStyle>>;

export type TemplateStyle = keyof typeof TEMPLATE_STYLES;
