import { describe, expect, it } from 'vitest';
import { locateForm } from '../../pipeline/contract/form.ts';
import { identify, senderOf } from '../../pipeline/contract/identity.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { editGrid } from '../support/edit-grid.ts';
import type { Edit } from '../support/edits.ts';
import { settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';

const { agency, period } = settingOf('STTTT', 2021);
const grid = modelGrid(templateOf(period, agency));

function identity(...edits: Edit[]) {
  const edited = editGrid(grid, edits, () => '');
  return identify(edited, locateForm(edited));
}

const noMeta: Edit = { deleteSheet: '_meta' };

describe('a workbook says of itself', () => {
  it('all that its hidden sheet holds', () => {
    expect(identity()).toEqual({
      ours: true,
      hasMeta: true,
      template: '1',
      plan: '177/KH-UBND',
      agency: 'STTTT',
      year: 2021,
      finalisedAt: undefined,
      fingerprint: undefined,
    });
  });

  it('without it, what its form prints', () => {
    expect(identity(noMeta)).toEqual({
      ours: true,
      hasMeta: false,
      template: undefined,
      plan: undefined,
      agency: 'STTTT',
      year: 2021,
      finalisedAt: undefined,
      fingerprint: undefined,
    });
  });

  it.each<[string, Edit[], boolean]>([
    ['a hidden sheet alone', [{ deleteSheet: 'Thông tin' }], true],
    ['a form alone', [noMeta], true],
    ['a form under another name', [noMeta, { renameSheet: 'Thông tin', to: 'TT' }], true],
    ['half a form', [noMeta, ...[9, 9, 9, 9, 9].map((n) => ({ deleteRow: `Thông tin!${n}` }))], true],
    ['less than half', [noMeta, ...[9, 9, 9, 9, 9, 9].map((n) => ({ deleteRow: `Thông tin!${n}` }))], false],
    ['neither', [noMeta, { deleteSheet: 'Thông tin' }], false],
    [
      'a hidden sheet of another product',
      [{ set: '_meta!B1', value: 'khac' }, { deleteSheet: 'Thông tin' }],
      false,
    ],
  ])('whether it is ours: %s', (_, edits, ours) => {
    expect(identity(...edits).ours).toBe(ours);
  });

  it.each<[string, Edit[], string | undefined]>([
    ['its code first', [noMeta], 'STTTT'],
    ['else its name', [noMeta, { clear: 'Thông tin!B4' }], 'Sở Thông tin và Truyền thông'],
    ['else nothing', [noMeta, { clear: 'Thông tin!B4:B5' }], undefined],
    [
      'moved rows and columns',
      [noMeta, { insertRow: 'Thông tin!1' }, { insertColumn: 'Thông tin!B' }],
      'STTTT',
    ],
  ])('who it is from: %s', (_, edits, expected) => {
    expect(identity(...edits).agency).toBe(expected);
  });

  it.each<[string | number, number | undefined]>([
    [2020, 2020],
    ['2020', 2020],
    [' 2020 ', 2020],
    ['năm 2020', undefined],
    [2020.5, undefined],
    [-1, undefined],
    ['', 2021],
  ])('its year: %j', (value, expected) => {
    expect(identity({ set: '_meta!B5', value }).year).toBe(expected);
  });
});

describe('the sender', () => {
  it.each([
    ['STTTT', 'STTTT'],
    ['sttTT ', 'STTTT'],
    ['Sở Thông tin và Truyền thông', 'STTTT'],
    ['SO THONG TIN VA TRUYEN THONG', 'STTTT'],
    ['Sở TT&TT', 'STTTT'],
    ['Sở TTTT', 'STTTT'],
    ['X00004', 'X00004'],
    ['HO07', 'HO07'],
    ['Sở Du hành vũ trụ', undefined],
    ['', undefined],
  ])('%j is %j', (name, code) => {
    expect(senderOf({ ...identity(), agency: name }, period)?.code).toBe(code);
  });

  it('is one of the year where two units had the name', () => {
    const name = 'Sở Tài chính';
    const past = { ...agency, code: 'CU', name, validTo: '2000-12-31' };
    const roster = { ...period.roster, agencies: [past, ...period.roster.agencies] };
    expect(senderOf({ ...identity(), agency: name }, { ...period, roster })?.code).toBe('STC');
  });

  it('is nobody where the workbook names nobody', () => {
    expect(senderOf({ ...identity(), agency: undefined }, period)).toBeUndefined();
  });
});
