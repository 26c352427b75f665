import { join } from 'node:path';
import type { Reporting } from '../consolidate/reporting.ts';
import type { Reminding } from '../publish/word/letter-parts.ts';
import { letters } from '../publish/word/letters.ts';
import type { OutputFile } from '../workbook/replace-files.ts';
import type { Terminal } from './terminal.ts';

/** Where the letters of one round go. */
export function letterPaths(
  { reporting, ...reminding }: Reminding & { reporting: Reporting },
  out: string,
): string[] {
  return letters(reminding, reporting).map(({ name }) => join(out, name));
}

/** The letters of one round to the agencies that owe a report, as files of a folder. */
export async function letterFiles(
  { reporting, ...reminding }: Reminding & { reporting: Reporting },
  { out, terminal }: { out: string; terminal: Terminal },
): Promise<OutputFile[]> {
  const written = letters(reminding, reporting);
  if (written.length === 0) return [];
  const progress = terminal.progress('Soạn công văn');
  // The library that writes Word is loaded only where there is something to write.
  const { writeDocument } = await import('../word/write-document.ts');
  const files: OutputFile[] = [];
  for (const { name, document } of written) {
    files.push({ path: join(out, name), bytes: await writeDocument(document) });
    progress(files.length, written.length);
  }
  return files;
}
