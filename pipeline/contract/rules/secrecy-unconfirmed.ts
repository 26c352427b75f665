import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** Planning of posts and handling of violations may be state secrets (Luật Bảo vệ bí mật nhà nước 2018): such files may not travel this way. */
export const secrecyUnconfirmed: Rule<Content> = {
  code: 'secrecy-unconfirmed',
  severity: 'error',
  demands: 'The agency confirms that the file holds no state secret.',
  *check({ draft }) {
    const entry = draft.info?.noStateSecret;
    if (entry && (entry.blank || entry.problem === 'absent')) yield { place: entry.place, facts: {} };
  },
  message: () => ({
    what: 'Chưa xác nhận tệp không chứa bí mật nhà nước.',
    fix: 'Hãy kiểm tra nội dung rồi chọn “Xác nhận” ở trang Thông tin.',
  }),
};
