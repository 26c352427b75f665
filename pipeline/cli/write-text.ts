import type { WriteFault } from '../workbook/replace-file.ts';

/** What to tell of an output that could not be written; the file that was there before is still whole. */
export function writeFaultText(fault: WriteFault): string {
  return `Chưa ghi được ${fault.path}. ${REASONS[fault.code]} Tệp cũ (nếu có) vẫn nguyên vẹn.`;
}

const REASONS: Readonly<Record<WriteFault['code'], string>> = {
  'target-busy': 'Tệp đang mở trong chương trình khác (Excel, Word); hãy đóng tệp rồi chạy lại.',
  'no-permission': 'Không có quyền ghi vào thư mục này; hãy chọn thư mục khác.',
  'disk-full': 'Ổ đĩa đã đầy; hãy dọn chỗ trống rồi chạy lại.',
  'no-folder': 'Không tạo được thư mục chứa tệp; hãy kiểm tra đường dẫn.',
};
