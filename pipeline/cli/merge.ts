import { access, constants, stat } from 'node:fs/promises';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import type { CityReport } from '../consolidate/city-report.ts';
import { consolidate } from '../consolidate/consolidate.ts';
import { periodOf } from '../contract/period.ts';
import { sha256Hex } from '../intake/judge-file.ts';
import { receive } from '../intake/receive.ts';
import { consolidatedWorkbook } from '../publish/consolidated.ts';
import { replaceFile } from '../workbook/replace-file.ts';
import { writeReport } from '../workbook/write-report.ts';
import { mergeJson, mergeLines } from './merge-text.ts';
import { momentOption, parseOptions, required, yearOf } from './options.ts';
import { REFERENCE_OPTIONS, readReferences } from './references.ts';
import type { Command } from './command.ts';
import { jsonText } from './terminal.ts';
import { UsageFault } from './usage.ts';

/** `baocao merge`: an intake folder to the consolidated workbook. Rejected files never stop it. */
export const merge: Command = async (args, terminal, now) => {
  const options = parseOptions(args, {
    text: ['year', 'out', 'at', ...REFERENCE_OPTIONS],
    flags: ['strict', 'json'],
  });
  const folder = await intakeFolder(options.positionals);
  const out = await outputFile(required(options, 'out'), folder);
  const { plan, roster } = await readReferences(options);
  const period = periodOf(plan, roster, yearOf(required(options, 'year'), plan.issued));
  const at = momentOption(options.text('at'), now);
  const files = await receive(folder, { period, at, sha256: sha256Hex }, terminal.progress('Đọc báo cáo'));
  const report = consolidate(period, files, at);
  await writeOutputs(report, { folder, out });
  if (options.flag('json')) terminal.out(jsonText(mergeJson(report, out)));
  else
    for (const line of mergeLines(report, {
      folder: options.positionals[0] ?? folder,
      out: required(options, 'out'),
    }))
      terminal.out(line);
  const rejected = report.files.some((file) => file.verdict !== 'accepted');
  return rejected && options.flag('strict') ? 1 : 0;
};

async function intakeFolder(positionals: readonly string[]): Promise<string> {
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new UsageFault('Thiếu thư mục chứa báo cáo. Hãy xem --help.');
  if (more.length > 0)
    throw new UsageFault(
      `Chỉ tổng hợp được một thư mục, thừa “${more.join(' ')}”. Đường dẫn có dấu cách phải đặt trong ngoặc kép.`,
    );
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new UsageFault(`Không tìm thấy thư mục ${folder}. Hãy kiểm tra lại đường dẫn.`);
  await access(folder, constants.R_OK | constants.X_OK).catch((error: unknown) => {
    throw new UsageFault(`Không có quyền đọc thư mục ${folder}. Hãy kiểm tra quyền đọc rồi chạy lại.`, {
      cause: error,
    });
  });
  return resolve(folder);
}

/** The output stays out of the intake: there it could replace a submission, and would be read as one next time. */
async function outputFile(path: string, folder: string): Promise<string> {
  const out = resolve(path);
  if (extname(out).toLowerCase() !== '.xlsx')
    throw new UsageFault(`Tệp tổng hợp ${path} phải có đuôi .xlsx.`);
  const inside = relative(folder, out);
  if (!inside.startsWith('..') && resolve(folder, inside) === out && dirname(out).startsWith(folder))
    throw new UsageFault(`Không ghi tệp tổng hợp vào trong thư mục tiếp nhận. Hãy đặt --out ở thư mục khác.`);
  const there = await stat(out).catch(() => undefined);
  if (there?.isDirectory())
    throw new UsageFault(`${path} là thư mục. Hãy ghi tên tệp tổng hợp, ví dụ ${path}/tong-hop.xlsx.`);
  return out;
}

async function writeOutputs(
  report: CityReport,
  { folder, out }: { folder: string; out: string },
): Promise<void> {
  const toFolder = relative(dirname(out), folder).split(sep).join('/');
  const fileLink = (path: string) => (toFolder === '' ? path : `${toFolder}/${path}`);
  await replaceFile(out, await writeReport(consolidatedWorkbook(report, { fileLink })));
}
