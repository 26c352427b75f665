import { NAVY } from '../look.ts';
import type { DerivedStatus } from '../../contract/status.ts';

interface Paint {
  /** Fills differ in lightness; the late ones are the heaviest of their kind, in bold. */
  readonly fill: string;
  readonly color?: string;
  readonly bold?: boolean;
}

interface StatusMark extends Paint {
  /** One or two letters: the print is read without colours too. */
  readonly code: string;
}

/** Q: quá hạn. H: hoàn thành, T: đã thực hiện, Đ: đang thực hiện, C: chưa thực hiện, K: không phát sinh, CB: chưa báo cáo. */
const MARKS = {
  doneOnTime: { code: 'H', fill: 'C6E0B4' },
  doneLate: { code: 'HQ', fill: 'F4B084', bold: true },
  done: { code: 'T', fill: 'E2EFDA' },
  doing: { code: 'Đ', fill: 'DDEBF7' },
  doingLate: { code: 'ĐQ', fill: 'ED7D31', bold: true },
  notStarted: { code: 'C', fill: 'FFF2CC' },
  notStartedLate: { code: 'CQ', fill: '9C0006', color: 'FFFFFF', bold: true },
  none: { code: 'K', fill: 'FFFFFF', color: '7F7F7F' },
  unreported: { code: 'CB', fill: 'BFBFBF', color: NAVY },
} as const satisfies Readonly<Record<DerivedStatus, StatusMark>>;

export function markOf(status: DerivedStatus): StatusMark {
  return MARKS[status];
}

export function paintOf(status: DerivedStatus): Paint {
  const { fill, color, bold }: StatusMark = MARKS[status];
  return { fill, ...(color === undefined ? {} : { color }), ...(bold === undefined ? {} : { bold }) };
}
