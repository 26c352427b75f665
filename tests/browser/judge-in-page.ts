import { periodOf } from '../../pipeline/contract/period.ts';
import { parsePlan } from '../../pipeline/contract/plan-data.ts';
import { parseRoster } from '../../pipeline/contract/roster-data.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { browserInflate } from '../../pipeline/workbook/read/inflate.ts';
import { readWorkbook } from '../../pipeline/workbook/read/workbook.ts';

/** What the test puts into the page before this runs. */
export interface PageInput {
  readonly plan: unknown;
  readonly roster: unknown;
  readonly year: number;
  readonly at: string;
  /** Workbooks, base64. */
  readonly files: readonly string[];
}

/** Reads and judges workbooks with what a browser has; the verdicts as JSON. */
export function judgeInPage({ plan, roster, year, at, files }: PageInput): string {
  const period = periodOf(parsePlan(plan), parseRoster(roster), year);
  const verdicts = files.map((file) => {
    const bytes = Uint8Array.from(atob(file), (c) => c.charCodeAt(0));
    const grid = readWorkbook(bytes, { inflate: browserInflate });
    const { accepted, agency, findings } = validate(grid, { period, at, sha256: (text) => text });
    return { accepted, agency: agency?.code, findings };
  });
  return JSON.stringify(verdicts);
}
