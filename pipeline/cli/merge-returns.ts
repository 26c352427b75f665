import type { CityReport } from '../consolidate/city-report.ts';
import { listFiles } from '../intake/list-files.ts';
import { type Copies, writeReturnCopies } from './return-copies.ts';
import type { Terminal } from './terminal.ts';

/**
 * Writes the marked copies of all submissions of a merge that were returned, of files of equal bytes one; nothing
 * where no folder is asked for.
 */
export async function copyReturned(
  { files, period, at, counted }: CityReport,
  { folder, returnTo, terminal }: { folder: string; returnTo: string | undefined; terminal: Terminal },
): Promise<Copies | undefined> {
  if (returnTo === undefined) return undefined;
  // Listed again: paths are told in NFC, and only the listing knows how the disk writes a name.
  const locations = new Map((await listFiles(folder)).map(({ path, location }) => [path, location]));
  const returned = files.flatMap(({ standing, path, sha256, findings, agency: code }) => {
    const agency = period.agencies.find((one) => one.code === code);
    return standing === 'returned' && agency
      ? [
          {
            path,
            location: locations.get(path) ?? path,
            sha256,
            agency,
            period,
            findings,
            hasAccepted: counted.some((own) => own.agency.code === code),
          },
        ]
      : [];
  });
  return writeReturnCopies(returned, { folder: returnTo, at, progress: terminal.progress('Đánh dấu') });
}
