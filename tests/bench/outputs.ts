import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Section, CLI, PROJECT, bar, line, medians } from './measure.ts';

/** What the Word report, the marked copies and the reminders cost over the consolidated workbook alone. */
export async function benchOutputs(folder: string): Promise<Section> {
  process.stderr.write('merging the samples…\n');
  const workbook = ['--out', join(folder, 'tong-hop.xlsx')];
  const letters = ['--return', join(folder, 'tra-lai'), '--remind', join(folder, 'don-doc')];
  const [alone = NaN, all = NaN] = await medians([
    () => merge(workbook),
    () => merge([...workbook, '--word', join(folder, 'bao-cao.docx'), ...letters]),
  ]);
  return {
    lines: [
      'merge of samples/2021, the whole command',
      line('the workbook alone', alone, 'ms'),
      line('workbook, Word report, marked copies and reminders', all, 'ms'),
    ],
    bars: [bar('merge with all outputs / the workbook alone', all / alone, { below: 3 })],
  };
}

/** Throws where the command fails. */
async function merge(outputs: readonly string[]): Promise<void> {
  const args = ['merge', join(PROJECT, 'samples', '2021'), '--year', '2021', '--at', '2021-12-20'];
  const command = spawn(process.execPath, [CLI, ...args, ...outputs], { stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve, reject) => {
    command.on('error', reject).on('exit', resolve);
  });
  if (code !== 0) throw new Error(`merge ended with ${code ?? 'a signal'}`);
}
