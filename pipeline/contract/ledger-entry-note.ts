import type { Message } from './finding.ts';
import { isOfRow, type RowNote, rowMessage } from './ledger-row-note.ts';
import { type Moment, showMoment } from './time.ts';

/** What a person entered in the ledger that has not the effect it was meant to have. Rows are Excel's numbers. */
export type EntryNote =
  | { readonly kind: 'time-unreadable'; readonly row: number; readonly found: string }
  /** In the future, or before the report's year: not used. */
  | {
      readonly kind: 'time-misdated';
      readonly row: number;
      readonly at: Moment;
      readonly why: 'future' | 'before-year';
    }
  /** Used, though the agency sealed the file later. */
  | {
      readonly kind: 'time-before-seal';
      readonly row: number;
      readonly at: Moment;
      readonly sealedAt: Moment;
    }
  /** Neither a seal nor the file's own time can be: the moment at which it was first seen is used. */
  | { readonly kind: 'time-seen'; readonly row?: number; readonly name: string; readonly at: Moment }
  /** A seal of which that is so, and the time that is used. */
  | {
      readonly kind: 'seal-misdated';
      readonly row?: number;
      readonly name: string;
      readonly at: Moment;
      readonly sealedAt: Moment;
    }
  /** Marked as excluded without a reason: it counts still. */
  | { readonly kind: 'excluded-without-reason'; readonly row: number; readonly name: string }
  /** A reason without a mark. */
  | { readonly kind: 'excluded-unmarked'; readonly row: number; readonly name: string }
  /** Of a content over which another was saved: that one is not excluded. `by`: its row, where it has one. */
  | {
      readonly kind: 'exclusion-of-old-content';
      readonly row: number;
      readonly name: string;
      readonly by: number | undefined;
    }
  | { readonly kind: 'excluded-unclear'; readonly row: number; readonly found: string }
  | RowNote;

const KINDS: Readonly<Record<Exclude<EntryNote, RowNote>['kind'], true>> = {
  'time-unreadable': true,
  'time-misdated': true,
  'time-before-seal': true,
  'time-seen': true,
  'seal-misdated': true,
  'excluded-without-reason': true,
  'excluded-unmarked': true,
  'excluded-unclear': true,
  'exclusion-of-old-content': true,
};

export function isOfEntry(note: { readonly kind: string }): note is EntryNote {
  return Object.hasOwn(KINDS, note.kind) || isOfRow(note);
}

/** What a note says, and what to do. */
export function entryMessage(note: EntryNote): Message {
  const where = note.row === undefined ? 'Sổ tiếp nhận' : `Sổ tiếp nhận, dòng ${note.row}`;
  if (isOfRow(note)) return rowMessage(note, where);
  switch (note.kind) {
    case 'time-unreadable':
    case 'time-misdated':
    case 'time-before-seal':
    case 'time-seen':
    case 'seal-misdated':
      return timeMessage(note, where);
    case 'excluded-without-reason':
    case 'excluded-unmarked':
    case 'excluded-unclear':
    case 'exclusion-of-old-content':
      return exclusionMessage(note, where);
  }
}

type Of<Kind extends EntryNote['kind']> = Extract<EntryNote, { readonly kind: Kind }>;

const OWN_TIME_FIX =
  'Ghi đúng lúc nhận thật (ngày và giờ) vào ô Thời điểm nhận của tệp đó trong sổ rồi chạy lại.';

function timeMessage(
  note: Of<'time-unreadable' | 'time-misdated' | 'time-before-seal' | 'time-seen' | 'seal-misdated'>,
  where: string,
): Message {
  switch (note.kind) {
    case 'time-unreadable':
      return {
        what: `${where}: không hiểu thời điểm nhận “${note.found}”, nên lấy theo thời điểm đã ghi vào sổ lần đầu (cột Căn cứ nói theo đâu).`,
        fix: 'Ghi lại ô đó chỉ một thời điểm, dạng ngày/tháng/năm giờ:phút, ví dụ 10/12/2021 09:30, không dùng công thức, rồi chạy lại.',
      };
    case 'time-misdated':
      return {
        what: `${where}: thời điểm nhận ${showMoment(note.at)} là ${note.why === 'future' ? 'ở tương lai' : 'trước năm báo cáo'}, nên không dùng; lấy theo thời điểm đã ghi vào sổ lần đầu (cột Căn cứ nói theo đâu).`,
        fix: 'Sửa ô Thời điểm nhận cho đúng ngày, tháng, năm nhận thật rồi chạy lại, hoặc xóa trắng ô đó để phần mềm ghi.',
      };
    case 'time-before-seal':
      return {
        what: `${where}: thời điểm nhận ${showMoment(note.at)} là trước lúc cơ quan chốt tệp (${showMoment(note.sealedAt)}); vẫn dùng thời điểm cán bộ ghi.`,
        fix: 'Xem lại ô Thời điểm nhận; nếu đã đúng (đồng hồ của cơ quan chạy sai) thì không phải làm gì.',
      };
    case 'time-seen':
      return {
        what: `${where}: tệp “${note.name}” mang thời gian ở tương lai hoặc trước năm báo cáo nên không dùng; lấy lúc phần mềm thấy tệp lần đầu (${showMoment(note.at)}), có thể đã nhận sớm hơn.`,
        fix: OWN_TIME_FIX,
      };
    case 'seal-misdated':
      return {
        what: `${where}: tệp “${note.name}” ghi là chốt lúc ${showMoment(note.sealedAt)}, ở tương lai hoặc trước năm báo cáo (đồng hồ của cơ quan chạy sai), nên không dùng; thời điểm nhận là ${showMoment(note.at)}.`,
        fix: OWN_TIME_FIX,
      };
  }
}

function exclusionMessage(
  note: Of<'excluded-without-reason' | 'excluded-unmarked' | 'excluded-unclear' | 'exclusion-of-old-content'>,
  where: string,
): Message {
  switch (note.kind) {
    case 'excluded-without-reason':
      return {
        what: `${where}: tệp “${note.name}” được đánh dấu loại trừ nhưng chưa ghi lý do, nên vẫn được tính.`,
        fix: 'Ghi lý do vào cột Lý do loại trừ rồi chạy lại, hoặc xóa dấu loại trừ.',
      };
    case 'excluded-unmarked':
      return {
        what: `${where}: tệp “${note.name}” có ghi lý do ở cột Lý do loại trừ nhưng cột Loại trừ để trống, nên tệp không bị loại trừ.`,
        fix: 'Chọn “Có” ở cột Loại trừ rồi chạy lại nếu không tính tệp này; nếu vẫn tính, xóa lý do hoặc ghi “Không” ở cột Loại trừ.',
      };
    case 'excluded-unclear':
      return {
        what: `${where}: không hiểu “${note.found}” ở cột Loại trừ, nên tệp không bị loại trừ.`,
        fix: 'Chọn “Có” để loại trừ, hoặc để trống, rồi chạy lại.',
      };
    case 'exclusion-of-old-content':
      return {
        what: `${where}: nội dung cũ của tệp “${note.name}” đã bị loại trừ, nhưng tệp cùng tên nay có nội dung khác${note.by === undefined ? '' : ` (dòng ${note.by})`} nên loại trừ đó không áp dụng cho nội dung mới.`,
        fix: `Nếu cũng không tính nội dung mới, chọn “Có” và ghi lý do ở ${note.by === undefined ? 'dòng của nội dung đó' : `dòng ${note.by}`} rồi chạy lại; nếu vẫn tính thì không phải làm gì.`,
      };
  }
}
