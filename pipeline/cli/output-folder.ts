import { access, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { LEDGER } from '../intake/ledger/ledger.ts';
import { UsageFault } from './usage.ts';

/** Folders of received files that no output must land in: `intakes` not at any depth, `besides` not themselves. */
export interface Keep {
  readonly intakes?: readonly string[];
  readonly besides?: readonly string[];
}

/**
 * Holds a folder for outputs to what it may be; `option` is the one that names it. Throws a UsageFault where it is
 * a file, or where the outputs would be received as submissions: in an intake, beside a submission, below a ledger.
 */
export async function mustTakeOutputs(path: string, option: string, keep: Keep): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isDirectory())
    throw new UsageFault(`${path} là tệp, không phải thư mục. Hãy ghi ${option} là một thư mục.`);
  if (await isReceiving(path, keep))
    throw new UsageFault(
      `Không ghi vào thư mục chứa báo cáo nhận được, vì lần sau sẽ bị đọc như báo cáo gửi đến. Hãy đặt ${option} ở thư mục khác.`,
    );
}

async function isReceiving(path: string, { intakes = [], besides = [] }: Keep): Promise<boolean> {
  const real = await realFolder(resolve(path));
  const within = await Promise.all(intakes.map((intake) => liesIn(path, intake)));
  const beside = await Promise.all(besides.map(async (other) => real === (await realFolder(resolve(other)))));
  return within.includes(true) || beside.includes(true) || (await hasLedgerAbove(real));
}

/** An output, by the option that names it. */
export interface Output {
  readonly option: string;
  readonly path: string;
}

/** A folder for outputs; `isOwn` tells the names, in small letters, of the files that a run may put into it. */
export interface OutputFolder extends Output {
  readonly isOwn: (name: string) => boolean;
}

/** Holds an output out of the places of those that go into a folder. Throws a UsageFault that names both options. */
export async function mustNotMeet({ option, path }: Output, folder: OutputFolder): Promise<void> {
  const parent = dirname(resolve(path));
  const isWithin = (await liesIn(parent, folder.path)) && (await liesIn(folder.path, parent));
  const isOwn = isWithin && folder.isOwn(basename(path).normalize('NFC').toLowerCase());
  if (isOwn || (await liesIn(folder.path, path)))
    throw new UsageFault(
      `Tệp ${path} ghi ở ${option} trùng chỗ với tệp mà ${folder.option} sẽ ghi nên một trong hai sẽ mất. Hãy đặt ${option} ở thư mục khác hoặc tên khác.`,
    );
}

/** True where a path is a folder or lies in it, links resolved as far as they exist. */
export async function liesIn(path: string, folder: string): Promise<boolean> {
  const way = relative(await realFolder(resolve(folder)), await realFolder(resolve(path)));
  return !/^\.\.([/\\]|$)/.test(way) && !isAbsolute(way);
}

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
