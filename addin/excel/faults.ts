import { HostFault, type HostFaultCode } from '../host.ts';

/** Excel's codes, of its own model and of office.js; what is not among them is `excel-failed`. */
const MEANINGS: Readonly<Record<string, HostFaultCode>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  // Builds without DelayForCellEdit say this of a cell being edited; nothing else that is done here gives it.
  InvalidOperation: 'cell-being-edited',
  AccessDenied: 'sheet-protected',
  ItemNotFound: 'sheet-gone',
  InvalidReference: 'sheet-gone',
  InvalidObjectPath: 'sheet-gone',
  InactiveWorkbook: 'workbook-closed',
  InvalidRequestContext: 'workbook-closed',
  InvalidOrTimedOutSession: 'workbook-closed',
  ConnectionFailure: 'workbook-closed',
  HostRestartNeeded: 'workbook-closed',
  DocumentReadOnly: 'read-only',
  ReadOnly: 'read-only',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  UnsupportedSheet: 'not-supported',
  RequestPayloadSizeLimitExceeded: 'too-much-at-once',
  ResponsePayloadSizeLimitExceeded: 'too-much-at-once',
  RangeExceedsLimit: 'too-much-at-once',
  OperationCellsExceedLimit: 'too-much-at-once',
};

/** Any error as the only kind that leaves this folder. */
export function hostFault(error: unknown): HostFault {
  if (error instanceof HostFault) return error;
  return new HostFault(MEANINGS[excelCode(error)] ?? 'excel-failed', { cause: error });
}

/** The code that Excel or office.js gave an error; an empty text where it is neither's. */
export function excelCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Runs work in the open workbook; where the user is editing a cell, Excel is asked to wait until they are done. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw hostFault(error);
  }
}
