import type { Setup } from '../setup.ts';
import type { ViewProps } from './pane-props.ts';

const TEXT = {
  heading: 'Trợ giúp',
  /** Of the pane alone; the rest concerns the page without Excel too. */
  pane: [
    [
      'Làm theo thứ tự nào?',
      'Tạo biểu mẫu, điền các ô trắng, sửa theo mục Kiểm tra, chốt, rồi gửi đúng tệp đó về Sở Nội vụ.',
    ],
    [
      'Bấm vào ô trong danh sách thì sao?',
      'Excel chọn ô đó. Nhấn F6 để chuyển từ ngăn này sang bảng tính, nhấn F6 lần nữa để quay lại.',
    ],
    ['Chốt rồi mà cần sửa?', 'Cứ sửa; mục Chốt báo cáo nhận ra và nhắc chốt lại. Gửi bản chốt sau cùng.'],
  ],
  both: [
    [
      'Lỗi và cảnh báo khác nhau thế nào?',
      'Còn lỗi thì báo cáo bị trả lại. Cảnh báo không cản việc gửi, nhưng nên xem lại vì Sở Nội vụ cũng thấy.',
    ],
    [
      'Dán từ Word hay tệp khác được không?',
      'Được, nhưng nên dán giá trị (Paste Values). Dán đè lên ô có danh sách chọn sẽ mất danh sách; giá trị vẫn được kiểm tra.',
    ],
    [
      'Dữ liệu có bị gửi đi đâu không?',
      'Không. Phần mềm chỉ đọc báo cáo đang mở và tệp được chọn, ngay trên máy này; không có máy chủ, tài khoản hay thống kê sử dụng.',
    ],
  ],
  about: (version: string, plan: string) => `Báo cáo 177, phiên bản ${version}. Theo Kế hoạch số ${plan}.`,
} as const;

/** What users ask, what leaves the machine (nothing), and the version. */
export function HelpView({ setup }: ViewProps) {
  return (
    <div class="stack">
      <h2 tabIndex={-1}>{TEXT.heading}</h2>
      <Answers questions={[...TEXT.pane, ...TEXT.both]} />
      <About setup={setup} />
    </div>
  );
}

/** What concerns checking a file without Excel. */
export function PageHelp({ setup }: { setup: Setup }) {
  return (
    <div class="stack">
      <h2>{TEXT.heading}</h2>
      <Answers questions={TEXT.both} />
      <About setup={setup} />
    </div>
  );
}

function Answers({ questions }: { questions: readonly (readonly [question: string, answer: string])[] }) {
  return (
    <dl class="help">
      {questions.map(([question, answer]) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

function About({ setup }: { setup: Setup }) {
  return <p class="hint">{TEXT.about(setup.version, setup.plan.id)}</p>;
}
