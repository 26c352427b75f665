import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CityReport } from '../consolidate/city-report.ts';
import { readFileBytes } from '../intake/read-file.ts';
import { readGrid } from '../intake/read-grid.ts';
import { gateFinding } from '../contract/gates.ts';
import { messageOf } from '../contract/messages.ts';
import type { Grid } from '../contract/grid.ts';
import type { Period } from '../contract/period.ts';
import { type Issued, readIssued } from '../publish/read-issued.ts';
import { readYear } from '../publish/read-year.ts';
import type { YearFigures } from '../publish/years.ts';
import { type Moment, showMoment } from '../contract/time.ts';
import { type Budget, DEFAULT_BUDGET } from '../workbook/read/budget.ts';
import { UsageFault } from './usage.ts';

/** A consolidated workbook has the rows of every submission: of a thousand agencies these, in about half a gigabyte. */
const CONSOLIDATED: Budget = {
  ...DEFAULT_BUDGET,
  partBytes: 200_000_000,
  totalBytes: 300_000_000,
  elements: 6_000_000,
  rows: 100_000,
  cells: 1_500_000,
  totalText: 100_000_000,
};

/** What consolidated workbooks that were issued before tell. */
export interface Previous {
  /** Figures of earlier years. */
  readonly earlier: readonly YearFigures[];
  /** The report on the same year, where one was given. */
  readonly issued: Issued | undefined;
}

/**
 * The figures of earlier years, and what the same year's issued report tells, out of the consolidated workbooks named
 * on the command line. Throws a UsageFault that names the file and the fix: not there, none of this program's, another
 * plan, a later year or moment, a year given twice, or the file that is about to be written.
 */
export async function readPrevious(
  paths: readonly string[],
  { report: { period, at }, out }: { report: CityReport; out: string },
): Promise<Previous> {
  const target = await realPath(out);
  for (const path of paths)
    if ((await realPath(path)) === target)
      throw new UsageFault(
        `Tệp ${path} ghi ở cả --previous và --out nên sẽ bị ghi đè. Hãy đặt --out là tệp khác.`,
      );
  const years = new Map<number, One & { readonly path: string }>();
  for (const path of paths) {
    const one = await readOne(path, period);
    const { year } = one.figures;
    const other = years.get(year);
    if (other)
      throw new UsageFault(
        `Tệp ${other.path} và ${path} cùng là tổng hợp năm ${year}. Hãy chỉ ghi một tệp cho mỗi năm.`,
      );
    years.set(year, { ...one, path });
  }
  const earlier = [...years.values()].flatMap(({ figures }) => (figures.year < period.year ? [figures] : []));
  const same = years.get(period.year);
  return { earlier, issued: same && issuedIn(same, at) };
}

/** Where a path leads, by whatever links; of what is not there yet the path itself. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

interface One {
  readonly grid: Grid;
  readonly figures: YearFigures;
}

/** A report on the same year: what came of its files since can only be told of one that came first. */
function issuedIn({ path, grid }: One & { readonly path: string }, at: Moment): Issued {
  const issued = readIssued(grid);
  if (!issued)
    throw new UsageFault(
      `Tệp ${path} là tổng hợp của chính năm này nhưng các trang Tổng quan, Nộp báo cáo, Nhiệm vụ, Số liệu, Chỉ tiêu, Văn bản, Vướng mắc hoặc Nguồn đã bị sửa nên không so sánh được. Hãy ghi ở --previous tệp đã phát hành, chưa sửa các trang đó.`,
    );
  if (issued.at.slice(0, 16) > at.slice(0, 16))
    throw new UsageFault(
      `Tệp ${path} có số liệu đến ${showMoment(issued.at)}, sau thời điểm của lần tổng hợp này (${showMoment(at)}). Hãy sửa --at hoặc bỏ tệp này khỏi --previous.`,
    );
  return issued;
}

async function readOne(path: string, { plan, year }: Period): Promise<One> {
  const grid = await gridOf(path);
  const earlier = readYear(grid);
  if (!earlier)
    throw new UsageFault(
      `Tệp ${path} không phải tệp tổng hợp do phần mềm này tạo, hoặc các trang Nộp báo cáo, Nhiệm vụ, Chỉ tiêu đã bị sửa. Hãy ghi ở --previous tệp mà lệnh merge đã tạo cho năm trước, hoặc đã phát hành cho năm này.`,
    );
  if (earlier.plan !== plan.id)
    throw new UsageFault(
      `Tệp ${path} là tổng hợp của Kế hoạch số ${earlier.plan}, không phải Kế hoạch số ${plan.id}. Hãy bỏ tệp này khỏi --previous.`,
    );
  if (earlier.figures.year > year)
    throw new UsageFault(
      `Tệp ${path} là tổng hợp năm ${earlier.figures.year}, sau năm ${year} của lần tổng hợp này. Hãy bỏ tệp này khỏi --previous.`,
    );
  return { grid, figures: earlier.figures };
}

async function gridOf(path: string) {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    throw new UsageFault(`Không tìm thấy tệp ${path} ghi ở --previous. Hãy kiểm tra lại đường dẫn.`);
  const bytes = readFileBytes(path, { followLinks: true });
  const reading = typeof bytes === 'string' ? { gate: bytes } : readGrid(bytes, CONSOLIDATED);
  if ('grid' in reading) return reading.grid;
  const { what } = messageOf(gateFinding(reading.gate));
  throw new UsageFault(
    `Không đọc được tệp ${path} ghi ở --previous. ${what} Hãy ghi tệp mà lệnh merge đã tạo cho năm trước.`,
  );
}
