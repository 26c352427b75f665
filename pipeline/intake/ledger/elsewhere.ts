import type { GateCode } from '../../contract/gates.ts';
import { fold } from '../../contract/text.ts';
import { nodeInflate } from '../../workbook/inflate.ts';
import { type Budget, LEDGER_BUDGET, SUBMISSION_BUDGET } from '../../workbook/read/budget.ts';
import { findWorkbook, openPackage, readPart } from '../../workbook/read/package.ts';
import { readSheetList } from '../../workbook/read/sheet-list.ts';
import { APART, LEDGER_APART } from '../apart.ts';
import { sha256Hex } from '../judge-file.ts';
import type { FoundFile } from '../list-files.ts';
import { readFileBytes } from '../read-file.ts';
import { openReader } from '../reader.ts';
import { timeLimit } from '../time-limit.ts';
import { contentOf, LEDGER, type Ledger } from './ledger.ts';
import { MEMORY_SHEET } from './memory.ts';
import { whatIs } from './what-is.ts';

/** A ledger that is not in its place. */
export interface Stray {
  readonly path: string;
  /** How many of the files beside it it knows by their content. */
  readonly known: number;
}

/** What is in a folder where no ledger is in its place. */
export interface Elsewhere {
  /** Those that know a file of the folder. */
  readonly strays: readonly Stray[];
  /** By their name ledgers, but that cannot be read. */
  readonly unread: readonly { readonly path: string; readonly gate: GateCode }[];
  /** Files that are neither. */
  readonly of: number;
}

/** Only the list of sheets is read, of whatever is in the folder. */
const LIST_BUDGET: Budget = {
  ...SUBMISSION_BUDGET,
  fileBytes: LEDGER_BUDGET.fileBytes,
  partBytes: 1_000_000,
  totalBytes: 2_000_000,
};
const LIST_MILLISECONDS = 100;
/** `Sổ tiếp nhận 2021.ods`, `so-tiep-nhan (1).xls`. */
const LEDGER_NAME = /^so[\s_-]*tiep[\s_-]*nhan\b/;
/** What a spreadsheet may be saved as. */
const SPREADSHEET = /\.(xlsx|xlsm|xlsb|xls|ods|csv|et|numbers)$/i;

/** Looks for ledgers by their content in a folder where none is in its place. Never throws for what stands in a file. */
export async function findElsewhere(found: readonly FoundFile[]): Promise<Elsewhere> {
  const files = found.filter(({ isFile, gate }) => isFile && gate === undefined);
  const within = timeLimit();
  const listsLedger = (file: FoundFile): boolean => {
    const listed = within(LIST_MILLISECONDS, () => hasLedgerSheet(file));
    return 'value' in listed && listed.value;
  };
  const candidates = files.filter((file) => isNamed(file) || listsLedger(file));
  const looked = await lookInto(candidates.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a))));
  const ledgers = looked.filter((own) => 'ledger' in own);
  const others = files.filter((file) => !ledgers.some((own) => own.file === file));
  const hashes = ledgers.length === 0 ? [] : others.map(hashOf);
  return {
    strays: ledgers
      .map(({ file: { path }, ledger }) => ({ path, known: knownOf(ledger, hashes) }))
      .filter(({ known }) => known > 0),
    unread: looked.flatMap((own) =>
      'gate' in own && isNamed(own.file) ? [{ path: own.file.path, gate: own.gate }] : [],
    ),
    of: others.length,
  };
}

/** At the top of the folder only: deeper down people keep what is of other offices and years. */
function isNamed({ path }: FoundFile): boolean {
  return !path.includes('/') && SPREADSHEET.test(path) && LEDGER_NAME.test(fold(path));
}

function hasLedgerSheet({ location }: FoundFile): boolean {
  const bytes = readFileBytes(location, { followLinks: false });
  if (typeof bytes === 'string') return false;
  const source = openPackage(bytes, { inflate: nodeInflate, budget: LIST_BUDGET });
  const part = findWorkbook(source);
  const { sheets } = readSheetList(readPart(source, part), part, source.meter);
  return sheets.some(({ name }) => name === MEMORY_SHEET || fold(name) === fold(LEDGER.sheet));
}

type Look =
  | { readonly file: FoundFile; readonly ledger: Ledger }
  | { readonly file: FoundFile; readonly gate: GateCode };

/** What is a ledger, or cannot be read; any other workbook is a file like all. Only one may cost what a ledger may. */
async function lookInto(files: readonly FoundFile[]): Promise<Look[]> {
  const looks: Look[] = [];
  for (const [i, file] of files.entries()) {
    const reader = openReader(i === 0 ? LEDGER_APART : APART);
    const bytes = readFileBytes(file.location, { followLinks: false });
    const read = typeof bytes === 'string' ? { gate: bytes } : await reader.judge(bytes, whatIs);
    reader.close();
    if ('gate' in read) looks.push({ file, gate: read.gate });
    else if (read.ledger && !read.isSubmission) looks.push({ file, ledger: read.ledger });
  }
  return looks;
}

function hashOf({ location }: FoundFile): string | undefined {
  const bytes = readFileBytes(location, { followLinks: false });
  return typeof bytes === 'string' ? undefined : sha256Hex(bytes);
}

function knownOf({ rows, memory }: Ledger, hashes: readonly (string | undefined)[]): number {
  const contents = new Set([...rows.map(({ sha256 }) => sha256), ...[...memory.files.keys()].map(contentOf)]);
  return hashes.filter((hash) => hash !== undefined && contents.has(hash)).length;
}
