import type { Rule } from '../finding.ts';
import type { Sender } from './context.ts';

/** Some programs and "copy the sheets to a new file" lose the hidden sheet; the printed form still tells who and when. */
export const metaMissing: Rule<Sender> = {
  code: 'meta-missing',
  severity: 'warning',
  demands: 'The hidden `_meta` sheet is there; without it, sealing and template version cannot be checked.',
  *check({ identity }) {
    if (identity.ours && !identity.hasMeta) yield { place: {}, facts: {} };
  },
  message: () => ({
    what: 'Tệp bị mất trang ẩn nhận dạng biểu mẫu; cơ quan và năm được đọc từ trang Thông tin.',
    fix: 'Lần sau hãy điền thẳng vào biểu mẫu, không chép các trang sang tệp mới.',
  }),
};
