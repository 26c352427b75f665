/** A failure that Excel itself would report: it ends the batch at the action that met it. */
export class ExcelError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'ExcelError';
    this.code = code;
  }
}

export function accessDenied(what: string): ExcelError {
  return new ExcelError('AccessDenied', `${what} is protected`);
}

export function invalidArgument(what: string): ExcelError {
  return new ExcelError('InvalidArgument', `invalid or missing or in an incorrect format: ${what}`);
}

export function itemNotFound(what: string): ExcelError {
  return new ExcelError('ItemNotFound', `the requested resource does not exist: ${what}`);
}

/** What Excel does not know, or this stand-in does not know yet: a test must never pass on it quietly. */
export function apiNotFound(what: string): ExcelError {
  return new ExcelError('ApiNotFound', `the stand-in for Excel knows no ${what}`);
}

export function invalidOperation(what: string): ExcelError {
  return new ExcelError('InvalidOperation', what);
}
