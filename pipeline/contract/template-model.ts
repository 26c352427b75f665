import type { TemplateStyle } from './style.ts';
import type { Validation } from './template-validation.ts';

export interface TemplateCell {
  readonly value: string | number | null;
  /** A formula without its `=`; `value` is then null. */
  readonly formula?: string;
  readonly style: TemplateStyle;
}

export interface TemplateSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'veryHidden';
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Row 1 first; a missing cell is `null`, and a row may be shorter than the widths. */
  readonly rows: readonly (readonly (TemplateCell | null)[])[];
  readonly validations: readonly Validation[];
  /** How many rows and columns stay in sight; rows also repeat on every printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The range of the filter buttons, header row included. */
  readonly filter?: string;
  /** Paper across; every sheet is one A4 page wide. */
  readonly landscape: boolean;
}

/** The template workbook as plain data: both hosts render it, and nothing else decides how it looks. */
export interface TemplateModel {
  readonly title: string;
  readonly sheets: readonly TemplateSheet[];
}
