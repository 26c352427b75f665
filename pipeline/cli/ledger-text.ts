import type { CityReport } from '../consolidate/city-report.ts';
import { type LedgerNote, ledgerMessage } from '../contract/ledger-note.ts';
import { isOfUse } from '../contract/ledger-place-note.ts';
import { LEDGER, WAIVERS } from '../intake/ledger/ledger.ts';
import type { Recorded } from '../intake/ledger/record.ts';
import { listed } from './listed.ts';
import { oneLine } from './terminal.ts';

/** That the ledger is not used as it should be: to know before all figures. */
export function ledgerUseLines({ ledgerNotes: notes = [] }: CityReport): string[] {
  return notes.filter(isOfUse).map((note) => `CHÚ Ý: ${noteText(note)}`);
}

/** What else the officer must know of the ledger; no line where there is nothing. */
export function ledgerLines({ ledgerNotes = [] }: CityReport): string[] {
  const notes = ledgerNotes.filter((note) => !isOfUse(note));
  return listed('Cần xem lại sổ tiếp nhận', notes.map(noteText), 'điều');
}

function noteText(note: LedgerNote): string {
  const { what, fix } = ledgerMessage(note);
  return oneLine(`${what} ${fix}`);
}

/** The same for machines, with what kept the ledger from being written; `sheet` and `row` where one row is told of. */
export function ledgerJson({ file, created, added, changed, notes }: Recorded) {
  return {
    file,
    created,
    added,
    changed,
    notes: notes.map((note) => {
      const row = ('row' in note ? note.row : undefined) ?? null;
      const sheet = note.kind.startsWith('waiver-') ? WAIVERS.sheet : LEDGER.sheet;
      return { code: note.kind, sheet: row === null ? null : sheet, row, ...ledgerMessage(note) };
    }),
  };
}

/** `so-tiep-nhan.xlsx: 3 dòng mới`, or nothing where nothing was written. */
export function recordedText({ file, created, added, changed }: Recorded): string | undefined {
  const parts = [
    ...(created
      ? ['lập sổ mới vì thư mục chưa có sổ (nếu trước đây đã có, lấy lại sổ cũ rồi chạy lại)']
      : []),
    ...(added > 0 ? [`${added} dòng mới`] : []),
    ...(changed > 0 ? [`${changed} dòng cập nhật`] : []),
  ];
  return parts.length === 0 ? undefined : `${file} (sổ tiếp nhận): ${parts.join(', ')}`;
}
