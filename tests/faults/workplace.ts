import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliResult, runCli } from '../support/run-cli.ts';

const SAMPLES = join('samples', '2021');
const AT = ['--year', '2021', '--at', '2021-12-10'];

/** Two that count; then two that are returned. */
export const FIRST = ['SNV_BaoCao_KH177_2021.xlsx', 'So Y te - KH177.xlsx'] as const;
export const LATER = ['SCT_BC 177.xlsx', 'So Y te - KH177 (dinh chinh so lieu).xlsx'] as const;

/** Content of all files below a folder, as hashes by their paths. */
export type Tree = Readonly<Record<string, string>>;

export function treeOf(folder: string): Tree {
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = paths.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(files.sort().map((path) => [path.slice(folder.length + 1), hashOf(path)]));
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
}

/** Temporary folders of runs below a folder. */
export function leftovers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.includes('.baocao-'),
  );
}

/** A folder with an intake and folders of outputs side by side, so that all outputs link alike to the intake. */
export interface Workplace {
  readonly root: string;
  readonly intake: string;
  readonly receive: (names: readonly string[]) => void;
  /** Merges into a folder of outputs: the workbook and all that is sent on. Its path is `OUT` in what is printed. */
  readonly merge: (out: string, env?: Record<string, string>) => CliResult;
  /** The arguments of that command. */
  readonly mergeArgs: (out: string) => string[];
  /** A new folder of outputs, with what stands in another. */
  readonly outputs: (name: string, from?: string) => string;
}

export function openWorkplace(): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'faults-'));
  const intake = join(root, 'tiep-nhan');
  mkdirSync(intake);
  const mergeArgs = (out: string): string[] => ['merge', intake, ...AT, ...targetsIn(out)];
  return {
    root,
    intake,
    mergeArgs,
    receive: (names) => {
      for (const name of names) copyFileSync(join(SAMPLES, name), join(intake, name));
    },
    merge: (out, env = {}) => {
      const { code, ...told } = runCli(mergeArgs(out), env);
      return { code, out: told.out.replaceAll(out, 'OUT'), err: told.err.replaceAll(out, 'OUT') };
    },
    outputs: (name, from) => {
      const folder = join(root, name);
      if (from === undefined) mkdirSync(folder);
      else cpSync(from, folder, { recursive: true, preserveTimestamps: true });
      return folder;
    },
  };
}

/** The options that name all outputs of a merge. */
function targetsIn(out: string): string[] {
  const at = (name: string): string => join(out, name);
  return [
    ...['--out', at('tong-hop.xlsx'), '--word', at('bao-cao.docx')],
    ...['--return', at('tra-lai'), '--remind', at('don-doc')],
  ];
}
