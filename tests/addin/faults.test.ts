import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WorkbookHost } from '../../addin/host.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { describeWith } from '../support/describe-with.ts';
import { gridOf, settingOf } from '../support/judge.ts';
import { type Addin, addins } from './addin.ts';
import { EXCEL_2019, EXCEL_2021, EXCEL_2024 } from './host/open-excel.ts';

const { period, agency } = settingOf('SNV', 2021);
const model = templateOf(period, agency);
const blank = await writeTemplate(model);
const CALLS: readonly (readonly [keyof WorkbookHost, unknown])[] = [
  ['read', undefined],
  ['render', model],
  ['goTo', { sheet: 'Nhiệm vụ', row: 4, column: 7 }],
  ['fill', [{ sheet: 'Nhiệm vụ', row: 4, column: 10, kind: 'text', value: 'Phòng TCCB' }]],
  ['finalise', { finalisedAt: '2021-12-10T09:30:00', fingerprint: 'f' }],
];

describeWith('browser', 'a fault of Excel', (program) => {
  const open = addins(program);
  let addin: Addin;
  beforeAll(async () => {
    addin = await open();
  });
  beforeEach(async () => {
    await addin.replace(blank);
  });

  it.each([
    ['InvalidOperation', 'cell-being-edited'],
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['AccessDenied', 'sheet-protected'],
    ['InvalidReference', 'sheet-gone'],
    ['InvalidObjectPath', 'sheet-gone'],
    ['InactiveWorkbook', 'workbook-closed'],
    ['InvalidRequestContext', 'workbook-closed'],
    ['InvalidOrTimedOutSession', 'workbook-closed'],
    ['DocumentReadOnly', 'read-only'],
    ['ApiNotFound', 'not-supported'],
    ['ApiNotAvailable', 'not-supported'],
    ['NotImplemented', 'not-supported'],
    ['UnsupportedOperation', 'not-supported'],
    ['RequestPayloadSizeLimitExceeded', 'too-much-at-once'],
    ['ResponsePayloadSizeLimitExceeded', 'too-much-at-once'],
    ['GeneralException', 'excel-failed'],
    ['a code of tomorrow', 'excel-failed'],
  ])('%s is told as %s', async (code, fault) => {
    addin.fail({ code });
    expect(await addin.call('read')).toEqual({ fault });
    expect(await addin.call('read')).toHaveProperty('value');
  });

  it.each(CALLS)('of %s leaves the workbook as it was', async (name, argument) => {
    addin.fail({ code: 'GeneralException' });
    expect(await addin.call(name, argument)).toEqual({ fault: 'excel-failed' });
    expect(gridOf(await addin.save())).toEqual(gridOf(blank));
    expect(addin.book().sheets.every(({ protection }) => protection !== null)).toBe(true);
  });

  it('too large a request is refused before it is carried out', async () => {
    const texts = Array.from({ length: 60 }, (_, i) => ({
      sheet: 'Văn bản',
      row: 4 + i,
      column: 6,
      kind: 'text',
      value: 'ă'.repeat(100_000),
    }));
    expect(await addin.call('fill', texts)).toEqual({ fault: 'too-much-at-once' });
    expect(gridOf(await addin.save())).toEqual(gridOf(blank));
  });

  it('a sheet that goes while it is read is no fault: what is left is read', async () => {
    await addin.read();
    await addin.user.deleteSheet('Vướng mắc');
    await addin.user.renameSheet('Văn bản', 'Văn bản 2021');
    const grid = await addin.read();
    expect(grid).toEqual(gridOf(await addin.save()));
    expect(grid.sheets.map(({ name }) => name)).not.toContain('Vướng mắc');
  });

  it('two quick clicks read once', async () => {
    await addin.read();
    const before = addin.syncs.length;
    const grids = await addin.page.evaluate(async () => {
      const host = await window.testPage;
      return Promise.all([host.call('read'), host.call('read'), host.call('read')]);
    });
    expect(addin.syncs.length - before).toBe(1);
    expect(grids[1]).toEqual(grids[0]);
    expect(await addin.call('read')).toEqual(grids[0]);
    expect(addin.syncs.length - before).toBe(2);
  });

  it('two quick clicks finalise one after the other, and the report is whole', async () => {
    const sealed = await addin.page.evaluate(async () => {
      const host = await window.testPage;
      const seal = (finalisedAt: string) => host.call('finalise', { finalisedAt, fingerprint: 'f' });
      return Promise.all([seal('2021-12-10T09:30:00'), seal('2021-12-10T09:30:01')]);
    });
    expect(sealed).toEqual(Array(2).fill({ value: { saved: true, location: null } }));
    expect(addin.book().sheets.every(({ protection }) => protection !== null)).toBe(true);
    const meta = gridOf(await addin.save()).sheets.at(-1);
    expect(JSON.stringify(meta?.rows.map(({ cells }) => [...cells]))).toContain('2021-12-10T09:30:01');
  });

  describe('while the user is editing a cell', () => {
    it.each(CALLS)('an old Excel refuses: %s tells it and changes nothing', async (name, argument) => {
      const old = await open({ sets: EXCEL_2019, workbook: blank });
      old.user.startEditing();
      expect(await old.call(name, argument)).toEqual({ fault: 'cell-being-edited' });
      old.user.stopEditing();
      expect(gridOf(await old.save())).toEqual(gridOf(blank));
      await old.close();
    });

    it('a newer one waits, and then does it', async () => {
      addin.user.startEditing();
      const filled = addin.call('fill', [
        { sheet: 'Nhiệm vụ', row: 4, column: 10, kind: 'text', value: 'Phòng TCCB' },
      ]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(gridOf(await addin.save())).toEqual(gridOf(blank));
      addin.user.stopEditing();
      expect(await filled).toEqual({ value: 1 });
    });
  });

  it.each([
    ['1.7', ['template', 'following', 'saving']],
    [EXCEL_2019, ['following', 'saving']],
    ['1.9', ['saving']],
    [EXCEL_2021, []],
    [EXCEL_2024, []],
  ])('is foreseen: ExcelApi %s lacks %j, and following it is no fault', async (sets, lacks) => {
    const other = await open({ sets, workbook: blank });
    expect(await other.lacks()).toEqual(lacks);
    expect(await other.follow()).toEqual({ value: null });
    expect(await other.read()).toEqual(gridOf(blank));
    await other.user.type('Nhiệm vụ', 'H4', '80');
    expect(await other.unfollow()).toEqual({ value: null });
    await other.close();
  });
});
