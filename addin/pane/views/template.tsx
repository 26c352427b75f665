import { LACK_TEXT } from '../host-text.ts';
import { Bar, MessageBar } from '../parts/message.tsx';
import { TemplateForm } from '../parts/template-form.tsx';
import { CarryOverSection } from './carry-over.tsx';
import type { ViewProps } from './pane-props.ts';

const TEXT = {
  heading: 'Biểu mẫu',
  lead: 'Chọn cơ quan và năm; biểu mẫu được tạo trong sổ tính đang mở.',
  make: 'Tạo biểu mẫu',
  foreign: {
    what: 'Sổ tính này đã có nội dung.',
    fix: 'Biểu mẫu chỉ được tạo trong sổ trống, để không ghi đè lên gì cả. Hãy mở sổ mới rồi bấm nút Biểu mẫu ở đó.',
  },
  openNew: 'Mở sổ mới',
  opened: 'Đã mở sổ mới. Hãy chuyển sang sổ đó rồi bấm nút Biểu mẫu trên thẻ Trang đầu.',
  made: (agency: string, year: number) => `Đã tạo biểu mẫu năm ${year} của ${agency}.`,
  is: (agency: string, year: number) => `Sổ này là biểu mẫu năm ${year} của ${agency}.`,
  unplaced: {
    what: 'Sổ này được tạo từ biểu mẫu nhưng chưa nhận ra là báo cáo của cơ quan nào.',
    fix: 'Hãy xem ở mục Kiểm tra.',
  },
  fill: 'Điền các ô trắng ở từng trang; mục Kiểm tra cho biết còn thiếu gì.',
  check: 'Sang Kiểm tra',
  other: 'Tạo biểu mẫu khác trong sổ mới',
} as const;

/** Makes the template, or says what the open workbook is; then offers last year's report as a start. */
export function TemplateView(props: ViewProps) {
  return (
    <div class="stack">
      <h2 tabIndex={-1}>{TEXT.heading}</h2>
      {props.state.news?.kind === 'opened' ? <Bar intent="success">{TEXT.opened}</Bar> : null}
      <Content {...props} />
    </div>
  );
}

function Content(props: ViewProps) {
  const { state, setup, session, lacks } = props;
  switch (state.book?.kind) {
    case undefined:
      return null;
    case 'report':
      return <Made {...props} />;
    case 'unplaced':
      return <MessageBar intent="warning" message={TEXT.unplaced} />;
    case 'foreign':
      return <Foreign {...props} />;
    case 'blank':
      if (lacks.includes('template')) return <MessageBar intent="warning" message={LACK_TEXT.template} />;
      return (
        <>
          <p>{TEXT.lead}</p>
          <TemplateForm
            setup={setup}
            action={TEXT.make}
            busy={state.work !== undefined}
            onMake={(agency, year) => void session.makeTemplate(agency, year)}
          />
        </>
      );
  }
}

function Foreign({ session, state }: ViewProps) {
  return (
    <>
      <MessageBar intent="info" message={TEXT.foreign} />
      <fluent-button
        appearance="primary"
        disabledFocusable={state.work !== undefined}
        onClick={() => void session.openNew()}
      >
        {TEXT.openNew}
      </fluent-button>
    </>
  );
}

function Made(props: ViewProps) {
  const { state, session, tell } = props;
  if (state.book?.kind !== 'report') return null;
  const { agency, period } = state.book;
  const made = state.news?.kind === 'rendered';
  return (
    <>
      <Bar intent={made ? 'success' : 'info'}>
        <strong>{(made ? TEXT.made : TEXT.is)(agency.name, period.year)}</strong> {TEXT.fill}
      </Bar>
      <CarryOverSection {...props} book={state.book} />
      <fluent-button
        onClick={() => {
          tell({ kind: 'view-chosen', view: 'check' });
        }}
      >
        {TEXT.check}
      </fluent-button>
      <fluent-button
        appearance="subtle"
        disabledFocusable={state.work !== undefined}
        onClick={() => void session.openNew()}
      >
        {TEXT.other}
      </fluent-button>
    </>
  );
}
