import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../pipeline/contract/plan-data.ts';
import { parseRoster } from '../../pipeline/contract/roster-data.ts';

const DATA = join(import.meta.dirname, '..', '..', 'pipeline', 'data');

/** A file of pipeline/data as text. Compiled, this stands in dist/, where the data is copied too. */
export function dataText(file: string): string {
  return readFileSync(join(DATA, file), 'utf8');
}

/** The plan that ships with the product. */
export const plan = parsePlan(JSON.parse(dataText('plan-177.json')));
/** The roster that ships with the product. */
export const roster = parseRoster(JSON.parse(dataText('agencies.json')));
