import type { Agency } from './agencies.ts';
import { type Period, receiverOf } from './period.ts';
import { GUIDE_NAME, STATUS } from './sheets.ts';
import type { TemplateCell, TemplateSheet } from './template-model.ts';
import { showDay } from './time.ts';

const STEPS = [
  'Điền trang Thông tin: số, ngày báo cáo, chức vụ người ký, người lập biểu và hai xác nhận.',
  'Ở trang Nhiệm vụ, chọn Tình trạng của từng nhiệm vụ rồi điền các ô trắng còn lại của dòng.',
  'Điền trang Số liệu và trang Chỉ tiêu: số nguyên từ 0 trở lên, không có thì ghi 0.',
  'Ghi văn bản đã ban hành ở trang Văn bản; ghi khó khăn vượt thẩm quyền ở trang Vướng mắc (nếu có).',
  'Chỉ điền ô trắng. Không sửa ô xám, không chèn cột, không đổi tên trang, không dán công thức.',
  'Chỉ ghi số lượng, không ghi họ tên hay số định danh của cán bộ; không đưa nội dung bí mật nhà nước vào tệp.',
];

const MEANINGS: readonly (readonly [string, string])[] = [
  [STATUS.done, 'đã xong trong năm; ghi ngày hoàn thành, tiến độ 100%.'],
  [STATUS.doing, 'đã triển khai, chưa xong hoặc làm thường xuyên; tiến độ từ 1% đến 99%.'],
  [STATUS.notStarted, 'chưa triển khai; tiến độ 0%, phải nêu tồn tại và nguyên nhân.'],
  [STATUS.none, 'trong năm không có việc thuộc nhiệm vụ này; để trống tiến độ.'],
];

/** The first sheet: what to do in six lines, until when, where to send, what each status means. */
export function guideSheet(period: Period, agency: Agency): TemplateSheet {
  const line = (value: string, style: TemplateCell['style']): TemplateCell[] => [{ value, style }];
  return {
    name: GUIDE_NAME,
    visibility: 'visible',
    widths: [125],
    rows: [
      line(`BÁO CÁO NĂM ${period.year} THỰC HIỆN KẾ HOẠCH SỐ ${period.plan.id}`, 'title'),
      line(agency.name, 'heading'),
      line(period.plan.title, 'paragraph'),
      line('Việc cần làm', 'heading'),
      ...STEPS.map((step, i) => line(`${i + 1}. ${step}`, 'paragraph')),
      line('Thời hạn và nơi nhận', 'heading'),
      ...deadlineTexts(period).map((text) => line(text, 'paragraph')),
      line('Ý nghĩa của từng tình trạng', 'heading'),
      ...MEANINGS.map(([status, meaning]) => line(`${status}: ${meaning}`, 'paragraph')),
    ],
    validations: [],
    frozen: { rows: 0, columns: 0 },
    landscape: true,
  };
}

/** Until when and where to the report goes, and in what form: two sentences of the plan's section IV.1, and the file. */
export function deadlineTexts(period: Period): string[] {
  const receiver = receiverOf(period);
  return [
    `Gửi về ${receiver} ${period.plan.reportDue.text}; đúng hạn là chậm nhất hết ngày ${showDay(period.due)}.`,
    `Gửi đúng tệp này, không chuyển sang PDF hay định dạng khác. Cần hỏi, xin liên hệ ${receiver} Thành phố.`,
  ];
}
