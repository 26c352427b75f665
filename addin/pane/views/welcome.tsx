import type { ViewProps } from './pane-props.ts';

const TEXT = {
  heading: 'Lập báo cáo Kế hoạch 177 ngay trong Excel',
  steps: [
    'Tạo biểu mẫu đúng nhiệm vụ của cơ quan, có sẵn danh sách chọn.',
    'Kiểm tra ngay khi nhập: chỉ rõ ô sai và cách sửa.',
    'Chuyển việc chưa xong, số lũy kế từ báo cáo năm trước.',
    'Chốt báo cáo và gửi về Sở Nội vụ.',
  ],
  privacy: 'Mọi việc làm trên máy này; không gửi dữ liệu đi đâu.',
  start: 'Bắt đầu',
} as const;

/** The first thing a user sees in an empty workbook: what the pane does, and one button. */
export function WelcomeView({ tell }: ViewProps) {
  return (
    <div class="stack">
      <h2 tabIndex={-1}>{TEXT.heading}</h2>
      <ol class="steps">
        {TEXT.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{TEXT.privacy}</p>
      <fluent-button
        appearance="primary"
        onClick={() => {
          tell({ kind: 'view-chosen', view: 'template' });
        }}
      >
        {TEXT.start}
      </fluent-button>
    </div>
  );
}
