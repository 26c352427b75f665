import { FindingsView } from '../parts/findings-view.tsx';
import { MessageBar } from '../parts/message.tsx';
import { ProgressView } from '../parts/progress.tsx';
import { LACK_TEXT } from '../host-text.ts';
import type { ViewProps } from './pane-props.ts';

const TEXT = {
  heading: 'Kiểm tra',
  who: (agency: string, year: number) => `${agency} · năm ${year}`,
  again: 'Kiểm tra lại',
  following: 'Kết quả tự cập nhật khi sửa trong bảng tính.',
  notOurs: {
    what: 'Sổ tính đang mở không phải báo cáo lập trên biểu mẫu của Kế hoạch.',
    fix: 'Hãy mở tệp báo cáo, hoặc tạo biểu mẫu ở mục Biểu mẫu.',
  },
  template: 'Sang Biểu mẫu',
} as const;

/** How far the report is and what stands against it, following the user's typing. */
export function CheckView(props: ViewProps) {
  const { state, session, lacks } = props;
  return (
    <div class="stack">
      <h2 tabIndex={-1}>{TEXT.heading}</h2>
      <Content {...props} />
      {state.book ? (
        <fluent-button disabledFocusable={state.work !== undefined} onClick={() => void session.check()}>
          {TEXT.again}
        </fluent-button>
      ) : null}
      {lacks.includes('following') ? (
        <MessageBar intent="info" message={LACK_TEXT.following} />
      ) : (
        <p class="hint">{TEXT.following}</p>
      )}
    </div>
  );
}

function Content({ state, session, tell }: ViewProps) {
  const { book, filter, news } = state;
  if (!book) return null;
  if (book.kind === 'blank' || book.kind === 'foreign')
    return (
      <>
        <MessageBar intent="info" message={TEXT.notOurs} />
        <fluent-button
          appearance="primary"
          onClick={() => {
            tell({ kind: 'view-chosen', view: 'template' });
          }}
        >
          {TEXT.template}
        </fluent-button>
      </>
    );
  return (
    <>
      {book.kind === 'report' ? (
        <>
          <p class="who">{TEXT.who(book.agency.name, book.period.year)}</p>
          <ProgressView progress={book.progress} />
        </>
      ) : null}
      <FindingsView
        findings={book.verdict.findings}
        filter={filter}
        onFilter={(chosen) => {
          tell({ kind: 'filter-chosen', filter: chosen });
        }}
        current={news?.kind === 'went' ? news.place : undefined}
        onGo={(place) => void session.goTo(place)}
      />
    </>
  );
}
