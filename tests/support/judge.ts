import { type Agency, findAgency } from '../../pipeline/contract/agencies.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { type Period, periodOf } from '../../pipeline/contract/period.ts';
import { type Judging, type Verdict, validate } from '../../pipeline/contract/validate.ts';
import { nodeInflate } from '../../pipeline/workbook/inflate.ts';
import { readWorkbook } from '../../pipeline/workbook/read/workbook.ts';
import { plan, roster } from './plan-177.ts';
import { sha256 } from './sha256.ts';

/** One agency of the shipped plan and roster in one year, and how its workbook is judged. */
export interface Setting {
  readonly agency: Agency;
  readonly period: Period;
  readonly judging: Judging;
}

/** Throws where the agency owes no report in the year. `at` is the reporting moment, by default 20/12. */
export function settingOf(code: string, year: number, at = `${year}-12-20T00:00:00`): Setting {
  const period = periodOf(plan, roster, year);
  const agency = findAgency(period.reporters, code);
  if (!agency) throw new RangeError(`no agency ${code} in ${year}`);
  return { agency, period, judging: { period, at, sha256 } };
}

/** The grid that the pipeline reads from a workbook's bytes. */
export function gridOf(bytes: Uint8Array): Grid {
  return readWorkbook(bytes, { inflate: nodeInflate });
}

/** Judges a workbook's bytes as the pipeline does. */
export function judgeBytes(bytes: Uint8Array, judging: Judging): Verdict {
  return validate(gridOf(bytes), judging);
}
