import { describe, expect, it } from 'vitest';
import { templateOf } from '../../pipeline/contract/template.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { filled } from '../../samples/make/filled.ts';
import { shownFindings } from '../support/cases.ts';
import { editGrid } from '../support/edit-grid.ts';
import type { Edit } from '../support/edits.ts';
import { settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';
import { validContent } from '../support/valid-content.ts';

const { agency, period, judging } = settingOf('STTTT', 2021);
const grid = modelGrid(filled(templateOf(period, agency), validContent(period, agency)));

function found(...edits: Edit[]): string[] {
  const { findings } = validate(
    editGrid(grid, edits, () => ''),
    judging,
  );
  return shownFindings(findings).map(({ code, sheet, cell, text }) =>
    [code, `${sheet}!${cell}`, /“.*?”/.exec(text)?.[0] ?? ''].join(' '),
  );
}

describe('what is missing is told once, and nothing that only follows from it', () => {
  it.each<[string, Edit[], string[]]>([
    ['the column of the duties’ codes', [{ deleteColumn: 'Nhiệm vụ!A' }], ['column-missing Nhiệm vụ! “Mã”']],
    [
      'the column of the metrics’ names',
      [{ deleteColumn: 'Số liệu!B' }],
      ['column-missing Số liệu! “Chỉ số”'],
    ],
    ['the column of statuses', [{ deleteColumn: 'Nhiệm vụ!G' }], ['column-missing Nhiệm vụ! “Tình trạng”']],
    [
      'two columns',
      [{ deleteColumn: 'Chỉ tiêu!E' }, { deleteColumn: 'Chỉ tiêu!E' }],
      ['column-missing Chỉ tiêu! “Tử số”', 'column-missing Chỉ tiêu! “Mẫu số”'],
    ],
    [
      'a column under another header',
      [{ set: 'Nhiệm vụ!G3', value: 'Trạng thái' }],
      ['column-missing Nhiệm vụ! “Tình trạng”'],
    ],
    ['the form', [{ deleteSheet: 'Thông tin' }], ['sheet-missing ! “Thông tin”']],
    [
      'all tables',
      ['Nhiệm vụ', 'Số liệu', 'Chỉ tiêu', 'Văn bản', 'Vướng mắc'].map((name) => ({ deleteSheet: name })),
      [
        'sheet-missing ! “Nhiệm vụ”',
        'sheet-missing ! “Số liệu”',
        'sheet-missing ! “Chỉ tiêu”',
        'sheet-missing ! “Văn bản”',
        'sheet-missing ! “Vướng mắc”',
      ],
    ],
    ['a header row', [{ clear: 'Nhiệm vụ!A3:M3' }], ['header-missing Nhiệm vụ! “Nhiệm vụ”']],
    [
      'a table under the name of another',
      [{ deleteSheet: 'Văn bản' }, { copySheet: 'Nhiệm vụ', to: 'Văn bản' }],
      ['header-missing Văn bản! “Văn bản”'],
    ],
    ['a line of the form', [{ deleteRow: 'Thông tin!8' }], ['info-required Thông tin! “Ngày báo cáo”']],
    ['a printed line of the form', [{ deleteRow: 'Thông tin!5' }], []],
    ['headers of the form', [{ clear: 'Thông tin!A3:B3' }], []],
    ['titles and notes', [{ deleteRow: 'Nhiệm vụ!1' }, { deleteRow: 'Nhiệm vụ!1' }], []],
  ])('%s', (_, edits, expected) => {
    expect(found(...edits)).toEqual(expected);
  });
});

describe('rows are known by code, metrics by code and name', () => {
  it.each<[string, Edit[], string[]]>([
    [
      'another code',
      [{ set: 'Nhiệm vụ!A6', value: 'III.9-z' }],
      ['row-missing Nhiệm vụ! “III.1.2-a”', 'row-unknown Nhiệm vụ!A6 “III.9-z”'],
    ],
    ['no code', [{ clear: 'Chỉ tiêu!A4' }], ['row-missing Chỉ tiêu! “II.2.d-1”', 'row-unknown Chỉ tiêu!A4 ']],
    [
      'one name changed: the only metric of its code left over',
      [{ set: 'Số liệu!B5', value: 'Lượt dự' }],
      ['printed-text-changed Số liệu!B5 “Chỉ số”'],
    ],
    [
      'two names of one code changed: either may be either',
      [
        { set: 'Số liệu!B4', value: 'Hội nghị' },
        { set: 'Số liệu!B5', value: 'Lượt dự' },
      ],
      [
        'row-missing Số liệu! “III.1.1-a - Số hội nghị, đợt quán triệt”',
        'row-missing Số liệu! “III.1.1-a - Số lượt người tham dự”',
        'row-unknown Số liệu!A4 “III.1.1-a - Hội nghị”',
        'row-unknown Số liệu!A5 “III.1.1-a - Lượt dự”',
      ],
    ],
    [
      'two names exchanged',
      [
        { set: 'Số liệu!B4', value: 'Số lượt người tham dự' },
        { set: 'Số liệu!B5', value: 'Số hội nghị, đợt quán triệt' },
        { set: 'Số liệu!C4', value: 'lượt người' },
        { set: 'Số liệu!C5', value: 'hội nghị' },
      ],
      [],
    ],
    [
      'a metric told twice',
      [{ copyRow: 'Số liệu!4', to: 47 }],
      ['row-repeated Số liệu!A47 “III.1.1-a - Số hội nghị, đợt quán triệt”'],
    ],
    [
      'one metric told twice in place of another',
      [{ copyRow: 'Số liệu!4', to: 5 }],
      [
        'row-missing Số liệu! “III.1.1-a - Số lượt người tham dự”',
        'row-repeated Số liệu!A5 “III.1.1-a - Số hội nghị, đợt quán triệt”',
      ],
    ],
    ['a derived duty gone', [{ deleteRow: 'Nhiệm vụ!39' }, { deleteRow: 'Nhiệm vụ!38' }], []],
    [
      'a derived duty told twice',
      [{ copyRow: 'Nhiệm vụ!38', to: 41 }],
      ['row-repeated Nhiệm vụ!A41 “IV.1-b2”'],
    ],
  ])('%s', (_, edits, expected) => {
    expect(found(...edits)).toEqual(expected);
  });
});
