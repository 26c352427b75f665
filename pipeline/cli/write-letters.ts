import { join } from 'node:path';
import type { CityReport } from '../consolidate/city-report.ts';
import type { Reporting } from '../consolidate/reporting.ts';
import { type Letter, letters } from '../publish/word/letters.ts';
import { type NewFile, writeNewFiles } from './new-files.ts';
import type { Terminal } from './terminal.ts';

/**
 * Writes the letters of one round to the agencies that owe a report, all or none, and tells how many there are.
 * Throws a UsageFault where a letter that somebody has worked on stands in the folder.
 */
export async function writeLetters(
  { report, reporting, round }: { report: CityReport; reporting: Reporting; round: number },
  { out, terminal }: { out: string; terminal: Terminal },
): Promise<number> {
  const files = await render(letters({ report, round }, reporting), {
    out,
    progress: terminal.progress('Soạn công văn'),
  });
  await writeNewFiles(files, 'có thể là công văn đang soạn');
  return files.length;
}

/** The library that writes Word is loaded only where there is something to write. */
async function render(
  written: readonly Letter[],
  { out, progress }: { out: string; progress: (done: number, total: number) => void },
): Promise<NewFile[]> {
  if (written.length === 0) return [];
  const { writeDocument } = await import('../word/write-document.ts');
  const files: NewFile[] = [];
  for (const { name, document } of written) {
    files.push({ path: join(out, name), bytes: await writeDocument(document) });
    progress(files.length, written.length);
  }
  return files;
}
