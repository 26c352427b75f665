import { useId } from 'preact/hooks';
import { type CarryRefusal, type CarryOver } from '../../../pipeline/contract/carry-over.ts';
import { carriedMark } from '../../../pipeline/contract/carry-over-mark.ts';
import type { Message } from '../../../pipeline/contract/finding.ts';
import { GATES } from '../../../pipeline/contract/gates.ts';
import type { ReportBook } from '../book.ts';
import { Bar, MessageBar } from '../parts/message.tsx';
import { firstYear } from '../setup.ts';
import type { Offer } from '../state.ts';
import type { ViewProps } from './pane-props.ts';

const TEXT = {
  heading: (year: number) => `Chuyển từ báo cáo năm ${year}`,
  lead: (year: number) =>
    `Lấy nhiệm vụ chưa xong, số lũy kế và vướng mắc từ tệp báo cáo năm ${year} của cơ quan. Chỉ điền những dòng còn trống.`,
  choose: (year: number) => `Chọn tệp báo cáo năm ${year}…`,
  offered: (file: string, agency: string) => `${file} (${agency})`,
  nothing: 'Không có nội dung nào để chuyển: các dòng tương ứng đã có nội dung, hoặc mọi việc đã xong.',
  counts: ({ duties, metrics, obstacles }: CarryOver) =>
    `${duties} nhiệm vụ chưa hoàn thành, ${metrics} số lũy kế, ${obstacles} vướng mắc`,
  left: (count: number) => `${count} mục không chuyển: dòng đã có nội dung, hoặc năm nay không còn dòng đó.`,
  errors: (count: number) => `Tệp này còn ${count} lỗi; giá trị sai không được chuyển.`,
  take: 'Chuyển vào biểu mẫu',
  drop: 'Thôi',
  mark: (year: number) =>
    `Mỗi dòng được chuyển có cụm “${carriedMark(year)}”. Hãy cập nhật theo năm nay rồi xóa cụm đó; mục Kiểm tra nhắc các dòng còn sót.`,
  carried: (cells: number) => `Đã điền ${cells} ô từ báo cáo năm trước.`,
} as const;

/** Offers last year's report as a starting point, shows what would come over, and takes it when told. */
export function CarryOverSection({ state, setup, session, tell, book }: ViewProps & { book: ReportBook }) {
  const id = useId();
  const year = book.period.year - 1;
  if (year < firstYear(setup)) return null;
  const busy = state.work !== undefined;
  return (
    <section class="stack card" aria-labelledby={id}>
      <h3 id={id}>{TEXT.heading(year)}</h3>
      {state.news?.kind === 'carried' ? (
        <Bar intent="success">
          <strong>{TEXT.carried(state.news.cells)}</strong> {TEXT.mark(year)}
        </Bar>
      ) : (
        <p>{TEXT.lead(year)}</p>
      )}
      {state.offer ? <OfferView offer={state.offer} year={year} /> : null}
      {state.offer?.kind === 'offered' && state.offer.carryOver.cells.length > 0 ? (
        <Decision
          busy={busy}
          onTake={() => void (state.offer && session.takeOffer(state.offer))}
          onDrop={() => {
            tell({ kind: 'offered', offer: undefined });
          }}
        />
      ) : (
        <FileButton
          text={TEXT.choose(year)}
          busy={busy}
          onFile={(file) => void session.offerFrom(file, book)}
        />
      )}
    </section>
  );
}

function Decision({ busy, onTake, onDrop }: { busy: boolean; onTake: () => void; onDrop: () => void }) {
  return (
    <div class="row">
      <fluent-button appearance="primary" disabledFocusable={busy} onClick={onTake}>
        {TEXT.take}
      </fluent-button>
      <fluent-button onClick={onDrop}>{TEXT.drop}</fluent-button>
    </div>
  );
}

function OfferView({ offer, year }: { offer: Offer; year: number }) {
  if (offer.kind !== 'offered') return <MessageBar intent="error" message={refusalText(offer)} />;
  const { carryOver, errors } = offer;
  return (
    <div class="offer">
      <p class="strong">{TEXT.offered(offer.file, offer.agency)}</p>
      <p>{carryOver.cells.length > 0 ? TEXT.counts(carryOver) : TEXT.nothing}</p>
      {carryOver.left > 0 ? <p class="hint">{TEXT.left(carryOver.left)}</p> : null}
      {errors > 0 ? <p class="hint">{TEXT.errors(errors)}</p> : null}
      <p class="hint">{TEXT.mark(year)}</p>
    </div>
  );
}

function refusalText(offer: Exclude<Offer, { kind: 'offered' }>): Message {
  return offer.kind === 'unreadable' ? GATES[offer.gate] : REFUSALS[offer.why.kind](offer.why);
}

const REFUSALS: Readonly<Record<CarryRefusal['kind'], (why: CarryRefusal) => Message>> = {
  'not-a-report': () => ({
    what: 'Tệp này không phải báo cáo lập trên biểu mẫu của Kế hoạch.',
    fix: 'Hãy chọn đúng tệp báo cáo năm trước đã gửi Sở Nội vụ.',
  }),
  'other-year': (why) => ({
    what:
      why.kind === 'other-year' && why.found !== undefined
        ? `Tệp này là báo cáo năm ${why.found}.`
        : 'Tệp này không ghi năm báo cáo.',
    fix: `Hãy chọn tệp báo cáo năm ${why.kind === 'other-year' ? why.wanted : 'trước'}.`,
  }),
  'other-agency': (why) => ({
    what: `Tệp này là báo cáo của ${why.kind === 'other-agency' ? why.found : 'cơ quan khác'}.`,
    fix: 'Hãy chọn tệp của chính cơ quan, hoặc của đơn vị đã sáp nhập vào cơ quan.',
  }),
};

/** A file field that looks like a button and is one for keys and screen readers. */
function FileButton({ text, busy, onFile }: { text: string; busy: boolean; onFile: (file: File) => void }) {
  return (
    <label class="file">
      <input
        type="file"
        accept=".xlsx,.xlsm"
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
      <span>{text}</span>
    </label>
  );
}
