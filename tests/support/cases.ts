import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, placeAddress } from '../../pipeline/contract/finding.ts';
import { messageOf } from '../../pipeline/contract/messages.ts';
import type { Edit } from './edits.ts';

const CASES = join(import.meta.dirname, '..', 'cases');

/** A finding as the user meets it: sheet and cell are empty for a whole file or sheet. */
export interface ShownFinding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** Edits of a valid workbook and everything that is then found, in order; absent: nothing. */
export interface Trial {
  readonly edits: readonly Edit[];
  readonly findings?: readonly ShownFinding[];
}

/** What a rule demands, edits that break just that, and edits that nearly do. */
export interface Case {
  readonly agency: string;
  readonly year: number;
  /** The reporting moment. */
  readonly at: string;
  readonly demands: string;
  readonly triggers: Trial;
  readonly clean: Trial;
}

/** The folders of tests/cases: the codes of the rules, sorted. */
export function caseNames(): string[] {
  return readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function readCase(name: string): Case {
  return JSON.parse(readFileSync(join(CASES, name, 'case.json'), 'utf8')) as Case;
}

/** Findings as users meet them. */
export function shownFindings(findings: readonly Finding[]): ShownFinding[] {
  return findings.map((finding) => {
    const { what, fix } = messageOf(finding);
    return {
      code: finding.code,
      severity: finding.severity,
      sheet: finding.place.sheet ?? '',
      cell: placeAddress(finding.place),
      text: `${what} ${fix}`,
    };
  });
}
