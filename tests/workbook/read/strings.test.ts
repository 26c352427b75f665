import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../pipeline/contract/cell.ts';
import { cellsIn, inFont, text } from './package.ts';

const run = (content: string, font?: string): string =>
  `<r><rPr><b/>${font === undefined ? '' : `<rFont val="${font}"/>`}<sz val="11"/></rPr><t xml:space="preserve">${content}</t></r>`;
/** Format 1 is set in TCVN3, format 2 in VNI, format 0 in Times New Roman. */
const STYLES = {
  'xl/styles.xml':
    '<styleSheet><fonts><font><name val="Times New Roman"/></font><font><sz val="11"/><name val=".VnTime"/></font><font><name val="VNI-Times"/></font></fonts>' +
    '<cellStyleXfs><xf fontId="2"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>',
};

/** `[title, content of the string, format of the cell, expected]` */
const TEXTS: [string, string, number, Cell][] = [
  ['plain text', '<t>Sở Nội vụ</t>', 0, text('Sở Nội vụ')],
  ['text with a property', '<t xml:space="preserve"> a </t>', 0, text(' a ')],
  ['decomposed letters as they are', '<t>So\u031B\u0309</t>', 0, text('So\u031B\u0309')],
  ['letters beyond 16 bits', '<t>𠀀&#x20000;</t>', 0, text('𠀀𠀀')],
  [
    'references',
    '<t>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos; &#272;&#x1EDF;</t>',
    0,
    text(`a & b <c> "d" 'e' Đở`),
  ],
  ['a reference to a reference', '<t>&amp;lt;</t>', 0, text('&lt;')],
  ['CDATA', '<t>a<![CDATA[ &amp; <b> ]]>c</t>', 0, text('a &amp; <b> c')],
  ['a comment inside', '<t>một<!-- hai -->ba</t>', 0, text('mộtba')],
  ['line ends of every kind', '<t>a\nb\r\nc\rd</t>', 0, text('a\nb\nc\nd')],
  ['escapes of characters', '<t>a_x000D_\nb_x0009_c</t>', 0, text('a\r\nb\tc')],
  ['an escape that means itself', '<t>_x005F_x000D_</t>', 0, text('_x000D_')],
  ['what only looks like an escape', '<t>_x00_ a_b _xZZZZ_</t>', 0, text('_x00_ a_b _xZZZZ_')],
  ['runs', `${run('Sở ')}${run('Nội', 'Arial')}<r><t> vụ</t></r>`, 0, text('Sở Nội vụ')],
  [
    'no phonetic guide',
    '<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/>',
    0,
    text('東京'),
  ],
  ['a run in a legacy font', `${run('Sở ')}${run('Néi vô', '.VnTimeH')}`, 0, inFont('Sở Néi vô', '.VnTimeH')],
  [
    'the first of two legacy fonts',
    run('Néi', '.VnTime') + run('Së', 'VNI-Times'),
    0,
    inFont('NéiSë', '.VnTime'),
  ],
  ['an empty run in a legacy font', `${run('', '.VnTime')}${run('Sở', 'Arial')}`, 0, text('Sở')],
  ['plain text in a cell of a legacy font', '<t>Néi vô</t>', 1, inFont('Néi vô', '.VnTime')],
  ['a run without a font in such a cell', run('Néi vô'), 2, inFont('Néi vô', 'VNI-Times')],
  ['runs with fonts of their own in such a cell', run('Nội vụ', 'Arial'), 1, text('Nội vụ')],
  [
    'a run before plain text in such a cell',
    `${run('Nội', 'Arial')}<r><t> vô</t></r>`,
    1,
    inFont('Nội vô', '.VnTime'),
  ],
  [
    'a run in another legacy font than that of the cell',
    `<r><t>Së </t></r>${run('Néi', '.VnTimeH')}`,
    1,
    inFont('Së Néi', '.VnTimeH'),
  ],
];

describe('text comes out of the file as its writer meant it', () => {
  it.each(TEXTS)('shared: %s', (_, content, format, expected) => {
    const strings = `<sst><si><t>0</t></si><si>${content}</si><si><t>2</t></si></sst>`;
    const cells = `<row r="1"><c r="A1" s="${format}" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row>`;
    expect(cellsIn(cells, { ...STYLES, 'xl/sharedStrings.xml': strings })).toEqual({
      A1: expected,
      B1: text('2'),
    });
  });

  it.each(TEXTS)('inline: %s', (_, content, format, expected) => {
    const cells = `<row r="1"><c r="A1" s="${format}" t="inlineStr"><is>${content}</is></c><c r="B1" t="inlineStr"><is><t>2</t></is></c></row>`;
    expect(cellsIn(cells, STYLES)).toEqual({ A1: expected, B1: text('2') });
  });

  it('a number in a legacy font is a number', () => {
    expect(cellsIn('<row r="1"><c r="A1" s="1"><v>5</v></c></row>', STYLES)).toEqual({
      A1: { kind: 'number', value: 5 },
    });
  });

  it('text that is a result takes the font of the cell', () => {
    const cells = '<row r="1"><c r="A1" s="1" t="str"><f>B1</f><v>Néi_x000D_</v></c></row>';
    expect(cellsIn(cells, STYLES)).toEqual({
      A1: { kind: 'formula', formula: 'B1', result: inFont('Néi\r', '.VnTime') },
    });
  });
});
