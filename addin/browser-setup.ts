import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { momentOf } from '../pipeline/contract/time.ts';
import { DEFAULT_BUDGET } from '../pipeline/workbook/read/budget.ts';
import { browserInflate } from '../pipeline/workbook/read/inflate.ts';
import { readFile } from '../pipeline/workbook/read/read-file.ts';
import { version } from '../package.json';
import { plan, roster } from 'virtual:shipped';
import { type Setup, periodsOf } from './pane/setup.ts';

/** What a browser brings to the pane: its clock, hashing and unpacking in JavaScript, the data that ships. */
export function browserSetup(): Setup {
  return {
    plan,
    periodOf: periodsOf(plan, roster),
    now: () => momentOf(Date.now()),
    sha256: (text) => bytesToHex(sha256(utf8ToBytes(text))),
    readFile: (bytes) => readFile(bytes, { inflate: browserInflate }),
    largestFile: DEFAULT_BUDGET.fileBytes,
    version,
  };
}
