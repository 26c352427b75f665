import type { AgencyLine } from '../consolidate/city-report.ts';
import { laterReturned, returnedText } from '../publish/reporting-text.ts';
import { oneLine } from './terminal.ts';

/** Over the lines of reports that were returned while an earlier one counts. */
export const LATER_RETURNED = 'Bản gửi sau bị trả lại, bản trước vẫn được tính';

/** Of one agency: a line for each such report, with where to begin. */
export function laterReturnedLines(line: AgencyLine): string[] {
  return laterReturned(line).map((file) => `${oneLine(file.path)}: ${returnedText(file)}`);
}
