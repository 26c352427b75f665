import { type WriteFault, systemCode } from '../workbook/write-fault.ts';

/** What to tell of outputs of which one could not be written: then none was, and what was there before is whole. */
export function writeFaultText({ path, code, cause }: WriteFault): string {
  const reason = code === 'disk-error' ? `${REASONS[code]} (${codeOf(cause)}).` : REASONS[code];
  return `Chưa ghi được ${path}. ${reason} ${NOTHING_WRITTEN}`;
}

/**
 * What to tell of an error of the system that nothing before has told of, at whatever step: outputs are written last,
 * and theirs are told as such. Undefined for any other error, which is a mistake of the program.
 */
export function systemFaultText(error: unknown): string | undefined {
  const code = systemCode(error);
  if (code === undefined) return undefined;
  const path = error instanceof Error && 'path' in error ? String(error.path) : 'tệp hoặc thư mục cần dùng';
  return `Không còn dùng được ${path} (${code}). ${SYSTEM_REASONS[code] ?? SYSTEM_REASON} ${NOTHING_WRITTEN}`;
}

/** The text on an intake that went away while it was read, and left an empty folder where it was. */
export function intakeGoneText(folder: string): string {
  return `Thư mục ${folder} không còn tệp nào. ${GONE} ${NOTHING_WRITTEN}`;
}

const NOTHING_WRITTEN = 'Lần chạy này chưa ghi tệp kết quả nào; các tệp cũ (nếu có) vẫn nguyên vẹn.';
const GONE =
  'Tệp, thư mục hoặc ổ đĩa (USB, ổ mạng) đó vừa bị xóa, đổi tên, rút ra hay mất kết nối trong khi chạy; hãy để lại chỗ cũ rồi chạy lại.';
const NO_RIGHT = 'Không có quyền với tệp hoặc thư mục đó; hãy kiểm tra quyền rồi chạy lại.';
const TOO_MANY = 'Máy đang mở quá nhiều tệp; hãy đóng bớt chương trình khác rồi chạy lại.';

const SYSTEM_REASON =
  'Ổ đĩa hoặc mạng gặp lỗi; hãy chạy lại, nếu vẫn vậy thì chép sang ổ đĩa khác và báo cho người phụ trách máy.';
const SYSTEM_REASONS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: GONE,
  ENOTDIR: GONE,
  ENODEV: GONE,
  ENXIO: GONE,
  ESTALE: GONE,
  ENOTCONN: GONE,
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
};

const REASONS: Readonly<Record<WriteFault['code'], string>> = {
  'target-busy':
    'Tệp đang mở trong chương trình khác (Excel, Word) hoặc bị đặt chỉ đọc; hãy đóng tệp, bỏ chỉ đọc rồi chạy lại.',
  'target-is-folder': 'Đã có thư mục trùng tên; hãy đổi tên hoặc chuyển thư mục đó đi rồi chạy lại.',
  'target-is-no-file':
    'Ở đó đang có đường dẫn tắt, đường ống hoặc thiết bị, không phải tệp; hãy chuyển đi hoặc ghi tên khác rồi chạy lại.',
  'no-permission': 'Không có quyền ghi vào thư mục này; hãy chọn thư mục khác.',
  'disk-full': 'Ổ đĩa đã đầy hoặc hết hạn mức; hãy dọn chỗ trống rồi chạy lại.',
  'no-folder': 'Không tạo được thư mục chứa tệp; hãy kiểm tra đường dẫn.',
  'disk-error':
    'Ổ đĩa hoặc mạng gặp lỗi; hãy chạy lại, nếu vẫn vậy thì ghi vào ổ đĩa khác và báo cho người phụ trách máy',
};

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'không rõ';
}
