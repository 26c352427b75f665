import { fileURLToPath } from 'node:url';
import type { Roster } from '../contract/agencies.ts';
import { DataFault } from '../contract/fault.ts';
import type { Plan } from '../contract/plan.ts';
import { parsePlan } from '../contract/plan-data.ts';
import { checkOwners, parseRoster } from '../contract/roster-data.ts';
import { readFileBytes } from '../intake/read-file.ts';
import type { Options } from './options.ts';
import { UsageFault } from './usage.ts';

export interface References {
  readonly plan: Plan;
  readonly roster: Roster;
}

export const REFERENCE_OPTIONS = ['plan', 'agencies'] as const;

/** The plan and the roster: those of Hà Nội beside the program, or the files named by --plan and --agencies. */
export function readReferences(options: Options): References {
  const planFile = options.text('plan') ?? shipped('plan-177.json');
  const rosterFile = options.text('agencies') ?? shipped('agencies.json');
  const plan = readData(planFile, parsePlan);
  const roster = readData(rosterFile, parseRoster);
  inFile(planFile, () => {
    checkOwners(plan, roster);
  });
  return { plan, roster };
}

function shipped(name: string): string {
  return fileURLToPath(new URL(`../data/${name}`, import.meta.url));
}

function readData<T>(file: string, parse: (json: unknown) => T): T {
  // A pipe would be waited for, and a device read without end.
  const bytes = readFileBytes(file, { followLinks: true });
  if (typeof bytes === 'string')
    throw new UsageFault(`Không đọc được tệp ${file}. Hãy kiểm tra đường dẫn và quyền đọc.`);
  const text = new TextDecoder().decode(bytes);
  return inFile(file, () => parse(parseJson(text)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    const where = line === undefined ? '(gốc)' : `dòng ${line}`;
    throw new DataFault([
      { path: where, text: 'không phải JSON đúng cú pháp; hãy kiểm tra dấu phẩy, dấu ngoặc' },
    ]);
  }
}

/** Mistakes in a data file, told with the file's name. */
function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DataFault)) throw error;
    const lines = error.problems.map((p) => `  ${p.path}: ${p.text}`);
    throw new UsageFault([`Tệp ${file} có ${lines.length} chỗ sai:`, ...lines].join('\n'), { cause: error });
  }
}
