import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLES_FOLDER, mergedSamples, sheetsOf } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];

describe('baocao merge', () => {
  it('writes the same bytes in any time zone and language', async () => {
    const plain = await mergedSamples();
    const elsewhere = await mergedSamples({
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    expect(elsewhere.bytes.equals(plain.bytes)).toBe(true);
    expect(elsewhere.cli).toEqual(plain.cli);
  });

  it('writes the same bytes when the files are created in another order and time', () => {
    const root = temporaryFolder();
    const names = readdirSync(SAMPLES_FOLDER);
    const [one, two] = [names, names.toReversed()].map((order, i) => {
      const folder = join(root, String(i), 'intake');
      mkdirSync(folder, { recursive: true });
      for (const name of order) copyFileSync(join(SAMPLES_FOLDER, name), join(folder, name));
      const out = join(root, String(i), 'out.xlsx');
      expect(runCli(['merge', folder, ...AT, '--out', out]).code).toBe(0);
      return readFileSync(out);
    });
    expect(two?.equals(one ?? Buffer.of())).toBe(true);
  });

  it('gives the same figures whatever is rejected beside them', async () => {
    const folder = temporaryFolder();
    const rejected = /^(Bao cao 177 - CD|QHKT|Ung Hoa|~\$|SCT_BC|So Xay dung)/;
    for (const name of readdirSync(SAMPLES_FOLDER))
      if (!rejected.test(name)) copyFileSync(join(SAMPLES_FOLDER, name), join(folder, name));
    const out = join(temporaryFolder(), 'out.xlsx');
    expect(runCli(['merge', folder, ...AT, '--out', out]).code).toBe(0);
    const without = sheetsOf(readFileSync(out));
    const all = (await mergedSamples()).sheets;
    for (const name of ['Số liệu', 'Chỉ tiêu', 'Văn bản', 'Vướng mắc', 'Nhiệm vụ'])
      expect(without.get(name)).toEqual(all.get(name));
  });

  it('ends with 1 under --strict where a file was rejected, outputs written all the same', () => {
    const out = join(temporaryFolder(), 'out.xlsx');
    expect(runCli(['merge', SAMPLES_FOLDER, ...AT, '--out', out, '--strict']).code).toBe(1);
    expect(sheetsOf(readFileSync(out)).size).toBe(13);
  });

  it('ends with 0 under --strict where every file is accepted', () => {
    const folder = temporaryFolder();
    for (const name of ['so-tiep-nhan.xlsx', 'SNV_BaoCao_KH177_2021.xlsx'])
      copyFileSync(join(SAMPLES_FOLDER, name), join(folder, name));
    const out = join(temporaryFolder(), 'out.xlsx');
    expect(runCli(['merge', folder, ...AT, '--out', out, '--strict']).code).toBe(0);
  });

  it('writes nothing where a report or a letter would replace somebody’s work', () => {
    const root = temporaryFolder();
    const [out, word, letters] = ['o.xlsx', 'o.docx', 'thu'].map((name) => join(root, name));
    const args = ['--out', out ?? '', '--word', word ?? '', '--remind', letters ?? ''];
    const merge = (at: string) => runCli(['merge', SAMPLES_FOLDER, '--year', '2021', '--at', at, ...args]);
    expect(merge('2021-12-20').code).toBe(0);
    // A day later every letter says another number of days; nobody has worked in those of yesterday.
    expect(merge('2021-12-21')).toMatchObject({ code: 0, err: '' });
    rmSync(out ?? '');
    writeFileSync(word ?? '', 'đang soạn');
    const again = merge('2021-12-22');
    expect([again.code, again.out]).toEqual([2, '']);
    expect(again.err).toContain(`có thể là văn bản đang soạn; không ghi đè:\n  ${word ?? ''}\n`);
    expect(readdirSync(root).sort()).toEqual(['o.docx', 'thu']);
  });

  it('of an empty folder tells that nobody has reported', () => {
    const folder = temporaryFolder();
    const out = join(temporaryFolder(), 'out.xlsx');
    const { code, out: text } = runCli(['merge', folder, ...AT, '--out', out]);
    expect(code).toBe(0);
    expect(text).toContain(`Thư mục ${folder}: 0 tệp\n`);
    expect(text).toContain('Cơ quan: 76 phải báo cáo; 76 chưa gửi\n');
  });

  it('prints machines a JSON of agencies and files', () => {
    const out = join(temporaryFolder(), 'out.xlsx');
    const result = runCli(['merge', SAMPLES_FOLDER, ...AT, '--out', out, '--json']);
    const json = JSON.parse(result.out) as { agencies: { state: string }[]; files: { standing: string }[] };
    expect(json.agencies.filter((a) => a.state === 'accepted')).toHaveLength(54);
    expect(json.files.filter((f) => f.standing === 'counted')).toHaveLength(54);
    expect(json.files).toHaveLength(readdirSync(SAMPLES_FOLDER).length - 1);
  });

  it('reads the time of receipt from the ledger, the seal and the file, and says which', () => {
    const folder = temporaryFolder();
    copyFileSync(join(SAMPLES_FOLDER, 'Cau Giay bao cao 177.xlsx'), join(folder, 'a.xlsx'));
    const out = join(temporaryFolder(), 'out.xlsx');
    const first = runCli(['merge', folder, ...AT, '--out', out, '--json']);
    const [file] = (JSON.parse(first.out) as { files: { receiptSource: string }[] }).files;
    expect(file?.receiptSource).toBe('file');
    copyFileSync(join(SAMPLES_FOLDER, 'so-tiep-nhan.xlsx'), join(folder, 'so-tiep-nhan.xlsx'));
    const second = runCli(['merge', folder, ...AT, '--out', out, '--json']);
    const [listed] = (JSON.parse(second.out) as { files: { receiptSource: string }[] }).files;
    expect(listed?.receiptSource).toBe('ledger');
  });

  it('does not touch the submissions', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'báo cáo.xlsx');
    copyFileSync(join(SAMPLES_FOLDER, 'SNV_BaoCao_KH177_2021.xlsx'), path);
    const before = readFileSync(path);
    runCli(['merge', folder, ...AT, '--out', join(temporaryFolder(), 'out.xlsx')]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['báo cáo.xlsx', 'so-tiep-nhan.xlsx']);
  });

  it('shows control and direction characters of file names as codes', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a\u001B[31m\u202Exslx.xlsx'), 'không phải tệp Excel');
    const { out } = runCli(['merge', folder, ...AT, '--out', join(temporaryFolder(), 'out.xlsx')]);
    expect(out).toContain('  a<U+001B>[31m<U+202E>xslx.xlsx: ');
    expect(out).not.toContain('\u001B');
  });
});

describe('what an officer meets', () => {
  it('a report changed after sealing is not received when it was sealed', () => {
    const folder = temporaryFolder();
    copyFileSync(join(SAMPLES_FOLDER, 'Đông Anh - báo cáo KH 177.xlsx'), join(folder, 'a.xlsx'));
    const { out } = runCli(['merge', folder, ...AT, '--out', join(temporaryFolder(), 'o.xlsx'), '--json']);
    const [file] = (JSON.parse(out) as { files: { receiptSource: string }[] }).files;
    expect(file?.receiptSource).toBe('file');
  });

  it('an empty file, a link and a folder with the name of a workbook', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'rỗng.xlsx'), '');
    mkdirSync(join(folder, 'a.xlsx'));
    symlinkSync('/etc/hostname', join(folder, 'ngoài.xlsx'));
    const { code, out } = runCli(['merge', folder, ...AT, '--out', join(temporaryFolder(), 'o.xlsx')]);
    expect(code).toBe(0);
    expect(out).toContain(': 2 tệp (2 không nhận)\n');
    expect(out).toContain('  ngoài.xlsx: ');
    expect(out).toContain('  rỗng.xlsx: ');
  });

  it('an output that is a folder', () => {
    const folder = join(temporaryFolder(), 'tong-hop.xlsx');
    mkdirSync(folder);
    expect(runCli(['merge', SAMPLES_FOLDER, ...AT, '--out', folder])).toEqual({
      code: 2,
      out: '',
      err: `${folder} là thư mục. Hãy ghi tên tệp tổng hợp, ví dụ ${folder}/tong-hop.xlsx.\n`,
    });
  });
});
