import type {
  CarryOver,
  CarryRefusal,
  PriorReport,
  PriorReports,
} from '../../pipeline/contract/carry-over.ts';
import type { Place } from '../../pipeline/contract/finding.ts';
import type { GateCode } from '../../pipeline/contract/gates.ts';
import type { HostFaultCode } from '../host.ts';
import type { Book } from './book.ts';
import type { Filter } from './findings.ts';

export type View = 'welcome' | 'template' | 'check' | 'finalise' | 'help';

/** The view that an address names; undefined where it names none, and the workbook decides. */
export function viewNamed(name: string | null): View | undefined {
  return (['template', 'check', 'finalise', 'help'] as const).find((view) => view === name);
}

/** What the pane is doing that takes time; buttons wait for it. */
export type Work = 'reading' | 'rendering' | 'opening' | 'carrying' | 'finalising';

/** What was last done, told to the user once. */
export type News =
  | { readonly kind: 'rendered' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'went'; readonly place: Place }
  | { readonly kind: 'carried'; readonly cells: number }
  | { readonly kind: 'finalised'; readonly saved: boolean; readonly location: string | null };

/** A chosen file from which nothing comes over, and why. */
export type RefusedFile = { readonly file: string } & (
  | { readonly kind: 'refused'; readonly why: CarryRefusal }
  | { readonly kind: 'unreadable'; readonly gate: GateCode }
);

/** A file that is last year's report of the agency, or of one that was merged into it. */
export interface ChosenFile {
  readonly file: string;
  readonly report: PriorReport;
}

/** Files of last year, chosen and looked at, before anything of them is taken. */
export interface Offer {
  /** One file an agency. */
  readonly chosen: readonly ChosenFile[];
  /** Of the files chosen last. */
  readonly refused: readonly RefusedFile[];
  /** What the files report, and whose report is not among them. */
  readonly from: PriorReports;
  /** What of it comes over into the workbook as it stood when the files were chosen. */
  readonly carryOver: CarryOver;
}

/** What Excel did not do, and during which work. */
export interface Fault {
  readonly code: HostFaultCode;
  readonly work: Work | undefined;
}

/** All that the pane shows follows from this. */
export interface State {
  /** Absent until the workbook was read first: the workbook then decides. */
  readonly view: View | undefined;
  readonly book: Book | undefined;
  readonly work: Work | undefined;
  readonly fault: Fault | undefined;
  readonly filter: Filter;
  readonly news: News | undefined;
  readonly offer: Offer | undefined;
  /** Sealed, but Excel did not save it: true until it is saved, whatever else is done meanwhile. */
  readonly unsaved: boolean;
}

export type Event =
  | { readonly kind: 'view-chosen'; readonly view: View }
  | { readonly kind: 'filter-chosen'; readonly filter: Filter }
  | { readonly kind: 'work-begun'; readonly work: Work }
  | { readonly kind: 'failed'; readonly fault: HostFaultCode; readonly work?: Work | undefined }
  | { readonly kind: 'fault-read' }
  | { readonly kind: 'judged'; readonly book: Book }
  | { readonly kind: 'done'; readonly news: News | undefined }
  /** The user saved, or says so. */
  | { readonly kind: 'saved'; readonly location: string | null }
  | { readonly kind: 'offered'; readonly offer: Offer | undefined };

export function newState(view: View | undefined): State {
  return {
    view,
    book: undefined,
    work: 'reading',
    fault: undefined,
    filter: 'all',
    news: undefined,
    offer: undefined,
    unsaved: false,
  };
}

/** What the pane shows after an event. Pure. */
export function reduce(state: State, event: Event): State {
  switch (event.kind) {
    case 'view-chosen':
      return { ...state, view: event.view, news: undefined, fault: undefined };
    case 'filter-chosen':
      return { ...state, filter: event.filter };
    case 'work-begun':
      return { ...state, work: event.work, fault: undefined, news: undefined };
    case 'failed':
      return { ...state, work: undefined, fault: { code: event.fault, work: event.work } };
    case 'fault-read':
      return { ...state, fault: undefined };
    case 'judged':
      return {
        ...state,
        book: event.book,
        view: state.view ?? firstView(event.book),
        work: state.work === 'reading' ? undefined : state.work,
        filter: filterFor(event.book, state.filter),
      };
    case 'done':
      return {
        ...state,
        work: undefined,
        fault: undefined,
        news: event.news,
        offer: event.news?.kind === 'carried' ? undefined : state.offer,
        unsaved: event.news?.kind === 'finalised' ? !event.news.saved : state.unsaved,
      };
    case 'saved':
      return { ...state, unsaved: false, news: { kind: 'finalised', saved: true, location: event.location } };
    case 'offered':
      return { ...state, work: undefined, offer: event.offer, news: undefined };
  }
}

/** Our template is there to be checked; where nothing is, the pane first says what it does. */
function firstView(book: Book): View {
  if (book.kind === 'report' || book.kind === 'unplaced') return 'check';
  return book.kind === 'blank' ? 'welcome' : 'template';
}

/** A filter under which nothing is left would hide what is. */
function filterFor(book: Book, filter: Filter): Filter {
  if (book.kind !== 'report' || filter === 'all') return filter;
  const left = filter === 'error' ? book.errors : book.warnings;
  return left === 0 ? 'all' : filter;
}
