import type { Finding, Message, Severity } from './finding.ts';

/**
 * Findings of one file that are kept. A whole template filled wrongly has some hundreds; past these nobody reads on,
 * and a folder of files with all of theirs fills the memory.
 */
export const MOST_FINDINGS = 1000;

const OF = { error: 'sai', warning: 'cảnh báo' } as const;

/** How many findings of one severity were left out: one finding in the place of all of them. */
export const MORE_FINDINGS = {
  code: 'more-findings',
  message: ({ count = 0, of = '' }: Finding['facts']): Message => ({
    what: `Còn ${count} chỗ ${of} khác không nêu từng chỗ, vì tệp có quá nhiều chỗ ${of}.`,
    fix: 'Hãy xem có dán nhầm nội dung, nhầm cột hay không; sửa các chỗ đã nêu rồi kiểm tra lại để biết các chỗ còn lại.',
  }),
} as const;

/**
 * The findings of a file up to a number that can be of use, in their order: those on the file as a whole first, then
 * errors, then warnings. What is left out can be waived by nobody. For the others stands one finding of each severity, so that what is an error stays one.
 */
export function limitFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const cut = new Set([...findings].sort((a, b) => rank(a) - rank(b)).slice(MOST_FINDINGS));
  const kept = findings.filter((finding) => !cut.has(finding));
  return [...kept, ...moreOf('error', cut), ...moreOf('warning', cut)];
}

function rank({ place, severity }: Finding): number {
  if (place.sheet === undefined) return 0;
  return severity === 'error' ? 1 : 2;
}

function moreOf(severity: Severity, cut: ReadonlySet<Finding>): Finding[] {
  const count = [...cut].filter((finding) => finding.severity === severity).length;
  if (count === 0) return [];
  return [{ code: MORE_FINDINGS.code, severity, place: {}, facts: { count, of: OF[severity] } }];
}

/** How many findings of a file stand behind these, those left out among them. */
export function findingCount(findings: readonly Finding[]): number {
  return findings.reduce((n, finding) => n + (isMore(finding) ? Number(finding.facts.count) : 1), 0);
}

/** True for a finding that stands for those left out. */
export function isMore({ code }: Pick<Finding, 'code'>): boolean {
  return code === MORE_FINDINGS.code;
}
