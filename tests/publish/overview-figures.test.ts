import { utils } from '@e965/xlsx';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readYear } from '../../pipeline/publish/read-year.ts';
import { nodeInflate } from '../../pipeline/workbook/inflate.ts';
import { readPart, unpack } from '../../pipeline/workbook/package.ts';
import { readWorkbook } from '../../pipeline/workbook/read/workbook.ts';
import { describeWith } from '../support/describe-with.ts';
import { convert } from '../support/libreoffice.ts';
import { type Merged, type Rows, mergedSamples } from '../support/merged-samples.ts';
import { chartsInPython } from '../support/openpyxl.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { elementsNamed } from '../workbook/parts.ts';

/** What leaders see first is counted again here from the sheets below, as they stand in the written file. */
let merged: Merged;
beforeAll(async () => {
  merged = await mergedSamples();
});

type Cell = Rows[number][number];
interface Line {
  readonly at: (header: string) => Cell;
}

function sheet(name: string): Rows {
  return merged.sheets.get(name) ?? [];
}

/** The lines of a table under the header in row 4, up to the first row without a first cell. */
function lines(name: string): Line[] {
  const [header = [], ...body] = sheet(name).slice(3);
  const end = body.findIndex((row) => (row[0] ?? null) === null);
  return body
    .slice(0, end < 0 ? undefined : end)
    .map((row) => ({ at: (title) => row[header.indexOf(title)] ?? null }));
}

function count(all: readonly Line[], header: string, ...values: readonly Cell[]): number {
  return all.filter((line) => values.includes(line.at(header))).length;
}

/** Codes of the matrix by how often they stand in it. */
function marks(): ReadonlyMap<Cell, number> {
  const rows = sheet('Ma trận').slice(6);
  const agencies = rows.filter(([number]) => typeof number === 'number');
  const header = sheet('Ma trận')[5] ?? [];
  const codes = agencies.flatMap((row) => row.slice(4, header.indexOf('H')));
  const counts = new Map<Cell, number>();
  for (const code of codes) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** What stands under a card's label, or beside a line's text. */
function figure(label: string): Cell {
  const rows = sheet('Tổng quan');
  const row = rows.findIndex((own) => own.includes(label));
  const column = rows[row]?.indexOf(label) ?? -1;
  const right = rows[row]?.slice(column + 1).find((cell) => typeof cell === 'number');
  return right ?? rows[row + 1]?.[column] ?? null;
}

describe('the figures of Tổng quan', () => {
  it('on reports are those of Nộp báo cáo', () => {
    const agencies = lines('Nộp báo cáo');
    expect(agencies.length).toBe(76);
    expect(figure('Cơ quan phải báo cáo')).toBe(agencies.length);
    expect(figure('Được chấp nhận')).toBe(count(agencies, 'Kết quả', 'Được chấp nhận'));
    expect(figure('trong đó đúng hạn')).toBe(count(agencies, 'Thời hạn', 'Đúng hạn'));
    expect(figure('Bị trả lại')).toBe(count(agencies, 'Kết quả', 'Bị trả lại'));
    expect(figure('Chưa gửi')).toBe(count(agencies, 'Kết quả', 'Chưa gửi'));
    expect(figure('Đã gửi')).toBe(agencies.filter((line) => line.at('Gửi lần đầu lúc') !== null).length);
    const accepted = agencies.filter((line) => line.at('Kết quả') === 'Được chấp nhận');
    expect(figure('Chỗ có cảnh báo trong các báo cáo được tính')).toBe(
      accepted.reduce((n, line) => n + Number(line.at('Số chỗ cảnh báo')), 0),
    );
  });

  it('on duties are those of Ma trận', () => {
    const codes = marks();
    const sum = (...own: string[]) => own.reduce((n, code) => n + (codes.get(code) ?? 0), 0);
    expect(figure('Lượt nhiệm vụ được giao')).toBe([...codes.values()].reduce((a, b) => a + b, 0));
    expect(figure('Đã hoàn thành')).toBe(sum('H', 'HQ', 'T'));
    expect(figure('Đang thực hiện')).toBe(sum('Đ', 'ĐQ'));
    expect(figure('Chưa thực hiện')).toBe(sum('C', 'CQ'));
    expect(figure('Tổng số quá hạn')).toBe(sum('HQ', 'ĐQ', 'CQ'));
    expect(figure('Lượt nhiệm vụ quá hạn')).toBe(sum('HQ', 'ĐQ', 'CQ'));
    expect(figure('Đang thực hiện trong hạn')).toBe(sum('Đ'));
    expect(figure('Hoàn thành quá hạn')).toBe(sum('HQ'));
  });

  it('on duties are those of Nhiệm vụ, whose sums by group are those of its lines', () => {
    const duties = lines('Nhiệm vụ');
    const statuses = ['Hoàn thành đúng hạn', 'Chưa thực hiện quá hạn', 'Không phát sinh', 'Chưa báo cáo'];
    for (const status of statuses)
      expect(sheet('Tổng quan').find((row) => row[0] === status)?.[4]).toBe(
        duties.reduce((n, line) => n + Number(line.at(status)), 0),
      );
    const header = sheet('Nhiệm vụ')[3] ?? [];
    const groups = sheet('Nhiệm vụ').filter((row) => /^(Nhóm \d|Phần IV)$/.test(String(row[0])));
    expect(groups).toHaveLength(6);
    for (const group of groups)
      for (const status of statuses)
        expect(group[header.indexOf(status)]).toBe(
          duties.reduce((n, line) => n + (line.at('Nhóm') === group[0] ? Number(line.at(status)) : 0), 0),
        );
  });

  it('on targets are those of Chỉ tiêu', () => {
    const city = lines('Chỉ tiêu').filter((line) => line.at('Phạm vi') === 'Toàn Thành phố');
    const reached = count(city, 'Kết quả', 'Đạt');
    expect(figure('Chỉ tiêu đạt')).toBe(`${reached}/${city.length}`);
    expect(figure('Chỉ tiêu chưa đạt mục tiêu')).toBe(count(city, 'Kết quả', 'Chưa đạt'));
    const titles = city.map((line) => line.at('Chỉ tiêu'));
    const shown = sheet('Tổng quan').filter((row) => titles.includes(row[3] ?? null));
    expect(shown.map((row) => [row[3], row[10]])).toEqual(
      city.map((line) => [line.at('Chỉ tiêu'), line.at('Tỷ lệ %')]),
    );
    expect(city.map((line) => String(line.at('Mục tiêu')).replace(/^≥ |%.*$/g, ''))).toEqual(
      shown.map((row) => String(row[12])),
    );
  });

  it('on difficulties are those of Vướng mắc', () => {
    const all = lines('Vướng mắc');
    const above = ['Bộ Nội vụ', 'Bộ ngành Trung ương khác', 'Chính phủ', 'Quốc hội'];
    const waiting = count(all, 'Cấp giải quyết', ...above);
    expect(waiting).toBeGreaterThan(0);
    expect(figure('Vướng mắc chờ Trung ương giải quyết')).toBe(waiting);
    expect(figure('Vướng mắc chờ Thành phố giải quyết')).toBe(all.length - waiting);
  });
});

describe('the charts of Tổng quan', () => {
  const charts = () => {
    const parts = unpack(merged.bytes);
    return [...parts.keys()]
      .filter((name) => name.startsWith('xl/charts/'))
      .map((name) => readPart(parts, name));
  };

  it('hold what their cells hold', () => {
    const references = charts().flatMap((xml) => [
      ...xml.matchAll(/<c:f>(.*?)<\/c:f><c:(?:str|num)Cache>(.*?)Cache>/g),
    ]);
    expect(references.length).toBe(3 * (1 + 2 + 5 + 9));
    for (const [, formula = '', cache = ''] of references) {
      const [, name = '', letters = '', first, last = first] =
        /^'(.*)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? [];
      const column = utils.decode_col(letters);
      const cells = sheet(name)
        .slice(Number(first) - 1, Number(last))
        .map((row) => row[column] ?? null);
      const cached = new Map(
        [...cache.matchAll(/idx="(\d+)"><c:v>(.*?)</g)].map(([, i, v]) => [Number(i), v]),
      );
      expect(cells.map((_, i) => cached.get(i))).toEqual(cells.map(String));
      expect(cells).not.toContain(null);
    }
  });

  it('count every agency and every duty once', () => {
    const sums = charts().map((xml) =>
      [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/g)]
        .flatMap(([cache]) => [...cache.matchAll(/<c:v>(.*?)<\/c:v>/g)])
        .reduce((n, [, value]) => n + Number(value), 0),
    );
    expect([sums[0], sums[2], sums[3]]).toEqual([2524, 76, 2524]);
  });
});

describeWith('soffice', 'opened and saved by LibreOffice', () => {
  it('the workbook keeps its four charts, and its figures for the next year', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'tong-hop.xlsx');
    writeFileSync(file, merged.bytes);
    const [saved = ''] = await convert([file], 'xlsx', join(folder, 'luu'));
    const bytes = await readFile(saved);
    const parts = unpack(bytes);
    const charts = [...parts.keys()].filter((name) => /^xl\/charts\/chart[^/]*\.xml$/.test(name));
    const kinds = charts.map((name) => /<c:(doughnut|bar)Chart>/.exec(readPart(parts, name))?.[1]).sort();
    expect(kinds).toEqual(['bar', 'bar', 'bar', 'doughnut']);
    // It drops what a chart says to those who do not see it, but keeps its name.
    const names = elementsNamed(readPart(parts, 'xl/drawings/drawing1.xml'), 'xdr:cNvPr');
    expect(names.map(({ name }) => name)).toEqual([
      'Trạng thái thực hiện nhiệm vụ',
      'Kết quả thực hiện chỉ tiêu so với mục tiêu',
      'Nộp báo cáo theo nhóm cơ quan',
      'Trạng thái theo nhóm nhiệm vụ',
    ]);
    const figures = [bytes, merged.bytes].map((own) => readYear(readWorkbook(own, { inflate: nodeInflate })));
    expect(figures[0]?.figures.accepted).toBe(54);
    expect(figures[0]).toEqual(figures[1]);
  });
});

describeWith('openpyxl', 'read by openpyxl', () => {
  it('the workbook has its charts with their cells', () => {
    const file = join(temporaryFolder(), 'tong-hop.xlsx');
    writeFileSync(file, merged.bytes);
    const charts = chartsInPython(file);
    expect(Object.keys(charts)).toEqual([...merged.sheets.keys()]);
    expect(charts['Tổng quan']?.map(({ kind, series }) => [kind, series.length])).toEqual([
      ['DoughnutChart', 1],
      ['BarChart', 2],
      ['BarChart', 5],
      ['BarChart', 9],
    ]);
    expect(charts['Tổng quan']?.[0]?.series).toEqual([
      ["'Tổng quan'!$E$13", "'Tổng quan'!$A$14:$A$22", "'Tổng quan'!$E$14:$E$22"],
    ]);
  });
});
