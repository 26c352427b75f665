import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type GateCode, gateFinding } from '../contract/gates.ts';
import type { Grid } from '../contract/grid.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { type Moment, isMoment, momentOf } from '../contract/time.ts';
import { type Judging, validate } from '../contract/validate.ts';
import { nodeInflate } from '../workbook/inflate.ts';
import { type FileReading, readFileBytes } from '../workbook/read/file-bytes.ts';
import type { FoundFile } from './list-files.ts';
import type { Received } from './ledger.ts';

/** A file judged by itself, before it is placed among the versions of its agency. */
export type JudgedFile = Omit<ReceivedFile, 'standing' | 'version'>;

/** A report of one agency needs a hundredth of this. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** Bytes to grid, or the gate that stopped them. */
export function readGrid(bytes: Uint8Array): FileReading {
  return readFileBytes(bytes, nodeInflate);
}

/** Reads a file's bytes; what stands in the way is a gate. */
export async function readBytes(location: string, size: number): Promise<Uint8Array | GateCode> {
  if (size > LARGEST_FILE) return 'too-large';
  try {
    return await readFile(location);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'unreadable';
    throw error;
  }
}

/** Judges one file of the intake. Whatever is wrong with it becomes its findings; nothing of it stops the run. */
export async function judgeFile(
  file: FoundFile,
  { judging, received }: { judging: Judging; received: Received },
): Promise<JudgedFile> {
  const content = file.gate === 'not-a-file' ? file.gate : await readBytes(file.location, file.size);
  const sha256 = typeof content === 'string' ? undefined : sha256Hex(content);
  const reading = readingOf(file, content);
  const verdict = 'gate' in reading ? refusal(reading.gate) : judge(reading.grid, judging);
  const { finalisedAt, ...judged } = verdict;
  return {
    path: file.path,
    size: file.size,
    sha256,
    ...receipt(file, { listed: received.get(sha256 ?? ''), finalisedAt }),
    ...judged,
  };
}

function readingOf(file: FoundFile, content: Uint8Array | GateCode): FileReading {
  if (file.gate !== undefined) return { gate: file.gate };
  return typeof content === 'string' ? { gate: content } : readGrid(content);
}

type Judged = Pick<ReceivedFile, 'agency' | 'verdict' | 'findings' | 'submission'> & {
  readonly finalisedAt: string | undefined;
};

function refusal(gate: GateCode): Judged {
  return {
    agency: undefined,
    verdict: 'refused',
    findings: [gateFinding(gate)],
    submission: undefined,
    finalisedAt: undefined,
  };
}

function judge(grid: Grid, judging: Judging): Judged {
  const { accepted, agency, identity, findings, submission } = validate(grid, judging);
  return {
    agency: agency?.code,
    // A report of a known agency with errors goes back; one that cannot be this agency's report is refused.
    verdict: accepted ? 'accepted' : submission ? 'returned' : 'refused',
    findings,
    submission: accepted ? submission : undefined,
    // A seal says nothing of content that was changed after it.
    finalisedAt: findings.some((f) => f.code === 'content-changed') ? undefined : identity.finalisedAt,
  };
}

/** When it was received: the ledger knows best, then the seal, then the file's own time. */
function receipt(
  file: FoundFile,
  { listed, finalisedAt }: { listed: Moment | undefined; finalisedAt: string | undefined },
): Pick<ReceivedFile, 'receivedAt' | 'receiptSource'> {
  if (listed !== undefined) return { receivedAt: listed, receiptSource: 'ledger' };
  if (isMoment(finalisedAt)) return { receivedAt: finalisedAt, receiptSource: 'seal' };
  return { receivedAt: momentOf(file.modifiedMs), receiptSource: 'file' };
}

/** Lower-case hex. */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
