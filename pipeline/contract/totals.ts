import { STATUS } from './sheets.ts';
import type { Submission } from './submission.ts';

/** `43 nhiệm vụ (15 đã hoàn thành, …), 52 số liệu, 5 chỉ tiêu, 3 văn bản, 1 vướng mắc`. */
export function totalsText(submission: Submission): string {
  const totals = totalsOf(submission);
  const statuses = Object.values(STATUS)
    .filter((status) => totals.statuses[status] > 0)
    .map((status) => `${totals.statuses[status]} ${status.toLowerCase()}`);
  return [
    statuses.length > 0 ? `${totals.duties} nhiệm vụ (${statuses.join(', ')})` : `${totals.duties} nhiệm vụ`,
    `${totals.metrics} số liệu`,
    `${totals.targets} chỉ tiêu`,
    `${totals.documents} văn bản`,
    `${totals.obstacles} vướng mắc`,
  ].join(', ');
}

/** How much was read from a submission. */
export function totalsOf(submission: Submission) {
  const statuses = Object.fromEntries(
    Object.values(STATUS).map((status) => [
      status,
      submission.duties.filter((duty) => duty.status === status).length,
    ]),
  ) as Record<(typeof STATUS)[keyof typeof STATUS], number>;
  return {
    duties: submission.duties.length,
    statuses,
    metrics: submission.metrics.filter((metric) => metric.year !== undefined).length,
    targets: submission.targets.filter((t) => t.outOfScope || t.denominator !== undefined).length,
    documents: submission.documents.length,
    obstacles: submission.obstacles.length,
  };
}
