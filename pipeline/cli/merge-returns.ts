import type { CityReport } from '../consolidate/city-report.ts';
import type { Intake } from '../intake/receive.ts';
import type { OutputFile } from '../workbook/replace-files.ts';
import { mustStillBeThere } from './folders.ts';
import { type Copies, writeReturnCopies } from './return-copies.ts';
import type { Terminal } from './terminal.ts';

interface ReturnSetting {
  /** The intake, and where its files lie. */
  readonly folder: string;
  readonly locations: Intake['locations'];
  readonly returnTo: string;
  /** Written with the copies, all or none. */
  readonly besides: readonly OutputFile[];
  /** Written with them too: what names the copies, made when they have names, by the path of the submission. */
  readonly naming: (names: ReadonlyMap<string, string>) => Promise<readonly OutputFile[]>;
  readonly terminal: Terminal;
}

/** Writes the marked copies of all submissions of a merge that were returned, of files of equal bytes one. */
export async function copyReturned(
  { files, period, at, counted }: CityReport,
  { folder, locations, returnTo, besides, naming, terminal }: ReturnSetting,
): Promise<Copies> {
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
            // What was waived is nothing to mend.
            findings: findings.filter(({ waived }) => waived === undefined),
            hasAccepted: counted.some((own) => own.agency.code === code),
          },
        ]
      : [];
  });
  const progress = terminal.progress('Đánh dấu');
  const mustBeThere = () => mustStillBeThere(folder, files);
  return writeReturnCopies(returned, { folder: returnTo, at, besides, naming, mustBeThere, progress });
}
