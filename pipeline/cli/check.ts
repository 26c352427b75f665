import { access, constants, lstat, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { messageOf } from '../contract/messages.ts';
import { placeAddress } from '../contract/finding.ts';
import { type Period, periodOf } from '../contract/period.ts';
import { totalsOf, totalsText } from '../contract/totals.ts';
import { type CheckedFile, checkFiles } from '../intake/check-file.ts';
import { countText } from '../publish/finding-counts.ts';
import { findingLines } from './finding-text.ts';
import { momentOption, parseOptions, yearOf } from './options.ts';
import { REFERENCE_OPTIONS, type References, readReferences } from './references.ts';
import { type CopyResult, type CopySetting, writeReturnCopies } from './return-copies.ts';
import { copyJson, copyText } from './return-text.ts';
import { mustTakeOutputs } from './output-folder.ts';
import { isHeld } from '../workbook/write-fault.ts';
import type { Command } from './command.ts';
import { jsonText, oneLine } from './terminal.ts';
import { UsageFault } from './usage.ts';

/** `baocao check`: judges files one by one and prints their findings; exit 1 where one is not accepted. */
export const check: Command = async (args, terminal, now) => {
  const options = parseOptions(args, {
    text: ['year', 'at', 'return', ...REFERENCE_OPTIONS],
    flags: ['json'],
  });
  if (options.positionals.length === 0) throw new UsageFault('Thiếu tên tệp cần kiểm tra. Hãy xem --help.');
  await allFiles(options.positionals);
  const references = readReferences(options);
  const folder = options.text('return');
  if (folder !== undefined)
    await mustTakeOutputs(folder, '--return', { besides: options.positionals.map((file) => dirname(file)) });
  const year = options.text('year');
  const only = year === undefined ? undefined : yearOf(year, references.plan.issued);
  const judging = {
    periodOf: periods(references, only, Number(now.slice(0, 4))),
    at: momentOption(options.text('at'), now),
  };
  const files = await checkFiles(options.positionals, judging);
  const mustBeThere = () => allFiles(options.positionals);
  await mustBeThere();
  const copies = await returnCopies(files, {
    folder,
    at: judging.at,
    besides: [],
    mustBeThere,
    progress: terminal.progress('Đánh dấu'),
  });
  const copyOf = new Map(copies.map((copy) => [copy.path, copy]));
  const copyFor = ({ path, accepted }: CheckedFile) =>
    copyOf.get(path) ?? (folder === undefined || accepted ? undefined : UNMARKED);
  if (options.flag('json')) terminal.out(jsonText(files.map((file) => asJson(file, copyFor(file)))));
  else terminal.out(files.map((file) => asText(file, copyFor(file))).join('\n\n'));
  if (copies.some(({ copy }) => copy === undefined)) return 2;
  return files.every((file) => file.accepted) ? 0 : 1;
};

type CopyMade = Pick<CopyResult, 'copy' | 'problem'>;

/** Of a file that is no report which could be corrected. */
const UNMARKED: CopyMade = {
  copy: undefined,
  problem:
    'Tệp không nhận được là báo cáo nên không có ô nào để đánh dấu; hãy gửi cho cơ quan lý do nêu trên.',
};

/** The copies of files that can be corrected: reports of ours, whatever is wrong with them. */
async function returnCopies(
  files: readonly CheckedFile[],
  { folder, ...setting }: Omit<CopySetting, 'folder'> & { folder: string | undefined },
): Promise<readonly CopyResult[]> {
  if (folder === undefined) return [];
  const once = [...new Map(files.map((file) => [resolve(file.path), file])).values()];
  const returned = once.flatMap(({ path, accepted, agency, period, submission, sha256, findings }) =>
    !accepted && submission && agency && period
      ? [{ path, location: path, sha256, agency, period, findings, hasAccepted: false }]
      : [],
  );
  return (await writeReturnCopies(returned, { ...setting, folder })).results;
}

async function allFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    const refused = await access(path, constants.R_OK).catch((error: unknown) => error);
    if (!found || (refused !== undefined && !isHeld(refused))) throw new UsageFault(await notFoundText(path));
    if (refused !== undefined)
      throw new UsageFault(`Không có quyền đọc tệp ${path}. Hãy kiểm tra quyền đọc rồi chạy lại.`);
    if (found.isDirectory())
      throw new UsageFault(`${path} là thư mục. Hãy ghi tên tệp, hoặc dùng lệnh merge cho cả thư mục.`);
  }
}

async function notFoundText(path: string): Promise<string> {
  const isLink = await lstat(path).then(
    (own) => own.isSymbolicLink(),
    () => false,
  );
  return isLink
    ? `${path} là đường dẫn tắt, và tệp mà nó dẫn đến không còn hoặc không mở được. Hãy ghi tên của chính tệp báo cáo.`
    : `Không tìm thấy tệp ${path}. Hãy kiểm tra lại đường dẫn.`;
}

/** Periods by the year a file is of, laid out once each; --year fixes it for all. */
function periods({ plan, roster }: References, only: number | undefined, current: number) {
  const known = new Map<number, Period>();
  const first = Number(plan.issued.slice(0, 4));
  return (fileYear: number | undefined): Period => {
    const year = only ?? (fileYear !== undefined && fileYear >= first ? fileYear : current);
    const period = known.get(year) ?? periodOf(plan, roster, year);
    known.set(year, period);
    return period;
  };
}

function asText(file: CheckedFile, copy: CopyMade | undefined): string {
  const who = [file.agency?.name, file.year === undefined ? undefined : `năm ${file.year}`].filter(
    (t) => t !== undefined,
  );
  const verdict = file.accepted ? 'ĐẠT' : 'PHẢI SỬA';
  return [
    [oneLine(basename(file.path)), ...who].join(' - '),
    `  ${verdict}: ${countText(file.findings, 'error')}, ${countText(file.findings, 'warning')}`,
    ...findingLines(file.findings),
    ...(file.submission ? [`  Đã đọc: ${totalsText(file.submission)}`] : []),
    ...(copy ? [`  Bản đánh dấu: ${copyText(copy)}`] : []),
  ].join('\n');
}

function asJson(file: CheckedFile, copy: CopyMade | undefined) {
  return {
    file: file.path,
    accepted: file.accepted,
    agency: file.agency?.code ?? null,
    year: file.year ?? null,
    findings: file.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      sheet: finding.place.sheet ?? null,
      cell: placeAddress(finding.place) || null,
      header: finding.place.header ?? null,
      ...messageOf(finding),
    })),
    totals: file.submission ? totalsOf(file.submission) : null,
    ...(copy ? { returnCopy: copyJson(copy) } : {}),
  };
}
