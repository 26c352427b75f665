import { describe, expect, it } from 'vitest';
import { cellsIn, date, number, read, pack, partsOf } from './package.ts';

const CELL = '<row r="1"><c r="A1" s="1"><v>44530</v></c></row>';
const DAY = date('2021-11-30T00:00:00');

function styles(id: number, formats = ''): Record<string, string> {
  const xfs = `<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
  return {
    'xl/styles.xml': `<styleSheet><numFmts>${formats}</numFmts>${xfs}<dxfs><dxf><numFmt numFmtId="${id}" formatCode="0"/></dxf></dxfs></styleSheet>`,
  };
}

describe('a number under a date format is a date', () => {
  const builtIn = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const dates = [...builtIn(14, 22), ...builtIn(27, 36), ...builtIn(45, 47), ...builtIn(50, 58)];
  const others = builtIn(0, 60).filter((id) => !dates.includes(id));

  it.each(dates)('built-in format %i shows dates', (id) => {
    expect(cellsIn(CELL, styles(id))).toEqual({ A1: DAY });
  });

  it.each(others)('built-in format %i shows numbers', (id) => {
    expect(cellsIn(CELL, styles(id))).toEqual({ A1: number(44530) });
  });

  it.each<[string, boolean]>([
    ['dd/mm/yyyy', true],
    ['[$-42A]dd\\ mmmm\\ yyyy;@', true],
    ['&quot;ngày&quot; 0', false],
    ['#,##0', false],
    ['0.0%', false],
  ])('a format of the workbook: %s', (code, isDate) => {
    const format = `<numFmt numFmtId="164" formatCode="${code}"/>`;
    expect(cellsIn(CELL, styles(164, format))).toEqual({ A1: isDate ? DAY : number(44530) });
  });

  it('the workbook may give a built-in number another format', () => {
    const format = '<numFmt numFmtId="14" formatCode="0.00"/>';
    expect(cellsIn(CELL, styles(14, format))).toEqual({ A1: number(44530) });
  });

  it('cells of a format that is not there, and workbooks without styles, have numbers', () => {
    expect(cellsIn(CELL.replace('s="1"', 's="9"'), styles(14))).toEqual({ A1: number(44530) });
    expect(cellsIn(CELL, { 'xl/styles.xml': '<styleSheet/>' })).toEqual({ A1: number(44530) });
  });

  it.each<[string, boolean]>([
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr defaultThemeVersion="1" date1904="true"/>', true],
    ['<workbookPr date1904="false"/>', false],
    ['<workbookPr date1904=" 1 "/>', true],
    ['<workbookPr/>', false],
    ['', false],
  ])('the epoch of %s', (properties, date1904) => {
    const { 'xl/workbook.xml': workbook, ...rest } = partsOf(CELL.replace('44530', '43068'));
    const dated = String(workbook).replace('<sheets>', `${properties}<sheets>`);
    const grid = read(pack({ ...rest, ...styles(14), 'xl/workbook.xml': dated }));
    expect(grid.date1904).toBe(date1904);
    expect(grid.sheets[0]?.rows[0]?.cells.get(1)).toEqual(
      date(date1904 ? '2021-11-30T00:00:00' : '2017-11-29T00:00:00'),
    );
  });
});
