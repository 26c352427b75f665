/**
 * `npm run fuzz -- --minutes 10 --seed 1`: mutants of valid submissions through reader and rules, until the time is
 * over. Offenders are written to out/fuzz, each with what was done to it. Ends with 1 where there was one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutantAt } from './mutate.ts';
import { fuzzJudging, seeds } from './seeds.ts';
import { tribunal } from './trial.ts';

const OFFENDERS = join('out', 'fuzz');
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];

const all = seeds();
const judge = tribunal(fuzzJudging());
const counts = { mutants: 0, accepted: 0, returned: 0, refused: 0, compared: 0, offenders: 0 };
let slowest = 0;
const end = Date.now() + minutes * 60_000;
while (Date.now() < end) {
  const number = counts.mutants++;
  const mutant = mutantAt(all, `${seed} ${number}`);
  const { verdict, compared, milliseconds, offence } = judge(mutant);
  counts[verdict]++;
  if (compared) counts.compared++;
  slowest = Math.max(slowest, milliseconds);
  if (offence === undefined) continue;
  counts.offenders++;
  const story = `seed ${seed}, mutant ${number}, of ${mutant.seed.name}\n${mutant.changes.join('\n')}\n\n${offence}\n`;
  mkdirSync(OFFENDERS, { recursive: true });
  writeFileSync(join(OFFENDERS, `${seed}-${number}.xlsx`), mutant.bytes);
  writeFileSync(join(OFFENDERS, `${seed}-${number}.txt`), story);
  console.log(story);
}
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${counts.mutants} mutants of ${all.length} submissions, seed ${seed}, ${minutes} minutes: ` +
    `${counts.accepted} accepted (${counts.compared} compared with an independent reading), ` +
    `${counts.returned} returned, ${counts.refused} refused, ${counts.offenders} offenders; ` +
    `slowest ${slowest.toFixed(0)} ms, peak memory ${peak.toFixed(0)} MB`,
);
process.exitCode = counts.offenders > 0 ? 1 : 0;
