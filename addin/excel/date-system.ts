import { dayToSerial } from '../../pipeline/contract/cell.ts';

/** A day whose number tells the system: Excel's own model does not. */
const DAY = { year: 2000, month: 1, day: 1, text: '2000-01-01' } as const;

/** The number of one day in a workbook; told after the next sync. */
export type AskedDay = Excel.FunctionResult<number>;

/** Asks what number a day has in the open workbook. */
export function askDay({ workbook }: Excel.RequestContext): AskedDay {
  const asked = workbook.functions.date(DAY.year, DAY.month, DAY.day);
  asked.load('value');
  return asked;
}

/** True where the workbook counts days from 1904. */
export function counts1904({ value }: AskedDay): boolean {
  return value < dayToSerial(DAY.text);
}

/** The number that a day (`YYYY-MM-DD`) has in the workbook. */
export function serialIn(asked: AskedDay, day: string): number {
  return dayToSerial(day) + asked.value - dayToSerial(DAY.text);
}
