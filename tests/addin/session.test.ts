import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { sealOf } from '../../pipeline/contract/seal.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { filled } from '../../samples/make/filled.ts';
import { describeWith } from '../support/describe-with.ts';
import { gridOf, settingOf } from '../support/judge.ts';
import { validContent } from '../support/valid-content.ts';
import { type Addin, addins } from './addin.ts';
import { EXCEL_2019, EXCEL_2024 } from './host/open-excel.ts';
import type { Message } from './host/protocol.ts';

const { period, agency, judging } = settingOf('SNV', 2021);
const blank = await writeTemplate(templateOf(period, agency));
const valid = await writeTemplate(filled(templateOf(period, agency), validContent(period, agency)));
const DONE = { value: null };
const SEAL = { finalisedAt: '2021-12-10T09:30:00', fingerprint: 'f'.repeat(64) };

function cellOf(grid: Grid | string | undefined, sheet: string, [row, column]: [number, number]): unknown {
  if (typeof grid === 'string') return grid;
  const rows = grid?.sheets.find(({ name }) => name === sheet)?.rows;
  return rows?.find(({ number }) => number === row)?.cells.get(column);
}

/** How many sheets a request reads the cells of. */
function sheetsRead({ Actions }: Message): number {
  return Actions.filter(({ QueryInfo }) => QueryInfo?.Select?.includes('values')).length;
}

describeWith('browser', 'the open workbook', (program) => {
  const open = addins(program);
  let addin: Addin;
  beforeAll(async () => {
    addin = await open();
  });
  beforeEach(async () => {
    await addin.replace(blank);
  });

  async function lastTold(): Promise<Grid | string | undefined> {
    return (await addin.told()).at(-1);
  }

  /** Waits until followers were told so many times more than before. */
  async function toldMore(before: number, count: number): Promise<void> {
    await vi.waitFor(async () => {
      expect((await addin.told()).length).toBe(before + count);
    }, 5000);
  }

  describe('followed', () => {
    let before = 0;
    beforeEach(async () => {
      await addin.read();
      before = (await addin.told()).length;
      expect(await addin.follow()).toEqual(DONE);
      return async () => {
        await addin.unfollow();
      };
    });

    it('tells once of several quick changes, and reads only the sheet that changed', async () => {
      const syncs = addin.syncs.length;
      expect(await addin.user.type('Nhiệm vụ', 'G4', 'Đã hoàn thành')).toBe('taken');
      expect(await addin.user.type('Nhiệm vụ', 'H4', '80')).toBe('taken');
      expect(await addin.user.type('Nhiệm vụ', 'I4', '30/11/2021')).toBe('taken');
      await toldMore(before, 1);
      expect(addin.syncs.slice(syncs).map(sheetsRead)).toEqual([1]);
      const grid = await lastTold();
      expect(cellOf(grid, 'Nhiệm vụ', [4, 7])).toEqual({ kind: 'text', text: 'Đã hoàn thành' });
      expect(cellOf(grid, 'Nhiệm vụ', [4, 8])).toEqual({ kind: 'number', value: 80 });
      expect(cellOf(grid, 'Nhiệm vụ', [4, 9])).toEqual({ kind: 'date', at: '2021-11-30T00:00:00' });
      expect(grid).toEqual(gridOf(await addin.save()));
    });

    it('sees a choice from a drop-down that Excel told nobody of, when the selection moves', async () => {
      addin.user.chooseSilently('Nhiệm vụ', 'G4', 'Đang thực hiện');
      await addin.user.select('Nhiệm vụ', 'H4');
      await toldMore(before, 1);
      expect(cellOf(await lastTold(), 'Nhiệm vụ', [4, 7])).toEqual({ kind: 'text', text: 'Đang thực hiện' });
    });

    it('says nothing where the selection moves and nothing changed', async () => {
      const syncs = addin.syncs.length;
      await addin.user.select('Nhiệm vụ', 'H4');
      await vi.waitFor(() => {
        expect(addin.syncs.length).toBe(syncs + 1);
      });
      await addin.user.type('Nhiệm vụ', 'H5', '5');
      await toldMore(before, 1);
    });

    it('tells of sheets that come, go and are renamed', async () => {
      await addin.user.addSheet('Nháp');
      await toldMore(before, 1);
      await addin.user.renameSheet('Vướng mắc', 'Khó khăn');
      await addin.user.select('Nháp', 'A1');
      await toldMore(before, 2);
      await addin.user.deleteSheet('Nháp');
      await toldMore(before, 3);
      const grid = await lastTold();
      expect(grid).toEqual(gridOf(await addin.save()));
      expect(typeof grid === 'object' && grid.sheets.map(({ name }) => name)).toContain('Khó khăn');
    });

    it('waits while the user is editing a cell', async () => {
      await addin.user.type('Nhiệm vụ', 'H4', '80');
      addin.user.startEditing();
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect((await addin.told()).length).toBe(before);
      addin.user.stopEditing();
      await toldMore(before, 1);
    });

    it('tells of a fault, and reads with the next change what it could not read', async () => {
      addin.fail({ code: 'GeneralException' });
      await addin.user.type('Số liệu', 'D4', '7');
      await toldMore(before, 1);
      expect(await lastTold()).toBe('excel-failed');
      await addin.user.type('Nhiệm vụ', 'H4', '80');
      await toldMore(before, 2);
      expect(cellOf(await lastTold(), 'Số liệu', [4, 4])).toEqual({ kind: 'number', value: 7 });
    });

    it('ends: nothing is listened to and nothing read', async () => {
      expect(await addin.unfollow()).toEqual(DONE);
      expect([...addin.book().listened]).toEqual([]);
      const syncs = addin.syncs.length;
      await addin.user.type('Nhiệm vụ', 'H4', '80');
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect([addin.syncs.length, (await addin.told()).length]).toEqual([syncs, before]);
      expect(await addin.follow()).toEqual(DONE);
    });
  });

  describe('gone to', () => {
    it.each<[string, object, string]>([
      ['a cell', { sheet: 'Nhiệm vụ', row: 12, column: 6 }, 'Nhiệm vụ!F12'],
      ['a row', { sheet: 'Số liệu', row: 5 }, 'Số liệu!A5'],
      ['a sheet', { sheet: 'Chỉ tiêu' }, 'Chỉ tiêu!A1'],
      ['no place', {}, 'Hướng dẫn!A1'],
    ])('%s', async (_, place, selected) => {
      expect(await addin.call('goTo', place)).toEqual(DONE);
      expect(addin.selected()).toBe(selected);
    });

    it.each(['Không có', '_meta'])('not: %s is no sheet that can be seen', async (sheet) => {
      expect(await addin.call('goTo', { sheet, row: 1, column: 1 })).toEqual({ fault: 'sheet-gone' });
      expect(addin.selected()).toBe('Hướng dẫn!A1');
    });
  });

  describe('filled', () => {
    const fills = [
      { sheet: 'Nhiệm vụ', row: 4, column: 10, kind: 'text', value: '31/12/2021' },
      { sheet: 'Nhiệm vụ', row: 4, column: 11, kind: 'text', value: '=1+1' },
      { sheet: 'Số liệu', row: 4, column: 4, kind: 'number', value: 12 },
      { sheet: 'Thông tin', row: 8, column: 2, kind: 'date', value: '2021-12-10' },
      { sheet: 'Nhiệm vụ', row: 4, column: 1, kind: 'text', value: 'ô khóa' },
      { sheet: 'Nhiệm vụ', row: 5, column: 10, kind: 'text', value: 'ô đã có' },
    ] as const;

    it('only in blank input cells, texts as texts; the sheets stay protected all the while', async () => {
      await addin.user.type('Nhiệm vụ', 'J5', 'Phòng TCCB');
      expect(await addin.call('fill', fills)).toEqual({ value: 4 });
      const grid = gridOf(await addin.save());
      expect(fills.map(({ sheet, row, column }) => cellOf(grid, sheet, [row, column]))).toMatchObject([
        { kind: 'text', text: '31/12/2021' },
        { kind: 'text', text: '=1+1' },
        { kind: 'number', value: 12 },
        { kind: 'date', at: '2021-12-10T00:00:00' },
        { kind: 'text', text: cellOf(gridOf(blank), 'Nhiệm vụ', [4, 1]) && 'III.1.1-a' },
        { kind: 'text', text: 'Phòng TCCB' },
      ]);
      const sent = JSON.stringify(addin.syncs);
      expect(sent).not.toMatch(/"Name":"(Un)?[Pp]rotect"/);
      expect(addin.syncs).toHaveLength(3);
    });

    it('as texts also where a paste took the format of texts away', async () => {
      const cells = addin.book().sheets.find(({ cells: { name } }) => name === 'Nhiệm vụ')?.cells;
      if (cells) cells.getCell('J4').style = { protection: { locked: false } };
      expect(await addin.call('fill', fills.slice(0, 1))).toEqual({ value: 1 });
      expect(cellOf(gridOf(await addin.save()), 'Nhiệm vụ', [4, 10])).toEqual({
        kind: 'text',
        text: '31/12/2021',
      });
    });

    it('with the day that it is also where days count from 1904', async () => {
      addin.book().workbook.properties.date1904 = true;
      expect(await addin.call('fill', fills.slice(3, 4))).toEqual({ value: 1 });
      expect(cellOf(await addin.read(), 'Thông tin', [8, 2])).toEqual({
        kind: 'date',
        at: '2021-12-10T00:00:00',
      });
    });

    it('not where a sheet is gone, and then nowhere', async () => {
      const gone = { sheet: 'Khác', row: 1, column: 1, kind: 'text', value: 'x' };
      expect(await addin.call('fill', [fills[0], gone])).toEqual({ fault: 'sheet-gone' });
      expect(gridOf(await addin.save())).toEqual(gridOf(blank));
      expect(await addin.call('fill', [])).toEqual({ value: 0 });
    });
  });

  describe('finalised', () => {
    const isProtected = () => addin.book().sheets.every(({ protection }) => protection !== null);

    it('is sealed, protected, saved, and accepted by the pipeline', async () => {
      await addin.replace(valid);
      const grid = await addin.read();
      const fingerprint = sealOf(grid, judging).fingerprint;
      const seal = { finalisedAt: '2021-12-10T09:30:00', fingerprint };
      expect(await addin.call('finalise', seal)).toEqual({ value: { saved: true, location: null } });
      expect([isProtected(), addin.book().saves]).toEqual([true, 1]);
      const verdict = validate(gridOf(await addin.save()), judging);
      expect(verdict).toMatchObject({ accepted: true, findings: [] });
      const meta = gridOf(await addin.save()).sheets.find(({ name }) => name === '_meta');
      expect(JSON.stringify(meta?.rows.map(({ cells }) => [...cells.values()]))).toContain(fingerprint);
    });

    it.each([
      [EXCEL_2019, 'C:\\Báo cáo\\báo cáo.xlsx', { saved: false, location: 'C:\\Báo cáo\\báo cáo.xlsx' }],
      [EXCEL_2024, 'C:\\Báo cáo\\báo cáo.xlsx', { saved: true, location: 'C:\\Báo cáo\\báo cáo.xlsx' }],
    ])('tells whether and where it was saved (ExcelApi %s)', async (sets, url, told) => {
      const other = await open({ sets, url, workbook: valid });
      expect(await other.call('finalise', SEAL)).toEqual({ value: told });
      await other.close();
    });

    it('tells once asked that the user has saved, and that they went on', async () => {
      await addin.replace(valid);
      await addin.user.type('Nhiệm vụ', 'J5', 'Phòng khác');
      expect(await addin.call('saved')).toEqual({ value: { saved: false, location: null } });
      addin.book().dirty = false;
      expect(await addin.call('saved')).toEqual({ value: { saved: true, location: null } });
    });

    it('cannot tell it where Excel does not', async () => {
      const other = await open({ sets: EXCEL_2019, workbook: valid });
      expect(await other.call('saved')).toEqual({ fault: 'not-supported' });
      await other.close();
    });

    it('is left to the user where Excel does not save it: sealed all the same', async () => {
      const other = await open({ workbook: valid, readOnly: true });
      expect(await other.call('finalise', SEAL)).toEqual({ value: { saved: false, location: null } });
      expect(JSON.stringify(await other.read().then((grid) => cellOf(grid, '_meta', [7, 2])))).toContain(
        '2021-12-10',
      );
      await other.close();
    });

    it.each([0.3, 0.5, 0.7, 0.9])('stays protected where Excel fails half way (%f)', async (share) => {
      addin.fail({ code: 'GeneralException', sync: 3, share });
      expect(await addin.call('finalise', SEAL)).toEqual({ fault: 'excel-failed' });
      expect([isProtected(), addin.book().saves]).toEqual([true, 0]);
    });

    it('is refused where _meta has a password or is gone', async () => {
      const meta = addin.book().sheets.at(-1);
      if (meta) meta.protection = { options: {}, password: 'x' };
      expect(await addin.call('finalise', SEAL)).toEqual({ fault: 'sheet-protected' });
      expect(isProtected()).toBe(true);
      await addin.replace();
      expect(await addin.call('finalise', SEAL)).toEqual({ fault: 'sheet-gone' });
    });
  });

  it('is joined by a new one when asked', async () => {
    expect(await addin.call('openNew')).toEqual(DONE);
    expect(addin.book().opened).toBe(1);
  });
});
