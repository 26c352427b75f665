import { describe, expect, it } from 'vitest';
import { draftIn } from '../../pipeline/contract/draft.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { rowsOf } from '../../pipeline/contract/period.ts';
import { progressOf } from '../../pipeline/contract/progress.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { filled } from '../../samples/make/filled.ts';
import { editGrid } from '../support/edit-grid.ts';
import type { Edit } from '../support/edits.ts';
import { settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';
import { validContent } from '../support/valid-content.ts';

const { agency, period, judging } = settingOf('STTTT', 2021);
const template = modelGrid(templateOf(period, agency));
const complete = modelGrid(filled(templateOf(period, agency), validContent(period, agency)));
const rows = rowsOf(period, agency.code);
const ownDuties = rows.duties.filter(({ duty }) => duty.derivedFrom === undefined).length;

function progress(grid: Grid, ...edits: Edit[]) {
  const edited = editGrid(grid, edits, () => '');
  const draft = draftIn(edited, period);
  if (!draft) throw new Error('the template names its agency');
  const { filled: done, carried, due, sheets } = progressOf(draft, validate(edited, judging).findings);
  return { done, carried, due, ...Object.fromEntries(sheets.map((s) => [s.sheet, `${s.filled}/${s.due}`])) };
}

describe('the progress of a report', () => {
  it('is nothing of everything in a new template', () => {
    expect(progress(template)).toMatchObject({
      done: 0,
      'Thông tin': '0/8',
      'Nhiệm vụ': `0/${ownDuties}`,
      'Số liệu': `0/${rows.metrics.length}`,
      'Chỉ tiêu': `0/${rows.targets.length}`,
    });
  });

  it('is everything in a complete report', () => {
    const { done, due } = progress(complete);
    expect(done).toBe(due);
  });

  it.each<[string, Edit[], object]>([
    [
      'a status alone is no filled row',
      [{ set: 'Nhiệm vụ!G4', value: 'Đang thực hiện' }],
      {
        'Nhiệm vụ': `0/${ownDuties}`,
      },
    ],
    [
      'a row that owes nothing more is',
      [{ set: 'Nhiệm vụ!G4', value: 'Không phát sinh' }],
      {
        'Nhiệm vụ': `1/${ownDuties}`,
      },
    ],
    ['a wrong value is not filled', [{ set: 'Thông tin!B8', value: 'hôm qua' }], { 'Thông tin': '0/8' }],
    [
      'what was carried over is not filled before somebody looked at it',
      [
        { set: 'Nhiệm vụ!G4', value: 'Chưa thực hiện' },
        { set: 'Nhiệm vụ!H4', value: 0 },
        { set: 'Nhiệm vụ!L4', value: '(Chuyển từ báo cáo năm 2020) Chưa có kinh phí.' },
      ],
      { done: 0, carried: 1, 'Nhiệm vụ': `0/${ownDuties}` },
    ],
    [
      'what was carried over is filled once its mark is gone',
      [
        { set: 'Nhiệm vụ!G4', value: 'Chưa thực hiện' },
        { set: 'Nhiệm vụ!H4', value: 0 },
        { set: 'Nhiệm vụ!L4', value: 'Chưa có kinh phí.' },
      ],
      { done: 1, carried: 0, 'Nhiệm vụ': `1/${ownDuties}` },
    ],
    [
      'out of scope fills a target',
      [{ set: 'Chỉ tiêu!I4', value: 'Không thuộc phạm vi' }],
      {
        'Chỉ tiêu': `1/${rows.targets.length}`,
      },
    ],
    [
      'where nothing arose no duty or metric is due',
      [{ set: 'Thông tin!B13', value: 'Có' }],
      {
        'Thông tin': '1/8',
        'Nhiệm vụ': '0/0',
        'Số liệu': '0/0',
      },
    ],
  ])('%s', (_, edits, expected) => {
    expect(progress(template, ...edits)).toMatchObject(expected);
  });
});
