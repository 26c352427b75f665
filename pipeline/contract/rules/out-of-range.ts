import { cellRule } from './problem.ts';

/** Negative counts and progress above 100 are slips of the hand. */
export const outOfRange = cellRule('out-of-range', {
  code: 'out-of-range',
  demands: 'Counts are not negative; progress is from 0 to 100.',
  message: ({ header, kind, found }) => ({
    what: `Số ${found.replace('.', ',')} ở ô “${header}” nằm ngoài khoảng cho phép.`,
    fix: kind === 'percent' ? 'Hãy nhập số nguyên từ 0 đến 100.' : 'Hãy nhập số nguyên từ 0 đến 99.999.999.',
  }),
});
