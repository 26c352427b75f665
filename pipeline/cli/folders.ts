import { access, constants, lstat, readdir, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { isHeld } from '../workbook/write-fault.ts';
import { liesIn } from './output-folder.ts';
import { UsageFault } from './usage.ts';
import { intakeGoneText } from './write-text.ts';

/** Outputs by the command's option that names them: what they are called, and an example of their name. */
const OUTPUTS = {
  consolidation: { option: '--out', extension: '.xlsx', what: 'Tệp tổng hợp', example: 'tong-hop.xlsx' },
  report: { option: '--word', extension: '.docx', what: 'Tệp dự thảo báo cáo', example: 'bao-cao.docx' },
  status: {
    option: '--out',
    extension: '.xlsx',
    what: 'Tệp tình hình báo cáo',
    example: 'tinh-hinh.xlsx',
  },
} as const;

/** The one folder that a command reads, as a whole path. Throws a UsageFault where there is none, or more. */
export async function intakeFolder(positionals: readonly string[]): Promise<string> {
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new UsageFault('Thiếu thư mục chứa báo cáo. Hãy xem --help.');
  if (more.length > 0)
    throw new UsageFault(
      `Chỉ nhận một thư mục, thừa “${more.join(' ')}”. Đường dẫn có dấu cách phải đặt trong ngoặc kép.`,
    );
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new UsageFault(`Không tìm thấy thư mục ${folder}. Hãy kiểm tra lại đường dẫn.`);
  await access(folder, constants.R_OK | constants.X_OK).catch((error: unknown) => {
    if (!isHeld(error)) throw error;
    throw new UsageFault(`Không có quyền đọc thư mục ${folder}. Hãy kiểm tra quyền đọc rồi chạy lại.`, {
      cause: error,
    });
  });
  return resolve(folder);
}

/**
 * Looks whether an intake in which files were found is still there: of files read as it went nothing true is told.
 * Throws the system's error where it is gone, a UsageFault where an empty folder is, as in the place of a disk that was
 * taken out.
 */
export async function mustStillBeThere(folder: string, found: readonly unknown[]): Promise<void> {
  const names = await readdir(folder);
  if (names.length === 0 && found.length > 0) throw new UsageFault(intakeGoneText(folder));
}

/**
 * An output file as a whole path. It stays out of the intake: there it could replace a submission, and would be
 * read as one next time.
 */
export async function outputFile(path: string, folder: string, kind: keyof typeof OUTPUTS): Promise<string> {
  const out = resolve(path);
  const { option, extension, what, example } = OUTPUTS[kind];
  const lower = what.toLowerCase();
  if (extname(out).toLowerCase() !== extension)
    throw new UsageFault(`${what} ${path} phải có đuôi ${extension}.`);
  if (await liesIn(out, folder))
    throw new UsageFault(`Không ghi ${lower} vào trong thư mục tiếp nhận. Hãy đặt ${option} ở thư mục khác.`);
  const there = await lstat(out).catch(() => undefined);
  if (there?.isDirectory())
    throw new UsageFault(`${path} là thư mục. Hãy ghi tên ${lower}, ví dụ ${path}/${example}.`);
  if (there && !there.isFile())
    throw new UsageFault(
      `${path} không phải tệp mà là đường dẫn tắt, đường ống hoặc thiết bị. Hãy ghi ở ${option} tên của chính tệp cần ghi.`,
    );
  return out;
}
