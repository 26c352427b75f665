import type { Rule } from '../finding.ts';
import type { Sender } from './context.ts';

/** Units merged or dissolved before the due day report through their successor (roster, `successions`). */
export const agencyNotInYear: Rule<Sender, { readonly name: string; readonly year: number }> = {
  code: 'agency-not-in-year',
  severity: 'error',
  demands: 'The agency exists on the last on-time day of the year.',
  *check({ agency, period }) {
    if (agency && !period.agencies.includes(agency))
      yield { place: {}, facts: { name: agency.name, year: period.year } };
  },
  message: ({ name, year }) => ({
    what: `${name} không có trong danh sách cơ quan của năm ${year}.`,
    fix: 'Hãy để cơ quan kế thừa nhiệm vụ báo cáo, hoặc sửa danh sách cơ quan.',
  }),
};
