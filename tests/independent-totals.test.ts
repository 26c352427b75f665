import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from '../samples/make/samples.ts';
import { type Merged, type Rows, SAMPLES_FOLDER, mergedSamples, sheetsOf } from './support/merged-samples.ts';

/**
 * The totals once more, by other means than the product's: SheetJS reads the files that the samples' own list says
 * are counted, and what stands in their columns is added up here. Nothing of pipeline/ is used.
 */
const STATUSES = ['Đã hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', 'Không phát sinh'];

interface Table {
  readonly at: (row: Rows[number], header: string) => Rows[number][number];
  readonly body: Rows;
}

function table(rows: Rows | undefined, ...headers: string[]): Table {
  const found = rows ?? [];
  const start = found.findIndex((row) => headers.every((h) => row.includes(h)));
  if (start < 0) throw new Error(`no header ${headers.join(', ')}`);
  const header = found[start] ?? [];
  return {
    at: (row, title) => row[header.indexOf(title)] ?? null,
    body: found.slice(start + 1).filter((row) => row.some((cell) => cell !== null)),
  };
}

/** What is typed as text ("12") counts as well. */
function numeric(cell: unknown): number {
  return typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(cell) : 0;
}

function add<K>(sums: Map<K, number>, key: K, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function sorted(sums: ReadonlyMap<string, number>): [string, number][] {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('an independent count of the samples', () => {
  let merged: Merged;
  let counted: ReadonlyMap<string, Rows>[];
  beforeAll(async () => {
    merged = await mergedSamples();
    counted = SAMPLES.filter((sample) => sample.expected.standing === 'counted').map((sample) =>
      sheetsOf(readFileSync(join(SAMPLES_FOLDER, sample.file))),
    );
  });

  it('counts the same files', () => {
    const sources = table(merged.sheets.get('Nguồn'), 'SHA-256', 'Kết quả');
    expect(sources.body.filter((row) => sources.at(row, 'Kết quả') === 'Được tính')).toHaveLength(
      counted.length,
    );
  });

  it('sums every metric alike', () => {
    const sums = new Map<string, number>();
    for (const sheets of counted) {
      const metrics = table(sheets.get('Số liệu'), 'Mã nhiệm vụ', 'Chỉ số');
      for (const row of metrics.body) {
        const key =
          `${String(metrics.at(row, 'Mã nhiệm vụ'))} ${String(metrics.at(row, 'Chỉ số'))}`.normalize('NFC');
        add(sums, `${key} năm`, numeric(metrics.at(row, 'Số liệu trong năm')));
        add(sums, `${key} lũy kế`, numeric(metrics.at(row, 'Lũy kế từ 2021')));
      }
    }
    const city = table(merged.sheets.get('Số liệu'), 'Mã nhiệm vụ', 'Chỉ số', 'Trong năm');
    const told = new Map<string, number>();
    for (const row of city.body) {
      const key = `${String(city.at(row, 'Mã nhiệm vụ'))} ${String(city.at(row, 'Chỉ số'))}`;
      told.set(`${key} năm`, numeric(city.at(row, 'Trong năm')));
      told.set(`${key} lũy kế`, numeric(city.at(row, 'Lũy kế')));
    }
    expect(sorted(told)).toEqual(sorted(sums));
    expect(sums.size).toBe(104);
  });

  it('sums every target alike', () => {
    const sums = new Map<string, readonly [number, number]>();
    for (const sheets of counted) {
      const targets = table(sheets.get('Chỉ tiêu'), 'Tử số', 'Mẫu số');
      for (const row of targets.body) {
        const code = String(targets.at(row, 'Mã'));
        const [n, d] = sums.get(code) ?? [0, 0];
        sums.set(code, [n + numeric(targets.at(row, 'Tử số')), d + numeric(targets.at(row, 'Mẫu số'))]);
      }
    }
    const city = table(merged.sheets.get('Chỉ tiêu'), 'Mã', 'Phạm vi');
    const told = city.body
      .filter((row) => city.at(row, 'Phạm vi') === 'Toàn Thành phố')
      .map((row) => [city.at(row, 'Mã'), [city.at(row, 'Tử số'), city.at(row, 'Mẫu số')]]);
    expect(told).toEqual([...sums]);
    expect(sums.size).toBe(5);
  });

  it('counts statuses, documents and difficulties alike', () => {
    const raw = new Map<string, number>();
    for (const sheets of counted) {
      const nothing = (sheets.get('Thông tin') ?? []).some(
        ([label, value]) => label === 'Trong năm không phát sinh nhiệm vụ nào?' && value === 'Có',
      );
      const duties = table(sheets.get('Nhiệm vụ'), 'Tình trạng', 'Mã');
      for (const row of duties.body) {
        const status = String(duties.at(row, 'Tình trạng') ?? '').normalize('NFC');
        if (STATUSES.includes(status)) add(raw, status, 1);
        else if (nothing && !String(duties.at(row, 'Kết quả thực hiện') ?? '').startsWith('Không phải điền'))
          add(raw, 'Không phát sinh', 1);
      }
      for (const name of ['Văn bản', 'Vướng mắc'])
        add(raw, name, table(sheets.get(name), 'Mã nhiệm vụ').body.length);
    }
    const details = table(merged.sheets.get('Chi tiết'), 'Loại dòng', 'Tình trạng');
    const told = new Map<string, number>();
    for (const row of details.body) {
      const status = details.at(row, 'Tình trạng');
      if (typeof status === 'string') add(told, status, 1);
    }
    const documents = table(merged.sheets.get('Văn bản'), 'Số, ký hiệu', 'Trích yếu');
    const obstacles = table(merged.sheets.get('Vướng mắc'), 'Nguyên nhân');
    add(told, 'Văn bản', documents.body.filter((row) => documents.at(row, 'Trích yếu') !== null).length);
    add(told, 'Vướng mắc', obstacles.body.filter((row) => obstacles.at(row, 'Nguyên nhân') !== null).length);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(raw));
  });
});
