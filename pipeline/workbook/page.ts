import type { Worksheet, WorksheetView } from 'exceljs';
import { columnPixels, DIGIT_PIXELS, footerCodes, MARGINS } from '../contract/page.ts';

/** How a sheet lies on paper and on the screen. */
export interface Page {
  readonly paper: 'A4' | 'A3';
  readonly landscape: boolean;
  /** Pages down; absent: as many as needed. Always one page wide. */
  readonly pagesTall?: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Stands at the left of every page's foot. */
  readonly footer: string;
  /** Stands at the head of every page but the first, which has a title of its own. */
  readonly header?: string;
}

const PAPER_CODES = { A4: 9, A3: 8 } as const;
/** A sheet wider than this, in characters, is shown smaller so that more of it is in sight, but not too small to read. */
const WIDE = 180;
const SMALLEST_ZOOM = 70;

/** Sets columns, panes, print setup and footer of a sheet. */
export function layOut(sheet: Worksheet, page: Page): void {
  sheet.columns = page.widths.map((width) => ({ width: fileWidth(width) }));
  sheet.properties.dyDescent = 0.25;
  sheet.views = [view(page)];
  Object.assign(sheet.pageSetup, pageSetup(page));
  Object.assign(sheet.headerFooter, edges(page));
}

function edges({ header, footer }: Page): Readonly<Record<string, unknown>> {
  const oddFooter = footerCode(footer);
  if (header === undefined) return { oddFooter };
  return {
    differentFirst: true,
    oddHeader: `&L${footerCodes(header).left}`,
    oddFooter,
    firstFooter: oddFooter,
  };
}

function fileWidth(characters: number): number {
  return Math.trunc((columnPixels(characters) / DIGIT_PIXELS) * 256) / 256;
}

function view({ frozen, widths }: Page): WorksheetView {
  const width = widths.reduce((sum, own) => sum + own, 0);
  // In steps of five, as people set it.
  const zoomScale = Math.max(SMALLEST_ZOOM, Math.min(100, Math.round((WIDE * 20) / width) * 5));
  const screen = { showGridLines: false, zoomScale, zoomScaleNormal: zoomScale } as const;
  return frozen.rows + frozen.columns > 0
    ? ({ ...screen, state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows } as WorksheetView)
    : ({ ...screen, state: 'normal' } as WorksheetView);
}

/** Untyped: ExcelJS's list of papers lacks A3. */
function pageSetup(page: Page): Readonly<Record<string, unknown>> {
  return {
    paperSize: PAPER_CODES[page.paper],
    orientation: page.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: page.pagesTall ?? 0,
    horizontalCentered: true,
    margins: MARGINS,
  };
}

/** The code of a page's foot: a text at the left, the page's number at the right. */
export function footerCode(text: string): string {
  const { left, right } = footerCodes(text);
  return `&L${left}&R${right}`;
}
