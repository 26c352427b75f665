import { codeOf, STEERING, visible } from '../contract/visible.ts';

/** What the commands print with; the only places where output leaves the program. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Draws a bar on a terminal, nothing elsewhere; done === total ends it. */
  progress(label: string): (done: number, total: number) => void;
}

const BAR_WIDTH = 30;

/** Ends the program with a sentence where what it prints finds no place; a closed pipe (`baocao … | head`) is no fault. */
export function watchPrinting(): void {
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(
      `Không in hết được kết quả (${code}). Hãy dọn chỗ trống ở nơi nhận kết quả rồi chạy lại.\n`,
    );
    process.exit(2);
  });
}

export function processTerminal(): Terminal {
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
  return JSON.stringify(value, undefined, 2).replace(STEERING, (c) =>
    c.replace(/[^]/g, (unit) => `\\u${codeOf(unit)}`),
  );
}
