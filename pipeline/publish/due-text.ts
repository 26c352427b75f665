import type { DutyRow } from '../contract/period.ts';
import { showDay } from '../contract/time.ts';
import { upperFirst } from './word/prose.ts';

/** What the plan's data remark on a time that the plan itself does not give: for who keeps the data, not for leaders. */
const REMARK = / \(Kế hoạch không ghi [^)]*\)$/;

/** When a duty is due, as an official writes it: `Trong năm 2021. Hạn: 31/12/2021.` */
export function officialDue({ duty, due, enforcedDue }: DutyRow): string {
  const { text, recurrence } = duty.timing;
  if (recurrence === 'unstated') return 'Không quy định thời hạn';
  const time = upperFirst(text.replace(REMARK, ''));
  if (due === null) return time;
  const day = `${time}. Hạn: ${showDay(due)}`;
  return enforcedDue === null ? `${day}, trước ngày ban hành Kế hoạch nên không xét quá hạn.` : `${day}.`;
}
