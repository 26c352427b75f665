import { locateForm } from '../../contract/form.ts';
import type { Grid } from '../../contract/grid.ts';
import { identify } from '../../contract/identity.ts';
import type { Ledger } from './ledger.ts';
import { readLedger } from './read.ts';

/** A workbook by its content, whatever its name. */
export interface WhatItIs {
  readonly ledger: Ledger | undefined;
  readonly isSubmission: boolean;
}

export function whatIs(grid: Grid): WhatItIs {
  return { ledger: readLedger(grid), isSubmission: identify(grid, locateForm(grid)).ours };
}
