#!/usr/bin/env node
import { visible } from '../contract/visible.ts';
import { COMMAND_HELP, GENERAL_HELP, isCommand } from './help.ts';
import { watchPrinting } from './terminal.ts';

const [name, ...rest] = process.argv.slice(2);

/** Commands are loaded only when run, so that help and mistakes in the command line answer at once. */
async function run(): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return print(GENERAL_HELP);
  if (!isCommand(name)) {
    process.stderr.write(`Không có lệnh “${visible(name)}”.\n\n${GENERAL_HELP}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) return print(COMMAND_HELP[name]);
  const { runCommand } = await import('./run.ts');
  return runCommand(name, rest);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

watchPrinting();
process.exitCode = await run();
