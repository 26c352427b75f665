import * as SheetJS from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { CellMark } from '../../../pipeline/workbook/mark/marking.ts';
import { withNotes } from '../../../pipeline/workbook/mark/comments-part.ts';
import { noteAnchor, sizesOf } from '../../../pipeline/workbook/mark/note-box.ts';
import { newDrawing, withShapes } from '../../../pipeline/workbook/mark/note-shapes.ts';
import { layOutSheet } from '../../../pipeline/workbook/edit/sheet-layout.ts';
import { SPREADSHEET } from '../read/namespaces.ts';

const AUTHOR = 'Sở Nội vụ';
const partOf = (xml: string) => ({
  name: 'xl/a.xml',
  xml,
  elements: { limit: 'elements' as const, allowed: 1e6, left: 1e6 },
});
const mark = (at: string, note = 'Sai.', kind: CellMark['kind'] = 'error'): CellMark => {
  const { r, c } = SheetJS.utils.decode_cell(at);
  return { sheet: 'A', row: r + 1, column: c + 1, kind, note };
};
const comments = (authors: string[], notes: [at: string, author: number, text: string][]) =>
  `<comments xmlns="m"><authors>${authors.map((name) => `<author>${name}</author>`).join('')}</authors><commentList>${notes
    .map(
      ([at, id, text]) =>
        `<comment ref="${at}" authorId="${id}"><text><r><t>${text}</t></r></text></comment>`,
    )
    .join('')}</commentList></comments>`;

/** Notes of a part: address, author and text. */
function notesIn(xml: string): [string, string, string][] {
  const authors = [...xml.matchAll(/<author>(.*?)<\/author>/g)].map(([, name = '']) => name);
  return [...xml.matchAll(/<comment ref="(\w+)" authorId="(\d+)"[^>]*>(.*?)<\/comment>/gs)].map(
    ([, ref = '', id = '', inner = '']) => [
      ref,
      authors[Number(id)] ?? '',
      [...inner.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text]) => text).join(''),
    ],
  );
}

describe('notes', () => {
  const ours = 'CẦN SỬA:\nSai.';
  const cases: [string, string, CellMark[], [string, string, string][]][] = [
    [
      'of the agency stay',
      comments(['Hoa'], [['A1', 0, 'Hỏi lại']]),
      [mark('B2')],
      [
        ['A1', 'Hoa', 'Hỏi lại'],
        ['B2', AUTHOR, ours],
      ],
    ],
    [
      'of the agency in a marked cell stand below ours',
      comments(['Hoa'], [['B2', 0, 'Hỏi lại']]),
      [mark('B2')],
      [['B2', AUTHOR, `${ours}\n\nGhi chú có sẵn trong ô:\nHỏi lại`]],
    ],
    ['of an earlier marking go', comments([AUTHOR], [['B2', 0, ours]]), [], []],
    [
      'of an earlier marking go where their author was lost',
      comments([' '], [['B2', 0, 'NÊN XEM LẠI:\nSai.']]),
      [],
      [],
    ],
    [
      'of an earlier marking are replaced',
      comments([AUTHOR], [['B2', 0, 'CẦN SỬA:\nCũ.']]),
      [mark('B2')],
      [['B2', AUTHOR, ours]],
    ],
    [
      'of the agency are alone again once the cell is right',
      comments([AUTHOR], [['B2', 0, `${ours}\n\nGhi chú có sẵn trong ô:\nHỏi lại`]]),
      [],
      [['B2', AUTHOR, 'Hỏi lại']],
    ],
    [
      'that only begin like ours are the agency’s',
      comments(['Hoa'], [['B2', 0, ours]]),
      [],
      [['B2', 'Hoa', ours]],
    ],
    [
      'of the office that are no marks stay',
      comments([AUTHOR], [['B2', 0, 'Gọi cho tôi']]),
      [],
      [['B2', AUTHOR, 'Gọi cho tôi']],
    ],
    [
      'in threads are left alone',
      comments(['tc={1}'], [['B2', 0, '[Threaded comment]']]),
      [mark('B2')],
      [['B2', 'tc={1}', '[Threaded comment]']],
    ],
    [
      'in a part without lists',
      '<comments xmlns="m"></comments>',
      [mark('A1', 'a &lt; b')],
      [['A1', AUTHOR, 'CẦN SỬA:\na &amp;lt; b']],
    ],
  ];
  it.each(cases)('%s', (_, xml, marks, expected) => {
    const change = withNotes(partOf(xml), { marks, author: AUTHOR });
    expect(notesIn(change.xml)).toEqual(expected);
  });
});

describe('the boxes of notes', () => {
  const layout = layOutSheet(
    partOf(
      `<worksheet xmlns="${SPREADSHEET}"><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="10"/><col min="2" max="2" width="20"/><col min="3" max="4" width="30"/><col min="5" max="5" width="9" hidden="1"/></cols><sheetData><row r="3" ht="60"/></sheetData></worksheet>`,
    ),
    () => false,
  );
  const sizes = sizesOf(layout);

  it('stand right of their cell, in its row, as wide and high as their text needs', () => {
    const [left, , top, , right, , bottom] = noteAnchor({ sheet: 'A', row: 2, column: 1 }, 'Ngắn.', sizes);
    // 340 pixels from column B: B has 140, C 210. Two rows of 20 pixels would not hold a line and its padding.
    expect([left, top, right, bottom]).toEqual([1, 1, 3, 2]);
    const tall = noteAnchor({ sheet: 'A', row: 2, column: 1 }, 'Dài lắm. '.repeat(60), sizes);
    expect(tall[6]).toBeGreaterThan(8);
  });

  it.each([1, 2, 4, 5, 13])('never cover a cell of column %d', (column) => {
    const [left = 0, offset = 0] = noteAnchor({ sheet: 'A', row: 9, column }, 'Chữ', sizes);
    expect([left, offset]).toEqual([column, 14]);
  });

  const box = (row: number, column: number) => ({ sheet: 'A', row, column, text: 'Sai.' });
  const shapes = (xml: string) =>
    [...xml.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>/g)].map(
      ([, r, c]) => `${r ?? ''},${c ?? ''}`,
    );
  const ids = (xml: string) => [...xml.matchAll(/id="(_x0000_s\d+)"/g)].map(([, id]) => id);

  it('have numbers of the sheet’s own block', () => {
    const xml = newDrawing([box(1, 1), box(2, 2)], sizes, 3);
    expect(ids(xml)).toEqual(['_x0000_s3073', '_x0000_s3074']);
    expect(xml).toContain('<o:idmap v:ext="edit" data="3"/>');
  });

  it('are added to a drawing that is not well-formed, and taken out of it', () => {
    const old = newDrawing([box(1, 1), box(2, 2)], sizes, 1);
    const button =
      '<v:shape id="_x0000_s1040"><v:textbox><br>Nút</v:textbox><x:ClientData ObjectType="Button"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>';
    const drawing = old.replace('</xml>', `${button}</xml>`);
    const xml = withShapes(drawing, { gone: new Set(['0,0']), boxes: [box(5, 5)], sizes });
    expect(shapes(xml)).toEqual(['1,1', '0,0', '4,4']);
    expect(xml).toContain(button);
    expect(ids(xml)).toEqual(['_x0000_s1026', '_x0000_s1040', '_x0000_s1041']);
    expect(xml.split('_x0000_t202" coordsize').length).toBe(2);
  });

  it('declare their namespaces where the drawing does not', () => {
    const xml = withShapes('<xml></xml>', { gone: new Set(), boxes: [box(1, 1)], sizes });
    expect(xml).toMatch(
      /<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="[^"]+" xmlns:x="[^"]+" id="_x0000_s1025"/,
    );
  });

  it('drawings of shapes without end cost no more than their length', () => {
    const hostile = ['<a:shape >', '<a:shape ', '</a:shape ', '<a:shape><'].map((edge) =>
      Array.from({ length: 100_000 }, (_, n) => edge.replaceAll('a', `a${n}`)).join(''),
    );
    const start = performance.now();
    for (const xml of hostile) withShapes(`<xml>${xml}</xml>`, { gone: new Set(['0,0']), boxes: [], sizes });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
