import type { Standing } from '../../pipeline/contract/received.ts';
import type { TemplateModel } from '../../pipeline/contract/template-model.ts';
import type { Moment } from '../../pipeline/contract/time.ts';
import type { Report } from './report.ts';

/** What becomes of a sample when the folder is judged at JUDGED_AT: its standing and all codes of its findings, sorted. */
export interface Expected {
  readonly standing: Standing;
  readonly codes: readonly string[];
}

/** How a workbook differs from the plain report of its agency, in the order in which it is made. */
export interface WorkbookContent {
  readonly kind: 'workbook';
  /** Another year's template. */
  readonly year?: number;
  /** What the clerk typed differently. */
  readonly change?: (report: Report) => Report;
  /** What was typed after the workbook had been finalised. */
  readonly later?: (report: Report) => Report;
  /** Rows, columns and sheets moved about. */
  readonly shape?: (model: TemplateModel) => TemplateModel;
  /** What only the file's own markup can hold. */
  readonly patch?: (bytes: Uint8Array) => Uint8Array;
}

export type Content =
  | WorkbookContent
  /** The plain report saved by LibreOffice: not the same bytes each time, so the committed file is kept. */
  | { readonly kind: 'libreoffice'; readonly as: 'xlsx' | 'xls' | 'password' }
  /** The very bytes of another sample. */
  | { readonly kind: 'copy'; readonly of: string }
  /** No workbook. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** One file of the samples. */
export interface Sample {
  readonly file: string;
  readonly agency: string;
  readonly receivedAt: Moment;
  /** When the agency finalised it; absent where it never did. */
  readonly sealedAt?: Moment;
  /** False: the officer entered no time, and the seal tells when it was received. */
  readonly listed: boolean;
  /** What it is there to show, Vietnamese; empty for a plain one. */
  readonly shows: string;
  readonly expected: Expected;
  readonly content: Content;
}

/** The reporting moment of the samples. */
export const JUDGED_AT: Moment = '2021-12-20T23:59:59';

/** `12-09 09:25` of 2021 as a moment. */
export function in2021(text: string): Moment {
  return `2021-${text.replace(' ', 'T')}:00`;
}
