import type { DerivedStatus } from '../contract/status.ts';
import type { ChartFill } from '../workbook/charts/model.ts';

/**
 * Fills of the charts, in the families of the matrix: green done, blue under way, yellow not begun, white nothing
 * to do, grey unknown. What is late is striped, each its own way, and neighbours differ in lightness: no meaning hangs on colour.
 */
export const STATUS_FILLS: Readonly<Record<DerivedStatus, ChartFill>> = {
  doneOnTime: { color: '375623' },
  doneLate: { color: 'E2EFDA', pattern: 'rising', ink: '375623' },
  done: { color: 'A9D08E' },
  doing: { color: '5B9BD5' },
  doingLate: { color: 'DDEBF7', pattern: 'falling', ink: '1F4E79' },
  notStarted: { color: 'FFE699' },
  notStartedLate: { color: 'FFFFFF', pattern: 'upright', ink: '9C0006' },
  none: { color: 'FFFFFF' },
  unreported: { color: 'E7E6E6', pattern: 'grid', ink: 'A6A6A6' },
};

/** What became of an agency's report. */
export const RECEIPT_FILLS = {
  onTime: STATUS_FILLS.doneOnTime,
  late: STATUS_FILLS.doneLate,
  returned: STATUS_FILLS.notStarted,
  unusable: STATUS_FILLS.doingLate,
  missing: STATUS_FILLS.unreported,
} as const satisfies Readonly<Record<string, ChartFill>>;

export const RATE_FILL: ChartFill = STATUS_FILLS.doing;
export const GOAL_FILL: ChartFill = { color: 'C00000' };
/** Lines over the years, dark enough to be seen where they are thin. */
export const LINE_FILLS: readonly ChartFill[] = [
  { color: '1F3864' },
  { color: 'C55A11' },
  { color: '548235' },
  { color: '7F6000' },
  { color: '7030A0' },
];
