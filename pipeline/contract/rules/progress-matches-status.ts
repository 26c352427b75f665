import { numberOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import { STATUS, type Status } from '../sheets.ts';
import { statusOf } from '../submission.ts';
import type { Content } from './context.ts';

const RANGES: Readonly<Record<Status, { readonly from: number; readonly to: number; readonly fix: string }>> =
  {
    [STATUS.done]: { from: 100, to: 100, fix: 'Hãy ghi 100, hoặc chọn lại Tình trạng.' },
    [STATUS.doing]: { from: 1, to: 99, fix: 'Hãy ghi từ 1 đến 99, hoặc chọn lại Tình trạng.' },
    [STATUS.notStarted]: { from: 0, to: 0, fix: 'Hãy ghi 0, hoặc chọn lại Tình trạng.' },
    [STATUS.none]: { from: 0, to: 0, fix: 'Hãy để trống Tiến độ, hoặc chọn lại Tình trạng.' },
  };

/** "Done, 80 %" is counted differently by whoever reads it. */
export const progressMatchesStatus: Rule<Content, { readonly progress: number; readonly status: Status }> = {
  code: 'progress-matches-status',
  severity: 'error',
  demands: 'Progress is 100 when done, 1 to 99 in progress, 0 when not started or nothing arose.',
  *check({ draft }) {
    for (const { entries } of draft.duties) {
      const status = statusOf(entries.status);
      const progress = numberOf(entries.progress);
      if (status === undefined || progress === undefined) continue;
      if (progress < RANGES[status].from || progress > RANGES[status].to)
        yield { place: entries.progress.place, facts: { progress, status } };
    }
  },
  message: ({ progress, status }) => ({
    what: `Tiến độ ${progress}% không khớp với tình trạng “${status}”.`,
    fix: RANGES[status].fix,
  }),
};
