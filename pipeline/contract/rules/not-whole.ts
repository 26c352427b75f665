import { cellRule } from './problem.ts';

/** People, classes and documents are counted whole; 0,5 is often 50% typed with its sign. */
export const notWhole = cellRule('not-whole', {
  code: 'not-whole',
  demands: 'Counts and percentages are whole numbers.',
  message: ({ header, kind, found }) => ({
    what: `Số ${found.replace('.', ',')} ở ô “${header}” không phải là số nguyên.`,
    fix:
      kind === 'percent'
        ? 'Hãy nhập số nguyên từ 0 đến 100; một nửa thì nhập 50, không nhập 0,5.'
        : 'Hãy nhập số nguyên, không có phần thập phân.',
  }),
});
