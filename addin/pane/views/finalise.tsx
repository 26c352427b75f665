import { useEffect } from 'preact/hooks';
import type { Finding } from '../../../pipeline/contract/finding.ts';
import { sealOf } from '../../../pipeline/contract/seal.ts';
import { deadlineTexts } from '../../../pipeline/contract/template-guide.ts';
import { showMoment } from '../../../pipeline/contract/time.ts';
import { totalsText } from '../../../pipeline/contract/totals.ts';
import type { ReportBook } from '../book.ts';
import { shownGroups } from '../findings.ts';
import { LACK_TEXT } from '../host-text.ts';
import { FindingList } from '../parts/finding-list.tsx';
import { Bar, MessageBar } from '../parts/message.tsx';
import { judgingOf } from '../setup.ts';
import type { State } from '../state.ts';
import type { ViewProps } from './pane-props.ts';

const TEXT = {
  heading: 'Chốt báo cáo',
  notOurs: {
    what: 'Sổ tính đang mở không phải báo cáo của cơ quan nào.',
    fix: 'Hãy mở tệp báo cáo, hoặc tạo biểu mẫu ở mục Biểu mẫu.',
  },
  errors: (count: number) => ({
    what: `Còn ${count} lỗi nên chưa chốt được.`,
    fix: 'Báo cáo còn lỗi sẽ bị trả lại; hãy sửa hết các lỗi dưới đây.',
  }),
  warnings: (count: number) => `${count} cảnh báo: không cản việc chốt, nhưng nên xem lại trước.`,
  complete: 'Báo cáo đã đủ và không còn lỗi.',
  withWarnings: (count: number) => `Báo cáo đã đủ, còn ${count} cảnh báo cần xem.`,
  withCarried: (count: number) =>
    `Báo cáo không còn lỗi, nhưng còn ${count} mục chuyển từ năm trước chưa cập nhật.`,
  sealing: 'Chốt xong, mọi sửa đổi về sau đều bị nhận ra và phải chốt lại.',
  agency: 'Cơ quan',
  year: 'Năm',
  content: 'Nội dung',
  fingerprint: 'Mã xác nhận nội dung',
  act: 'Chốt và lưu báo cáo',
  again: 'Chốt lại và lưu',
  sealed: (at: string | undefined) => (at ? `Đã chốt lúc ${at}.` : 'Báo cáo đã được chốt.'),
  broken: (at: string | undefined) => ({
    what: `Nội dung đã bị sửa sau khi chốt${at ? ` (${at})` : ''}.`,
    fix: 'Hãy kiểm tra, rồi chốt lại trước khi gửi.',
  }),
  saved: (location: string) => `Đã lưu: ${location}`,
  savedHere: 'Đã lưu vào tệp đang mở.',
  unsaved: 'Tệp chưa được lưu tự động: hãy nhấn Ctrl+S để lưu trước khi gửi.',
  isSaved: 'Tôi đã lưu',
  send: 'Nơi nhận và thời hạn',
} as const;

/** Seals a report without errors; before that says why not, after that where to send it. */
export function FinaliseView(props: ViewProps) {
  const { book } = props.state;
  return (
    <div class="stack">
      <h2 tabIndex={-1}>{TEXT.heading}</h2>
      {book?.kind === 'report' ? <Report {...props} book={book} /> : null}
      {book && book.kind !== 'report' ? <MessageBar intent="info" message={TEXT.notOurs} /> : null}
    </div>
  );
}

function Report(props: ViewProps & { book: ReportBook }) {
  const { book } = props;
  if (book.errors > 0) return <Errors {...props} />;
  if (book.seal.kind === 'sealed') return <Sealed {...props} />;
  return <Ready {...props} />;
}

function Errors({ book, state, session }: ViewProps & { book: ReportBook }) {
  return (
    <>
      <MessageBar intent="error" message={TEXT.errors(book.errors)} />
      <FindingList
        groups={shownGroups(book.verdict.findings, 'error')}
        current={state.news?.kind === 'went' ? state.news.place : undefined}
        onGo={(place) => void session.goTo(place)}
      />
    </>
  );
}

function Ready(props: ViewProps & { book: ReportBook }) {
  const { book, setup, state, session, lacks } = props;
  const broken = book.seal.kind === 'broken';
  const at = book.seal.kind === 'open' ? undefined : book.seal.at;
  const { fingerprint } = sealOf(book.grid, judgingOf(setup, book.period.year));
  return (
    <>
      {broken ? (
        <MessageBar intent="warning" message={TEXT.broken(at && showMoment(at))} />
      ) : (
        <p>
          <strong>{readyText(book)}</strong> {TEXT.sealing}
        </p>
      )}
      <Summary book={book} fingerprint={fingerprint} />
      {lacks.includes('saving') ? <MessageBar intent="info" message={LACK_TEXT.saving} /> : null}
      <fluent-button
        appearance="primary"
        disabledFocusable={state.work !== undefined}
        onClick={() => void session.finalise()}
      >
        {broken ? TEXT.again : TEXT.act}
      </fluent-button>
      <Warnings {...props} />
    </>
  );
}

/** Complete is not all said while something is left to be looked at. */
function readyText({ progress, verdict }: ReportBook): string {
  if (progress.carried > 0) return TEXT.withCarried(progress.carried);
  const open = warningsOf(verdict.findings).length;
  return open > 0 ? TEXT.withWarnings(open) : TEXT.complete;
}

/** Warnings of the content; that the seal is broken is said elsewhere. */
function warningsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code, severity }) => severity === 'warning' && code !== 'content-changed');
}

function Sealed(props: ViewProps & { book: ReportBook }) {
  const { book, state } = props;
  if (book.seal.kind !== 'sealed') return null;
  const { at, fingerprint } = book.seal;
  return (
    <>
      <Bar intent={state.unsaved ? 'warning' : 'success'}>
        <strong>{TEXT.sealed(at && showMoment(at))}</strong> {savedText(state)}
      </Bar>
      {state.unsaved ? <AwaitSaved {...props} /> : null}
      <Summary book={book} fingerprint={fingerprint} />
      <section class="stack card">
        <h3>{TEXT.send}</h3>
        {deadlineTexts(book.period).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <Warnings {...props} />
    </>
  );
}

/** How often Excel is asked whether the user has saved, which it tells nobody. */
const LOOK_MS = 2_000;

/** Ends the word that the report is not saved: by what Excel says, or by what the user says where it says nothing. */
function AwaitSaved({ session, lacks, tell }: ViewProps) {
  const told = !lacks.includes('following');
  useEffect(() => {
    if (!told) return;
    const timer = setInterval(() => void session.lookSaved(), LOOK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [told, session]);
  if (told) return null;
  return (
    <fluent-button
      onClick={() => {
        tell({ kind: 'saved', location: null });
      }}
    >
      {TEXT.isSaved}
    </fluent-button>
  );
}

function savedText({ unsaved, news }: State): string {
  if (unsaved) return TEXT.unsaved;
  if (news?.kind !== 'finalised') return '';
  return news.location === null ? TEXT.savedHere : TEXT.saved(news.location);
}

function Summary({ book, fingerprint }: { book: ReportBook; fingerprint: string }) {
  const rows = [
    [TEXT.agency, book.agency.name],
    [TEXT.year, String(book.period.year)],
    [TEXT.content, totalsText(book.submission)],
  ] as const;
  return (
    <dl class="summary card">
      {rows.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt>{TEXT.fingerprint}</dt>
        <dd class="fingerprint">{fingerprint}</dd>
      </div>
    </dl>
  );
}

function Warnings({ book, state, session }: ViewProps & { book: ReportBook }) {
  const findings = warningsOf(book.verdict.findings);
  if (findings.length === 0) return null;
  return (
    <>
      <p>{TEXT.warnings(findings.length)}</p>
      <FindingList
        groups={shownGroups(findings, 'warning')}
        current={state.news?.kind === 'went' ? state.news.place : undefined}
        onGo={(place) => void session.goTo(place)}
      />
    </>
  );
}
