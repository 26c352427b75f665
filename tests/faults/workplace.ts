import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { type Fault, struckBy } from './on-disk.ts';

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

/** A folder in which merges are tried. Every folder of outputs in it stands as far from the intake, so that all link alike. */
export interface Workplace {
  readonly root: string;
  readonly intake: string;
  readonly receive: (names: readonly string[]) => void;
  /** The arguments of a merge into a folder: the workbook and all that is sent on. */
  readonly mergeArgs: (out: string) => string[];
  /** Runs it on a clock that stands still, struck by a fault. Folders are `OUT` and `INTAKE` in what is printed. */
  readonly merge: (out: string, fault?: Fault) => CliResult;
  /** A new folder of outputs, with what stands in another. */
  readonly outputs: (name: string, from?: string) => string;
}

export function openWorkplace(root = mkdtempSync(join(tmpdir(), 'faults-'))): Workplace {
  const intake = join(root, 'tiep-nhan');
  mkdirSync(intake, { recursive: true });
  const mergeArgs = (out: string): string[] => ['merge', intake, ...AT, ...targetsIn(out)];
  return {
    root,
    intake,
    mergeArgs,
    receive: (names) => {
      for (const name of names) copyFileSync(join(SAMPLES, name), join(intake, name));
    },
    merge: (out, fault = {}) => {
      const { code, ...told } = runCli(mergeArgs(out), struckBy(fault));
      const named = (text: string): string => text.replaceAll(out, 'OUT').replaceAll(intake, 'INTAKE');
      return { code, out: named(told.out), err: named(told.err) };
    },
    outputs: (name, from) => {
      const folder = join(root, name);
      if (from === undefined) mkdirSync(folder);
      else copyFolder(from, folder);
      return folder;
    },
  };
}

/** Copies a folder, the times of its files too: some reports are received by them. */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

/** The options that name all outputs of a merge. */
function targetsIn(out: string): string[] {
  const at = (name: string): string => join(out, name);
  return [
    ...['--out', at('tong-hop.xlsx'), '--word', at('bao-cao.docx')],
    ...['--return', at('tra-lai'), '--remind', at('don-doc')],
  ];
}
