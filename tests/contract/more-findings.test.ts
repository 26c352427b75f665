import { describe, expect, it } from 'vitest';
import type { Finding } from '../../pipeline/contract/finding.ts';
import { groupFindings, messageOf } from '../../pipeline/contract/messages.ts';
import { findingCount, limitFindings, MOST_FINDINGS } from '../../pipeline/contract/more-findings.ts';
import { isError } from '../../pipeline/contract/validate.ts';

const found = (severity: Finding['severity'], row: number): Finding => ({
  code: 'unknown-duty',
  severity,
  place: { sheet: 'Văn bản', row, column: 1 },
  facts: { found: `x${row}` },
});
const many = (severity: Finding['severity'], count: number) =>
  Array.from({ length: count }, (_, n) => found(severity, n + 4));
const OF_FILE: Finding = { code: 'content-changed', severity: 'warning', place: {}, facts: {} };

/** How many of each severity, what of them is one for many in brackets. */
function told(findings: readonly Finding[]): string[] {
  const groups = new Map<string, number>();
  for (const { code, severity, facts } of findings) {
    const kind = code === 'more-findings' ? `${severity} more (${facts.count})` : severity;
    const key = code === 'content-changed' ? 'of the file' : kind;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [...groups].map(([kind, n]) => `${n} ${kind}`);
}

describe('findings of one file', () => {
  it.each<[string, Finding[], string[]]>([
    ['none', [], []],
    ['as many as are kept', many('error', MOST_FINDINGS), ['1000 error']],
    ['one more', many('error', 1001), ['1000 error', '1 error more (1)']],
    [
      'warnings only: no error comes of them',
      many('warning', 3000),
      ['1000 warning', '1 warning more (2000)'],
    ],
    [
      'warnings that stand before errors',
      [...many('warning', 900), ...many('error', 600)],
      ['400 warning', '600 error', '1 warning more (500)'],
    ],
    [
      'both too many',
      [...many('warning', 1500), ...many('error', 1500)],
      ['1000 error', '1 error more (500)', '1 warning more (1500)'],
    ],
    [
      'one on the file as a whole',
      [...many('error', 1500), OF_FILE],
      ['999 error', '1 of the file', '1 error more (501)'],
    ],
  ])('are kept up to what is of use: %s', (_, findings, kept) => {
    const limited = limitFindings(findings);
    expect(told(limited)).toEqual(kept);
    expect(findingCount(limited)).toBe(findings.length);
    expect(limited.some(isError)).toBe(findings.some(isError));
  });

  it('stay in their order', () => {
    const rows = limitFindings([...many('warning', 900), ...many('error', 600)]).map(
      ({ place }) => place.row,
    );
    expect(rows.slice(0, 400)).toEqual(many('warning', 400).map(({ place }) => place.row));
    expect(rows.slice(400, -1)).toEqual(many('error', 600).map(({ place }) => place.row));
  });

  it('say how many are left out, and what to do', () => {
    const last = limitFindings(many('error', 28_841)).at(-1);
    expect(last && messageOf(last)).toEqual({
      what: 'Còn 27841 chỗ sai khác không nêu từng chỗ, vì tệp có quá nhiều chỗ sai.',
      fix: 'Hãy xem có dán nhầm nội dung, nhầm cột hay không; sửa các chỗ đã nêu rồi kiểm tra lại để biết các chỗ còn lại.',
    });
    expect(groupFindings(last ? [last] : []).map(({ count, places }) => [count, places])).toEqual([
      [27_841, [{}]],
    ]);
  });
});
