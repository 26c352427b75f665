import { useId } from 'preact/hooks';
import { type CarryRefusal, type CarryOver, predecessors } from '../../../pipeline/contract/carry-over.ts';
import { carriedMark } from '../../../pipeline/contract/carry-over-mark.ts';
import type { Message } from '../../../pipeline/contract/finding.ts';
import { chosenMessage } from '../../../pipeline/contract/gates.ts';
import type { ReportBook } from '../book.ts';
import { Bar, MessageBar } from '../parts/message.tsx';
import { firstYear } from '../setup.ts';
import type { ChosenFile, Offer, RefusedFile } from '../state.ts';
import type { ViewProps } from './pane-props.ts';

const TEXT = {
  heading: (year: number) => `Chuyển từ báo cáo năm ${year}`,
  lead: (year: number) =>
    `Lấy nhiệm vụ chưa xong, số lũy kế và vướng mắc từ tệp báo cáo năm ${year} của cơ quan. Chỉ điền những dòng còn trống.`,
  several: (year: number, names: string) =>
    `Số liệu năm ${year} nằm ở báo cáo của: ${names}. Hãy chọn tệp của từng cơ quan.`,
  choose: (year: number) => `Chọn tệp báo cáo năm ${year}…`,
  more: 'Chọn thêm tệp…',
  missing: (names: string) => ({
    what: `Chưa có tệp của ${names}.`,
    fix: 'Nên chọn thêm tệp; nếu không có, hãy tự cộng số lũy kế của cơ quan đó (ô Ghi chú nhắc việc này).',
  }),
  offered: (file: string, agency: string) => `${file} (${agency})`,
  nothing: 'Không có nội dung nào để chuyển: các dòng tương ứng đã có nội dung, hoặc mọi việc đã xong.',
  counts: ({ duties, metrics, obstacles }: CarryOver) =>
    `${duties} nhiệm vụ chưa hoàn thành, ${metrics} số lũy kế, ${obstacles} vướng mắc`,
  left: (count: number) => `${count} mục không chuyển: dòng đã có nội dung, hoặc năm nay không còn dòng đó.`,
  errors: (count: number) => `Tệp này có ${count} lỗi; giá trị sai không được chuyển.`,
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
  const { offer } = state;
  const names = predecessors(setup.periodOf(year), book.period, book.agency).map(({ name }) => name);
  return (
    <section class="stack card" aria-labelledby={id}>
      <h3 id={id}>{TEXT.heading(year)}</h3>
      {state.news?.kind === 'carried' ? (
        <Bar intent="success">
          <strong>{TEXT.carried(state.news.cells)}</strong> {TEXT.mark(year)}
        </Bar>
      ) : (
        <p>
          {TEXT.lead(year)} {names.length > 1 ? TEXT.several(year, names.join(', ')) : ''}
        </p>
      )}
      {offer ? <OfferView offer={offer} year={year} /> : null}
      {offer && offer.carryOver.cells.length > 0 ? (
        <Decision
          busy={busy}
          onTake={() => void session.takeOffer(offer)}
          onDrop={() => {
            tell({ kind: 'offered', offer: undefined });
          }}
        />
      ) : null}
      {!offer || offer.carryOver.cells.length === 0 || offer.from.missing.length > 0 ? (
        <FileButton
          text={offer && offer.chosen.length > 0 ? TEXT.more : TEXT.choose(year)}
          busy={busy}
          several={names.length > 1}
          onFiles={(files) => void session.offerFrom(files, book, offer)}
        />
      ) : null}
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
  const { chosen, refused, from, carryOver } = offer;
  return (
    <div class="offer">
      {refused.map((one) => (
        <MessageBar key={one.file} intent="error" message={refusalText(one)} />
      ))}
      {chosen.map((one) => (
        <ChosenView key={one.report.agency.code} chosen={one} />
      ))}
      {chosen.length > 0 ? <Coming carryOver={carryOver} year={year} /> : null}
      {chosen.length > 0 && from.missing.length > 0 ? (
        <MessageBar
          intent="warning"
          message={TEXT.missing(from.missing.map(({ agency }) => agency.name).join(', '))}
        />
      ) : null}
    </div>
  );
}

function ChosenView({ chosen: { file, report } }: { chosen: ChosenFile }) {
  return (
    <>
      <p class="strong">{TEXT.offered(file, report.agency.name)}</p>
      {report.errors > 0 ? <p class="hint">{TEXT.errors(report.errors)}</p> : null}
    </>
  );
}

function Coming({ carryOver, year }: { carryOver: CarryOver; year: number }) {
  return (
    <>
      <p>{carryOver.cells.length > 0 ? TEXT.counts(carryOver) : TEXT.nothing}</p>
      {carryOver.left > 0 ? <p class="hint">{TEXT.left(carryOver.left)}</p> : null}
      <p class="hint">{TEXT.mark(year)}</p>
    </>
  );
}

function refusalText(refused: RefusedFile): Message {
  const { what, fix } =
    refused.kind === 'unreadable' ? chosenMessage(refused.gate) : REFUSALS[refused.why.kind](refused.why);
  return { what: `${refused.file}: ${what}`, fix };
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
function FileButton({
  text,
  busy,
  several,
  onFiles,
}: {
  text: string;
  busy: boolean;
  several: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  return (
    <label class="file">
      <input
        type="file"
        accept=".xlsx,.xlsm"
        multiple={several}
        disabled={busy}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same file can be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
      <span>{text}</span>
    </label>
  );
}
