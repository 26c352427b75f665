import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_RULES } from '../../../pipeline/contract/rules/list.ts';
import { WAIVABLE } from '../../../pipeline/contract/waivable.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { sheetsOf } from '../../support/merged-samples.ts';
import { inPython } from '../../support/officer.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { changed, setCell } from '../hostile/report.ts';

const AGENCY = 'UBND quận Ba Đình';
const WHO = { 'Người quyết định': 'Nguyễn Văn A, Trưởng phòng', 'Lý do': 'số liệu do đơn vị khác tổng hợp' };

/** Ba Đình with a count left out (can be waived), and with a formula where asked (cannot). */
async function recorded({ formula = false } = {}): Promise<string> {
  const folder = temporaryFolder();
  const bytes = changed('BaDinh', (parts) => {
    setCell(parts, ['Số liệu', 'D4'], '');
    if (formula) setCell(parts, ['Số liệu', 'D5'], '<f>1+1</f><v>2</v>');
  });
  writeFileSync(join(folder, 'ba đình.xlsx'), bytes);
  utimesSync(join(folder, 'ba đình.xlsx'), 1_638_766_800, 1_638_766_800);
  await receiveAndRecord(folder);
  return folder;
}

const UNMATCHED = { kind: 'waiver-unmatched', row: 2 };

const waive = (folder: string, values: Readonly<Record<string, string>>) =>
  inPython(ledgerIn(folder), [{ do: 'waive', values }]);

async function outcome(folder: string) {
  const { intake, recorded: told } = await receiveAndRecord(folder);
  const [file] = intake.files;
  return { standing: file?.standing, findings: file?.findings ?? [], notes: told.notes, file };
}

describe('what can be waived', () => {
  it('is an error of the rules', () => {
    const errors = CONTENT_RULES.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(WAIVABLE.filter((code) => !errors.includes(code))).toEqual([]);
  });

  it.each([
    'formula-in-input',
    'not-a-number',
    'agency-mismatch',
    'secrecy-unconfirmed',
    'personal-id',
    'sheet-missing',
  ])('is not %s', (code) => {
    expect(CONTENT_RULES.map((rule) => rule.code)).toContain(code);
    expect(WAIVABLE).not.toContain(code);
  });
});

describeWith('openpyxl', 'a waived error', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['by agency and cell', { 'Cơ quan': AGENCY, Trang: 'Số liệu', Ô: 'D4' }],
    ['by agency code and a range of cells', { 'Cơ quan': 'H001', Trang: 'số liệu', Ô: 'B2, D3–D5' }],
    ['by file and code', { Tệp: 'ba đình.xlsx', Lỗi: 'metric-required' }],
    ['by file in other case and with other spaces', { Tệp: ' BA  ĐÌNH .xlsx', Ô: 'D4' }],
    [
      'as copied from Cảnh báo',
      { Tệp: 'ba đình.xlsx', 'Cơ quan': AGENCY, Trang: 'Số liệu', Ô: 'D4', Lỗi: 'TEXT' },
    ],
  ])('%s returns nothing, and says who decided and why', async (_, values) => {
    const folder = await recorded();
    const before = await outcome(folder);
    expect([before.standing, before.findings.map(({ code }) => code)]).toEqual([
      'returned',
      ['metric-required'],
    ]);
    const { messageOf } = await import('../../../pipeline/contract/messages.ts');
    const [error] = before.findings;
    const text = error ? messageOf(error).what : '';
    waive(folder, { ...values, ...(values.Lỗi === 'TEXT' ? { Lỗi: text } : {}), ...WHO });
    const after = await outcome(folder);
    expect([after.standing, after.notes]).toEqual(['counted', []]);
    expect(after.findings[0]?.waived).toEqual({ row: 2, by: WHO['Người quyết định'], why: WHO['Lý do'] });
    // The count is not reported: no zero is made of it.
    const missing = error?.place.row === 4;
    expect([missing, after.file?.submission?.metrics[0]?.year]).toEqual([true, undefined]);
    expect(packageFaults(readFileSync(ledgerIn(folder)))).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, object]>([
    [
      'without who and why',
      { 'Cơ quan': AGENCY, Trang: 'Số liệu', Ô: 'D4' },
      { kind: 'waiver-incomplete', row: 2, missing: 'Người quyết định; Lý do' },
    ],
    [
      'of a whole agency',
      { 'Cơ quan': AGENCY, ...WHO },
      { kind: 'waiver-incomplete', row: 2, missing: 'Ô hoặc Lỗi' },
    ],
    ['of another agency', { 'Cơ quan': 'H274', Ô: 'D4', ...WHO }, { ...UNMATCHED, why: 'no-file' }],
    ['of another cell', { 'Cơ quan': AGENCY, Ô: 'D40', ...WHO }, { ...UNMATCHED, why: 'unmatched' }],
  ])('%s waives nothing and is told', async (_, values, note) => {
    const folder = await recorded();
    waive(folder, values);
    const { standing, notes } = await outcome(folder);
    expect([standing, notes]).toEqual(['returned', [note]]);
  });

  it('that cannot be waived, returns the report still', async () => {
    const folder = await recorded({ formula: true });
    waive(folder, { 'Cơ quan': AGENCY, Trang: 'Số liệu', Ô: 'D4', ...WHO });
    waive(folder, { 'Cơ quan': AGENCY, Trang: 'Số liệu', Ô: 'D5', ...WHO });
    const { standing, notes } = await outcome(folder);
    expect([standing, notes]).toEqual([
      'returned',
      [{ kind: 'waiver-refused', row: 3, what: 'Ô “Số liệu trong năm” chứa công thức.' }],
    ]);
    // The marked copy asks for nothing that was waived.
    const root = temporaryFolder();
    const args = [
      '--year',
      '2021',
      '--at',
      '2021-12-20',
      '--out',
      join(root, 'o.xlsx'),
      '--return',
      join(root, 'tra'),
    ];
    expect(runCli(['merge', folder, ...args]).code).toBe(0);
    const [copy = ''] = readdirSync(join(root, 'tra'));
    const list = sheetsOf(readFileSync(join(root, 'tra', copy))).get('Cần sửa') ?? [];
    expect(list.filter((row) => row[1] === 'Lỗi').map((row) => row[3])).toEqual(['D5']);
  });

  it('is shown in the workbook, on the terminal and to machines', async () => {
    const folder = await recorded();
    waive(folder, { 'Cơ quan': AGENCY, Trang: 'Số liệu', Ô: 'D4', ...WHO });
    const out = join(temporaryFolder(), 'o.xlsx');
    const merge = (...more: string[]) =>
      runCli(['merge', folder, '--year', '2021', '--at', '2021-12-20', '--out', out, ...more]);
    expect(merge().out).toContain('Lưu ý: 1 lỗi được miễn theo sổ tiếp nhận, xem trang Cảnh báo.');
    const sheets = sheetsOf(readFileSync(out));
    const reason = `Được miễn, không phải sửa. Người quyết định: ${WHO['Người quyết định']}. Lý do: ${WHO['Lý do']}`;
    const warning = (sheets.get('Cảnh báo') ?? []).filter((row) => row[1] === 'Được miễn');
    expect(warning.map((row) => [row[2], row[5], row.at(-1)])).toEqual([['ba đình.xlsx', 'D4', reason]]);
    const noted = (sheets.get('Chi tiết') ?? []).filter((row) =>
      row.some((cell) => String(cell).includes(reason)),
    );
    expect(noted).toHaveLength(1);
    const { files } = JSON.parse(merge('--json').out) as { files: { errors: number; waived: object[] }[] };
    expect(files.map(({ errors, waived }) => [errors, waived])).toEqual([
      [
        0,
        [
          {
            code: 'metric-required',
            sheet: 'Số liệu',
            cell: 'D4',
            row: 2,
            by: WHO['Người quyết định'],
            why: WHO['Lý do'],
          },
        ],
      ],
    ]);
  });
});
