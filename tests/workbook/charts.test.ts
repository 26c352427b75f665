import { describe, expect, it } from 'vitest';
import { chartPart } from '../../pipeline/workbook/charts/chart-part.ts';
import type { CellRange, ReportChart } from '../../pipeline/workbook/charts/model.ts';
import { readPart, unpack } from '../../pipeline/workbook/package.ts';
import type { ReportSheet, ReportValue, ReportWorkbook } from '../../pipeline/workbook/report-model.ts';
import { childElements } from '../../pipeline/workbook/worksheet-part.ts';
import { writeReport } from '../../pipeline/workbook/write-report.ts';
import { elementsNamed, sheetPart } from './parts.ts';

const NAME = "Sở 'A' & B";
const column = (number: number, first = 2, last = 4): CellRange => ({
  sheet: NAME,
  column: number,
  first,
  last,
});
const series = (number: number, color = '5B9BD5') => ({
  name: column(number, 1, 1),
  categories: column(1),
  values: column(number),
  fill: { color },
});
const frame = {
  title: 'Nhóm <1> & “2”',
  description: 'Biểu đồ để thử',
  from: { row: 6, column: 1 },
  to: { row: 20, column: 4 },
};
const GOALS: ReportChart = { ...frame, kind: 'goals', series: series(2), goals: series(3) };
const TREND: ReportChart = { ...frame, kind: 'trend', series: [series(2), series(3), series(4)] };
const CHARTS: readonly ReportChart[] = [
  {
    ...frame,
    kind: 'doughnut',
    series: series(2),
    fills: [{ color: '375623' }, { color: 'FFFFFF', pattern: 'rising', ink: '9C0006' }, { color: 'E7E6E6' }],
  },
  { ...frame, kind: 'shares', series: [series(2), series(3)] },
  GOALS,
  TREND,
];

const rows = [
  ['Tên', 'Một', 'Hai', 'Ba'],
  ['a & b', 90, 0, null],
  ['c', 8, 20, 'không'],
  ['d', 2, 12.5, 7],
].map((cells) => ({ kind: 'row', cells }));

function sheet(name: string, charts: readonly ReportChart[]): ReportSheet {
  return {
    name,
    widths: [10, 10, 10, 10],
    kinds: { row: [{ size: 11 }] },
    rows: [...rows, { kind: 'row', cells: [{ value: 'x', link: { kind: 'file', path: 'a.xlsx' } }] }],
    frozen: { rows: 0, columns: 0 },
    conditional: [{ range: 'B2:B4', when: { text: 'x' }, bold: true }],
    bars: ['B2:B4', 'C2:C4'],
    charts,
    paper: 'A4',
    landscape: true,
  };
}

const model: ReportWorkbook = {
  title: 'Thử biểu đồ',
  creator: 'thử',
  created: '2021-12-20T08:30:00',
  sheets: [sheet('Không có', []), sheet(NAME, CHARTS), sheet('Một', CHARTS.slice(0, 1))],
};
const bytes = await writeReport(model);
const parts = unpack(bytes);
const chart = (number: number) => readPart(parts, `xl/charts/chart${number}.xml`);

describe('the package of a report with charts', () => {
  const types = new Map(
    elementsNamed(readPart(parts, '[Content_Types].xml'), 'Override').map((own) => [
      own.PartName,
      own.ContentType,
    ]),
  );

  it('has a drawing for each sheet with charts and a part for each chart, with their content types', () => {
    const made = [...parts.keys()].filter((name) => /charts|drawings/.test(name)).sort();
    expect(made).toEqual([
      ...[1, 2, 3, 4, 5].map((n) => `xl/charts/chart${n}.xml`),
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/_rels/drawing3.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/drawings/drawing3.xml',
    ]);
    expect(made.filter((name) => name.endsWith('.xml')).map((name) => types.get(`/${name}`))).toEqual([
      ...[1, 2, 3, 4, 5].map(() => 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'),
      'application/vnd.openxmlformats-officedocument.drawing+xml',
      'application/vnd.openxmlformats-officedocument.drawing+xml',
    ]);
  });

  it('every relationship leads to a part that is there, under an id used once', () => {
    const relations = [...parts.keys()].filter((name) => name.endsWith('.rels'));
    const astray = relations.flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const own = elementsNamed(readPart(parts, name), 'Relationship');
      expect(new Set(own.map(({ Id }) => Id)).size).toBe(own.length);
      return own
        .filter(({ TargetMode }) => TargetMode !== 'External')
        .map(({ Target = '' }) => new URL(Target, `part:/${folder}`).pathname.slice(1))
        .filter((target) => !parts.has(target));
    });
    expect(astray).toEqual([]);
    expect(relations.length).toBeGreaterThan(5);
  });

  it('ties sheet, drawing and chart together by their ids', () => {
    const relations = (name: string) =>
      elementsNamed(readPart(parts, name), 'Relationship').map(({ Id, Target }) => [Id, Target]);
    expect(elementsNamed(sheetPart(parts, 'Một'), 'drawing')).toEqual([{ 'r:id': 'charts' }]);
    expect(relations('xl/worksheets/_rels/sheet3.xml.rels')).toEqual([
      ['charts', '../drawings/drawing3.xml'],
      ['link1', 'a.xlsx'],
    ]);
    expect(relations('xl/drawings/_rels/drawing2.xml.rels')).toEqual(
      [1, 2, 3, 4].map((n) => [`chart${n}`, `../charts/chart${n}.xml`]),
    );
    expect(relations('xl/drawings/_rels/drawing3.xml.rels')).toEqual([['chart1', '../charts/chart5.xml']]);
    expect(elementsNamed(sheetPart(parts, 'Không có'), 'drawing')).toEqual([]);
  });

  it('puts drawing and extension where the schema demands them', () => {
    const names = childElements(readPart(parts, 'xl/worksheets/sheet2.xml')).map(({ name }) => name);
    expect(names.slice(names.indexOf('sheetData') + 1)).toEqual([
      ...['conditionalFormatting', 'conditionalFormatting', 'conditionalFormatting', 'hyperlinks'],
      ...['printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'drawing', 'extLst'],
    ]);
  });

  it('is the same bytes every time', async () => {
    expect(await writeReport(model)).toEqual(bytes);
  });
});

describe('the drawing', () => {
  const drawing = readPart(parts, 'xl/drawings/drawing2.xml');

  it('names every chart, says what it shows, and numbers each once', () => {
    const named = elementsNamed(drawing, 'xdr:cNvPr');
    expect(named.map(({ id }) => id)).toEqual(['2', '3', '4', '5']);
    expect(named.map(({ name, descr }) => [name, descr])).toEqual(
      CHARTS.map(() => ['Nhóm &lt;1&gt; &amp; “2”', 'Biểu đồ để thử']),
    );
  });

  it('covers the cells it was given', () => {
    const corner = (name: string) =>
      new RegExp(`<xdr:${name}><xdr:col>(\\d+)<.*?<xdr:row>(\\d+)<`).exec(drawing)?.slice(1).map(Number);
    expect([corner('from'), corner('to')]).toEqual([
      [0, 5],
      [4, 20],
    ]);
  });
});

describe('a chart', () => {
  const formulas = (xml: string) => [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, text]) => text);

  it('reads the cells it is told to', () => {
    const cells = (...ranges: string[]) => ranges.map((range) => `'Sở ''A'' &amp; B'!${range}`);
    expect(formulas(chart(2))).toEqual(
      cells('$B$1', '$A$2:$A$4', '$B$2:$B$4', '$C$1', '$A$2:$A$4', '$C$2:$C$4'),
    );
  });

  it('keeps what they hold: texts, numbers, and gaps for blanks and words', () => {
    const cached = (tag: string) =>
      [...chart(4).matchAll(new RegExp(`<c:${tag}>.*?</c:${tag}>`, 'g'))].map(([cache]) => [
        /<c:ptCount val="(\d+)"/.exec(cache)?.[1],
        ...[...cache.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/g)].map(([, i, v]) => [i, v]),
      ]);
    expect(cached('numCache')).toEqual([
      ['3', ['0', '90'], ['1', '8'], ['2', '2']],
      ['3', ['0', '0'], ['1', '20'], ['2', '12.5']],
      ['3', ['2', '7']],
    ]);
    expect(cached('strCache').slice(0, 2)).toEqual([
      ['1', ['0', 'Một']],
      ['3', ['0', 'a &amp; b'], ['1', 'c'], ['2', 'd']],
    ]);
  });

  it('labels no part too small to hold its label', () => {
    const deleted = [...chart(1).matchAll(/<c:dLbl><c:idx val="(\d)"\/><c:delete val="1"\/>/g)];
    expect(deleted.map(([, i]) => i)).toEqual(['2']);
  });

  it('tells each goal at its mark: a low one above, a high one beside it, nothing on the line itself', () => {
    const goals = chartPart(GOALS, () => [15, 100, 49.5]);
    const marks = goals.slice(goals.indexOf('<c:lineChart>'));
    expect(elementsNamed(marks, 'c:dLblPos').map(({ val }) => val)).toEqual(['t', 'r', 't']);
    expect(marks).toContain('<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="dash"/>');
  });

  it('slants the names of many points, and of few not', () => {
    const slants = [7, 8].map((years) => {
      return chartPart(TREND, () => Array.from({ length: years }, (_, i) => i)).includes('rot="-2700000"');
    });
    expect(slants).toEqual([false, true]);
  });

  it('fills parts so that they differ without colours', () => {
    expect(elementsNamed(chart(1), 'a:pattFill')).toEqual([{ prst: 'wdUpDiag' }]);
    const lines = elementsNamed(chart(4), 'c:symbol').map(({ val }) => val);
    expect(new Set(lines).size).toBe(3);
    expect(new Set(elementsNamed(chart(4), 'a:prstDash').map(({ val }) => val)).size).toBe(3);
  });

  it.each([1, 2, 3, 4])(
    '%d is in Times New Roman, in Vietnamese, titled, and takes axes it has',
    (number) => {
      const xml = chart(number);
      expect(new Set(elementsNamed(xml, 'a:latin').map(({ typeface }) => typeface))).toEqual(
        new Set(['Times New Roman']),
      );
      expect(elementsNamed(xml, 'c:lang')).toEqual([{ val: 'vi-VN' }]);
      expect(/<a:t>(.*?)<\/a:t>/.exec(xml)?.[1]).toBe('Nhóm &lt;1&gt; &amp; “2”');
      const axes = [...xml.matchAll(/<c:(?:cat|val)Ax><c:axId val="(\d)"/g)].map(([, id]) => id);
      const used = elementsNamed(xml.replace(/<c:(cat|val)Ax>.*?<\/c:\1Ax>/g, ''), 'c:axId');
      expect(new Set(used.map(({ val }) => val))).toEqual(new Set(axes));
    },
  );

  it('a ring gives its labels no place: Excel would repair the file', () => {
    expect(chart(1)).not.toContain('c:dLblPos');
    expect(elementsNamed(chart(2), 'c:dLblPos').map(({ val }) => val)).toEqual(['ctr', 'ctr']);
  });

  it.each<[string, ReportValue]>([
    ['zeros', 0],
    ['blanks', null],
  ])('of nothing but %s stands, with no label', (_, value) => {
    const nothing = (): ReportValue[] => [value, value, value];
    for (const own of CHARTS.slice(0, 2)) {
      const xml = chartPart(own, nothing);
      expect(xml.match(/<c:delete val="1"\/>/g)).toHaveLength(own.kind === 'doughnut' ? 3 : 6);
      expect(xml).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('of a sheet that is not there is refused', async () => {
    const lost = { ...model, sheets: [sheet('Một', CHARTS.slice(0, 1))] };
    await expect(writeReport(lost)).rejects.toThrow(
      new RangeError(`a chart reads the sheet ${NAME}, which is not there`),
    );
  });
});

describe('data bars', () => {
  const xml = readPart(parts, 'xl/worksheets/sheet2.xml');

  it('stand twice, for older and newer Excel, tied by ids of their own', () => {
    const ids = [...xml.matchAll(/<x14:id>(.*?)<\/x14:id>/g)].map(([, id]) => id);
    expect(elementsNamed(xml, 'x14:cfRule').map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
    expect(elementsNamed(xml, 'cfRule').map(({ type, priority }) => [type, priority])).toEqual([
      ['cellIs', '1'],
      ['dataBar', '2'],
      ['dataBar', '3'],
    ]);
    expect([...xml.matchAll(/<xm:sqref>(.*?)<\/xm:sqref>/g)].map(([, range]) => range)).toEqual([
      'B2:B4',
      'C2:C4',
    ]);
  });

  it('run from 0 to 100 and never lengthen a zero', () => {
    expect(elementsNamed(xml, 'dataBar').map(({ minLength, maxLength }) => [minLength, maxLength])).toEqual([
      ['0', '100'],
      ['0', '100'],
    ]);
    expect(elementsNamed(xml, 'cfvo').map(({ type, val }) => [type, val])).toEqual([
      ['num', '0'],
      ['num', '100'],
      ['num', '0'],
      ['num', '100'],
    ]);
  });
});

describe('a sheet wider than the screen', () => {
  it.each([
    [100, '100'],
    [180, '100'],
    [200, '90'],
    [330, '70'],
  ])('of %d characters is shown at %s %', async (width, zoom) => {
    const wide = { ...sheet('Rộng', []), widths: [width] };
    const written = unpack(await writeReport({ ...model, sheets: [wide] }));
    expect(elementsNamed(sheetPart(written, 'Rộng'), 'sheetView')[0]?.zoomScale ?? '100').toBe(zoom);
  });
});
