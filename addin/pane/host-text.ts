import type { Message } from '../../pipeline/contract/finding.ts';
import type { HostFaultCode, Lack } from '../host.ts';
import type { Fault, Work } from './state.ts';

const NEW_BOOK = 'Hãy mở sổ mới (Ctrl+N), bấm nút Biểu mẫu và tạo lại ở đó.';

/** What came of it where Excel failed and said no more: what was being done tells the next step. */
const FAILED_TEXT: Readonly<Record<Work, Message>> = {
  reading: {
    what: 'Excel không đọc được sổ tính.',
    fix: 'Hãy bấm “Kiểm tra lại”; nếu vẫn không được, hãy lưu tệp (Ctrl+S), đóng rồi mở lại tệp.',
  },
  rendering: {
    what: 'Excel không tạo được biểu mẫu; phần đã tạo dở được gỡ bỏ.',
    fix: `${NEW_BOOK} Nếu vẫn không được, hãy tải biểu mẫu từ trang trên trình duyệt do Sở Nội vụ cung cấp.`,
  },
  opening: { what: 'Excel không mở được sổ mới.', fix: NEW_BOOK },
  carrying: {
    what: 'Excel không ghi được nội dung của năm trước.',
    fix: 'Hãy chọn tệp và chuyển lại; ô nào đã có nội dung thì được giữ nguyên.',
  },
  finalising: {
    what: 'Excel chưa chốt được báo cáo.',
    fix: 'Hãy bấm “Kiểm tra lại” ở mục Kiểm tra rồi chốt lại; nếu vẫn không được, hãy lưu tệp (Ctrl+S), đóng rồi mở lại tệp.',
  },
};

/** Faults that say of a workbook in use what is not so of one in which the template is being made. */
const OF_CONTENT: readonly HostFaultCode[] = ['sheet-protected', 'sheet-gone', 'too-much-at-once'];

/** What the user reads, and does next, where Excel did not do what was asked. */
export function faultText({ code, work }: Fault): Message {
  const failed = code === 'excel-failed' || (work === 'rendering' && OF_CONTENT.includes(code));
  return failed && work ? FAILED_TEXT[work] : FAULT_TEXT[code];
}

/** By Excel's own reason, whatever was being done. */
export const FAULT_TEXT: Readonly<Record<HostFaultCode, Message>> = {
  'workbook-in-use': {
    what: 'Sổ tính này đã có nội dung nên không tạo biểu mẫu ở đây.',
    fix: 'Hãy bấm “Mở sổ mới”, rồi tạo biểu mẫu trong sổ đó.',
  },
  'template-not-taken': {
    what: 'Excel chưa ghi đủ biểu mẫu vào sổ tính.',
    fix: 'Hãy đóng sổ này, không lưu, mở sổ mới rồi tạo lại biểu mẫu. Nếu vẫn không được, hãy dùng biểu mẫu Sở Nội vụ gửi.',
  },
  'cell-being-edited': {
    what: 'Excel đang chờ Anh/Chị nhập xong một ô.',
    fix: 'Hãy nhấn Enter để xong ô đang nhập (hoặc Esc để bỏ), rồi làm lại.',
  },
  'sheet-protected': {
    what: 'Ô cần ghi đang bị khóa.',
    fix: 'Hãy giữ nguyên chế độ khóa của biểu mẫu; nếu đã tự đặt khóa khác thì bỏ khóa đó ở thẻ Xem lại, rồi làm lại.',
  },
  'sheet-gone': {
    what: 'Không còn thấy trang hoặc ô này trong sổ tính.',
    fix: 'Nếu trang vừa bị đổi tên, bấm “Kiểm tra lại”; nếu trang đã bị xóa, hãy đóng tệp không lưu rồi mở lại bản đã lưu.',
  },
  'workbook-closed': {
    what: 'Sổ tính đã đóng.',
    fix: 'Hãy mở lại tệp báo cáo, rồi mở lại ngăn này từ thẻ Trang đầu.',
  },
  'read-only': {
    what: 'Sổ tính đang mở ở chế độ chỉ đọc nên không ghi được.',
    fix: 'Hãy bấm “Cho phép chỉnh sửa” (Enable Editing), hoặc lưu một bản khác bằng Lưu thành (Save As), rồi làm lại.',
  },
  'not-supported': {
    what: 'Bản Excel này chưa có chức năng vừa yêu cầu.',
    fix: 'Hãy cập nhật Excel, hoặc dùng trang “Kiểm tra báo cáo trên trình duyệt” do Sở Nội vụ cung cấp.',
  },
  'too-much-at-once': {
    what: 'Sổ tính quá lớn để Excel xử lý một lần.',
    fix: 'Hãy xóa nội dung, hình ảnh không thuộc báo cáo rồi làm lại.',
  },
  'excel-failed': {
    what: 'Excel không thực hiện được yêu cầu.',
    fix: 'Hãy lưu tệp (Ctrl+S), đóng rồi mở lại ngăn này và làm lại.',
  },
};

/** What the user reads where the Excel at hand cannot do something at all. */
export const LACK_TEXT: Readonly<Record<Lack, Message>> = {
  template: {
    what: 'Bản Excel này chưa tạo được biểu mẫu.',
    fix: 'Hãy mở biểu mẫu Sở Nội vụ gửi, hoặc tải biểu mẫu từ trang trên trình duyệt do Sở Nội vụ cung cấp; việc kiểm tra và chốt vẫn làm được ở đây.',
  },
  following: {
    what: 'Bản Excel này không tự báo khi ô thay đổi.',
    fix: 'Sau khi sửa, hãy bấm “Kiểm tra lại”.',
  },
  saving: {
    what: 'Bản Excel này không để ngăn này tự lưu tệp.',
    fix: 'Sau khi chốt, hãy nhấn Ctrl+S để lưu.',
  },
};
