import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { levelName } from '../pipeline/publish/word/obstacles.ts';
import { plainGroupName, tellsNumber, writtenOut } from '../pipeline/publish/word/prose.ts';
import { JUDGED_AT } from '../samples/make/sample.ts';
import { type Rows, SAMPLES_FOLDER, sheetsOf } from './support/merged-samples.ts';
import { runCli } from './support/run-cli.ts';
import { wordLines } from './support/word-text.ts';

const STATUSES = 9;
/** Rows above the tables of the consolidated workbook. */
const HEADER = 'STT';

/** The figures of the report in Word beside those of the consolidated workbook, each taken from its file. */
describe('the report in Word of the samples of 2021', () => {
  let lines: readonly string[] = [];
  let sheets: ReadonlyMap<string, Rows> = new Map();
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'baocao-word-'));
    const [out, word] = [join(folder, 'out.xlsx'), join(folder, 'report.docx')];
    const at = JUDGED_AT.slice(0, 10);
    const args = ['merge', SAMPLES_FOLDER, '--year', '2021', '--at', at, '--out', out, '--word', word];
    expect(runCli(args)).toMatchObject({ code: 0, err: '' });
    lines = wordLines(readFileSync(word));
    sheets = sheetsOf(readFileSync(out));
  });

  const sheet = (name: string): Rows => sheets.get(name) ?? [];
  /** Rows of a table in Word, as cells, from its header on up to the first line that is no row of it. */
  const tableAfter = (start: string): string[][] => {
    const from = lines.findIndex((line) => line.startsWith(start));
    const rows = lines.slice(from).map((line) => line.split(' | '));
    const end = rows.findIndex((row) => row.length === 1 && !/ \(\d+\)$| vướng mắc$/.test(row[0] ?? ''));
    return rows.slice(0, end);
  };

  it('reads like this', async () => {
    await expect(lines.join('\n')).toMatchFileSnapshot('golden/bao-cao-word.txt');
  });

  it('who reported, by group', () => {
    const rows = sheet('Nộp báo cáo');
    const header = rows.findIndex(([first]) => first === 'Cộng theo nhóm cơ quan');
    const groups = rows.slice(header + 1).map((row) => [row[0], ...row.slice(4, 12)].map(String));
    expect(groups).toHaveLength(4);
    expect(tableAfter('Nhóm cơ quan').slice(1)).toEqual(groups);
  });

  it('each agency', () => {
    const rows = sheet('Nộp báo cáo');
    const first = rows.findIndex(([own]) => own === HEADER) + 1;
    const agencies = rows
      .slice(first)
      .filter(([number]) => typeof number === 'number')
      .map((row) => [row[2], row[4], row[7] ?? '–']);
    const told = tableAfter('STT | Cơ quan, đơn vị | Nhận lúc')
      .filter((row) => row.length === 5)
      .slice(1)
      .map(([, name, , state, time]) => [name, state, time]);
    expect(told).toHaveLength(76);
    expect(new Set(told.map(String))).toEqual(new Set(agencies.map(String)));
  });

  it('each duty by status', () => {
    const rows = sheet('Nhiệm vụ').filter((row) => typeof row[4] === 'number');
    const figures = rows.map((row) => [
      writtenOut(String(row[1])),
      ...row.slice(5, 5 + STATUSES).map(Number),
      Number(row[4]),
    ]);
    const told = tableAfter('STT | Nhiệm vụ')
      .slice(1)
      .map(([, name = '', ...counts]) => [name, ...counts.map((n) => (n === '–' ? 0 : numberIn(n)))]);
    // The workbook has its sums below the duties, the document the city first and each group above its duties.
    expect(told).toHaveLength(56);
    expect(new Set(told.map(String))).toEqual(new Set(figures.map(String)));
    expect(told[0]).toEqual(figures.at(-1));
  });

  it('the statuses of the city, in a sentence', () => {
    const rows = sheet('Tổng quan');
    const first = rows.findIndex(([own]) => own === 'Trạng thái') + 1;
    const statuses = rows.slice(first, first + STATUSES).filter((row) => row[4] !== 0);
    const sentence = /Tổng số (.*?) lượt, trong đó (.*?) \(chi tiết/.exec(
      lines.join('\n').replace(/(\d)\.(\d)/g, '$1$2'),
    );
    expect(Number(sentence?.[1])).toBe(rows[first + STATUSES]?.[4]);
    expect(sentence?.[2]?.split('; ').map((part) => part.replace(/^(\d+) lượt (.*)$/, '$2 $1'))).toEqual(
      statuses.map((row) => `${String(row[0]).toLowerCase()} ${String(row[4]).padStart(2, '0')}`),
    );
  });

  it('the groups of duties, which add up to all that is said of the city', () => {
    const rows = sheet('Nhiệm vụ').filter(([own]) => /^(Nhóm \d|Phần IV)$/.test(String(own)));
    const groups = rows.slice(-6).map((row) => ({
      name: plainGroupName(String(row[1])),
      total: Number(row[4]),
      statuses: row.slice(5, 5 + STATUSES).map(Number),
      rate: Number(row[5 + STATUSES]),
    }));
    const told = groups.map(({ name }) => {
      const heading = name.startsWith('Tổ chức thực hiện') ? 'Tổ chức thực hiện Kế hoạch (Phần IV' : name;
      const at = lines.findIndex(
        (line) => line.includes(' ') && line.replace(/^\p{L}\) /u, '').startsWith(heading),
      );
      return lines[at + 1] ?? '';
    });
    expect(told.map((line) => numberIn(/nhiệm vụ, ([\d.]+) lượt/.exec(line)?.[1]))).toEqual(
      groups.map(({ total }) => total),
    );
    const parts = told.map((line) =>
      [...line.matchAll(/(?:trong đó|;) ([\d.]+) lượt/g)].map(([, n]) => numberIn(n)),
    );
    expect(parts).toEqual(groups.map(({ statuses }) => statuses.filter((n) => n > 0)));
    expect(told.map((line) => numberIn(/đạt ([\d,]+)%/.exec(line)?.[1]))).toEqual(
      groups.map(({ rate }) => rate),
    );
    const city = numberIn(/Tổng số ([\d.]+) lượt/.exec(lines.join('\n'))?.[1]);
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(city);
    const duties = told.map((line) => numberIn(/Nhóm có (\d+) nhiệm vụ/.exec(line)?.[1]));
    expect(duties.reduce((sum, n) => sum + n, 0)).toBe(
      numberIn(/Năm 2021, (\d+) nhiệm vụ/.exec(lines.join('\n'))?.[1]),
    );
  });

  it('a part of a metric, as a share of its whole', () => {
    const shares = lines.flatMap((line) => [...line.matchAll(/, bằng ([\d,]+)% số /g)].map(([, n]) => n));
    expect(shares).toHaveLength(6);
    const rows = sheet('Số liệu').filter((row) => typeof row[4] === 'number');
    const wrong = shares.filter((share) => {
      const line = lines.find((own) => own.includes(`bằng ${share ?? ''}%`)) ?? '';
      const own = rows
        .filter((row) => line.startsWith(`- ${writtenOut(String(row[1]))}: `))
        .map((row) => row[4]);
      const values = own.map(Number);
      return !values.some((whole, i) =>
        values.slice(i + 1).some((part) => Math.round((part * 10_000) / whole) / 100 === numberIn(share)),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('strengths and weaknesses', () => {
    const [from, to] = ['III. ', 'IV. '].map((start) => lines.findIndex((line) => line.startsWith(start)));
    const text = lines.slice(from, to).join('\n');
    const city = (name: string) => sheet(name).findLast((row) => row.includes('Toàn Thành phố')) ?? [];
    const [, , , , , , , onTime, late, returned, unusable, missing] = city('Nộp báo cáo').map(Number);
    const duties = city('Nhiệm vụ').map(Number);
    expect(onTime).toBe(48);
    expect(text).not.toContain('48/76');
    for (const part of [
      `${String(missing)} cơ quan, đơn vị chưa gửi báo cáo`,
      `${padded(String(unusable))} cơ quan, đơn vị có tệp gửi đến nhưng chưa dùng được`,
      `${padded(String(returned))} cơ quan, đơn vị gửi báo cáo chưa đạt yêu cầu`,
      `${padded(String(late))} cơ quan, đơn vị gửi báo cáo quá hạn`,
      `${String(duties[13])}/2.524 lượt nhiệm vụ`,
      `mới đạt ${String(duties[14]).replace('.', ',')}% số lượt`,
      `${String((duties[6] ?? 0) + (duties[9] ?? 0) + (duties[11] ?? 0))} lượt nhiệm vụ quá hạn`,
    ])
      expect(text).toContain(part);
    const targets = sheet('Chỉ tiêu').filter(([, , scope]) => scope === 'Toàn Thành phố');
    for (const [, , , , , rate, goal, reached] of targets)
      expect(text).toContain(
        reached === 'Đạt'
          ? `(${comma(Number(rate))}%, mục tiêu ${String(goal).replace(/ \(.*/, '')})`
          : `(${comma(Number(rate))}%, còn thiếu ${comma(numberIn(/\d+/.exec(String(goal))?.[0]) - Number(rate))} điểm`,
      );
  });

  it('the group of agencies that lags behind', () => {
    const rows = sheet('Nộp báo cáo');
    const header = rows.findIndex(([first]) => first === 'Cộng theo nhóm cơ quan');
    const groups = rows.slice(header + 1, header + 4).map((row) => ({ name: String(row[0]), row }));
    const [last] = groups
      .map(({ name, row }) => ({ name, owing: Number(row[4]), onTime: Number(row[7]) }))
      .sort((a, b) => a.onTime / a.owing - b.onTime / b.owing);
    const line = lines.find((own) => own.includes('Tỷ lệ gửi báo cáo đúng hạn thấp nhất')) ?? '';
    expect(line.toLowerCase()).toContain(`nhóm ${last?.name.toLowerCase() ?? ''}: `);
    expect(line).toContain(
      `${String(last?.onTime)}/${String(last?.owing)} cơ quan, đơn vị (${comma(((last?.onTime ?? 0) * 100) / (last?.owing ?? 1))}%)`,
    );
  });

  it('what agencies say of causes, and what is left for the year to come', () => {
    const details = sheet('Chi tiết');
    const causes = (details[3] ?? []).indexOf('Tồn tại, nguyên nhân');
    const told = details.slice(4).filter((row) => (row[causes] ?? '') !== '').length;
    const city = sheet('Nhiệm vụ').findLast((row) => row.includes('Toàn Thành phố')) ?? [];
    const [doing, doingLate, notStarted, notStartedLate] = city.slice(8, 12).map(Number);
    const receipts = sheet('Nộp báo cáo').findLast((row) => row.includes('Toàn Thành phố')) ?? [];
    const failed = sheet('Chỉ tiêu').filter(
      (row) => row[2] === 'Toàn Thành phố' && row[7] === 'Chưa đạt',
    ).length;
    const own = sheet('Vướng mắc').find((row) => row[1] === 'Sở Nội vụ' && typeof row[2] === 'number')?.[2];
    const text = lines.join('\n');
    for (const part of [
      `nêu tồn tại, nguyên nhân ở ${String(told)} lượt nhiệm vụ`,
      `hoàn thành ${String((doing ?? 0) + (doingLate ?? 0))} lượt nhiệm vụ đang thực hiện, triển khai ${String((notStarted ?? 0) + (notStartedLate ?? 0))} lượt`,
      `Đôn đốc ${String(Number(receipts[4]) - Number(receipts[6]))} cơ quan, đơn vị chưa có báo cáo`,
      `để đạt ${padded(String(failed))} chỉ tiêu chưa đạt`,
      `theo thẩm quyền ${padded(String(own))} khó khăn, vướng mắc nêu tại mục IV.1`,
    ])
      expect(text).toContain(part);
  });

  it('each target', () => {
    const rows = sheet('Chỉ tiêu').filter(([, , scope]) => scope === 'Toàn Thành phố');
    const targets = rows.map((row) => [row[1], row[3], row[4], row[5], row[7], row[8]]);
    const told = tableAfter('STT | Chỉ tiêu')
      .slice(1)
      .map(([, title, , sums = '', rate = '', reached, reported]) => [
        title,
        ...sums.split('/').map(numberIn),
        numberIn(rate),
        reached,
        Number(reported),
      ]);
    expect(told).toHaveLength(5);
    expect(told).toEqual(targets);
  });

  it('each metric, in the line of its duty', () => {
    const rows = sheet('Số liệu').filter((row) => typeof row[4] === 'number');
    expect(rows.length).toBeGreaterThan(40);
    const wrong = rows.filter(([, title, label, , year, reported]) => {
      const line = lines.find((own) => own.startsWith(`- ${writtenOut(String(title))}: `)) ?? '';
      // What the one owner of a duty says of it in its own words is not told again.
      if (String(reported) === '1/1' && tellsNumber(line, Number(year))) return false;
      const thing = String(label).replace(/^(Tổng số|Số) /, '');
      const value = year === 0 ? 'không có' : dotted(Number(year));
      const said = new RegExp(
        `(^|[ (])${value.replaceAll('.', '\\.')} (\\p{L}+ )?${escaped(thing)}`,
        'iu',
      ).test(line);
      const share = String(reported) === '1/1' || line.includes(`(${padded(String(reported))} cơ quan`);
      return !said || !share;
    });
    expect(wrong.map((row) => row.slice(0, 6))).toEqual([]);
  });

  it('documents, all of them and by group of duties', () => {
    const all = sheet('Văn bản').filter((row) => typeof row[0] === 'number').length;
    const total = lines.find((line) => line.includes('(danh mục tại trang Văn bản')) ?? '';
    expect(numberIn(/kê khai ([\d.]+) văn bản/.exec(total)?.[1])).toBe(all);
    const parts = lines.flatMap(
      (line) => /^Các cơ quan, đơn vị kê khai ([\d.]+) văn bản đã/.exec(line)?.[1] ?? [],
    );
    expect(parts.map(numberIn).reduce((a, b) => a + b, 0)).toBe(all);
  });

  it('difficulties, by level and each with its words', () => {
    const rows = sheet('Vướng mắc');
    const sums = rows.findIndex((row) => row[1] === 'Cộng theo cấp giải quyết') + 1;
    const levels = rows.slice(sums).filter(([number]) => typeof number === 'number');
    const sentence = lines.find((line) => line.includes('phân theo cấp có thẩm quyền giải quyết')) ?? '';
    expect(levels).toHaveLength(9);
    const counts = levels.map(
      ([, level, count]) => `${levelName({ level: String(level) })} ${String(count).padStart(2, '0')}`,
    );
    expect(sentence).toContain(`: ${counts.join('; ')} (`);
    const each = rows
      .slice(0, sums - 1)
      .filter((row) => typeof row[0] === 'number')
      .map((row) => [row[0], row[2], row[4], row[5] ?? '–', row[6]].map(String));
    const told = tableAfter('STT | Cơ quan, đơn vị | Nhiệm vụ')
      .filter((row) => row.length === 6)
      .slice(1)
      .map(([number, agency, , ...texts]) => [number, agency, ...texts]);
    expect(told).toHaveLength(38);
    expect(told).toEqual(each);
  });
});

/** 2524 of `2.524`, 13.6 of `13,60`. */
function numberIn(text = ''): number {
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

/** `05`, `2.524`. */
function dotted(n: number): string {
  return n < 10 ? `0${n}` : n.toLocaleString('de-DE');
}

/** `01/24` of `1/24`. */
function padded(share: string): string {
  return share.replace(/^(\d)(?=\/|$)/, '0$1');
}

/** `13,60`. */
function comma(n: number): string {
  return n.toFixed(2).replace('.', ',');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
