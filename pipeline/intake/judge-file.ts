import { createHash } from 'node:crypto';
import { exclusionFinding } from '../contract/exclusion.ts';
import { type GateCode, gateFinding } from '../contract/gates.ts';
import type { Grid } from '../contract/grid.ts';
import { isMore, limitFindings } from '../contract/more-findings.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { sealStateOf } from '../contract/seal.ts';
import { notOurTemplate } from '../contract/rules/not-our-template.ts';
import { type Moment, momentOf } from '../contract/time.ts';
import { isError, type Judging, type Verdict, validate } from '../contract/validate.ts';
import type { Exclusions } from './ledger/exclusions.ts';
import type { LedgerRow } from './ledger/ledger.ts';
import { readLedger } from './ledger/read.ts';
import { type Receipts, seenBy } from './ledger/receipts.ts';
import type { FoundFile } from './list-files.ts';
import { readFileBytes } from './read-file.ts';
import type { Reader } from './reader.ts';

/** A file judged by itself, before it is placed among the versions of its agency. */
export type JudgedFile = Omit<ReceivedFile, 'standing' | 'version'>;

/** What the ledger says of the files. */
export interface LedgerWord {
  readonly receipts: Receipts;
  readonly rows: readonly LedgerRow[];
  readonly exclusions: Exclusions;
}

/** The clock of the run, and whether something can have been received at a moment. */
export interface Clock {
  readonly now: Moment;
  readonly isSound: (at: Moment) => boolean;
}

/**
 * Judges one file of the intake, before anything is waived: a returned one has its submission still. Whatever is wrong
 * with it becomes its findings; nothing of it stops the run.
 */
export async function judgeFile(
  file: FoundFile,
  { judging, ledger, reader, clock }: { judging: Judging; ledger: LedgerWord; reader: Reader; clock: Clock },
): Promise<JudgedFile> {
  const content = file.isFile ? readFileBytes(file.location, { followLinks: false }) : 'not-a-file';
  const sha256 = typeof content === 'string' ? undefined : sha256Hex(content);
  const verdict = await verdictOf(file.gate ?? content, {
    reader,
    judgeGrid: (grid) => judge(grid, judging),
  });
  const known = { sha256, path: file.path };
  const savedAt = momentOf(file.modifiedMs);
  const why = ledger.exclusions(known);
  const judged = why === undefined ? verdict : excluded(verdict, why);
  return {
    path: file.path,
    size: file.size,
    sha256,
    ...judged,
    savedAt,
    ...receipt({ ...known, sealedAt: judged.sealedAt, savedAt }, { ledger, clock }),
  };
}

/** A judged file with those of its findings marked that are waived: a report that has no other errors is accepted. */
export function settled(file: JudgedFile, findings: JudgedFile['findings']): JudgedFile {
  if (file.verdict === 'refused') return { ...file, findings };
  return findings.some(isError)
    ? { ...file, findings, verdict: 'returned', submission: undefined }
    : { ...file, findings, verdict: 'accepted' };
}

type Judged = Pick<ReceivedFile, 'agency' | 'verdict' | 'findings' | 'submission' | 'sealedAt'>;

async function verdictOf(
  content: Uint8Array<ArrayBuffer> | GateCode,
  { reader, judgeGrid }: { reader: Reader; judgeGrid: (grid: Grid) => Judged },
): Promise<Judged> {
  if (typeof content === 'string') return refusal(content);
  const judged = await reader.judge(content, judgeGrid);
  return 'gate' in judged ? refusal(judged.gate) : judged;
}

function refusal(gate: GateCode): Judged {
  return {
    agency: undefined,
    verdict: 'refused',
    findings: [gateFinding(gate)],
    submission: undefined,
    sealedAt: undefined,
  };
}

/** It stays known whose it is. */
function excluded(judged: Judged, why: string): Judged {
  return { ...judged, verdict: 'refused', findings: [exclusionFinding(why)], submission: undefined };
}

function judge(grid: Grid, judging: Judging): Judged {
  const verdict = validate(grid, judging);
  if (verdict.findings.some(({ code }) => code === notOurTemplate.code) && readLedger(grid))
    return refusal('ledger-copy');
  const { agency, submission } = verdict;
  const findings = limitFindings(verdict.findings);
  // Errors that nobody is shown cannot be waived: what it reports will not be asked for.
  const isHopeless = findings.some((finding) => isMore(finding) && isError(finding));
  return {
    agency: agency?.code,
    // A report of a known agency with errors goes back; one that cannot be this agency's report is refused.
    verdict: verdict.accepted ? 'accepted' : submission ? 'returned' : 'refused',
    findings,
    submission: isHopeless ? undefined : submission,
    sealedAt: sealedAt(verdict),
  };
}

/** A seal says nothing of content that was changed after it, nor does a time without a fingerprint. */
function sealedAt(verdict: Verdict): Moment | undefined {
  const seal = sealStateOf(verdict);
  return seal.kind === 'sealed' ? seal.at : undefined;
}

/** When it was received: the ledger knows best, then the seal, then the file's own time, as far as these can be. */
function receipt(
  file: Parameters<Receipts>[0],
  { ledger: { receipts, rows }, clock: { now, isSound } }: { ledger: LedgerWord; clock: Clock },
): Pick<ReceivedFile, 'receivedAt' | 'receiptSource' | 'between' | 'sealedAt' | 'misdatedSeal'> {
  const { sealedAt, savedAt } = file;
  const isMisdated = sealedAt !== undefined && !isSound(sealedAt);
  const seal = isMisdated ? { sealedAt: undefined, misdatedSeal: sealedAt } : { sealedAt };
  const listed = receipts({ ...file, ...seal });
  if (listed !== undefined) {
    const { at, source, ...between } = listed;
    return { ...seal, receivedAt: at, receiptSource: source, ...between };
  }
  if (seal.sealedAt !== undefined) return { ...seal, receivedAt: seal.sealedAt, receiptSource: 'seal' };
  if (isSound(savedAt)) return { ...seal, receivedAt: savedAt, receiptSource: 'file' };
  return { ...seal, receivedAt: now, receiptSource: 'seen', between: seenBy(now, rows) };
}

/** Lower-case hex. */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
