import { describe, expect, it } from 'vitest';
import { type Change, changesBetween, contentKey } from '../../pipeline/contract/changes.ts';
import { columnLetters, type Grid } from '../../pipeline/contract/grid.ts';
import { type FieldSpec, INFO, TABLES } from '../../pipeline/contract/sheets.ts';
import type { Submission } from '../../pipeline/contract/submission.ts';
import { HEADER_ROW, templateOf } from '../../pipeline/contract/template.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { filled } from '../../samples/make/filled.ts';
import { editGrid } from '../support/edit-grid.ts';
import type { Edit } from '../support/edits.ts';
import { settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';
import { validContent } from '../support/valid-content.ts';

const { agency, period, judging } = settingOf('STC', 2021);
const FIRST = HEADER_ROW + 1;
const original = modelGrid(filled(templateOf(period, agency), validContent(period, agency)));

function submissionIn(grid: Grid): Submission {
  const { submission } = validate(grid, judging);
  if (!submission) throw new Error('no submission');
  return submission;
}

function changesBy(...edits: readonly Edit[]): Change[] {
  const [before, after] = [submissionIn(original), submissionIn(editGrid(original, edits, () => ''))];
  const changes = changesBetween(before, after);
  // Whether anything changed is found out in another way where hundreds are compared with each other.
  expect(contentKey(before) === contentKey(after)).toBe(changes.length === 0);
  return changes;
}

const shown = ({ table, code, row, field, before, after, from, to }: Change) => ({
  table,
  code,
  row,
  column: field?.header,
  before,
  after,
  from: from && `${from.sheet}!${from.cell}`,
  to: to && `${to.sheet}!${to.cell}`,
});

/** Something else that the column takes. */
function otherValue(field: FieldSpec): { value: string | number } | { day: string } {
  switch (field.kind) {
    case 'count':
      return { value: 7777 };
    case 'percent':
      return { value: 55 };
    case 'date':
      return { day: '2021-10-01' };
    case 'choice':
      return { value: field.choices?.at(-1) ?? '' };
    case 'duty':
      return { value: 'III.2.1-a' };
    case 'text':
    case 'ratio':
      return { value: 'Nội dung khác hẳn trước' };
  }
}

const INPUTS = [
  ...INFO.fields.flatMap((field, i) =>
    field.input && field.key !== 'noStateSecret' ? [[INFO, field, `B${FIRST + i}`] as const] : [],
  ),
  ...TABLES.flatMap((table) =>
    table.columns.flatMap((field: FieldSpec, i) =>
      field.input ? [[table, field, `${columnLetters(i + 1)}${FIRST}`] as const] : [],
    ),
  ),
];

describe('what an agency changed from one submission to the next', () => {
  it('is nothing where both say the same, whatever was moved', () => {
    expect(changesBy()).toEqual([]);
    expect(
      changesBy(
        { insertRow: 'Nhiệm vụ!2' },
        { insertColumn: 'Số liệu!B' },
        { insertRow: 'Văn bản!4' },
        { renameSheet: 'Vướng mắc', to: 'VƯỚNG MẮC' },
        { seal: '2021-12-10T08:00:00' },
      ),
    ).toEqual([]);
  });

  it.each(INPUTS.map(([table, field, cell]) => [table.name, field.header, cell, table, field] as const))(
    'is told of %s, %s, with its cell',
    (name, header, cell, table, field) => {
      const place = `${name}!${cell}`;
      const changes = changesBy({ set: place, ...otherValue(field) });
      expect(changes.map(shown)).toMatchObject([
        { table: table.key, column: header, from: place, to: place },
      ]);
      expect(changes[0]?.after).toBe(Object.values(otherValue(field))[0]);
      expect(changes[0]?.before).not.toBe(changes[0]?.after);
    },
  );

  it('leads to the cell that each of the two workbooks has it in', () => {
    expect(
      changesBy(
        { set: 'Số liệu!D4', value: 99 },
        { insertColumn: 'Số liệu!B' },
        { insertRow: 'Số liệu!1' },
      ).map(shown),
    ).toEqual([
      {
        table: 'metrics',
        code: 'III.1.1-a',
        row: 'meetings',
        column: 'Số liệu trong năm',
        before: expect.any(Number) as number,
        after: 99,
        from: 'Số liệu!D4',
        to: 'Số liệu!E5',
      },
    ]);
  });

  it('is a value taken away where a cell was cleared', () => {
    expect(changesBy({ clear: 'Chỉ tiêu!F4' }).map(shown)).toMatchObject([
      { table: 'targets', code: 'II.2.d-1', column: 'Mẫu số', after: undefined },
    ]);
  });

  it('is a row of a free table added, or taken away, known by what it says', () => {
    const added = [
      { set: 'Vướng mắc!A20', value: 'III.2.1-a' },
      { set: 'Vướng mắc!B20', value: 'Chưa có hướng dẫn phân cấp.' },
      { set: 'Vướng mắc!D20', value: 'Chính phủ' },
      { set: 'Vướng mắc!E20', value: 'Sớm ban hành hướng dẫn.' },
    ];
    expect(changesBy(...added, { deleteRow: 'Văn bản!4' }).map(shown)).toMatchObject([
      { table: 'documents', column: undefined, after: undefined, from: 'Văn bản!A4', to: undefined },
      {
        table: 'obstacles',
        code: 'III.2.1-a',
        row: 'Chưa có hướng dẫn phân cấp.',
        column: undefined,
        before: undefined,
        from: undefined,
        to: 'Vướng mắc!A20',
      },
    ]);
    const [whole] = changesBy(...added);
    expect(whole?.after).toMatchObject([
      { field: { key: 'code' }, value: 'III.2.1-a' },
      { field: { key: 'difficulty' }, value: 'Chưa có hướng dẫn phân cấp.' },
      { field: { key: 'level' }, value: 'Chính phủ' },
      { field: { key: 'proposal' }, value: 'Sớm ban hành hướng dẫn.' },
    ]);
  });
});
