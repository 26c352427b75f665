import { showMoment } from '../contract/time.ts';
import { SHEET } from '../publish/sheet-names.ts';
import { SINCE_KIND, type SinceIssue, type SinceLine } from '../publish/since-issue.ts';
import { sinceCounts, sinceParts } from '../publish/since-summary.ts';
import { oneLine } from './terminal.ts';

/** New reports told by name; the sheet has all of them. */
const SHOWN = 12;

/** What changed since the report on this year was issued, for who has that report in hand. */
export function sinceLines(since: SinceIssue | undefined): string[] {
  if (!since) return [];
  const reports = since.lines.filter(({ kind }) => kind === SINCE_KIND.report);
  const more = reports.length - SHOWN;
  return [
    `So với báo cáo đã phát hành (số liệu đến ${showMoment(since.at)}): ${sinceParts(since).join(', ')}; xem trang ${SHEET.since}`,
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
          counts: Object.fromEntries(sinceCounts(since).map(({ part, count }) => [part, count])),
          changes: since.lines.map(({ kind, scope, code, name, what, before, after, share }) => ({
            ...{ kind, scope, code, name, what, before, after },
            ...(share ? { share } : {}),
          })),
        },
      }
    : {};
}
