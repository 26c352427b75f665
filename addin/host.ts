import type { CellFill } from '../pipeline/contract/cell-fill.ts';
import type { Place } from '../pipeline/contract/finding.ts';
import type { Grid } from '../pipeline/contract/grid.ts';
import type { Seal } from '../pipeline/contract/seal.ts';
import type { TemplateModel } from '../pipeline/contract/template-model.ts';

export type { CellFill, Seal };

/** What the Excel at hand cannot do; each has its own text in the pane. */
export type Lack =
  /** Below ExcelApi 1.8: no validations, so no template can be made here. */
  | 'template'
  /** Below ExcelApi 1.9: neither changes nor saving are told; the user presses "Kiểm tra", and says what is saved. */
  | 'following'
  /** Below ExcelApi 1.11: the user saves with Ctrl+S. */
  | 'saving';

/** Why the host could not do what was asked; each has its own text and next step in the pane. */
export type HostFaultCode =
  | 'workbook-in-use'
  | 'template-not-taken'
  | 'cell-being-edited'
  | 'sheet-protected'
  | 'sheet-gone'
  | 'workbook-closed'
  | 'read-only'
  | 'not-supported'
  | 'too-much-at-once'
  | 'excel-failed';

export class HostFault extends Error {
  readonly code: HostFaultCode;
  constructor(code: HostFaultCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'HostFault';
    this.code = code;
  }
}

/** Whether the workbook is saved, and where, as far as Excel says it. */
export interface Saving {
  readonly saved: boolean;
  readonly location: string | null;
}

/**
 * The program that holds the open workbook, as the pane sees it. `addin/excel` implements it over Office.js;
 * nothing else names Office. Every promise rejects with a HostFault and nothing else, and leaves the workbook whole.
 */
export interface WorkbookHost {
  readonly lacks: readonly Lack[];
  /**
   * Makes the open workbook the template. Rejects with `workbook-in-use` where it holds anything, with
   * `template-not-taken` where what Excel holds afterwards is not what the model says.
   */
  render(model: TemplateModel): Promise<void>;
  /** Opens a new empty workbook beside this one. */
  openNew(): Promise<void>;
  /** The whole workbook as it stands; one load and one sync. */
  read(): Promise<Grid>;
  /**
   * Tells the grid after each pause in the user's changes, reading again only the sheets that changed. Ends when
   * the returned function is called.
   */
  follow(listener: (grid: Grid) => void, onFault: (fault: HostFault) => void): Promise<() => Promise<void>>;
  /** Selects the cell of a finding (the sheet, where it names no cell); focus stays where it is. */
  goTo(place: Place): Promise<void>;
  /** Fills input cells that are blank and leaves all others; tells how many it filled. */
  fill(cells: readonly CellFill[]): Promise<number>;
  /** Writes the seal into `_meta` and saves; where that is not saved, the user has to. */
  finalise(seal: Seal): Promise<Saving>;
  /** Whether nothing is left unsaved now. Rejects with `not-supported` where `following` is lacking. */
  saved(): Promise<Saving>;
}
