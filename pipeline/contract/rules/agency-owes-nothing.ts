import type { Rule } from '../finding.ts';
import type { Sender } from './context.ts';

/** Associations receive the plan but own no duty: there is no row to fill and nothing to count. */
export const agencyOwesNothing: Rule<Sender, { readonly name: string; readonly year: number }> = {
  code: 'agency-owes-nothing',
  severity: 'error',
  demands: 'The agency owns at least one duty in the year.',
  *check({ agency, period }) {
    if (agency && period.agencies.includes(agency) && !period.rows.has(agency.code))
      yield { place: {}, facts: { name: agency.name, year: period.year } };
  },
  message: ({ name, year }) => ({
    what: `${name} không được giao nhiệm vụ nào trong năm ${year} nên không phải báo cáo.`,
    fix: 'Không cần gửi lại; nếu có giao nhiệm vụ, hãy sửa kế hoạch hoặc danh sách cơ quan.',
  }),
};
