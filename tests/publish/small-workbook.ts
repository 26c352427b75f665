import { dayToSerial } from '../../pipeline/contract/cell.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import type { ReportValue } from '../../pipeline/workbook/report-model.ts';
import { smallCity } from '../support/city.ts';
import { sheetNamed, valuesOf } from '../support/report-values.ts';

/** The consolidated workbook of the small city. */
export const workbook = consolidatedWorkbook(smallCity(), { fileLink: (path) => `../in/${path}` });

/** The values of a sheet of it, from a row on: the first below the head of most. */
export function rowsOf(name: string, from = 5): ReportValue[][] {
  return valuesOf(sheetNamed(workbook, name)).slice(from - 1);
}

/** Names of the agency that is no office and no district, and of the groups. */
export const INSTITUTE = 'Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội';
export const UNITS = 'Đơn vị sự nghiệp trực thuộc UBND Thành phố';
export const DISTRICTS = 'UBND quận, huyện, thị xã';
export const OFFICES = 'Sở, ban, ngành';

/** A moment as Excel counts it. */
export function at(day: string, [h = 0, m = 0, s = 0]: readonly number[]): number {
  return dayToSerial(day) + (h * 3600 + m * 60 + s) / 86_400;
}
/** The last moment in time, and the first that is late. */
export const LAST_SECOND = at('2021-12-14', [23, 59, 59]);
export const MIDNIGHT = at('2021-12-15', [0]);
