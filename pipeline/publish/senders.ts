import type { CityReport } from '../consolidate/city-report.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { senderText } from '../contract/likely-sender.ts';

/** Whose each file is, in words; where only the file's name tells, that is said. Null where nobody knows. */
export function sendersOf({ period, agencies }: CityReport): (file: ReceivedFile) => string | null {
  const names = new Map(period.agencies.map(({ code, name }) => [code, name]));
  const hints = new Map(
    agencies.flatMap(({ agency, refused }) =>
      refused.flatMap(({ file, by }) =>
        by === 'name' ? [[file, senderText(agency.name, by)] as const] : [],
      ),
    ),
  );
  return (file) => hints.get(file) ?? names.get(file.agency ?? '') ?? file.agency ?? null;
}
