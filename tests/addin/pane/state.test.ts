import { describe, expect, it } from 'vitest';
import { type Book, bookOf } from '../../../addin/pane/book.ts';
import { nextError, shownGroups } from '../../../addin/pane/findings.ts';
import { FAULT_TEXT, faultText } from '../../../addin/pane/host-text.ts';
import { goText, placeText } from '../../../addin/pane/place-text.ts';
import { reportYears, usualYear } from '../../../addin/pane/setup.ts';
import {
  type Event,
  type Offer,
  type State,
  type Work,
  newState,
  reduce,
  viewNamed,
} from '../../../addin/pane/state.ts';
import type { Finding } from '../../../pipeline/contract/finding.ts';
import { META_NAME } from '../../../pipeline/contract/sheets.ts';
import { templateOf } from '../../../pipeline/contract/template.ts';
import { filled } from '../../../samples/make/filled.ts';
import { editGrid } from '../../support/edit-grid.ts';
import { settingOf } from '../../support/judge.ts';
import { modelGrid } from '../../support/model-grid.ts';
import { validContent } from '../../support/valid-content.ts';
import { setupAt } from './setup-at.ts';

const setup = setupAt('2022-12-12T09:00:00');
const { agency, period } = settingOf('STTTT', 2022);
const template = modelGrid(templateOf(period, agency));
const complete = modelGrid(filled(templateOf(period, agency), validContent(period, agency)));
const book = (grid = template) => bookOf(grid, setup);
const blank: Book = bookOf({ sheets: [{ name: 'Trang tính1', rows: [] }], date1904: false }, setup);

describe('what a workbook is', () => {
  it('is told from its content', () => {
    const other = editGrid(template, [{ set: `${META_NAME}!B4`, value: 'KHONGCO' }], () => '');
    const foreign = { sheets: template.sheets.slice(0, 1), date1904: false };
    expect([blank, book(foreign), book(other), book()].map(({ kind }) => kind)).toEqual([
      'blank',
      'foreign',
      'unplaced',
      'report',
    ]);
  });

  it('comes with counts, progress and seal', () => {
    expect(book(complete)).toMatchObject({ errors: 0, warnings: 0, seal: { kind: 'open' }, agency });
    expect(book()).toMatchObject({ progress: { filled: 0 } });
  });

  it('is judged by the rules of its own year, whatever the year is now', () => {
    expect(bookOf(complete, setupAt('2024-05-01T00:00:00'))).toMatchObject({ kind: 'report', errors: 0 });
  });
});

function after(start: State, ...events: Event[]): State {
  return events.reduce(reduce, start);
}

const OFFER: Offer = {
  chosen: [],
  refused: [{ file: 'a.xlsx', kind: 'unreadable', gate: 'damaged' }],
  from: { reports: [], missing: [] },
  carryOver: { cells: [], duties: 0, metrics: 0, obstacles: 0, left: 0 },
};

describe('the pane', () => {
  it.each([
    ['checks our template', book(), 'check'],
    ['says what it does in an empty workbook', blank, 'welcome'],
    [
      'offers the template beside other work',
      bookOf({ sheets: template.sheets.slice(0, 1), date1904: false }, setup),
      'template',
    ],
  ] as const)('%s', (_, opened, view) => {
    expect(after(newState(undefined), { kind: 'judged', book: opened })).toMatchObject({
      view,
      work: undefined,
    });
  });

  it('shows what the ribbon’s button asks for', () => {
    expect(after(newState('finalise'), { kind: 'judged', book: book() }).view).toBe('finalise');
  });

  it.each([
    ['check', 'check'],
    ['finalise', 'finalise'],
    ['template', 'template'],
    ['welcome', undefined],
    ['x', undefined],
    [null, undefined],
  ])('takes %j of an address as the view %j', (name, view) => {
    expect(viewNamed(name)).toBe(view);
  });

  it('keeps working while the workbook changes under it', () => {
    const state = after(
      newState('finalise'),
      { kind: 'work-begun', work: 'finalising' },
      { kind: 'judged', book: book() },
    );
    expect(state.work).toBe('finalising');
  });

  it('tells a failure until the next thing is done, and lets go of the work', () => {
    const failed = after(newState('check'), { kind: 'failed', fault: 'read-only' });
    expect(failed).toMatchObject({ fault: { code: 'read-only' }, work: undefined });
    expect(after(failed, { kind: 'judged', book: book() }).fault).toMatchObject({ code: 'read-only' });
    expect(after(failed, { kind: 'work-begun', work: 'reading' }).fault).toBeUndefined();
    expect(after(failed, { kind: 'view-chosen', view: 'help' }).fault).toBeUndefined();
  });

  it('never sends the user to undo what Excel cannot', () => {
    expect(Object.values(FAULT_TEXT).filter(({ fix }) => /Hoàn tác|Ctrl\+Z/.test(fix))).toEqual([]);
    expect(FAULT_TEXT['sheet-gone'].fix).toContain('đóng tệp không lưu rồi mở lại bản đã lưu');
  });

  it.each<[Work, string]>([
    ['reading', 'đọc'],
    ['rendering', 'tạo được biểu mẫu'],
    ['opening', 'mở được sổ mới'],
    ['carrying', 'năm trước'],
    ['finalising', 'chốt'],
  ])('says of a failure while %s what did not come of it', (work, said) => {
    expect(faultText({ code: 'excel-failed', work }).what).toContain(said);
  });

  it('sends nobody to save a workbook in which a template could not be made', () => {
    for (const code of ['excel-failed', 'sheet-protected', 'template-not-taken'] as const) {
      const { fix } = faultText({ code, work: 'rendering' });
      expect(fix).toContain('mở sổ mới');
      expect(fix).not.toContain('Ctrl+S');
    }
    expect(faultText({ code: 'workbook-closed', work: 'rendering' })).toBe(FAULT_TEXT['workbook-closed']);
  });

  it('drops a filter that would show nothing', () => {
    const errors = after(
      newState('check'),
      { kind: 'judged', book: book() },
      { kind: 'filter-chosen', filter: 'error' },
    );
    expect(after(errors, { kind: 'judged', book: book() }).filter).toBe('error');
    expect(after(errors, { kind: 'judged', book: book(complete) }).filter).toBe('all');
  });

  it('remembers that a sealed report is not saved until it is', () => {
    const finalised = (saved: boolean) =>
      ({ kind: 'done', news: { kind: 'finalised', saved, location: null } }) as const;
    const unsaved = after(
      newState('finalise'),
      finalised(false),
      { kind: 'view-chosen', view: 'check' },
      { kind: 'work-begun', work: 'reading' },
      { kind: 'judged', book: book(complete) },
      { kind: 'done', news: undefined },
      { kind: 'view-chosen', view: 'finalise' },
    );
    expect(unsaved).toMatchObject({ unsaved: true, news: undefined });
    expect(after(unsaved, finalised(true)).unsaved).toBe(false);
    expect(after(unsaved, { kind: 'saved', location: null }).unsaved).toBe(false);
  });

  it('forgets the offered file once it is taken', () => {
    const offered = after(newState('template'), {
      kind: 'offered',
      offer: OFFER,
    });
    expect(offered.offer).toBe(OFFER);
    expect(after(offered, { kind: 'done', news: { kind: 'carried', cells: 3 } })).toMatchObject({
      offer: undefined,
      news: { cells: 3 },
    });
  });
});

const at = (code: string, severity: Finding['severity'], row: number): Finding => ({
  code,
  severity,
  place: { sheet: 'Nhiệm vụ', row, column: 7, header: 'Tình trạng' },
  facts: {},
});

describe('findings', () => {
  const findings = [
    at('unit-missing', 'warning', 4),
    at('status-required', 'error', 5),
    at('status-required', 'error', 6),
  ];

  it('are shown errors first, grouped, and by severity where asked', () => {
    const shown = (filter: 'all' | 'error' | 'warning') =>
      shownGroups(findings, filter).map(({ code, places }) => [code, places.length]);
    expect(shown('all')).toEqual([
      ['status-required', 2],
      ['unit-missing', 1],
    ]);
    expect(shown('warning')).toEqual([['unit-missing', 1]]);
  });

  it('lead from error to error and round again', () => {
    const rows: (number | undefined)[] = [];
    for (let place = nextError(findings, undefined), i = 0; i < 3; i++, place = nextError(findings, place))
      rows.push(place?.row);
    expect(rows).toEqual([5, 6, 5]);
    expect(nextError(findings.slice(0, 1), undefined)).toBeUndefined();
  });

  it.each([
    [
      { sheet: 'Nhiệm vụ', row: 5, column: 7, header: 'Tình trạng' },
      'trang Nhiệm vụ, ô G5 (Tình trạng)',
      'Đến ô G5',
    ],
    [{ sheet: 'Nhiệm vụ' }, 'trang Nhiệm vụ', 'Mở trang Nhiệm vụ'],
    [{}, '', 'Mở trang '],
  ])('%j is told as “%s”', (place, text, go) => {
    expect(placeText(place)).toBe(text);
    expect(goText(place)).toBe(go);
  });
});

describe('the years', () => {
  it.each([
    ['2021-08-02T00:00:00', [2021], 2021],
    ['2022-03-31T00:00:00', [2022, 2021], 2021],
    ['2022-04-01T00:00:00', [2022, 2021], 2022],
    ['2020-01-01T00:00:00', [2021], 2021],
  ])('at %s are %j, and most likely %i', (now, years, usual) => {
    expect(reportYears(setupAt(now))).toEqual(years);
    expect(usualYear(setupAt(now))).toBe(usual);
  });
});
