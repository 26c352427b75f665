import { showMoment } from '../contract/time.ts';
import { SHEET } from '../publish/sheet-names.ts';
import { SINCE_KIND, type SinceIssue, type SinceLine } from '../publish/since-issue.ts';
import { oneLine } from './terminal.ts';

/** New reports told by name; the sheet has all of them. */
const SHOWN = 12;

/** What changed since the report on this year was issued, for who has that report in hand. */
export function sinceLines(since: SinceIssue | undefined): string[] {
  if (!since) return [];
  const of = (kind: string) => since.lines.filter((line) => line.kind === kind);
  const [agencies, gone] = [of(SINCE_KIND.agency).length, of(SINCE_KIND.gone).length];
  const reports = of(SINCE_KIND.report);
  const parts = [
    `${since.reports} báo cáo mới`,
    ...(agencies > 0 ? [`${agencies} cơ quan đổi tình trạng`] : []),
    ...(gone > 0 ? [`${gone} tệp không còn`] : []),
    `${since.figures} số liệu thay đổi`,
  ];
  const more = reports.length - SHOWN;
  return [
    `So với báo cáo đã phát hành (số liệu đến ${showMoment(since.at)}): ${parts.join(', ')}; xem trang ${SHEET.since}`,
    ...reports.slice(0, SHOWN).map(reportLine),
    ...(more > 0 ? [`  … và ${more} báo cáo khác`] : []),
  ];
}

function reportLine({ name, what, after }: SinceLine): string {
  return `  ${name}: ${oneLine(what)} (${String(after).toLowerCase()})`;
}

/** The same for machines. */
export function sinceJson(since: SinceIssue | undefined) {
  return since
    ? {
        since: {
          at: since.at,
          reports: since.reports,
          figures: since.figures,
          changes: since.lines.map(({ kind, code, name, what, before, after }) => ({
            kind,
            code,
            name,
            what,
            before,
            after,
          })),
        },
      }
    : {};
}
