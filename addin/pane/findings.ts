import type { Finding, Place } from '../../pipeline/contract/finding.ts';
import { type FindingGroup, groupFindings } from '../../pipeline/contract/messages.ts';
import { isError } from '../../pipeline/contract/validate.ts';

export type Filter = 'all' | Finding['severity'];

/** Findings as the pane shows them: errors before warnings, each in the order of the workbook, grouped. */
export function shownGroups(findings: readonly Finding[], filter: Filter): FindingGroup[] {
  const inOrder = [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
  return groupFindings(inOrder.filter(({ severity }) => filter === 'all' || severity === filter));
}

/** The place of the error that follows `after` in the order shown; from the last one on to the first again. */
export function nextError(findings: readonly Finding[], after: Place | undefined): Place | undefined {
  const places = shownGroups(findings, 'error').flatMap((group) => group.places);
  const at = places.findIndex((place) => samePlace(place, after));
  return places[at + 1] ?? places[0];
}

export function samePlace(a: Place, b: Place | undefined): boolean {
  return b !== undefined && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
