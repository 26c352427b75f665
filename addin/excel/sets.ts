import type { Lack } from '../host.ts';

/** The requirement sets that make a difference here. */
export const VALIDATION = '1.8';
/** Events of all sheets, page layout, filters, properties of many cells at once. */
export const EVENTS = '1.9';
export const SAVING = '1.11';

/** True where this Excel has a requirement set of ExcelApi. */
export function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set);
}

/** What this Excel cannot do. */
export function lacksHere(): Lack[] {
  const needs: readonly (readonly [Lack, string])[] = [
    ['template', VALIDATION],
    ['following', EVENTS],
    ['saving', SAVING],
  ];
  return needs.filter(([, set]) => !supports(set)).map(([lack]) => lack);
}
