import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readFileBytes } from '../intake/read-file.ts';
import { readGrid } from '../intake/read-grid.ts';
import { gateFinding } from '../contract/gates.ts';
import { messageOf } from '../contract/messages.ts';
import type { Period } from '../contract/period.ts';
import { readYear } from '../publish/read-year.ts';
import type { YearFigures } from '../publish/years.ts';
import { UsageFault } from './usage.ts';

/**
 * The figures of earlier years out of the consolidated workbooks named on the command line. Throws a UsageFault
 * that names the file and the fix: not there, none of this program's, another plan, not earlier, a year given twice,
 * or the file that is about to be written.
 */
export async function readEarlier(
  paths: readonly string[],
  { period, out }: { period: Period; out: string },
): Promise<YearFigures[]> {
  const replaced = paths.find((path) => resolve(path) === out);
  if (replaced !== undefined)
    throw new UsageFault(
      `Tệp ${replaced} ghi ở cả --previous và --out nên sẽ bị ghi đè. Hãy đặt --out là tệp khác.`,
    );
  const years = new Map<number, { readonly path: string; readonly figures: YearFigures }>();
  for (const path of paths) {
    const figures = await readOne(path, period);
    const other = years.get(figures.year);
    if (other)
      throw new UsageFault(
        `Tệp ${other.path} và ${path} cùng là tổng hợp năm ${figures.year}. Hãy chỉ ghi một tệp cho mỗi năm.`,
      );
    years.set(figures.year, { path, figures });
  }
  return [...years.values()].map(({ figures }) => figures);
}

async function readOne(path: string, { plan, year }: Period): Promise<YearFigures> {
  const earlier = readYear(await gridOf(path));
  if (!earlier)
    throw new UsageFault(
      `Tệp ${path} không phải tệp tổng hợp do phần mềm này tạo, hoặc các trang Nộp báo cáo, Nhiệm vụ, Chỉ tiêu đã bị sửa. Hãy ghi ở --previous tệp mà lệnh merge đã tạo cho năm trước.`,
    );
  if (earlier.plan !== plan.id)
    throw new UsageFault(
      `Tệp ${path} là tổng hợp của Kế hoạch số ${earlier.plan}, không phải Kế hoạch số ${plan.id}. Hãy bỏ tệp này khỏi --previous.`,
    );
  if (earlier.figures.year >= year)
    throw new UsageFault(
      `Tệp ${path} là tổng hợp năm ${earlier.figures.year}, không phải của năm trước năm ${year}. Hãy bỏ tệp này khỏi --previous.`,
    );
  return earlier.figures;
}

async function gridOf(path: string) {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    throw new UsageFault(`Không tìm thấy tệp ${path} ghi ở --previous. Hãy kiểm tra lại đường dẫn.`);
  const bytes = readFileBytes(path, { followLinks: true });
  const reading = typeof bytes === 'string' ? { gate: bytes } : readGrid(bytes);
  if ('grid' in reading) return reading.grid;
  const { what } = messageOf(gateFinding(reading.gate));
  throw new UsageFault(
    `Không đọc được tệp ${path} ghi ở --previous. ${what} Hãy ghi tệp mà lệnh merge đã tạo cho năm trước.`,
  );
}
