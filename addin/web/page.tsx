import { useEffect, useId, useReducer, useState } from 'preact/hooks';
import type { Agency } from '../../pipeline/contract/agencies.ts';
import { type GateCode, chosenMessage } from '../../pipeline/contract/gates.ts';
import { templateFile, templateOf } from '../../pipeline/contract/template.ts';
import { totalsText } from '../../pipeline/contract/totals.ts';
import { bookOf } from '../pane/book.ts';
import { readChosen } from '../pane/chosen-file.ts';
import '../pane/elements.ts';
import { FindingsView } from '../pane/parts/findings-view.tsx';
import { Bar, MessageBar } from '../pane/parts/message.tsx';
import { ProgressView } from '../pane/parts/progress.tsx';
import { TemplateForm } from '../pane/parts/template-form.tsx';
import type { Setup } from '../pane/setup.ts';
import { type Event, type State, newState, reduce } from '../pane/state.ts';
import { applyTheme, systemTheme } from '../pane/theme.ts';
import { PageHelp } from '../pane/views/help.tsx';
import { FileDrop } from './file-drop.tsx';

const TEXT = {
  title: 'Báo cáo thực hiện Kế hoạch',
  lead: 'Tạo biểu mẫu và kiểm tra báo cáo ngay trên trình duyệt, không cần cài đặt. Tệp được đọc tại máy này, không gửi đi đâu.',
  template: 'Tải biểu mẫu',
  templateLead: 'Chọn cơ quan và năm, rồi mở tệp tải về bằng Excel để điền.',
  download: 'Tải biểu mẫu về máy',
  making: 'Đang tạo biểu mẫu…',
  made: (file: string) => `Đã tải về ${file}. Hãy mở bằng Excel và điền các ô trắng.`,
  failed: {
    what: 'Trình duyệt chưa tạo được biểu mẫu.',
    fix: 'Hãy tải lại trang rồi làm lại; nếu vẫn không được, hãy dùng Chrome hoặc Edge bản mới.',
  },
  check: 'Kiểm tra báo cáo',
  checkLead: 'Thả tệp báo cáo đã điền vào đây để xem còn lỗi gì, ở ô nào, sửa thế nào.',
  who: (file: string, agency: string, year: number) => `${file} · ${agency} · năm ${year}`,
  accepted: 'Không còn lỗi: có thể gửi báo cáo về Sở Nội vụ.',
  withWarnings: (count: number) =>
    `Không còn lỗi, còn ${count} cảnh báo cần xem trước khi gửi báo cáo về Sở Nội vụ.`,
  read: (totals: string) => `Đã đọc: ${totals}.`,
} as const;

/** The pane's work without Excel: a template to download, a file to check. */
export function WebPage({ setup }: { setup: Setup }) {
  useEffect(() => systemTheme(applyTheme), []);
  return (
    <div class="page">
      <header>
        <h1>
          {TEXT.title} {setup.plan.id}
        </h1>
        <p>{TEXT.lead}</p>
      </header>
      <main>
        <TemplateCard setup={setup} />
        <CheckCard setup={setup} />
        <section class="sheet help-card">
          <PageHelp setup={setup} />
        </section>
      </main>
    </div>
  );
}

type Making =
  { readonly kind: 'idle' | 'busy' | 'failed' } | { readonly kind: 'made'; readonly file: string };

function TemplateCard({ setup }: { setup: Setup }) {
  const id = useId();
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const make = async (agency: Agency, year: number) => {
    setMaking({ kind: 'busy' });
    setMaking(await downloadTemplate(setup, agency, year));
  };
  return (
    <section class="sheet stack" aria-labelledby={id}>
      <h2 id={id}>{TEXT.template}</h2>
      <p>{TEXT.templateLead}</p>
      <TemplateForm
        setup={setup}
        action={making.kind === 'busy' ? TEXT.making : TEXT.download}
        busy={making.kind === 'busy'}
        onMake={(agency, year) => void make(agency, year)}
        onChange={() => {
          if (making.kind !== 'busy') setMaking({ kind: 'idle' });
        }}
      />
      <div role="status">
        {making.kind === 'made' ? <Bar intent="success">{TEXT.made(making.file)}</Bar> : null}
        {making.kind === 'failed' ? <MessageBar intent="error" message={TEXT.failed} /> : null}
      </div>
    </section>
  );
}

/** Loads what writes workbooks only now: it is four times the rest of the page. */
async function downloadTemplate(setup: Setup, agency: Agency, year: number): Promise<Making> {
  const model = templateOf(setup.periodOf(year), agency);
  try {
    const { writeTemplate } = await import('../../pipeline/workbook/write-template.ts');
    const file = templateFile(year, agency);
    save(await writeTemplate(model), file);
    return { kind: 'made', file };
  } catch (error) {
    // A chunk that did not load; anything else is told in the same way, and to the console.
    reportError(error);
    return { kind: 'failed' };
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function save(bytes: Uint8Array, file: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // Not at once: the browser reads it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

function CheckCard({ setup }: { setup: Setup }) {
  const id = useId();
  const [state, tell] = useReducer(reduce, newState('check'));
  const [file, setFile] = useState<string>();
  const [gate, setGate] = useState<GateCode>();
  const read = async (chosen: File) => {
    setFile(chosen.name);
    const reading = await readChosen(chosen, setup);
    setGate('gate' in reading ? reading.gate : undefined);
    if ('grid' in reading) tell({ kind: 'judged', book: bookOf(reading.grid, setup) });
  };
  return (
    <section class="sheet stack check-card" aria-labelledby={id}>
      <h2 id={id}>{TEXT.check}</h2>
      <FileDrop onFile={(chosen) => void read(chosen)} text={TEXT.checkLead} />
      {file !== undefined && gate ? <MessageBar intent="error" message={chosenMessage(gate)} /> : null}
      {file !== undefined && !gate ? <Verdict file={file} state={state} tell={tell} /> : null}
    </section>
  );
}

function Accepted({ warnings }: { warnings: number }) {
  return warnings > 0 ? (
    <Bar intent="warning">{TEXT.withWarnings(warnings)}</Bar>
  ) : (
    <Bar intent="success">{TEXT.accepted}</Bar>
  );
}

function Verdict({ file, state, tell }: { file: string; state: State; tell: (event: Event) => void }) {
  const { book, filter } = state;
  if (!book) return null;
  return (
    <>
      {book.kind === 'report' ? (
        <>
          <p class="strong">{TEXT.who(file, book.agency.name, book.period.year)}</p>
          <ProgressView progress={book.progress} />
          <p class="hint">{TEXT.read(totalsText(book.submission))}</p>
          {book.errors === 0 ? <Accepted warnings={book.warnings} /> : null}
        </>
      ) : (
        <p class="strong">{file}</p>
      )}
      <FindingsView
        findings={book.verdict.findings}
        filter={filter}
        onFilter={(chosen) => {
          tell({ kind: 'filter-chosen', filter: chosen });
        }}
      />
    </>
  );
}
