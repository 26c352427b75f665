import type { Agency } from './agencies.ts';
import type { GateCode } from './gates.ts';
import { agencyInName } from './name-hint.ts';
import type { Period } from './period.ts';
import type { ReceivedFile } from './received.ts';

/** How it is known whose a file is: its name is a hint only. */
export type KnownBy = 'content' | 'name';

/** Said of an agency that only the name of a file tells. */
export const BY_NAME = '(nhận biết theo tên tệp)';

/** `so-tiep-nhan (1).xlsx`, `Copy of so-tiep-nhan.xlsx`. */
const LEDGER_COPY = /(?:^|[/\s])so-tiep-nhan(?![\p{L}\d])[^/]*\.xlsx$/iu;

const COPY_BY_CONTENT: GateCode = 'ledger-copy';

type Sent = Pick<ReceivedFile, 'path' | 'agency'> & Partial<Pick<ReceivedFile, 'findings'>>;

/** What by its content or its name is a copy of the officer's ledger, and not known as anybody's report, is nobody's. */
export function isNobodys({ path, agency, findings = [] }: Sent): boolean {
  if (agency !== undefined) return false;
  return LEDGER_COPY.test(path) || findings.some(({ code }) => code === COPY_BY_CONTENT);
}

/** The reporter that a file's content names, else the one that its name does; undefined where nobody knows. */
export function likelySender(file: Sent, period: Period): { agency: Agency; by: KnownBy } | undefined {
  const known = period.reporters.find(({ code }) => code === file.agency);
  if (known) return { agency: known, by: 'content' };
  // People write to whom a file goes as well as from whom it comes.
  const senders = period.reporters.filter(({ code }) => code !== period.plan.consolidator);
  const hinted = agencyInName(file.path, senders) ?? agencyInName(file.path, period.reporters);
  return hinted && !isNobodys(file) ? { agency: hinted, by: 'name' } : undefined;
}

/** An agency in words, and that it is a guess where it is one. */
export function senderText(name: string, by: KnownBy): string {
  return by === 'name' ? `${name} ${BY_NAME}` : name;
}

/** What `senderText` was made of. */
export function senderIn(text: string): { readonly name: string; readonly by: KnownBy } {
  const isGuess = text.endsWith(` ${BY_NAME}`);
  return isGuess ? { name: text.slice(0, -BY_NAME.length - 1), by: 'name' } : { name: text, by: 'content' };
}
