import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something an officer may find in the intake folder, and what the product must say of it. */
export interface Hostile {
  /** Name of the file (or link, or folder) as it is put into the folder. */
  readonly file: string;
  /** Puts it there. */
  readonly put: (path: string) => void;
  /** The one reason, or `accepted` where it is harmless and a report like any other. */
  readonly verdict: keyof typeof REASONS | 'accepted';
  /** Path it is told under, where that is not its name. */
  readonly told?: string;
}

/** What is told of a file, written out: a change of these texts is seen here too. */
export const REASONS = {
  'lock-file':
    'Đây là tệp tạm do Excel tạo khi đang mở báo cáo, không phải báo cáo. Không cần gửi tệp này; hãy đóng Excel rồi gửi tệp báo cáo.',
  'hidden-file': 'Đây là tệp ẩn hoặc tệp tạm, không phải báo cáo. Không cần gửi tệp này.',
  'not-a-workbook':
    'Đây không phải là tệp Excel (.xlsx). Hãy gửi lại báo cáo lập trên đúng biểu mẫu Excel đã cấp.',
  'empty-file': 'Tệp rỗng (0 byte), không có nội dung. Hãy gửi lại tệp báo cáo.',
  encrypted: 'Tệp có mật khẩu nên không mở được. Hãy bỏ mật khẩu mở tệp rồi gửi lại.',
  'legacy-xls':
    'Tệp có định dạng Excel đời cũ (.xls). Hãy mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu tệp .xlsx, rồi gửi lại.',
  'binary-xlsb':
    'Tệp có định dạng Excel nhị phân (.xlsb). Hãy mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu tệp .xlsx, rồi gửi lại.',
  'too-large':
    'Tệp quá lớn so với một báo cáo. Hãy chép nội dung vào biểu mẫu gốc rồi gửi lại, không chèn ảnh hay trang khác.',
  damaged: 'Tệp bị hỏng, không đọc được. Hãy mở lại tệp gốc bằng Excel, lưu lại và gửi lại.',
  'not-a-file':
    'Đây là đường dẫn tắt hoặc mục đặc biệt, không phải tệp. Hãy chép tệp báo cáo thật vào thư mục.',
  unreadable: 'Không có quyền đọc tệp. Hãy kiểm tra quyền đọc của tệp rồi chạy lại.',
  'unreadable-folder':
    'Không có quyền đọc thư mục này, chưa biết trong đó có báo cáo hay không. Hãy kiểm tra quyền đọc của thư mục rồi chạy lại.',
  'folder-too-deep':
    'Thư mục này nằm quá sâu nên không được đọc. Hãy chuyển các tệp báo cáo trong đó ra thẳng thư mục tiếp nhận rồi chạy lại.',
  'name-unreadable':
    'Tên tệp có ký tự hỏng nên không mở được tệp. Hãy đổi tên tệp, chỉ dùng chữ và số, rồi chạy lại.',
  'not-our-template':
    'Tệp không được lập từ biểu mẫu báo cáo. Hãy lấy biểu mẫu của cơ quan, điền vào đó và gửi lại.',
  'formula-in-input':
    'Ô “Kết quả thực hiện” chứa công thức. Hãy nhập thẳng giá trị, hoặc chép ô rồi dán lại bằng “Dán giá trị” (Paste Values).',
} as const;

/** A file of these bytes, made only when it is put. */
export function fileOf(file: string, verdict: Hostile['verdict'], bytes: () => Uint8Array | string): Hostile {
  return {
    file,
    verdict,
    put: (path) => {
      writeFileSync(path, bytes());
    },
  };
}

/** Puts each into a folder. */
export function putAll(folder: string, files: readonly Hostile[]): void {
  for (const { file, put } of files) put(join(folder, file));
}
