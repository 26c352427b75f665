import { describe, expect, it } from 'vitest';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { INFO, TABLES } from '../../pipeline/contract/sheets.ts';
import { sealOf } from '../../pipeline/contract/seal.ts';
import { HEADER_ROW, templateOf } from '../../pipeline/contract/template.ts';
import type { TemplateModel } from '../../pipeline/contract/template-model.ts';
import { filled } from '../../samples/make/filled.ts';
import { editGrid } from '../support/edit-grid.ts';
import type { Edit } from '../support/edits.ts';
import { settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';
import { validContent } from '../support/valid-content.ts';

const { agency, period, judging } = settingOf('STTTT', 2021);
const model = filled(templateOf(period, agency), validContent(period, agency));
const sheets = [INFO, ...TABLES].map(({ name }) => name);

function fingerprint(grid: Grid): string {
  return sealOf(grid, judging).fingerprint;
}

function edited(...edits: Edit[]): string {
  return fingerprint(editGrid(modelGrid(model), edits, () => ''));
}

const before = edited();

describe('the fingerprint of what was entered', () => {
  it('is a SHA-256', () => {
    expect(before).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Edit[]]>([
    ['inserted rows', sheets.map((name) => ({ insertRow: `${name}!2` }))],
    ['inserted columns', sheets.map((name) => ({ insertColumn: `${name}!B` }))],
    ['renamed sheets', sheets.map((name, i) => ({ renameSheet: name, to: `Trang ${i}` }))],
    ['a document on another row', [{ copyRow: 'Văn bản!4', to: 9 }, { clear: 'Văn bản!A4:F4' }]],
    ['decomposed text', [{ set: 'Nhiệm vụ!J5', value: 'Phòng Tổ chức cán bộ'.normalize('NFD') }]],
    ['spaces that nobody sees', [{ set: 'Nhiệm vụ!J5', value: ' Phòng  Tổ chức\u00A0cán bộ\u200B' }]],
    ['numbers typed as text', [{ set: 'Số liệu!D7', value: '52' }]],
    ['dates typed as text', [{ set: 'Nhiệm vụ!I5', value: '5/11/2021' }]],
    ['choices in capitals', [{ set: 'Nhiệm vụ!G5', value: 'ĐÃ HOÀN THÀNH' }]],
    ['spaces in blank cells', [{ set: 'Nhiệm vụ!M4', value: '  ' }]],
    ['notes outside the tables', [{ set: 'Nhiệm vụ!Z5', value: 'đã xem' }]],
    ['printed texts', [{ set: 'Nhiệm vụ!B5', value: 'tên khác' }]],
    ['the printed ratio', [{ set: 'Chỉ tiêu!G4', value: 82.5 }]],
  ])('does not change with %s', (_, edits) => {
    expect(edited(...edits)).toBe(before);
  });

  it.each<[string, (model: TemplateModel) => TemplateModel]>([
    [
      'rows in reverse',
      (m) => ({
        ...m,
        sheets: m.sheets.map((s) =>
          TABLES.some(({ name }) => name === s.name)
            ? { ...s, rows: [...s.rows.slice(0, HEADER_ROW), ...s.rows.slice(HEADER_ROW).reverse()] }
            : s,
        ),
      }),
    ],
    ['sheets in reverse', (m) => ({ ...m, sheets: [...m.sheets].reverse() })],
    [
      'other styles',
      (m) => ({
        ...m,
        sheets: m.sheets.map((s) => ({
          ...s,
          rows: s.rows.map((row) => row.map((cell) => cell && ({ ...cell, style: 'paragraph' } as const))),
        })),
      }),
    ],
  ])('does not change with %s', (_, change) => {
    expect(fingerprint(modelGrid(change(model)))).toBe(before);
  });

  it.each<[string, Edit[]]>([
    ['one digit', [{ set: 'Số liệu!D7', value: 53 }]],
    ['one day', [{ set: 'Nhiệm vụ!I5', day: '2021-11-06' }]],
    ['one letter', [{ set: 'Nhiệm vụ!J5', value: 'Phòng Tổ chức cán bố' }]],
    ['one choice', [{ set: 'Vướng mắc!D4', value: 'Sở Nội vụ' }]],
    ['the form', [{ set: 'Thông tin!B7', value: '216/BC-STTTT' }]],
    ['zero made blank', [{ clear: 'Số liệu!D4' }]],
    ['a number moved to the next column', [{ clear: 'Số liệu!D4' }, { set: 'Số liệu!E4', value: 0 }]],
    [
      'a number moved to another metric',
      [
        { set: 'Số liệu!D6', value: 52 },
        { set: 'Số liệu!D7', value: 51 },
      ],
    ],
    ['a document gone', [{ clear: 'Văn bản!A4:F4' }]],
    ['a document told twice', [{ copyRow: 'Văn bản!4', to: 9 }]],
    [
      'a number that became a formula of another result',
      [{ set: 'Số liệu!D7', formula: '50+3', result: 53 }],
    ],
    ['content that cannot be used', [{ set: 'Số liệu!D7', value: 'khoảng 52' }]],
  ])('changes with %s', (_, edits) => {
    expect(edited(...edits)).not.toBe(before);
  });

  it('is of one agency', () => {
    const other = settingOf('STC', 2021);
    const theirs = filled(templateOf(other.period, other.agency), {});
    const ours = filled(templateOf(period, agency), {});
    expect(fingerprint(modelGrid(ours))).not.toBe(sealOf(modelGrid(theirs), other.judging).fingerprint);
  });
});
