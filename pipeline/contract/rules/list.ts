import type { Rule } from '../finding.ts';
import { agencyMismatch } from './agency-mismatch.ts';
import { agencyNotInYear } from './agency-not-in-year.ts';
import { agencyOwesNothing } from './agency-owes-nothing.ts';
import { carriedOver } from './carried-over.ts';
import { columnMissing } from './column-missing.ts';
import { columnRepeated } from './column-repeated.ts';
import { completionDateInPeriod } from './completion-date-in-period.ts';
import { completionDateRequired } from './completion-date-required.ts';
import { completionDateUnexpected } from './completion-date-unexpected.ts';
import { contentChanged } from './content-changed.ts';
import type { Content, Sender } from './context.ts';
import { cumulativeBelowYear } from './cumulative-below-year.ts';
import { cumulativeInFirstYear } from './cumulative-in-first-year.ts';
import { dateInFuture } from './date-in-future.ts';
import { decomposedText } from './decomposed-text.ts';
import { denominatorsDiffer } from './denominators-differ.ts';
import { documentDateInPlan } from './document-date-in-plan.ts';
import { documentIncomplete } from './document-incomplete.ts';
import { documentNumberFormat } from './document-number-format.ts';
import { documentRepeated } from './document-repeated.ts';
import { emailFormat } from './email-format.ts';
import { errorValue } from './error-value.ts';
import { formulaInInput } from './formula-in-input.ts';
import { headerMissing } from './header-missing.ts';
import { infoRequired } from './info-required.ts';
import { lateWithoutCause } from './late-without-cause.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { lookAlikeLetters } from './look-alike-letters.ts';
import { metaMissing } from './meta-missing.ts';
import { metricAtMost } from './metric-at-most.ts';
import { metricOverLimit } from './metric-over-limit.ts';
import { metricRequired } from './metric-required.ts';
import { metricWithoutActivity } from './metric-without-activity.ts';
import { notADate } from './not-a-date.ts';
import { notANumber } from './not-a-number.ts';
import { notOurTemplate } from './not-our-template.ts';
import { notText } from './not-text.ts';
import { notWhole } from './not-whole.ts';
import { nothingContradicted } from './nothing-contradicted.ts';
import { numeratorExceedsDenominator } from './numerator-exceeds-denominator.ts';
import { obstacleIncomplete } from './obstacle-incomplete.ts';
import { otherPlan } from './other-plan.ts';
import { otherYear } from './other-year.ts';
import { outOfRange } from './out-of-range.ts';
import { personalId } from './personal-id.ts';
import { personalName } from './personal-name.ts';
import { personalPhone } from './personal-phone.ts';
import { phoneFormat } from './phone-format.ts';
import { printedTextChanged } from './printed-text-changed.ts';
import { progressMatchesStatus } from './progress-matches-status.ts';
import { progressRequired } from './progress-required.ts';
import { reportDateInPeriod } from './report-date-in-period.ts';
import { resultRequired } from './result-required.ts';
import { rowMissing } from './row-missing.ts';
import { rowRepeated } from './row-repeated.ts';
import { rowUnknown } from './row-unknown.ts';
import { secrecyUnconfirmed } from './secrecy-unconfirmed.ts';
import { sheetMissing } from './sheet-missing.ts';
import { sheetRepeated } from './sheet-repeated.ts';
import { shortcomingsRequired } from './shortcomings-required.ts';
import { statusRequired } from './status-required.ts';
import { targetRequired } from './target-required.ts';
import { targetScopeContradicted } from './target-scope-contradicted.ts';
import { templateVersion } from './template-version.ts';
import { textTooLong } from './text-too-long.ts';
import { textTooShort } from './text-too-short.ts';
import { unitMissing } from './unit-missing.ts';
import { unknownAgency } from './unknown-agency.ts';
import { unknownChoice } from './unknown-choice.ts';
import { unknownDuty } from './unknown-duty.ts';
import { yearMismatch } from './year-mismatch.ts';

/** Who sent what: judged first; with an error here nothing else can be judged. */
export const SENDER_RULES: readonly Rule<Sender>[] = [
  notOurTemplate,
  metaMissing,
  otherPlan,
  otherYear,
  templateVersion,
  unknownAgency,
  agencyNotInYear,
  agencyOwesNothing,
];

/** The content, as a checklist. */
export const CONTENT_RULES: readonly Rule<Content>[] = [
  // Sheets, columns and rows are where the template has them.
  sheetMissing,
  sheetRepeated,
  headerMissing,
  columnMissing,
  columnRepeated,
  rowMissing,
  rowRepeated,
  rowUnknown,
  // What the template printed is still there.
  agencyMismatch,
  yearMismatch,
  printedTextChanged,
  // Each cell can be taken as what its column asks for.
  formulaInInput,
  errorValue,
  notText,
  notANumber,
  notWhole,
  outOfRange,
  notADate,
  unknownChoice,
  unknownDuty,
  textTooLong,
  // The form.
  infoRequired,
  secrecyUnconfirmed,
  phoneFormat,
  emailFormat,
  nothingContradicted,
  // Duties.
  statusRequired,
  progressRequired,
  progressMatchesStatus,
  completionDateRequired,
  completionDateUnexpected,
  resultRequired,
  shortcomingsRequired,
  lateWithoutCause,
  unitMissing,
  // Dates.
  completionDateInPeriod,
  documentDateInPlan,
  reportDateInPeriod,
  dateInFuture,
  // Metrics.
  metricRequired,
  metricWithoutActivity,
  metricOverLimit,
  metricAtMost,
  cumulativeBelowYear,
  cumulativeInFirstYear,
  // Targets.
  targetRequired,
  targetScopeContradicted,
  numeratorExceedsDenominator,
  denominatorsDiffer,
  // Documents and difficulties.
  documentIncomplete,
  documentNumberFormat,
  documentRepeated,
  obstacleIncomplete,
  // Texts.
  textTooShort,
  legacyEncoding,
  decomposedText,
  lookAlikeLetters,
  personalId,
  personalPhone,
  personalName,
  carriedOver,
  // The seal.
  contentChanged,
];
