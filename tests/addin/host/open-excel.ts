import type { Browser, Page } from 'playwright-core';
import { addressOf } from './area.ts';
import { type Book, openBook } from './book.ts';
import { type Boundary, type ExcelWindow, standBehindExternal } from './page-script.ts';
import { type Message, type References, type Reply, runMessage } from './protocol.ts';
import { saveBook } from './save-book.ts';
import type { Site } from './site.ts';
import { type User, userOf } from './user.ts';
import { workbookObject } from './workbook-object.ts';

/** The Excels of the field by what they know: 2019, 2021, 2024. */
export const EXCEL_2019 = '1.8';
export const EXCEL_2021 = '1.14';
export const EXCEL_2024 = '1.17';

/** Excel for the web takes and gives no more than this in one request. */
const PAYLOAD_LIMIT = 5_000_000;
const WAITS_FOR_EDITING = 64;
const EDITING = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
/** Actions with which office.js keeps house; a request of nothing else is no sync of the add-in's. */
const HOUSEKEEPING: readonly string[] = [
  '_RemoveReference',
  '_RemoveAllReferences',
  'NotifyActionHandlerReady',
  'SendTelemetryEvent',
];

export interface ExcelOptions {
  /** Where the page is opened: a browser, or what gives a page that was made ready before. */
  readonly browser: Pick<Browser, 'newPage'>;
  readonly site: Site;
  /** The page on the site: `/pane.html`. It loads `/office/office.js` as any add-in's page does. */
  readonly path: string;
  /** The requirement set of ExcelApi that this Excel has; by default that of Excel 2021. */
  readonly sets?: string;
  /** The bytes of the open workbook; by default a new one with a blank sheet. */
  readonly workbook?: Uint8Array;
  /** Where the workbook was saved; by default it never was. */
  readonly url?: string;
  readonly readOnly?: boolean;
}

/** A failure to come: of which sync from now (1 is the next), where in it, and with which of Excel's codes. */
export interface Failure {
  readonly code: string;
  readonly sync?: number;
  /** 0: at its first action; 0.5: half way, after the actions before it were done. */
  readonly share?: number;
}

/** An Excel with the pane open. */
export interface Excel {
  readonly page: Page;
  readonly user: User;
  readonly book: () => Book;
  /** The workbook as it would be saved. */
  readonly save: () => Promise<Uint8Array>;
  /** What is selected, as `Nhiệm vụ!F12`. */
  readonly selected: () => string;
  /** The requests that the page sent by `context.sync()`, in their order. */
  readonly syncs: readonly Message[];
  readonly fail: (failure: Failure) => void;
  /** Has something happen to the workbook right before a sync to come (1 is the next). */
  readonly before: (sync: number, act: (book: Book) => void) => void;
  /** Puts another workbook behind the same page, and counts anew: quicker than a new page for each. */
  readonly replace: (workbook?: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a page of the site inside an Excel that does not exist; resolves when the page has loaded. */
export async function openExcel(options: ExcelOptions): Promise<Excel> {
  const { browser, site, path, sets = EXCEL_2021, url = '' } = options;
  const state: State = {
    book: await openBook(options.workbook, { url, readOnly: options.readOnly ?? false }),
    references: { kept: new Map(), count: 0 },
    editing: null,
    failure: null,
    act: null,
    syncs: [],
  };
  const page = await browser.newPage({ viewport: { width: 320, height: 720 } });
  const fire = async () => {
    const events = state.book.pending.splice(0);
    if (events.length > 0)
      await page.evaluate((all) => {
        (window as unknown as ExcelWindow).standInFire(all);
      }, events);
  };
  await page.exposeFunction('standInExecute', async (text: string, flags: number) => {
    if (state.editing && !(flags & WAITS_FOR_EDITING)) return { status: EDITING, body: '' };
    await state.editing?.over;
    if (text.length > PAYLOAD_LIMIT) return { status: REQUEST_TOO_LARGE, body: '' };
    const body = JSON.stringify(answer(JSON.parse(text) as Message, state));
    setTimeout(() => void fire().catch(() => undefined), 0);
    return body.length > PAYLOAD_LIMIT ? { status: RESPONSE_TOO_LARGE, body: '' } : { status: 0, body };
  });
  const boundary: Boundary = {
    sets: { ExcelApi: sets, ...(waitsForEditing(sets) ? { DelayForCellEdit: '1.1' } : {}) },
    url,
  };
  await page.addInitScript(standBehindExternal, boundary);
  await page.goto(`${site.origin}${path}?_host_Info=Excel$Win32$16.01$vi-VN$$$$0`);
  return {
    page,
    user: userOf({
      book: () => state.book,
      fire,
      edit: (editing) => {
        setEditing(state, editing);
      },
    }),
    book: () => state.book,
    save: () => saveBook(state.book),
    selected: () => `${state.book.selected.sheet.cells.name}!${addressOf(state.book.selected.area)}`,
    syncs: state.syncs,
    fail: ({ code, sync = 1, share = 0 }) => {
      state.failure = { code, sync: state.syncs.length + sync, share };
    },
    before: (sync, act) => {
      state.act = { sync: state.syncs.length + sync, act };
    },
    replace: async (workbook) => {
      const { listened } = state.book;
      state.book = await openBook(workbook, { url });
      for (const type of listened) state.book.listened.add(type);
      state.references.kept.clear();
      state.syncs.length = 0;
      state.failure = state.act = null;
      setEditing(state, false);
    },
    close: () => page.close(),
  };
}

/** True of every Excel since 2021. */
function waitsForEditing(sets: string): boolean {
  return Number(sets.split('.')[1]) > 8;
}

interface State {
  book: Book;
  readonly references: References;
  editing: null | { over: Promise<void>; end: () => void };
  /** With the number of the sync since the page was opened. */
  failure: null | Required<Failure>;
  act: null | { readonly sync: number; readonly act: (book: Book) => void };
  readonly syncs: Message[];
}

function answer(message: Message, state: State): Reply {
  const isSync = message.Actions.some(
    ({ ActionType, Name }) => ActionType !== 1 && !HOUSEKEEPING.includes(Name),
  );
  if (isSync) state.syncs.push(message);
  if (isSync && state.act?.sync === state.syncs.length) state.act.act(state.book);
  const roots = { workbook: workbookObject(state.book, state.references.kept), references: state.references };
  if (!isSync || state.failure?.sync !== state.syncs.length) return runMessage(message, roots);
  const { code, share } = state.failure;
  state.failure = null;
  const at = Math.floor(message.Actions.length * share);
  const done = runMessage({ ...message, Actions: message.Actions.slice(0, at) }, roots);
  return done.Error
    ? done
    : { ...done, Error: { Code: code, Message: 'as the test wanted', ActionIndex: at } };
}

function setEditing(state: State, editing: boolean): void {
  state.editing?.end();
  state.editing = null;
  if (!editing) return;
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  state.editing = { over, end };
}
