import { join } from 'node:path';
import type { CityReport } from '../consolidate/city-report.ts';
import type { Reporting } from '../consolidate/reporting.ts';
import { letters } from '../publish/word/letters.ts';
import type { OutputFile } from '../workbook/replace-files.ts';
import type { Terminal } from './terminal.ts';

/** The letters of one round to the agencies that owe a report, as files of a folder. */
export async function letterFiles(
  { report, reporting, round }: { report: CityReport; reporting: Reporting; round: number },
  { out, terminal }: { out: string; terminal: Terminal },
): Promise<OutputFile[]> {
  const written = letters({ report, round }, reporting);
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
