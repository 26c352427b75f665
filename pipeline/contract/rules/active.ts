import type { Draft } from '../draft.ts';
import { STATUS } from '../sheets.ts';
import { statusOf } from '../submission.ts';

/** Codes of the duties reported as done or in progress. */
export function activeDuties(draft: Draft): ReadonlySet<string> {
  const active = draft.duties.filter(({ entries }) => {
    const status = statusOf(entries.status);
    return status === STATUS.done || status === STATUS.doing;
  });
  return new Set(active.map(({ subject }) => subject.duty.code));
}

/** Codes of the duties reported as not started or as not having arisen. */
export function idleDuties(draft: Draft): ReadonlySet<string> {
  const idle = draft.duties.filter(({ entries }) => {
    const status = statusOf(entries.status);
    return status === STATUS.notStarted || status === STATUS.none;
  });
  return new Set(idle.map(({ subject }) => subject.duty.code));
}
