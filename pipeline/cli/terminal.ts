import { codeOf, STEERING, visible } from '../contract/visible.ts';

/** What the commands print with; the only places where output leaves the program. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Draws a bar on a terminal, nothing elsewhere; done === total ends it. */
  progress(label: string): (done: number, total: number) => void;
}

const BAR_WIDTH = 30;

export function processTerminal(): Terminal {
  // `baocao … | head` closes the pipe early, which is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => process.stdout.write(`${visible(text)}\n`),
    err: (text) => process.stderr.write(`${visible(text)}\n`),
    progress: (label) => (process.stderr.isTTY ? drawBar.bind(undefined, label) : () => undefined),
  };
}

function drawBar(label: string, done: number, total: number): void {
  const filled = Math.round((done / Math.max(total, 1)) * BAR_WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  process.stderr.write(`\r${label} ${bar} ${done}/${total}`);
  if (done >= total) process.stderr.write('\r\u001B[K');
}

/** A name as one line of text. */
export function oneLine(name: string): string {
  return name.replaceAll('\n', '<U+000A>');
}

/** The JSON form of a result, for machines: what would steer a terminal is escaped, so that it reads back the same. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(STEERING, (c) => `\\u${codeOf(c)}`);
}
