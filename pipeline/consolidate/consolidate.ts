import type { Period } from '../contract/period.ts';
import { type Moment, dayOf } from '../contract/time.ts';
import { agencyReceipts, type Received } from './agency-lines.ts';
import type { CityReport } from './city-report.ts';
import { countStatuses, dutyLines, dutyStates } from './duty-states.ts';
import { metricLines } from './metric-lines.ts';
import { reconcile } from './reconcile.ts';
import { replacementsOf } from './replacements.ts';
import { byText, groupBy } from './tally.ts';
import { refusedFiles } from './refused-files.ts';
import { targetLines } from './target-lines.ts';

/** What was received; of files that are gone only where there are some. */
export type Intake = Omit<Received, 'excludedGone'> & Partial<Received>;

/**
 * The city's report on a year (Plan IV.2): a pure function of the period, what was received and the reporting moment.
 * The order of the files does not matter. Throws a ReconciliationFault where the numbers do not add up.
 */
export function consolidate(
  period: Period,
  { files, gone, excludedGone = [] }: Intake,
  at: Moment,
): CityReport {
  // Two names that differ only in how their accents are composed are one path here: the content then decides.
  const sorted = [...files].sort((a, b) => byText(a.path, b.path) || byText(a.sha256 ?? '', b.sha256 ?? ''));
  const refused = refusedFiles(period, sorted);
  const receipts = agencyReceipts(period, { files: sorted, refused, gone, excludedGone });
  const states = dutyStates(period, receipts, dayOf(at));
  const byAgency = groupBy(states, (state) => state.agency.code);
  const counted = receipts.flatMap((line) => line.counted ?? []);
  const parts = {
    period,
    at,
    agencies: receipts.map((line) => ({
      ...line,
      statuses: countStatuses(byAgency.get(line.agency.code) ?? []),
    })),
    counted,
    duties: dutyLines(period, states),
    states,
    metrics: metricLines(period, counted),
    targets: targetLines(period, counted),
    files: sorted,
    unclaimed: refused.unclaimed,
    replacements: replacementsOf(receipts),
    excludedGone,
  };
  return { ...parts, reconciliations: reconcile(parts) };
}
