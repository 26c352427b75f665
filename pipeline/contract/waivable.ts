/**
 * Errors that the officer may waive: what was reported stays as it was reported, or is not reported at all. Not among
 * them: who sent what and for which year, what is not where the template has it, values that cannot be read or would
 * be taken for something else, secrets and personal data.
 */
export const WAIVABLE: readonly string[] = [
  'completion-date-in-period',
  'completion-date-unexpected',
  'cumulative-below-year',
  'date-in-future',
  'document-date-in-plan',
  'document-incomplete',
  'info-required',
  'metric-at-most',
  'metric-over-limit',
  'metric-required',
  'numerator-exceeds-denominator',
  'obstacle-incomplete',
  'progress-matches-status',
  'progress-required',
  'report-date-in-period',
  'result-required',
  'shortcomings-required',
  'status-required',
  'text-too-short',
];
