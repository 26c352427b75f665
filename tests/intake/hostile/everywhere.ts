import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { sha256Hex } from '../../../pipeline/intake/judge-file.ts';
import { inPython } from '../../support/officer.ts';
import { putAll } from './hostile.ts';
import { FORMULAS, TEXTS } from './payloads.ts';
import { type ReportName, changed, setText } from './report.ts';

type Column = readonly [sheet: string, column: string, row: number];
/** Where text may stand. */
const PROSE: readonly Column[] = [
  ...['J', 'K', 'L', 'M'].map((column) => ['Nhiệm vụ', column, 4] as const),
  ['Số liệu', 'F', 4] as const,
  ['Chỉ tiêu', 'J', 4] as const,
];
/** Where what is written there makes a row. */
const ROWS: readonly Column[] = [
  ...['C', 'E', 'F'].map((column) => ['Văn bản', column, 4] as const),
  ...['B', 'C', 'E'].map((column) => ['Vướng mắc', column, 4] as const),
];
/** Where a number, a day or a choice is asked for: a finding quotes what stands there. */
const ASKED: readonly Column[] = [
  ['Thông tin', 'B', 7] as const,
  ...['G', 'H', 'I'].map((column) => ['Nhiệm vụ', column, 4] as const),
  ...['D', 'E'].map((column) => ['Số liệu', column, 4] as const),
  ...['E', 'F', 'I'].map((column) => ['Chỉ tiêu', column, 4] as const),
  ...['A', 'B', 'D'].map((column) => ['Văn bản', column, 4] as const),
  ...['A', 'D'].map((column) => ['Vướng mắc', column, 4] as const),
];

/** As long as Excel lets a text be. */
const LONG = ['=1+1&', '+cmd|', '\u202E<b>'].map((head) => head.padEnd(32_767, 'ô '));

/** A report with a text in each row of these columns, another in each; where a table has no such row, not there. */
function filled(
  name: ReportName,
  columns: readonly Column[],
  texts: readonly string[] = Object.values(TEXTS),
): Uint8Array {
  return changed(name, (parts) => {
    for (const [c, [sheet, column, first]] of columns.entries())
      for (const n of texts.keys()) {
        const at = `${column}${first + n}`;
        try {
          setText(parts, [sheet, at], texts[(n + c) % texts.length] ?? '');
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
        }
      }
  });
}

/** Names of folders that want to be more. */
const FOLDERS = [
  '=HYPERLINK("http:x.test")',
  "+cmd|' C calc'!A0",
  '\u001B[2J\u001B]8;;http:x.test\u0007',
  'a\n=1+1',
  '\u202Eslx',
  '<script>alert(1)<',
];
/** Names of files, without their ending. */
const NAMES = [
  ...[
    "=cmd|' C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(1+1)',
    '\t=1+1',
    'javascript:alert(1)',
    'file:c:calc',
    '#1+1!A1',
  ],
  ...[
    'a\n=1+1',
    'a\r\nĐã ghi: b',
    '\u001B[31mđỏ',
    '\u009B31m',
    '\u202Eslx.exe',
    '\u2066a',
    '%00%2e%2e',
    '&lt;a&gt;<b>"\'',
    '${7*7}_x001B_',
    'a_x000A_b',
  ],
];
/** Fills a new intake: hostile texts in every cell for them, in names of files and of folders. */
export function putEverywhere(intake: string): void {
  mkdirSync(intake);
  putAll(intake, FORMULAS);
  writeFileSync(join(intake, 'mọi ô chữ.xlsx'), filled('LongBien', PROSE));
  writeFileSync(join(intake, 'mọi ô.xlsx'), filled('ThanhTra', [...PROSE, ...ROWS, ...ASKED]));
  for (const [n, name] of NAMES.entries()) writeFileSync(join(intake, `${name}.xlsx`), `tệp lạ ${n}`);
  // One of each kind with a name and a folder that want to be more: counted, returned, refused.
  for (const [n, folder] of FOLDERS.entries()) {
    mkdirSync(join(intake, folder));
    writeFileSync(join(intake, folder, 'a.txt'), `lạ ${n}`);
  }
  writeFileSync(join(intake, FOLDERS[0] ?? '', `${NAMES[0] ?? ''}.xlsx`), filled('TayHo', []));
  writeFileSync(
    join(intake, FOLDERS[3] ?? '', `${NAMES[10] ?? ''}.xlsx`),
    filled('HoaiDuc', [...PROSE, ...ASKED], LONG),
  );
}

/** The officer writes the same into the ledger, all but what a program takes for a formula of the officer's own. */
export function enterEverywhere(intake: string): void {
  const ledger = join(intake, LEDGER.file);
  const shaOf = (name: string) => sha256Hex(readFileSync(join(intake, name)));
  const H = LEDGER.headers;
  const typed = Object.values(TEXTS).filter((text) => !text.startsWith('='));
  const headers = [H.note, H.excludedWhy, H.agency, H.receivedAt, H.reason, H.basis];
  const shas = NAMES.map((name) => shaOf(`${name}.xlsx`));
  const writes = shas.flatMap((sha, n) =>
    headers.map(
      (header, i) => ({ do: 'write', sha, header, value: typed[(n + i) % typed.length] ?? '' }) as const,
    ),
  );
  const waivers = typed.map((text) => ({
    do: 'waive' as const,
    values: {
      Tệp: 'mọi ô.xlsx',
      'Cơ quan': text,
      Trang: text,
      Ô: 'D4',
      Lỗi: text,
      'Người quyết định': text,
      'Lý do': text,
    },
  }));
  inPython(ledger, [
    ...writes,
    ...shas.slice(0, 4).map((sha) => ({ do: 'write', sha, header: H.excluded, value: 'Có' }) as const),
    { do: 'write', sha: shaOf('mọi ô chữ.xlsx'), header: H.note, value: typed.join(' ') },
    ...waivers,
    { do: 'row', values: { [H.name]: typed[0] ?? '', [H.note]: typed[1] ?? '' } },
    { do: 'add column', header: typed[3] ?? '', at: 3 },
    { do: 'add sheet', name: 'Riêng', text: typed[4] ?? '' },
  ]);
}
