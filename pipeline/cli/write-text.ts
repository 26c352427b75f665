import type { WriteFault } from '../workbook/write-fault.ts';

/** What to tell of outputs of which one could not be written: then none was, and what was there before is whole. */
export function writeFaultText({ path, code, cause }: WriteFault): string {
  const reason = code === 'disk-error' ? `${REASONS[code]} (${codeOf(cause)}).` : REASONS[code];
  return `Chưa ghi được ${path}. ${reason} Lần chạy này chưa ghi tệp kết quả nào; các tệp cũ (nếu có) vẫn nguyên vẹn.`;
}

const REASONS: Readonly<Record<WriteFault['code'], string>> = {
  'target-busy':
    'Tệp đang mở trong chương trình khác (Excel, Word) hoặc bị đặt chỉ đọc; hãy đóng tệp, bỏ chỉ đọc rồi chạy lại.',
  'target-is-folder': 'Đã có thư mục trùng tên; hãy đổi tên hoặc chuyển thư mục đó đi rồi chạy lại.',
  'no-permission': 'Không có quyền ghi vào thư mục này; hãy chọn thư mục khác.',
  'disk-full': 'Ổ đĩa đã đầy hoặc hết hạn mức; hãy dọn chỗ trống rồi chạy lại.',
  'no-folder': 'Không tạo được thư mục chứa tệp; hãy kiểm tra đường dẫn.',
  'disk-error':
    'Ổ đĩa hoặc mạng gặp lỗi; hãy chạy lại, nếu vẫn vậy thì ghi vào ổ đĩa khác và báo cho người phụ trách máy',
};

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'không rõ';
}
