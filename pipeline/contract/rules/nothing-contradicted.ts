import type { Rule } from '../finding.ts';
import { STATUS } from '../sheets.ts';
import { declaresNothing, statusOf } from '../submission.ts';
import type { Content } from './context.ts';

/** "Nothing arose" must never hide figures: a declaration and filled rows cannot both be true. */
export const nothingContradicted: Rule<Content, { readonly rows: number }> = {
  code: 'nothing-contradicted',
  severity: 'error',
  demands: 'An agency that declares that nothing arose reports no duty as done, in progress or not started.',
  *check({ draft }) {
    const entry = draft.info?.nothingToReport;
    if (!entry || !declaresNothing(draft)) return;
    const rows = draft.duties.filter(({ entries }) => {
      const status = statusOf(entries.status);
      return status !== undefined && status !== STATUS.none;
    }).length;
    const more =
      draft.documents.length + draft.metrics.filter((m) => (m.entries.year.value ?? 0) !== 0).length;
    if (rows + more > 0) yield { place: entry.place, facts: { rows: rows + more } };
  },
  message: ({ rows }) => ({
    what: `Khai không phát sinh nhiệm vụ nào nhưng vẫn có ${rows} dòng ghi kết quả.`,
    fix: 'Hãy chọn “Không” ở ô này, hoặc xóa các dòng đã ghi.',
  }),
};
