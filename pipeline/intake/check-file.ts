import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Agency } from '../contract/agencies.ts';
import type { Finding } from '../contract/finding.ts';
import { locateForm } from '../contract/form.ts';
import { gateFinding } from '../contract/gates.ts';
import { identify } from '../contract/identity.ts';
import type { Period } from '../contract/period.ts';
import type { Submission } from '../contract/submission.ts';
import type { Moment } from '../contract/time.ts';
import { validate } from '../contract/validate.ts';
import { readBytes, readGrid, sha256Hex } from './judge-file.ts';
import { gateByName } from './list-files.ts';

/** A file judged by itself, outside any intake. */
export interface CheckedFile {
  readonly path: string;
  readonly accepted: boolean;
  readonly agency: Agency | undefined;
  readonly year: number | undefined;
  readonly findings: readonly Finding[];
  /** Lower-case hex; absent where the file could not be read. */
  readonly sha256: string | undefined;
  /** What it was judged by; absent where it is no workbook. */
  readonly period: Period | undefined;
  /** What could be read, accepted or not. */
  readonly submission: Submission | undefined;
}

/** What a file is judged by: the period of the year it says it is of, and the reporting moment. */
export interface Checking {
  readonly periodOf: (year: number | undefined) => Period;
  readonly at: Moment;
}

/** Judges one file that exists. What is wrong with it becomes its findings. */
export async function checkFile(path: string, { periodOf, at }: Checking): Promise<CheckedFile> {
  const gate = gateByName(basename(path));
  const bytes = gate ?? (await readBytes(path, (await stat(path)).size));
  const reading = typeof bytes === 'string' ? { gate: bytes } : readGrid(bytes);
  if ('gate' in reading)
    return {
      path,
      accepted: false,
      agency: undefined,
      year: undefined,
      sha256: typeof bytes === 'string' ? undefined : sha256Hex(bytes),
      period: undefined,
      findings: [gateFinding(reading.gate)],
      submission: undefined,
    };
  const period = periodOf(identify(reading.grid, locateForm(reading.grid)).year);
  const { accepted, agency, identity, findings, submission } = validate(reading.grid, {
    period,
    at,
    sha256: sha256Hex,
  });
  const sha256 = typeof bytes === 'string' ? undefined : sha256Hex(bytes);
  return { path, accepted, agency, year: identity.year, sha256, period, findings, submission };
}
