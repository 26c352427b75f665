import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parsePlan } from '../pipeline/contract/plan-data.ts';
import { checkOwners, parseRoster } from '../pipeline/contract/roster-data.ts';

/** As the pages import it; typed in `virtual.d.ts`. */
const NAME = 'virtual:shipped';

/**
 * Gives the pages the plan and the roster that ship, checked while they are built: to check them while a pane opens
 * would cost every user the library of schemas and a tenth of a second. Building fails with a DataFault where they
 * are not what they should be.
 *
 * @param folder where `plan-177.json` and `agencies.json` are.
 */
export function shippedData(folder: string): Plugin {
  return {
    name: 'baocao-177-data',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? moduleOf(folder) : undefined),
  };
}

function moduleOf(folder: string): string {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const plan = parsePlan(read('plan-177.json'));
  const roster = parseRoster(read('agencies.json'));
  checkOwners(plan, roster);
  return Object.entries({ plan, roster })
    .map(([name, data]) => `export const ${name} = ${parsed(data)};`)
    .join('\n');
}

/** Read sooner by a browser than the same written as an object of the script. */
function parsed(data: unknown): string {
  return `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}
