import type { Message } from './finding.ts';

/** What kept the ledger from being written in this run: nothing about the data. */
export type WritingNote =
  | { readonly kind: 'ledger-open' }
  | { readonly kind: 'ledger-not-written'; readonly code: keyof typeof UNWRITTEN }
  | { readonly kind: 'ledger-not-editable' }
  /** Somebody, or another run, saved it while this one went on. */
  | { readonly kind: 'ledger-changed' };

const WRITING = ['ledger-open', 'ledger-not-written', 'ledger-not-editable', 'ledger-changed'];

export function isOfWriting(note: { readonly kind: string }): note is WritingNote {
  return WRITING.includes(note.kind);
}

/** What a note says, and what to do. */
export function writingMessage(note: WritingNote): Message {
  switch (note.kind) {
    case 'ledger-open':
      return {
        what: 'Sổ tiếp nhận đang mở nên lần này chưa ghi vào sổ.',
        fix: 'Hãy đóng sổ so-tiep-nhan.xlsx rồi chạy lại; nếu không có ai mở, xóa tệp có tên bắt đầu bằng “~$so-tiep-nhan” hoặc “.~lock.so-tiep-nhan”.',
      };
    case 'ledger-not-written':
      return {
        what: `Lần này chưa ghi được sổ tiếp nhận: ${UNWRITTEN[note.code].what}. Sổ cũ (nếu có) vẫn nguyên vẹn.`,
        fix: UNWRITTEN[note.code].fix,
      };
    case 'ledger-not-editable':
      return {
        what: 'Cấu trúc bên trong sổ tiếp nhận không chuẩn nên lần này chưa ghi vào sổ; sổ vẫn nguyên vẹn.',
        fix: 'Mở sổ bằng Excel, lưu lại, đóng rồi chạy lại.',
      };
    case 'ledger-changed':
      return {
        what: 'Sổ tiếp nhận vừa được ghi trong lúc chạy: có người vừa lưu sổ, hoặc một lần chạy khác của phần mềm trên cùng thư mục vừa ghi; kết quả lần này theo sổ trước đó.',
        fix: 'Chờ lần chạy kia xong rồi chạy lại để tính theo sổ vừa ghi; mỗi lúc chỉ nên chạy một lệnh cho một thư mục.',
      };
  }
}

const UNWRITTEN = {
  'target-busy': { what: 'sổ đang mở trong chương trình khác', fix: 'Hãy đóng sổ rồi chạy lại.' },
  'no-permission': {
    what: 'không có quyền ghi vào thư mục tiếp nhận',
    fix: 'Hãy cấp quyền ghi cho thư mục này rồi chạy lại.',
  },
  'disk-full': { what: 'ổ đĩa đã đầy hoặc hết hạn mức', fix: 'Hãy dọn chỗ trống rồi chạy lại.' },
  'no-folder': {
    what: 'thư mục tiếp nhận vừa bị chuyển đi',
    fix: 'Hãy kiểm tra lại đường dẫn rồi chạy lại.',
  },
  'disk-error': {
    what: 'ổ đĩa hoặc mạng gặp lỗi',
    fix: 'Hãy chạy lại; nếu vẫn vậy, hãy báo cho người phụ trách máy.',
  },
  'target-is-folder': {
    what: 'chỗ của sổ so-tiep-nhan.xlsx đang là một thư mục',
    fix: 'Hãy đổi tên thư mục đó rồi chạy lại.',
  },
  'target-is-no-file': {
    what: 'chỗ của sổ so-tiep-nhan.xlsx đang là đường dẫn tắt, đường ống hoặc thiết bị',
    fix: 'Hãy chuyển đi rồi chạy lại.',
  },
} as const satisfies Readonly<Record<string, Message>>;
