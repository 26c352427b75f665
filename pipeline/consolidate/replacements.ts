import { changesBetween } from '../contract/changes.ts';
import type { ReceivedFile } from '../contract/received.ts';
import type { AgencyReceipt } from './agency-lines.ts';
import type { Replacement } from './city-report.ts';

/** Changes that are kept of one step: hundreds of versions with all of theirs would fill the memory. */
export const MOST_CHANGES = 1000;

/** Every accepted submission that another of its agency took the place of, step by step, and what each step changed. */
export function replacementsOf(receipts: readonly AgencyReceipt[]): Replacement[] {
  return receipts.flatMap(({ agency, files }) => {
    const chain = files.filter(hasCounted).sort((a, b) => (a.version ?? 0) - (b.version ?? 0));
    return chain.slice(1).flatMap((to, i) => {
      const from = chain[i];
      if (!from?.submission || !to.submission) return [];
      const all = changesBetween(from.submission, to.submission);
      const changes = all.slice(0, MOST_CHANGES);
      return [{ agency, from, to, changes, more: all.length - changes.length }];
    });
  });
}

/** Counts, or did until a later one came. */
function hasCounted({ standing }: ReceivedFile): boolean {
  return standing === 'counted' || standing === 'superseded';
}
