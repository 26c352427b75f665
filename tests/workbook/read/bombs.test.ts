import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../pipeline/contract/grid.ts';
import { nodeInflate } from '../../../pipeline/workbook/inflate.ts';
import { browserInflate, type Inflate } from '../../../pipeline/workbook/read/inflate.ts';
import type { ReadFacts } from '../../../pipeline/workbook/read/fault.ts';
import { readWorkbook } from '../../../pipeline/workbook/read/workbook.ts';
import { bomb } from './bomb.ts';
import { named } from './namespaces.ts';
import { faultOf, partsOf, SHEET_PART } from './package.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';

/** A second of an idle machine, with room for a busy one: what a bomb must not do is go on for minutes. */
const SECOND = 3_000;
const MEMORY = 200;
const STRINGS_PART = 'xl/sharedStrings.xml';
const STYLES_PART = 'xl/styles.xml';

/** A workbook of which one part (the sheet, unless said otherwise) is replaced. */
function withPart(entry: RawEntry): Uint8Array {
  const parts = Object.entries(partsOf('')).map(([name, content]) => ({ name, content }));
  return rawZip(parts.map((part) => (part.name === entry.name ? entry : part)));
}

function sheet(unit: string, times: number, [head, tail] = ['', '']): RawEntry {
  return bomb(SHEET_PART, {
    head: `<worksheet><sheetData>${head}`,
    unit,
    times,
    tail: `${tail}</sheetData></worksheet>`,
  });
}

function part(name: string, [head, unit, tail]: readonly [string, string, string], times: number): RawEntry {
  return bomb(name, { head, unit, times, tail });
}

/** Runs, and says what it took: milliseconds of the processor, and megabytes at the most above the start. */
function measured<T>(run: () => T): { result: T; ms: number; megabytes: number } {
  const before = process.memoryUsage().rss / 2 ** 20;
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 2 ** 10 - before };
}

const readBy = (inflate: Inflate, bytes: Uint8Array): Grid => readWorkbook(bytes, { inflate });
const TOO_LARGE = (limit: string, allowed: number) => ['too-large', { limit, allowed }];
const LONG_TEXT = TOO_LARGE('cellText', 32_767);
const INLINE = ['<row><c t="str"><v>', '</v></c></row>'] as const;

/** `[title, file, fault]` */
const BOMBS: [string, () => RawEntry, unknown[]][] = [
  ['300 MB of spaces', () => sheet(' ', 300_000_000), TOO_LARGE('totalBytes', 64_000_000)],
  [
    '4 GB that says so',
    () => ({ ...sheet(' ', 50_000_000), size: 4_000_000_000 }),
    TOO_LARGE('totalBytes', 64_000_000),
  ],
  [
    '1 GB that says it is 1 kB',
    () => ({ ...sheet(' ', 1_000_000_000), size: 1_000 }),
    ['damaged', { damage: 'content', part: SHEET_PART }],
  ],
  [
    '1 GB that says it is 40 MB',
    () => ({ ...sheet(' ', 1_000_000_000), size: 40_000_000 }),
    ['damaged', { damage: 'content', part: SHEET_PART }],
  ],
  ['a part of 50 MB', () => sheet(' ', 50_000_000), TOO_LARGE('partBytes', 48_000_000)],
  [
    'blank cells without end',
    () => sheet('<c/>', 10_000_000, ['<row>', '</row>']),
    ['damaged', { damage: 'cells', part: SHEET_PART }],
  ],
  ['blank rows without end', () => sheet('<row r="9"/>', 3_900_000), TOO_LARGE('elements', 1_500_000)],
  [
    'rows that hold something',
    () => sheet('<row><c><v>1</v></c></row>', 1_000_000),
    TOO_LARGE('rows', 20_000),
  ],
  [
    'full rows',
    () => sheet(`<row>${'<c><v>1</v></c>'.repeat(100)}</row>`, 20_000),
    TOO_LARGE('cells', 300_000),
  ],
  ['a cell of 40 MB', () => sheet('a', 40_000_000, [...INLINE]), LONG_TEXT],
  ['a cell of 5 million references', () => sheet('&#x1EC7;', 5_000_000, [...INLINE]), LONG_TEXT],
  ['a cell of 3 million CDATA sections', () => sheet('<![CDATA[a]]>', 3_000_000, [...INLINE]), LONG_TEXT],
  [
    'elements in elements',
    () => part(SHEET_PART, ['<worksheet>', '<a>', ''], 10_000_000),
    ['damaged', { damage: 'xml', part: SHEET_PART }],
  ],
  [
    'attributes without end',
    () => sheet('a="" ', 9_000_000, ['<row ', '/>']),
    ['damaged', { damage: 'xml', part: SHEET_PART }],
  ],
  [
    'shared strings without end',
    () => part(STRINGS_PART, ['<sst>', '<si><t>abcdefghijklmnop</t></si>', '</sst>'], 1_400_000),
    TOO_LARGE('sharedStrings', 200_000),
  ],
  [
    'a shared string of a million runs',
    () => part(STRINGS_PART, ['<sst><si>', '<r><t>a</t></r>', '</si></sst>'], 1_000_000),
    LONG_TEXT,
  ],
  [
    'cell formats without end',
    () =>
      part(
        STYLES_PART,
        ['<styleSheet><cellXfs>', '<xf numFmtId="14"/>', '</cellXfs></styleSheet>'],
        2_000_000,
      ),
    TOO_LARGE('styles', 65_490),
  ],
  [
    'sheets without end',
    () =>
      part(
        'xl/workbook.xml',
        ['<workbook xmlns:r="r"><sheets>', '<sheet name="a" r:id="rId1"/>', '</sheets></workbook>'],
        1_000_000,
      ),
    TOO_LARGE('sheets', 200),
  ],
  [
    'relations without end',
    () =>
      part('_rels/.rels', ['<Relationships>', '<Relationship Target="a"/>', '</Relationships>'], 1_000_000),
    TOO_LARGE('entries', 2_000),
  ],
];

describe('a bomb is stopped within a second and 200 MB', () => {
  it.each(BOMBS)('%s', (_, entry, fault) => {
    const bytes = withPart(entry());
    const { result, ms, megabytes } = measured(() => faultOf(() => readBy(nodeInflate, bytes)));
    expect(result).toEqual(fault as [string, ReadFacts]);
    expect(ms).toBeLessThan(SECOND);
    expect(megabytes).toBeLessThan(MEMORY);
  });

  it('a file of many shares of one string', () => {
    const parts = {
      ...partsOf(''),
      [STRINGS_PART]: named(`<sst><si><t>${'a'.repeat(32_000)}</t></si></sst>`),
      [SHEET_PART]: named(
        `<worksheet><sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(100)}</sheetData></worksheet>`,
      ),
    };
    const bytes = rawZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
    expect(faultOf(() => readBy(nodeInflate, bytes))).toEqual(TOO_LARGE('totalText', 20_000_000));
  });

  it('many sheets of one part', () => {
    const list = Array.from(
      { length: 150 },
      (_, n) => `<sheet name="${n}" sheetId="${n}" r:id="rId1"/>`,
    ).join('');
    const workbook = named(`<workbook xmlns:r="r"><sheets>${list}</sheets></workbook>`);
    const parts = Object.entries({ ...partsOf(''), 'xl/workbook.xml': workbook });
    const entries = parts.map(([name, content]) =>
      name === SHEET_PART ? sheet(' ', 1_000_000) : { name, content },
    );
    expect(faultOf(() => readBy(nodeInflate, rawZip(entries)))).toEqual(TOO_LARGE('totalBytes', 64_000_000));
  });

  it('more entries than any workbook has', () => {
    const entries = Array.from({ length: 2_001 }, (_, n) => ({ name: `a${n}`, content: '' }));
    expect(faultOf(() => readBy(nodeInflate, rawZip(entries)))).toEqual(TOO_LARGE('entries', 2_000));
  });

  it('a larger file than any workbook is', () => {
    expect(faultOf(() => readBy(nodeInflate, new Uint8Array(20_000_001)))).toEqual(
      TOO_LARGE('fileBytes', 20_000_000),
    );
  });

  it.each(BOMBS.slice(0, 4))('in a browser: %s', (_, entry, fault) => {
    const bytes = withPart(entry());
    const { result, ms, megabytes } = measured(() => faultOf(() => readBy(browserInflate, bytes)));
    expect(result).toEqual(fault as [string, ReadFacts]);
    expect(ms).toBeLessThan(2 * SECOND);
    expect(megabytes).toBeLessThan(MEMORY);
  });
});

describe('what is large and blank costs little and is read', () => {
  it.each<[string, () => RawEntry, number[]]>([
    [
      'a million rows with formats behind the last',
      () => sheet('<row s="1" customFormat="1" ht="15.75"/>', 1_000_000, ['<row><c><v>7</v></c></row>', '']),
      [1],
    ],
    [
      'fifty thousand rows of twenty cells with formats',
      () => sheet(`<row>${'<c s="12"/>'.repeat(20)}</row>`, 50_000, ['', '<row><c><v>7</v></c></row>']),
      [50_001],
    ],
    ['40 MB of spaces', () => sheet(' ', 40_000_000, ['', '<row r="3"><c><v>7</v></c></row>']), [3]],
  ])('%s', (_, entry, rows) => {
    const bytes = withPart(entry());
    const { result, ms, megabytes } = measured(() => readBy(nodeInflate, bytes));
    expect(result.sheets[0]?.rows.map((row) => row.number)).toEqual(rows);
    expect(ms).toBeLessThan(SECOND);
    expect(megabytes).toBeLessThan(MEMORY);
  });

  it('whatever stands behind the rows', () => {
    const list =
      '<dataValidation type="list" sqref="A1:A1048576"><formula1>"a,b"</formula1></dataValidation>';
    const behind = bomb(SHEET_PART, {
      head: '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData><dataValidations>',
      unit: list,
      times: 400_000,
      tail: '</dataValidations></worksheet>',
    });
    const { result, ms } = measured(() => readBy(nodeInflate, withPart(behind)));
    expect(result.sheets[0]?.rows).toHaveLength(1);
    expect(ms).toBeLessThan(SECOND);
  });
});
