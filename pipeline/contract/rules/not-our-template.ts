import type { Rule } from '../finding.ts';
import type { Sender } from './context.ts';

/** Agencies send other workbooks by mistake: nothing in them can be read by code. */
export const notOurTemplate: Rule<Sender> = {
  code: 'not-our-template',
  severity: 'error',
  demands: 'The workbook is made from the template: it has the `_meta` sheet or the printed form.',
  *check({ identity }) {
    if (!identity.ours) yield { place: {}, facts: {} };
  },
  message: () => ({
    what: 'Tệp không được lập từ biểu mẫu báo cáo.',
    fix: 'Hãy lấy biểu mẫu của cơ quan, điền vào đó và gửi lại.',
  }),
};
