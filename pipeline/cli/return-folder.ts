import { access, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, isAbsolute } from 'node:path';
import { LEDGER } from '../intake/ledger.ts';
import { UsageFault } from './usage.ts';

/** Folders that marked copies must not land in: `intakes` not at any depth, `besides` not themselves. */
export interface Keep {
  readonly intakes?: readonly string[];
  readonly besides?: readonly string[];
}

/**
 * The folder that marked copies go to, as written; none where none is asked for. Throws a UsageFault where it is a file, or where the
 * copies would be received as submissions: in an intake folder, beside a submission, below a ledger.
 */
export async function returnFolder(
  path: string | undefined,
  { intakes = [], besides = [] }: Keep,
): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const folder = resolve(path);
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory())
    throw new UsageFault(`${path} là tệp, không phải thư mục. Hãy ghi --return là một thư mục.`);
  const real = await realFolder(folder);
  const within = await Promise.all(
    intakes.map(async (intake) => isWithin(real, await realFolder(resolve(intake)))),
  );
  const beside = await Promise.all(besides.map(async (other) => real === (await realFolder(resolve(other)))));
  if (within.includes(true) || beside.includes(true) || (await hasLedgerAbove(real)))
    throw new UsageFault(
      'Không ghi bản trả lại vào thư mục chứa báo cáo nhận được, vì lần sau sẽ bị đọc như báo cáo gửi đến. Hãy đặt --return ở thư mục khác.',
    );
  return path;
}

function isWithin(folder: string, intake: string): boolean {
  const inside = relative(intake, folder);
  return inside === '' || (!/^\.\.([/\\]|$)/.test(inside) && !isAbsolute(inside));
}

/** Links resolved as far as the path exists. */
async function realFolder(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realFolder(dirname(path)), relative(dirname(path), path));
}

async function hasLedgerAbove(folder: string): Promise<boolean> {
  const found = await access(join(folder, LEDGER.file)).then(
    () => true,
    () => false,
  );
  return found || (dirname(folder) !== folder && hasLedgerAbove(dirname(folder)));
}
