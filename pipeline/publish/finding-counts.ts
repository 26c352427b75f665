import type { Finding, Severity } from '../contract/finding.ts';
import { groupFindings } from '../contract/messages.ts';
import { findingCount, isMore } from '../contract/more-findings.ts';
import { VERSION_CONFLICT } from '../contract/version-conflict.ts';

const AT_FAULT = { error: 'sai', warning: 'cảnh báo' } as const;

/** How many places of a workbook a severity is found at: cells, and rows, sheets or the file where a cell is none. What was waived is at fault no more, and of a conflict no place is. */
export function placesOf(findings: readonly Finding[], severity: Severity): number {
  return findingCount(faults(findings, severity));
}

function faults(findings: readonly Finding[], severity: Severity): Finding[] {
  return findings.filter(
    (finding) => finding.severity === severity && !finding.waived && finding.code !== VERSION_CONFLICT.code,
  );
}

/**
 * `4 chỗ sai (2 nội dung)`: the places and, in brackets, how many different things are said of them, which is what
 * lists number; `show` says how a number is written.
 */
export function countText(
  findings: readonly Finding[],
  severity: Severity,
  show: (n: number) => string = String,
): string {
  const places = placesOf(findings, severity);
  const text = `${show(places)} chỗ ${AT_FAULT[severity]}`;
  if (places === 0) return text;
  const groups = groupFindings(faults(findings, severity));
  // What those left out say is not known: perhaps the same as others.
  const contents = groups.filter((group) => !isMore(group)).length;
  return `${text} (${contents < groups.length ? 'ít nhất ' : ''}${show(contents)} nội dung)`;
}
