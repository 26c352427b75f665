import { likelySender, senderText } from '../../contract/likely-sender.ts';
import { messageOf } from '../../contract/messages.ts';
import { findingCount } from '../../contract/more-findings.ts';
import type { Period } from '../../contract/period.ts';
import { isLeftBehind, type ReceivedFile, STANDING_TEXT } from '../../contract/received.ts';
import { clean, shorten } from '../../contract/text.ts';
import type { Moment } from '../../contract/time.ts';
import { isError } from '../../contract/validate.ts';
import { visible } from '../../contract/visible.ts';
import { BASIS, keyOf, type OwnColumn } from './ledger.ts';

/** What the ledger says of one file: the same bytes under two names are one. */
export interface Entry {
  readonly key: string;
  readonly sha256: string | undefined;
  /** As the ledger writes them, in order. */
  readonly names: readonly string[];
  readonly file: ReceivedFile;
  /** All files of its bytes, by name and their own times. */
  readonly copies: readonly { readonly name: string; readonly savedAt: Moment | undefined }[];
  readonly cells: Readonly<Record<OwnColumn, string | number>>;
}

const LONGEST_REASON = 160;

/** An entry for each file that somebody may have sent, by time of receipt, then by name. */
export function entriesOf(files: readonly ReceivedFile[], period: Period): Entry[] {
  const groups = new Map<string, ReceivedFile[]>();
  for (const file of files) {
    if (isLeftBehind(file)) continue;
    const key = keyOf({ sha256: file.sha256, name: ledgerName(file.path) });
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const entries = [...groups].flatMap(([key, group]) => entryOf(key, group, period));
  return entries.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ file, names, key }: Entry): string {
  return [file.receivedAt, names.join('\n'), key].join('\u0000');
}

function entryOf(key: string, group: readonly ReceivedFile[], period: Period): Entry[] {
  const file = group.find(({ standing }) => standing !== 'identical') ?? group[0];
  if (!file) return [];
  const copies = group.map(({ path, savedAt }) => ({ name: ledgerName(path), savedAt }));
  const names = copies.map(({ name }) => name).sort();
  const cells = {
    name: names.join('\n'),
    agency: senderOf(file, period),
    year: period.year,
    version: file.version ?? '',
    basis: BASIS[file.receiptSource],
    verdict: STANDING_TEXT[file.standing],
    reason: reasonOf(file),
  };
  return [{ key, sha256: file.sha256, names, file, copies, cells }];
}

/** Whose it is; of what could not be taken whose it may be, in the words that all outputs use. */
function senderOf(file: ReceivedFile, period: Period): string {
  const known = period.agencies.find(({ code }) => code === file.agency)?.name ?? file.agency;
  const likely = known === undefined ? likelySender(file, period) : undefined;
  return known ?? (likely ? senderText(likely.agency.name, likely.by) : '');
}

/** A path as one line of the ledger: what no eye sees is shown as codes. */
export function ledgerName(path: string): string {
  return clean(visible(path).replaceAll('\n', '<U+000A>'));
}

function reasonOf({ findings }: ReceivedFile): string {
  const errors = findings.filter(isError);
  const [first] = errors;
  if (!first) return '';
  const what = shorten(clean(messageOf(first).what), LONGEST_REASON);
  const count = findingCount(errors);
  return count > 1 ? `${what.replace(/[.…]$/, '')}; và ${count - 1} lỗi khác.` : what;
}
