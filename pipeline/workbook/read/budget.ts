import { ReadFault } from './fault.ts';

/** What one workbook may cost. A submission needs a small part of it; a file far beyond is no submission. */
export interface Budget {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries in the zip; also relations of one part. */
  readonly entries: number;
  /** Unpacked bytes of one part. */
  readonly partBytes: number;
  /** Unpacked bytes of all parts that are read. */
  readonly totalBytes: number;
  /** XML elements of all parts that are read: what bounds the time. */
  readonly elements: number;
  readonly sheets: number;
  /** Rows of one sheet that hold something. */
  readonly rows: number;
  /** Cells of the workbook that hold something. */
  readonly cells: number;
  readonly sharedStrings: number;
  /** Cell formats, and also fonts and number formats; Excel's own limit for the first. */
  readonly styles: number;
  /** UTF-16 units in one cell; Excel's own limit. */
  readonly cellText: number;
  /** UTF-16 units over all cells, a shared string counted as often as it is used; also of the text of all parts. */
  readonly totalText: number;
}

export const DEFAULT_BUDGET: Budget = {
  fileBytes: 20_000_000,
  entries: 2_000,
  partBytes: 48_000_000,
  totalBytes: 64_000_000,
  elements: 1_500_000,
  sheets: 200,
  rows: 20_000,
  cells: 300_000,
  sharedStrings: 200_000,
  styles: 65_490,
  cellText: 32_767,
  totalText: 20_000_000,
};

/**
 * For reports of agencies: what bounds the time of judging one. The fullest has some 200 rows and 400,000 letters;
 * one that uses all of this is judged in half a second, as whoever adds rows, sheets and text of their own is told.
 */
export const SUBMISSION_BUDGET: Budget = {
  ...DEFAULT_BUDGET,
  rows: 5_000,
  cells: 100_000,
  totalText: 3_000_000,
};

/** For the officer's own ledger: 20,000 rows, and as many of what the program remembers of them. */
export const LEDGER_BUDGET: Budget = {
  ...DEFAULT_BUDGET,
  partBytes: 128_000_000,
  totalBytes: 192_000_000,
  elements: 4_000_000,
  rows: 25_000,
  cells: 1_000_000,
  sharedStrings: 600_000,
  totalText: 60_000_000,
};

/** What is left of a limit that adds up over a whole workbook. */
export interface Allowance {
  readonly limit: keyof Budget;
  readonly allowed: number;
  left: number;
}

/** What one workbook may still cost. */
export interface Meter {
  readonly budget: Budget;
  readonly elements: Allowance;
  readonly cells: Allowance;
  readonly totalText: Allowance;
  /** Text that is made of XML, whatever becomes of it: resolving references costs more than all else. */
  readonly madeText: Allowance;
  readonly totalBytes: Allowance;
}

export function newMeter(budget: Budget): Meter {
  const whole = (limit: keyof Budget): Allowance => ({ limit, allowed: budget[limit], left: budget[limit] });
  return {
    budget,
    elements: whole('elements'),
    cells: whole('cells'),
    totalText: whole('totalText'),
    madeText: whole('totalText'),
    totalBytes: whole('totalBytes'),
  };
}

/** Takes from what is left; throws `too-large` where that is less than the amount. */
export function spend(allowance: Allowance, amount: number): void {
  allowance.left -= amount;
  if (allowance.left < 0) throw tooLarge(allowance.limit, allowance.allowed);
}

/** Throws `too-large` where the amount passes a limit that does not add up. */
export function within(budget: Budget, limit: keyof Budget, amount: number): void {
  if (amount > budget[limit]) throw tooLarge(limit, budget[limit]);
}

function tooLarge(limit: keyof Budget, allowed: number): ReadFault {
  return new ReadFault('too-large', { limit, allowed });
}

/** Bytes of `&#x1EC7;`, the longest way to write one character. */
const LONGEST_REFERENCE = 8;

/** Throws `too-large` where so many bytes are more than any cell's text, however it is written: before it is made. */
export function mayBeCellText(budget: Budget, bytes: number): void {
  if (bytes > LONGEST_REFERENCE) within(budget, 'cellText', bytes / LONGEST_REFERENCE);
}
