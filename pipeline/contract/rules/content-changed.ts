import { fingerprintOf } from '../fingerprint.ts';
import type { Rule } from '../finding.ts';
import { isMoment, showMoment } from '../time.ts';
import type { Content } from './context.ts';

/** A file edited after it was finalised may not be what the head of the agency signed. */
export const contentChanged: Rule<Content, { readonly finalisedAt: string }> = {
  code: 'content-changed',
  severity: 'warning',
  demands: 'The content of a finalised workbook still has the fingerprint it was sealed with.',
  *check({ draft, sha256 }) {
    const { fingerprint, finalisedAt } = draft.identity;
    if (fingerprint !== undefined && fingerprint !== fingerprintOf(draft, sha256))
      yield {
        place: {},
        facts: { finalisedAt: isMoment(finalisedAt) ? `lúc ${showMoment(finalisedAt)}` : 'không rõ lúc nào' },
      };
  },
  message: ({ finalisedAt }) => ({
    what: `Nội dung đã bị sửa sau khi chốt báo cáo (${finalisedAt}).`,
    fix: 'Nên kiểm tra lại; nếu nội dung hiện nay là đúng, nên chốt lại báo cáo rồi gửi lại.',
  }),
};
