import { expect, it } from 'vitest';
import { textTable } from '../../pipeline/cli/text-table.ts';

const COLUMNS = [
  { header: 'STT', width: 3, align: 'right' },
  { header: 'Cơ quan', width: 12, align: 'left' },
  { header: 'Ngày', width: 4, align: 'right' },
] as const;

it('aligns, wraps between words, and ends no line in spaces', () => {
  const rows = [
    ['1', 'Sở Nội vụ', '6'],
    ['12', 'UBND thị xã Sơn Tây', ''],
    ['3', 'Sở Tài chính'.normalize('NFD'), '10'],
    ['4', 'abcdefghijklmnop', '1'],
  ];
  expect(textTable(COLUMNS, rows)).toEqual([
    'STT  Cơ quan       Ngày',
    '---  ------------  ----',
    '  1  Sở Nội vụ        6',
    ' 12  UBND thị xã',
    '     Sơn Tây',
    '  3  Sở Tài chính    10',
    '  4  abcdefghijkl     1',
    '     mnop',
  ]);
});
