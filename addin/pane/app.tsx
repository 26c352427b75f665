import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { WorkbookHost } from '../host.ts';
import './elements.ts';
import { faultText } from './host-text.ts';
import { MessageBar } from './parts/message.tsx';
import { placeText } from './place-text.ts';
import { newSession } from './session.ts';
import type { Setup } from './setup.ts';
import { type Fault, type News, type State, type View, type Work, newState, reduce } from './state.ts';
import { type ThemeSource, applyTheme, systemTheme } from './theme.ts';
import { CheckView } from './views/check.tsx';
import { FinaliseView } from './views/finalise.tsx';
import { HelpView } from './views/help.tsx';
import type { ViewProps } from './views/pane-props.ts';
import { TemplateView } from './views/template.tsx';
import { WelcomeView } from './views/welcome.tsx';

const TEXT = {
  title: 'Báo cáo 177',
  steps: 'Các bước',
  nav: { template: 'Biểu mẫu', check: 'Kiểm tra', finalise: 'Chốt báo cáo' },
  help: 'Trợ giúp',
  openNew: 'Mở sổ mới',
  web: 'Tạo biểu mẫu, kiểm tra báo cáo trên trình duyệt',
  withoutExcel: {
    what: 'Trang này chỉ dùng được bên trong Excel.',
    fix: 'Hãy mở tệp báo cáo bằng Excel rồi bấm nút Báo cáo 177 trên thẻ Trang đầu; không có Excel phù hợp thì dùng trang sau.',
  },
  work: {
    reading: 'Đang đọc sổ tính…',
    rendering: 'Đang tạo biểu mẫu…',
    opening: 'Đang mở sổ mới…',
    carrying: 'Đang chuyển dữ liệu…',
    finalising: 'Đang chốt và lưu…',
  } satisfies Record<Work, string>,
  went: (place: string) => `Đã chọn ${place}. Nhấn F6 để chuyển sang bảng tính.`,
} as const;

const VIEWS: Readonly<Record<View, (props: ViewProps) => preact.ComponentChildren>> = {
  welcome: WelcomeView,
  template: TemplateView,
  check: CheckView,
  finalise: FinaliseView,
  help: HelpView,
};

interface Props {
  readonly host: WorkbookHost;
  readonly setup: Setup;
  readonly theme: ThemeSource;
  /** The view that the ribbon's button asks for; else the workbook decides. */
  readonly view: View | undefined;
}

/** The task pane. */
export function Pane({ host, setup, theme, view }: Props) {
  const [state, tell] = useReducer(reduce, newState(view));
  const session = useMemo(() => newSession({ host, setup, tell }), [host, setup]);
  useEffect(() => theme(applyTheme), [theme]);
  // Before it is drawn: Excel answers meanwhile.
  useLayoutEffect(() => {
    void session.start();
    return () => void session.stop();
  }, [session]);
  const main = useFocusKept(state.view);
  const Shown = state.view && VIEWS[state.view];
  return (
    <div class="pane" aria-busy={state.work !== undefined}>
      <header>
        <h1>{TEXT.title}</h1>
      </header>
      <nav aria-label={TEXT.steps}>
        {(['template', 'check', 'finalise'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-current={state.view === one ? 'page' : undefined}
            onClick={() => {
              tell({ kind: 'view-chosen', view: one });
            }}
          >
            {TEXT.nav[one]}
          </button>
        ))}
      </nav>
      <main ref={main}>
        {Shown ? (
          <Shown state={state} setup={setup} session={session} tell={tell} lacks={host.lacks} />
        ) : null}
      </main>
      <footer>
        {state.fault ? <FaultBar fault={state.fault} onOpenNew={() => void session.openNew()} /> : null}
        <Told state={state} />
        <button
          type="button"
          class="link"
          aria-current={state.view === 'help' ? 'page' : undefined}
          onClick={() => {
            tell({ kind: 'view-chosen', view: 'help' });
          }}
        >
          {TEXT.help}
        </button>
      </footer>
    </div>
  );
}

/** What stands in the pane's place where no Excel answers: why, and where to go instead. */
export function WithoutExcel() {
  useEffect(() => systemTheme(applyTheme), []);
  return (
    <main class="stack">
      <h1>{TEXT.title}</h1>
      <MessageBar intent="warning" message={TEXT.withoutExcel} />
      <a class="link" href="web/index.html">
        {TEXT.web}
      </a>
    </main>
  );
}

/** What Excel refused, where it is seen wherever the view is scrolled to. */
function FaultBar({ fault, onOpenNew }: { fault: Fault; onOpenNew: () => void }) {
  return (
    <div role="alert" class="stack">
      <MessageBar intent="error" message={faultText(fault)} />
      {fault.code === 'workbook-in-use' ? (
        <fluent-button onClick={onOpenNew}>{TEXT.openNew}</fluent-button>
      ) : null}
    </div>
  );
}

/** One line that says what is going on, or where the selection went. */
function Told({ state: { work, news } }: { state: State }) {
  return (
    <p class="told" role="status">
      {work ? <fluent-spinner size="tiny" aria-hidden="true" /> : null}
      {work ? TEXT.work[work] : newsText(news)}
    </p>
  );
}

function newsText(news: News | undefined): string {
  return news?.kind === 'went' ? TEXT.went(placeText(news.place)) : '';
}

/**
 * Moves the focus to the heading when the view changes, and when what had it went away; never while the user is
 * in the grid, whose focus is another window's.
 */
function useFocusKept(view: View | undefined) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(view);
  const held = useRef<Element | undefined>(undefined);
  useEffect(() => {
    const moved = before.current !== undefined && before.current !== view;
    before.current = view;
    if (moved) heading(main.current)?.focus();
  }, [view]);
  useEffect(() => {
    const hold = ({ target }: FocusEvent) => {
      held.current = target instanceof Element ? target : undefined;
    };
    document.addEventListener('focusin', hold);
    return () => {
      document.removeEventListener('focusin', hold);
    };
  }, []);
  useLayoutEffect(() => {
    if (held.current?.isConnected !== false || document.activeElement !== document.body) return;
    held.current = undefined;
    if (document.hasFocus()) heading(main.current)?.focus();
  });
  return main;
}

function heading(main: HTMLElement | null): HTMLElement | null {
  return main?.querySelector('h2') ?? null;
}
