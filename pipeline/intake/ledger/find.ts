import { join } from 'node:path';
import type { GateCode } from '../../contract/gates.ts';
import type { UnusedLedgers } from '../../contract/ledger-place-note.ts';
import { APART, LEDGER_APART } from '../apart.ts';
import { type Elsewhere, findElsewhere } from './elsewhere.ts';
import { LEDGER, type Ledger } from './ledger.ts';
import type { FoundFile } from '../list-files.ts';
import { readFileBytes } from '../read-file.ts';
import { openReader, type Reader } from '../reader.ts';
import { whatIs } from './what-is.ts';

/** What stands in the place of the ledger. `location` is where it is, or is to be. */
export type FoundLedger =
  | { readonly kind: 'absent'; readonly location: string }
  | {
      readonly kind: 'read';
      readonly location: string;
      readonly bytes: Uint8Array;
      readonly ledger: Ledger;
    }
  /** No workbook, or one that is no ledger: another is made in its place, and it is kept aside. */
  | { readonly kind: 'damaged'; readonly location: string; readonly bytes: Uint8Array }
  /** It may be a sound ledger that cannot be read now: nothing is written. */
  | { readonly kind: 'unreadable'; readonly location: string; readonly gate: GateCode }
  /** A report that bears the ledger's name. */
  | { readonly kind: 'submission'; readonly location: string }
  /** None is in its place, and others may be it: none is used, none made. */
  | { readonly kind: 'unclear'; readonly location: string; readonly why: UnusedLedgers };

/** What only a damaged file is; any other may be mended by its owner, and is left where it is. */
const DAMAGED: readonly GateCode[] = ['damaged', 'not-a-workbook', 'empty-file'];

const ASIDE = /^so-tiep-nhan\.hong-\d+\.xlsx$/i;

/** A name for a damaged ledger that is kept. */
export function asideName(number: number): string {
  return LEDGER.file.replace('.xlsx', `.hong-${number}.xlsx`);
}

/** True for a damaged ledger that was kept: it is never taken for a submission. */
export function isKeptAside({ path, isFile }: FoundFile): boolean {
  return isFile && ASIDE.test(path);
}

/**
 * Finds the ledger among the files of a folder, whatever the case of its name; of several the first that is one, that of
 * the exact name before others. Only one of them may cost what a ledger may.
 */
export async function findLedger(folder: string, found: readonly FoundFile[]): Promise<FoundLedger> {
  const named = found.filter(({ path }) => path.toLowerCase() === LEDGER.file);
  const inOrder = [...named].sort((a, b) => Number(b.path === LEDGER.file) - Number(a.path === LEDGER.file));
  let first: FoundLedger | undefined;
  for (const { location } of inOrder) {
    const opened = await openLedger(location, first ? APART : LEDGER_APART);
    if (opened.kind === 'read') return opened;
    first ??= opened;
  }
  return first ?? (await withoutFile(join(folder, LEDGER.file), found));
}

/** The ledger by which the files are judged, where there is one. */
export function usedLedger(found: FoundLedger): Ledger | undefined {
  return found.kind === 'read' ? found.ledger : undefined;
}

/** True for the file that is the ledger, or stands in its place: it is no submission. */
export function isLedgerFile({ location }: FoundFile, ledger: FoundLedger): boolean {
  return LEDGER_KINDS.includes(ledger.kind) && location === ledger.location;
}

const LEDGER_KINDS: readonly FoundLedger['kind'][] = ['read', 'damaged'];

/** Where no file has the name, a folder may; else the ledger may have another name. */
async function withoutFile(location: string, found: readonly FoundFile[]): Promise<FoundLedger> {
  const gate = readFileBytes(location, { followLinks: false });
  if (gate === 'not-a-file') return { kind: 'unreadable', location, gate };
  const why = mayBeIt(await findElsewhere(found.filter((file) => !isKeptAside(file))));
  return why ? { kind: 'unclear', location, why } : { kind: 'absent', location };
}

/** Anybody may send a workbook that is a ledger of this folder: only its name, which an officer gives it, makes it used. */
function mayBeIt({ strays, unread, of }: Elsewhere): UnusedLedgers | undefined {
  const [only] = strays;
  const paths = [...strays, ...unread].map(({ path }) => path);
  const [first] = unread;
  if (paths.length > 1) return { kind: 'several', paths };
  if (first) return { kind: 'unread', ...first };
  if (!only) return undefined;
  const { path, known } = only;
  if (path.includes('/')) return { kind: 'below', path };
  return { kind: 'misnamed', path, known, of };
}

/** Reads what stands at a place as a ledger. Never throws for what stands in it. */
export async function openLedger(location: string, limits = LEDGER_APART): Promise<FoundLedger> {
  const reader = openReader(limits);
  try {
    return await ledgerAt(location, reader);
  } finally {
    reader.close();
  }
}

async function ledgerAt(location: string, reader: Reader): Promise<FoundLedger> {
  const bytes = readFileBytes(location, { followLinks: false });
  if (typeof bytes === 'string') return { kind: 'unreadable', location, gate: bytes };
  // A large file is handed over to the reader.
  const copy = bytes.slice();
  const read = await reader.judge(bytes, whatIs);
  if ('gate' in read)
    return DAMAGED.includes(read.gate)
      ? { kind: 'damaged', location, bytes: copy }
      : { kind: 'unreadable', location, gate: read.gate };
  if (read.ledger) return { kind: 'read', location, bytes: copy, ledger: read.ledger };
  return read.isSubmission ? { kind: 'submission', location } : { kind: 'damaged', location, bytes: copy };
}
