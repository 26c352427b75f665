import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import type { Agency } from '../contract/agencies.ts';
import type { Finding } from '../contract/finding.ts';
import { locateForm } from '../contract/form.ts';
import { type GateCode, gateFinding } from '../contract/gates.ts';
import type { Grid } from '../contract/grid.ts';
import { identify } from '../contract/identity.ts';
import { limitFindings } from '../contract/more-findings.ts';
import type { Period } from '../contract/period.ts';
import type { Submission } from '../contract/submission.ts';
import type { Moment } from '../contract/time.ts';
import { validate } from '../contract/validate.ts';
import { sha256Hex } from './judge-file.ts';
import { gateByName } from './list-files.ts';
import { readFileBytes } from './read-file.ts';
import { type Reader, openReader } from './reader.ts';

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

/** Judges files that exist, each by itself. What is wrong with one becomes its findings. */
export async function checkFiles(paths: readonly string[], checking: Checking): Promise<CheckedFile[]> {
  const reader = openReader();
  try {
    const files = [];
    for (const path of paths) files.push({ path, ...(await check(path, checking, reader)) });
    return files;
  } finally {
    reader.close();
  }
}

type Judged = Omit<CheckedFile, 'path'>;

async function check(path: string, checking: Checking, reader: Reader): Promise<Judged> {
  const bytes = gateByName(basename(path)) ?? readFileBytes(path, { followLinks: true });
  if (typeof bytes === 'string') return refusal(bytes, undefined);
  // Before they are judged: a large file is then handed over to the reader.
  const sha256 = sha256Hex(bytes);
  const judged = await reader.judge(bytes, (grid) => judge(grid, checking));
  return 'gate' in judged ? refusal(behind(path, judged.gate), sha256) : { ...judged, sha256 };
}

/** Who names a link may not know that it is one: not the file of its name is no workbook, but what it leads to. */
function behind(path: string, gate: GateCode): GateCode {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return gate === 'not-a-workbook' && isLink ? 'link-to-no-workbook' : gate;
}

function refusal(gate: GateCode, sha256: string | undefined): Judged {
  const nothing = { agency: undefined, year: undefined, period: undefined, submission: undefined };
  return { accepted: false, ...nothing, sha256, findings: [gateFinding(gate)] };
}

function judge(grid: Grid, { periodOf, at }: Checking): Omit<Judged, 'sha256'> {
  const period = periodOf(identify(grid, locateForm(grid)).year);
  const { accepted, agency, identity, findings, submission } = validate(grid, {
    period,
    at,
    sha256: sha256Hex,
  });
  return {
    accepted,
    agency,
    year: identity.year,
    period,
    findings: limitFindings(findings),
    submission,
  };
}
