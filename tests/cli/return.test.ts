import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JUDGED_AT } from '../../samples/make/sample.ts';
import { SAMPLES } from '../../samples/make/samples.ts';
import { pack, unpack } from '../../pipeline/workbook/package.ts';
import { corrected } from '../support/correct.ts';
import { gridOf, judgeBytes, settingOf } from '../support/judge.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { named } from '../workbook/read/namespaces.ts';

const AT = ['--at', JUDGED_AT.slice(0, 10)];
const SAMPLE_FOLDER = join(import.meta.dirname, '..', '..', 'samples', '2021');
const sample = (name: string) => join('samples', '2021', name);
const RETURNED = SAMPLES.filter(({ expected }) => expected.standing === 'returned').map(({ file }) => file);
const { period, judging } = settingOf('SNV', 2021, JUDGED_AT);

const merge = (folder: string, to: string, out: string, ...more: string[]) =>
  runCli(['merge', folder, '--year', '2021', ...AT, '--out', out, '--return', to, ...more]);

describe('baocao merge --return', () => {
  it('writes a marked copy of every returned submission, tells which need not be sent, and changes nothing in the intake', () => {
    const folder = temporaryFolder();
    const to = join(folder, 'tra lai');
    const before = readdirSync(SAMPLE_FOLDER).map((name) => readFileSync(join(SAMPLE_FOLDER, name)));
    const result = merge('samples/2021', to, join(folder, 'a.xlsx'));
    expect({ code: result.code, err: result.err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(to).sort()).toEqual(
      RETURNED.map((file) => file.replace('.xlsx', ' - cần sửa.xlsx')).sort(),
    );
    const lines = result.out.split('\n');
    expect(lines).toContain(`  ${to}: 10 bản đánh dấu chỗ cần sửa, để gửi trả cơ quan`);
    expect(lines).toContain('    Gia Lam_KH177.xlsx: không cần gửi, cơ quan đã gửi lại bản được chấp nhận');
    expect(readdirSync(SAMPLE_FOLDER).map((name) => readFileSync(join(SAMPLE_FOLDER, name)))).toEqual(before);
  });

  it('takes the corrected copy back: the agency is then counted, with the marks in its file', () => {
    const folder = temporaryFolder();
    const intake = join(folder, 'nhan');
    mkdirSync(intake);
    copyFileSync(join(SAMPLE_FOLDER, 'SCT_BC 177.xlsx'), join(intake, 'SCT_BC 177.xlsx'));
    const to = join(folder, 'tra');
    expect(merge(intake, to, join(folder, 'a.xlsx')).code).toBe(0);
    const copy = new Uint8Array(readFileSync(join(to, 'SCT_BC 177 - cần sửa.xlsx')));
    const { agency } = judgeBytes(copy, judging);
    if (!agency) throw new Error('no agency');
    const fixed = corrected(copy, ['Thông tin', 'Nhiệm vụ', 'Số liệu', 'Văn bản'], { period, agency });
    expect(gridOf(fixed).sheets[0]?.name).toBe('Cần sửa');
    writeFileSync(join(intake, 'SCT_BC 177 - cần sửa.xlsx'), fixed);
    const again = merge(intake, join(folder, 'tra 2'), join(folder, 'b.xlsx'), '--json');
    const { agencies, returnCopies } = JSON.parse(again.out) as {
      agencies: { code: string; file: string | null; state: string }[];
      returnCopies: { file: string }[];
    };
    expect(agencies.find(({ code }) => code === agency.code)).toMatchObject({
      state: 'accepted',
      file: 'SCT_BC 177 - cần sửa.xlsx',
    });
    expect(returnCopies.map(({ file }) => file)).toEqual(['SCT_BC 177.xlsx']);
  });

  it('says which file cannot be marked, marks the others, and ends with 2', () => {
    const folder = temporaryFolder();
    const intake = join(folder, 'nhan');
    mkdirSync(intake);
    copyFileSync(join(SAMPLE_FOLDER, 'SCT_BC 177.xlsx'), join(intake, 'b.xlsx'));
    writeFileSync(
      join(intake, 'a.xlsx'),
      withBrokenNotes(readFileSync(join(SAMPLE_FOLDER, 'Thuong Tin KH177.xlsx'))),
    );
    const result = merge(intake, join(folder, 'tra'), join(folder, 'a.xlsx'));
    expect({ code: result.code, err: result.err }).toEqual({ code: 2, err: '' });
    expect(result.out.trimEnd().split('\n').slice(-3)).toEqual([
      `  ${join(folder, 'a.xlsx')}: báo cáo tổng hợp`,
      `  ${join(folder, 'tra')}: 1 bản đánh dấu chỗ cần sửa, để gửi trả cơ quan`,
      '    a.xlsx: không lập được. Cấu trúc bên trong tệp không chuẩn nên không đánh dấu được. Hãy gửi cho cơ quan danh sách lỗi do lệnh check in ra.',
    ]);
    expect(readdirSync(join(folder, 'tra'))).toEqual(['b - cần sửa.xlsx']);
  });

  it('tells of copies that an earlier run left', () => {
    const folder = temporaryFolder();
    const to = join(folder, 'tra');
    mkdirSync(to);
    mkdirSync(join(folder, 'nhan'));
    for (const name of ['Cũ - cần sửa.xlsx', 'Cũ.xlsx']) writeFileSync(join(to, name), '');
    const result = merge(join(folder, 'nhan'), to, join(folder, 'a.xlsx'));
    expect({ code: result.code, err: result.err }).toEqual({ code: 0, err: '' });
    expect(result.out.trimEnd().split('\n').slice(-2)).toEqual([
      '  không có báo cáo nào phải trả lại để sửa',
      `    còn 1 bản đánh dấu của lần trước, không thuộc lần này: Cũ - cần sửa.xlsx`,
    ]);
  });

  it('tells apart two files of one name, writes again over its own copies and never over work', () => {
    const folder = temporaryFolder();
    const intake = join(folder, 'nhan');
    for (const [sub, file] of [
      ['a', 'SCT_BC 177.xlsx'],
      ['b', 'Chuong My - bao cao 177.xlsx'],
    ] as const) {
      mkdirSync(join(intake, sub), { recursive: true });
      copyFileSync(join(SAMPLE_FOLDER, file), join(intake, sub, 'bao cao.xlsx'));
    }
    const to = join(folder, 'tra');
    const run = () => merge(intake, to, join(folder, 'a.xlsx'), '--json').code;
    expect([run(), run()]).toEqual([0, 0]);
    expect(readdirSync(to).sort()).toEqual(['bao cao - cần sửa (2).xlsx', 'bao cao - cần sửa.xlsx']);
    const first = join(to, 'bao cao - cần sửa.xlsx');
    const copy = new Uint8Array(readFileSync(first));
    const { agency } = judgeBytes(copy, judging);
    if (!agency) throw new Error('no agency');
    const work = corrected(copy, ['Nhiệm vụ'], { period, agency });
    writeFileSync(first, work);
    expect(run()).toBe(0);
    expect(new Uint8Array(readFileSync(first))).toEqual(work);
    expect(readdirSync(to)).toHaveLength(3);
    const { out } = merge(intake, to, join(folder, 'a.xlsx'));
    expect(out).toContain(
      '    a/bao cao.xlsx: bản đánh dấu là “bao cao - cần sửa (3).xlsx”, vì đã có tệp khác trùng tên\n',
    );
  });

  it('gives the same bytes each time', () => {
    const folder = temporaryFolder();
    const copies = ['x', 'y'].map((name) => {
      runCli(['check', sample('SCT_BC 177.xlsx'), ...AT, '--return', join(folder, name)], {
        TZ: `Etc/GMT-${name === 'x' ? 1 : 9}`,
      });
      return readFileSync(join(folder, name, 'SCT_BC 177 - cần sửa.xlsx'));
    });
    expect(copies[0]).toEqual(copies[1]);
  });
});

describe('the folder for marked copies', () => {
  const INSIDE = 'Không ghi vào thư mục chứa báo cáo nhận được';
  it.each<[string, (folder: string) => string, string]>([
    ['the intake', (folder) => join(folder, 'nhan'), INSIDE],
    ['one within it', (folder) => join(folder, 'nhan', 'x', 'y'), INSIDE],
    ['a link into it', (folder) => join(folder, 'lien ket', 'x'), INSIDE],
    ['a file', (folder) => join(folder, 'tep'), 'là tệp, không phải thư mục'],
    ['nothing', () => '', 'Tùy chọn --return thiếu giá trị'],
  ])('must not be %s', (_, to, message) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'nhan'));
    symlinkSync(join(folder, 'nhan'), join(folder, 'lien ket'));
    writeFileSync(join(folder, 'tep'), '');
    const result = merge(join(folder, 'nhan'), to(folder), join(folder, 'a.xlsx'));
    expect({ code: result.code, out: result.out }).toEqual({ code: 2, out: '' });
    expect(result.err).toContain(message);
    expect(readdirSync(join(folder, 'nhan'))).toEqual([]);
  });

  it.each([
    ['where the checked file is', 'nhan', false],
    ['below a ledger', join('nhan', 'tra'), true],
  ])('of check must not be %s', (_, to, ledger) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'nhan'));
    copyFileSync(join(SAMPLE_FOLDER, 'SCT_BC 177.xlsx'), join(folder, 'nhan', 'a.xlsx'));
    if (ledger)
      copyFileSync(join(SAMPLE_FOLDER, 'so-tiep-nhan.xlsx'), join(folder, 'nhan', 'so-tiep-nhan.xlsx'));
    const result = runCli(['check', join(folder, 'nhan', 'a.xlsx'), ...AT, '--return', join(folder, to)]);
    expect({ code: result.code, err: result.err }).toEqual({
      code: 2,
      err: expect.stringContaining(INSIDE) as string,
    });
  });
});

describe('baocao check --return', () => {
  it('says where the copy is, and makes none of files that are accepted or, for a reason it tells, no report', () => {
    const to = join(temporaryFolder(), 'tra');
    const files = [
      'SCT_BC 177.xlsx',
      'SNV_BaoCao_KH177_2021.xlsx',
      'SNgV - Bao cao KH 177 (ban ky so).pdf',
    ].map(sample);
    const result = runCli(['check', ...files, files[0] ?? '', ...AT, '--return', to]);
    expect({ code: result.code, err: result.err }).toEqual({ code: 1, err: '' });
    expect(readdirSync(to)).toEqual(['SCT_BC 177 - cần sửa.xlsx']);
    const lines = result.out.split('\n').filter((line) => line.includes('Bản đánh dấu'));
    expect(new Set(lines)).toEqual(
      new Set([
        `  Bản đánh dấu: ${join(to, 'SCT_BC 177 - cần sửa.xlsx')}`,
        '  Bản đánh dấu: không lập được. Tệp không nhận được là báo cáo nên không có ô nào để đánh dấu; hãy gửi cho cơ quan lý do nêu trên.',
      ]),
    );
  });

  it('says the same to machines', () => {
    const to = join(temporaryFolder(), 'tra');
    const files = ['SCT_BC 177.xlsx', 'SNV_BaoCao_KH177_2021.xlsx'].map(sample);
    const result = runCli(['check', ...files, ...AT, '--return', to, '--json']);
    const copies = (JSON.parse(result.out) as { returnCopy?: unknown }[]).map(({ returnCopy }) => returnCopy);
    expect(copies).toEqual([{ path: join(to, 'SCT_BC 177 - cần sửa.xlsx'), problem: null }, undefined]);
  });
});

/** A workbook whose notes, which nobody reads, are not XML. */
function withBrokenNotes(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  parts.set('xl/comments1.xml', '<comments>');
  parts.set(
    'xl/worksheets/_rels/sheet3.xml.rels',
    named(
      `<Relationships><Relationship Id="rId1" Type="${type}" Target="../comments1.xml"/></Relationships>`,
    ),
  );
  return pack(parts);
}
