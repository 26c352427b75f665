import { dayToSerial } from '../contract/cell.ts';
import { inlineList, type Validation, type ValidationDemand } from '../contract/template-validation.ts';
import { xmlAttribute } from './xml-text.ts';

/**
 * The element `dataValidations` of a sheet; empty text where there are none. Written here because ExcelJS
 * knows no validation that only prompts, and takes days for milliseconds.
 */
export function validationsElement(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const items = validations.map(validationElement).join('');
  return `<dataValidations count="${validations.length}">${items}</dataValidations>`;
}

function validationElement({ range, demand, prompt, error }: Validation): string {
  const attributes: Readonly<Record<string, string | undefined>> = {
    type: TYPES[demand.kind],
    // `between` is the default operator; the length of a text has no lower bound.
    operator: demand.kind === 'textLength' ? 'lessThanOrEqual' : undefined,
    allowBlank: '1',
    showInputMessage: prompt && '1',
    showErrorMessage: error && '1',
    errorStyle: error && 'stop',
    errorTitle: error?.title,
    error: error?.text,
    promptTitle: prompt?.title,
    prompt: prompt?.text,
    sqref: range,
  };
  const written = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${xmlAttribute(value)}"`,
  );
  const formulas = formulasOf(demand).map(
    (text, i) => `<formula${i + 1}>${xmlAttribute(text)}</formula${i + 1}>`,
  );
  return `<dataValidation${written.join('')}>${formulas.join('')}</dataValidation>`;
}

const TYPES: Readonly<Record<ValidationDemand['kind'], string>> = {
  hint: 'none',
  list: 'list',
  listRange: 'list',
  whole: 'whole',
  date: 'date',
  textLength: 'textLength',
};

function formulasOf(demand: ValidationDemand): string[] {
  switch (demand.kind) {
    case 'hint':
      return [];
    case 'list':
      return [`"${inlineList(demand.choices)}"`];
    case 'listRange':
      return [demand.reference];
    case 'whole':
      return [`${demand.min}`, `${demand.max}`];
    case 'date':
      return [`${dayToSerial(demand.bounds.first)}`, `${dayToSerial(demand.bounds.last)}`];
    case 'textLength':
      return [`${demand.max}`];
  }
}
