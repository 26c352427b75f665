import type { Entry } from '../entry.ts';
import { cellText } from '../cell.ts';
import type { Rule } from '../finding.ts';
import { printedDuty, printedMetric, printedTarget } from '../printed.ts';
import { sameText, shorten } from '../text.ts';
import type { Content } from './context.ts';

/** Rows are known by their codes and the plan's own wording is printed in the city report; a changed text only misleads. */
export const printedTextChanged: Rule<Content, { readonly header: string; readonly expected: string }> = {
  code: 'printed-text-changed',
  severity: 'warning',
  demands: 'Grey cells hold what the template printed.',
  *check({ draft }) {
    for (const row of draft.duties) yield* changed(row.entries, printedDuty(row.subject));
    for (const row of draft.metrics) yield* changed(row.entries, printedMetric(row.subject));
    for (const row of draft.targets) yield* changed(row.entries, printedTarget(row.subject));
  },
  message: ({ header, expected }) => ({
    what: `Nội dung in sẵn ở cột “${header}” đã bị sửa; báo cáo tổng hợp dùng nội dung gốc “${expected}”.`,
    fix: 'Hãy khôi phục ô xám như biểu mẫu gốc.',
  }),
};

function* changed(
  entries: Readonly<Partial<Record<string, Entry>>>,
  printed: Readonly<Partial<Record<string, string>>>,
) {
  for (const key of Object.keys(printed)) {
    const entry = entries[key];
    const expected = printed[key];
    if (!entry || expected === undefined || entry.problem === 'absent') continue;
    if (!sameText(cellText(entry.cell), expected))
      yield { place: entry.place, facts: { header: entry.field.header, expected: shorten(expected, 60) } };
  }
}
