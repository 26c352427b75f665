/**
 * `npm run bench`: what the product costs, all in one run on one machine. Figures are medians of five unless they
 * say otherwise; most bars are ratios within the run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAddin } from './addin.ts';
import { benchHostile } from './hostile.ts';
import type { Section } from './measure.ts';
import { benchOutputs } from './outputs.ts';
import { benchPipeline } from './pipeline.ts';

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'baocao-bench-'));
  try {
    print([`Node ${process.version}, medians of five`]);
    const sections: Section[] = [];
    for (const bench of [benchAddin, benchOutputs, benchPipeline, benchHostile]) {
      const load = loadavg()[0] ?? 0;
      const section = await bench(folder);
      print([...section.lines, `  (load when this began ${load.toFixed(1)})`]);
      sections.push(section);
    }
    print(['bars', ...sections.flatMap(({ bars }) => bars)]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

await main();
