import type { Finding } from '../contract/finding.ts';
import { type FindingGroup, groupCells, groupFindings } from '../contract/messages.ts';

const SEVERITY = { error: 'Lỗi', warning: 'Cảnh báo' } as const;

/** Findings of one file as indented lines, grouped by what they say, a heading for each sheet. */
export function findingLines(findings: readonly Finding[]): string[] {
  const lines: string[] = [];
  let sheet: string | undefined;
  for (const group of groupFindings(findings)) {
    if (group.sheet !== sheet && group.sheet !== undefined) lines.push(`  Trang ${group.sheet}`);
    sheet = group.sheet;
    lines.push(groupLine(group));
  }
  return lines;
}

function groupLine({ severity, places, message }: FindingGroup): string {
  const cells = groupCells(places);
  const where = cells === '' ? '' : ` ô ${cells}:`;
  return `    ${SEVERITY[severity]}${where === '' ? ':' : where} ${message.what} ${message.fix}`;
}
