import type { Message, Place, Severity } from './finding.ts';

/** A reason why a file cannot be taken before its content is looked at. */
interface Gate extends Message {
  readonly severity: Severity;
  /** The next step of who chose the file on their own machine, where it is not that of who sent it. */
  readonly chosen?: string;
}

const error = (what: string, fix: string, chosen?: string): Gate => ({
  severity: 'error',
  what,
  fix,
  ...(chosen === undefined ? {} : { chosen }),
});
const SAVE_AS_XLSX = 'Hãy mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu tệp .xlsx, rồi';
const SEND = 'gửi lại.';
const CHOOSE = 'chọn lại tệp.';

/** Cheap gates, one clear reason each: code to severity and text. The fix is for who sent the file. */
export const GATES = {
  'lock-file': error(
    'Đây là tệp tạm do Excel tạo khi đang mở báo cáo, không phải báo cáo.',
    'Không cần gửi tệp này; hãy đóng Excel rồi gửi tệp báo cáo.',
    'Hãy chọn chính tệp báo cáo.',
  ),
  'hidden-file': error(
    'Đây là tệp ẩn hoặc tệp tạm, không phải báo cáo.',
    'Không cần gửi tệp này.',
    'Hãy chọn tệp báo cáo.',
  ),
  'not-a-workbook': error(
    'Đây không phải là tệp Excel (.xlsx).',
    'Hãy gửi lại báo cáo lập trên đúng biểu mẫu Excel đã cấp.',
    'Hãy chọn tệp báo cáo lập trên biểu mẫu Excel đã cấp.',
  ),
  'empty-file': error(
    'Tệp rỗng (0 byte), không có nội dung.',
    'Hãy gửi lại tệp báo cáo.',
    'Hãy chọn tệp báo cáo đã điền.',
  ),
  encrypted: error(
    'Tệp có mật khẩu nên không mở được.',
    `Hãy bỏ mật khẩu mở tệp rồi ${SEND}`,
    `Hãy mở tệp bằng Excel, bỏ mật khẩu mở tệp, lưu rồi ${CHOOSE}`,
  ),
  'legacy-xls': error(
    'Tệp có định dạng Excel đời cũ (.xls).',
    `${SAVE_AS_XLSX} ${SEND}`,
    `${SAVE_AS_XLSX} ${CHOOSE}`,
  ),
  'binary-xlsb': error(
    'Tệp có định dạng Excel nhị phân (.xlsb).',
    `${SAVE_AS_XLSX} ${SEND}`,
    `${SAVE_AS_XLSX} ${CHOOSE}`,
  ),
  'too-large': error(
    'Tệp quá lớn so với một báo cáo.',
    'Hãy chép nội dung vào biểu mẫu gốc rồi gửi lại, không chèn ảnh hay trang khác.',
    'Hãy chép nội dung vào biểu mẫu gốc, không chèn ảnh hay trang khác, lưu rồi chọn tệp đó.',
  ),
  damaged: error(
    'Tệp bị hỏng, không đọc được.',
    'Hãy mở lại tệp gốc bằng Excel, lưu lại và gửi lại.',
    `Hãy mở tệp gốc bằng Excel, lưu lại rồi ${CHOOSE}`,
  ),
  'not-a-file': error(
    'Đây là đường dẫn tắt hoặc mục đặc biệt, không phải tệp.',
    'Hãy chép tệp báo cáo thật vào thư mục.',
  ),
  'ledger-copy': error(
    'Đây là sổ tiếp nhận hoặc bản sao của sổ, không phải báo cáo.',
    'Hãy chuyển tệp này ra khỏi thư mục tiếp nhận nếu chỉ là bản sao.',
  ),
  'link-to-no-workbook': error(
    'Đây là đường dẫn tắt, và tệp mà nó dẫn đến không phải là tệp Excel (.xlsx).',
    'Hãy ghi tên của chính tệp báo cáo, không dùng đường dẫn tắt.',
  ),
  unreadable: error(
    'Không có quyền đọc tệp.',
    'Hãy kiểm tra quyền đọc của tệp rồi chạy lại.',
    `Hãy kiểm tra tệp có bị chuyển đi hoặc đang bị khóa không, rồi ${CHOOSE}`,
  ),
  'unreadable-folder': error(
    'Không có quyền đọc thư mục này, chưa biết trong đó có báo cáo hay không.',
    'Hãy kiểm tra quyền đọc của thư mục rồi chạy lại.',
  ),
  'folder-too-deep': error(
    'Thư mục này nằm quá sâu nên không được đọc.',
    'Hãy chuyển các tệp báo cáo trong đó ra thẳng thư mục tiếp nhận rồi chạy lại.',
  ),
  'name-unreadable': error(
    'Tên tệp có ký tự hỏng nên không mở được tệp.',
    'Hãy đổi tên tệp, chỉ dùng chữ và số, rồi chạy lại.',
  ),
  'read-error': error(
    'Không đọc được tệp do lỗi ổ đĩa hoặc mạng, hoặc tệp vừa bị chuyển đi.',
    'Hãy mở thử tệp; nếu mở được thì chạy lại.',
  ),
  'being-written': error(
    'Tệp đang được chép hoặc đang được lưu nên chưa đọc được trọn vẹn.',
    'Hãy chờ chép xong, đóng tệp rồi chạy lại.',
  ),
  'reading-stopped': error(
    'Phần mềm phải dừng đọc tệp này giữa chừng vì mất quá nhiều thời gian hoặc bộ nhớ.',
    'Hãy mở tệp bằng Excel, lưu lại rồi gửi lại; nếu vẫn vậy, hãy gửi tệp cho người phát triển phần mềm.',
  ),
} as const satisfies Readonly<Record<string, Gate>>;
export type GateCode = keyof typeof GATES;

/** What a gate says to who chose the file on their own machine: nothing is sent or run again there. */
export function chosenMessage(code: GateCode): Message {
  const { what, fix, chosen = fix }: Gate = GATES[code];
  return { what, fix: chosen };
}

/** The finding of a file that a gate stopped. */
export function gateFinding(code: GateCode, place: Place = {}) {
  return { code, severity: GATES[code].severity, place, facts: {} };
}
