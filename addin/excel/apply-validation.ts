import { dayToSerial } from '../../pipeline/contract/cell.ts';
import {
  inlineList,
  type Validation,
  type ValidationDemand,
} from '../../pipeline/contract/template-validation.ts';

/** Puts a validation on a range that has none. The rule comes first: Excel refuses it over cells that differ. */
export function applyValidation(range: Excel.Range, { demand, prompt, error }: Validation): void {
  const { dataValidation } = range;
  const rule = ruleOf(demand);
  if (rule) dataValidation.rule = rule;
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  if (error)
    dataValidation.errorAlert = {
      showAlert: true,
      style: Excel.DataValidationAlertStyle.stop,
      title: error.title,
      message: error.text,
    };
}

/** What Excel calls a demand once it stands. */
export function validationType(demand: ValidationDemand): Excel.DataValidationType {
  switch (demand.kind) {
    case 'hint':
      return Excel.DataValidationType.none;
    case 'list':
    case 'listRange':
      return Excel.DataValidationType.list;
    case 'whole':
      return Excel.DataValidationType.wholeNumber;
    case 'date':
      return Excel.DataValidationType.date;
    case 'textLength':
      return Excel.DataValidationType.textLength;
  }
}

function ruleOf(demand: ValidationDemand): Excel.DataValidationRule | undefined {
  switch (demand.kind) {
    case 'hint':
      return undefined;
    case 'list':
      return { list: { inCellDropDown: true, source: inlineList(demand.choices) } };
    case 'listRange':
      return { list: { inCellDropDown: true, source: `=${demand.reference}` } };
    case 'whole':
      return { wholeNumber: between(demand.min, demand.max) };
    case 'date':
      // Serial numbers as formulas: no locale and no time zone reads them otherwise.
      return {
        date: between(`=${dayToSerial(demand.bounds.first)}`, `=${dayToSerial(demand.bounds.last)}`),
      };
    case 'textLength':
      return {
        textLength: {
          formula1: demand.max,
          operator: Excel.DataValidationOperator.lessThanOrEqualTo,
        },
      };
  }
}

function between<T>(formula1: T, formula2: T) {
  return { formula1, formula2, operator: Excel.DataValidationOperator.between };
}
