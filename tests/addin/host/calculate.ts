import type { Cell, CellValue, Worksheet } from 'exceljs';
import { shownValue } from './cell-value.ts';

const RATIO = /^IF\(OR\(([A-Z]+\d+)="",([A-Z]+\d+)="",\2=0\),"",ROUND\(\1\/\2\*100,2\)\)$/;

/** Calculates the only formula that the product writes; other formulas keep the result they have. */
export function calculate(sheet: Worksheet): void {
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const [, over, under] = RATIO.exec(cell.formula || '') ?? [];
      if (over !== undefined && under !== undefined)
        cell.value = withResult(
          cell,
          ratio(shownValue(sheet.getCell(over)), shownValue(sheet.getCell(under))),
        );
    });
  });
}

function ratio(over: unknown, under: unknown): string | number | { error: string } {
  if (over === '' || under === '' || under === 0) return '';
  if (typeof over !== 'number' || typeof under !== 'number') return { error: '#VALUE!' };
  return Math.round((over / under) * 10_000) / 100;
}

function withResult({ formula }: Cell, result: unknown): CellValue {
  return { formula, result } as CellValue;
}
