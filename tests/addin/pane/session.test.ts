import { describe, expect, it } from 'vitest';
import type { ReportBook } from '../../../addin/pane/book.ts';
import { newSession } from '../../../addin/pane/session.ts';
import { type Event, type Offer, type State, newState, reduce } from '../../../addin/pane/state.ts';
import { HostFault, type WorkbookHost } from '../../../addin/host.ts';
import { templateOf } from '../../../pipeline/contract/template.ts';
import { textOf } from '../../../pipeline/contract/entry.ts';
import { address } from '../../../pipeline/contract/grid.ts';
import { STATUS } from '../../../pipeline/contract/sheets.ts';
import { filled } from '../../../samples/make/filled.ts';
import { settingOf } from '../../support/judge.ts';
import { modelGrid } from '../../support/model-grid.ts';
import { validContent } from '../../support/valid-content.ts';
import { type GridHost, newGridHost } from '../page/grid-host.ts';
import { setupAt } from './setup-at.ts';
import { validWorkbook, workbookOf } from './workbooks.ts';

const setup = setupAt('2022-12-12T09:00:00');
const { agency, period } = settingOf('STTTT', 2022);
const template = modelGrid(templateOf(period, agency));
const complete = modelGrid(filled(templateOf(period, agency), validContent(period, agency)));

/** A session over a workbook in memory, and the state that the pane would show. */
function sessionOver(host: WorkbookHost) {
  let state: State = newState(undefined);
  const events: Event[] = [];
  const tell = (event: Event) => {
    events.push(event);
    state = reduce(state, event);
  };
  return { session: newSession({ host, setup, tell }), state: () => state, events };
}

async function started(host: GridHost) {
  const over = sessionOver(host);
  await over.session.start();
  return { ...over, host };
}

function reportIn(state: State): ReportBook {
  if (state.book?.kind !== 'report') throw new Error('no report is open');
  return state.book;
}

describe('a session', () => {
  it('reads, follows and judges again what the user types', async () => {
    const { state, host } = await started(newGridHost(complete, []));
    expect(state()).toMatchObject({ view: 'check', work: undefined, book: { errors: 0 } });
    host.edit([{ set: 'Nhiệm vụ!H5', value: 'nhiều' }]);
    expect(state()).toMatchObject({ book: { errors: 1 } });
  });

  it('follows nothing where Excel tells nothing', async () => {
    const { host } = await started(newGridHost(complete, ['following']));
    expect(host.asked).toEqual(['read']);
  });

  it('takes a second click for none while the first is at work', async () => {
    const { session, host } = await started(newGridHost(undefined, []));
    await Promise.all([session.makeTemplate(agency, 2022), session.makeTemplate(agency, 2022)]);
    expect(host.asked.filter((what) => what === 'render')).toEqual(['render']);
  });

  it('tells a fault and can do the next thing', async () => {
    const { session, state, host } = await started(newGridHost(complete, []));
    host.failNext('sheet-gone');
    await session.goTo({ sheet: 'Nhiệm vụ', row: 5, column: 7 });
    expect(state()).toMatchObject({ fault: { code: 'sheet-gone' }, work: undefined });
    await session.check();
    expect(state().fault).toBeUndefined();
  });

  it('tells a mistake of ours as a failure of Excel, and does not hide it', async () => {
    const broken = { ...newGridHost(complete, []), goTo: () => Promise.reject(new TypeError('ours')) };
    const { session, state } = sessionOver(broken);
    await expect(session.goTo({ sheet: 'Nhiệm vụ' })).rejects.toThrow('ours');
    expect(state().fault?.code).toBe('excel-failed');
  });

  it('seals only what has no error at that moment, whatever was seen before', async () => {
    const { session, state, host } = await started(newGridHost(complete, ['following']));
    host.edit([{ set: 'Nhiệm vụ!H5', value: 'nhiều' }]);
    await session.finalise();
    expect(host.asked).not.toContain('finalise');
    expect(state()).toMatchObject({ work: undefined, news: undefined, book: { errors: 1 } });
    host.edit([{ set: 'Nhiệm vụ!H5', value: 100 }]);
    host.failNext('read-only');
    await session.finalise();
    expect(state().fault).toEqual({ code: 'read-only', work: 'finalising' });
  });

  it('seals with the moment and tells where it was saved', async () => {
    const { session, state } = await started(newGridHost(complete, []));
    await session.finalise();
    expect(state()).toMatchObject({
      news: { kind: 'finalised', saved: true },
      book: { seal: { kind: 'sealed', at: '2022-12-12T09:00:00' } },
    });
  });

  it('hears that the user has saved once it looks', async () => {
    const { session, state, host } = await started(newGridHost(complete, ['saving']));
    await session.finalise();
    await session.lookSaved();
    expect(state().unsaved).toBe(true);
    host.failNext('cell-being-edited');
    await session.lookSaved();
    expect(state()).toMatchObject({ unsaved: true, fault: undefined });
    host.userSaves();
    await session.lookSaved();
    expect(state()).toMatchObject({ unsaved: false, news: { kind: 'finalised', saved: true } });
  });

  it('stops following', async () => {
    const ended: string[] = [];
    const host: WorkbookHost = {
      ...newGridHost(complete, []),
      follow: () =>
        Promise.resolve(() => {
          ended.push('ended');
          return Promise.resolve();
        }),
    };
    const { session } = sessionOver(host);
    await session.start();
    await session.stop();
    expect(ended).toEqual(['ended']);
  });

  it('tells what following meets', async () => {
    const host: WorkbookHost = {
      ...newGridHost(complete, []),
      follow: (_, onFault) => {
        onFault(new HostFault('workbook-closed'));
        return Promise.resolve(() => Promise.resolve());
      },
    };
    const { session, events } = sessionOver(host);
    await session.start();
    expect(events).toContainEqual({ kind: 'failed', fault: 'workbook-closed' });
  });
});

describe('a file of last year', () => {
  async function offered(bytes: Uint8Array | Blob): Promise<Offer | undefined> {
    const { session, state } = await started(newGridHost(template, []));
    const file = new File([bytes instanceof Blob ? bytes : bytes.slice()], 'bản cuối (2).xlsx');
    await session.offerFrom([file], reportIn(state()));
    return state().offer;
  }

  it.each<[string, () => Promise<Uint8Array | Blob>, object]>([
    [
      'is offered',
      () => validWorkbook('STTTT', 2021),
      { chosen: [{ file: 'bản cuối (2).xlsx', report: { agency, errors: 0 } }], refused: [] },
    ],
    [
      'of another agency is refused',
      () => workbookOf('STC', 2021),
      { chosen: [], refused: [{ kind: 'refused', why: { kind: 'other-agency' } }] },
    ],
    [
      'of another year is refused',
      () => workbookOf('STTTT', 2022),
      { refused: [{ kind: 'refused', why: { kind: 'other-year' } }] },
    ],
    [
      'that is none is refused',
      () => Promise.resolve(new Uint8Array(3)),
      { refused: [{ kind: 'unreadable', gate: 'not-a-workbook' }] },
    ],
    [
      'that is a film is not even read',
      () => Promise.resolve(new Blob([new Uint8Array(1_000_001)])),
      { refused: [{ kind: 'unreadable', gate: 'too-large' }] },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await offered(await bytes())).toMatchObject(expected);
  });

  it('is put beside the one chosen before, and in place of one of the same agency', async () => {
    const heir = settingOf('SNNMT', 2025);
    const { session, state } = await started(
      newGridHost(modelGrid(templateOf(heir.period, heir.agency)), []),
    );
    const choose = async (name: string, code: string) => {
      const file = new File([(await validWorkbook(code, 2024)).slice()], name);
      await session.offerFrom([file], reportIn(state()), state().offer);
    };
    const shown = () => state().offer?.chosen.map(({ file, report }) => `${file} ${report.agency.code}`);
    await choose('a.xlsx', 'STNMT');
    expect(state().offer?.from.missing.map(({ agency: { code } }) => code)).toEqual(['SNNPTNT']);
    await choose('b.xlsx', 'SNNPTNT');
    await choose('c.xlsx', 'STNMT');
    expect(shown()).toEqual(['c.xlsx STNMT', 'b.xlsx SNNPTNT']);
    expect(state().offer?.from.missing).toEqual([]);
  });

  it('is taken into the workbook when told, and judged there', async () => {
    const { session, state } = await started(newGridHost(template, []));
    const file = new File([(await validWorkbook('STTTT', 2021)).slice()], 'a.xlsx');
    await session.offerFrom([file], reportIn(state()));
    const { offer } = state();
    if (!offer) throw new Error('not offered');
    await session.takeOffer(offer);
    expect(state()).toMatchObject({
      news: { kind: 'carried', cells: offer.carryOver.cells.length },
      offer: undefined,
    });
    expect(reportIn(state()).warnings).toBeGreaterThan(10);
  });

  it('leaves a row alone that was begun after the file was offered', async () => {
    const { session, state, host } = await started(newGridHost(template, []));
    const file = new File([(await validWorkbook('STTTT', 2021)).slice()], 'a.xlsx');
    await session.offerFrom([file], reportIn(state()));
    const { offer } = state();
    if (!offer) throw new Error('not offered');
    const [first] = offer.carryOver.cells;
    if (!first) throw new Error('nothing to carry over');
    const ofRow = offer.carryOver.cells.filter(
      ({ sheet, row }) => sheet === first.sheet && row === first.row,
    );
    expect(ofRow.length).toBeGreaterThan(1);
    host.edit([{ set: `${first.sheet}!${address(first.row, first.column)}`, value: STATUS.done }]);
    await session.takeOffer(offer);
    expect(state().news).toEqual({ kind: 'carried', cells: offer.carryOver.cells.length - ofRow.length });
    const row = reportIn(state()).draft.duties.find(({ entries }) => textOf(entries.status) === STATUS.done);
    const written = Object.values(row?.entries ?? {}).filter(({ field, blank }) => field.input && !blank);
    expect(written.map(textOf)).toEqual([STATUS.done]);
  });
});
