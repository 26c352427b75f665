import { cellRule } from './problem.ts';

/** "1.234" may be one thousand or one and a bit; "khoảng 50" is no count. Neither is guessed. */
export const notANumber = cellRule('not-a-number', {
  code: 'not-a-number',
  demands: 'Counts and percentages are numbers, or text that can only mean one number.',
  message: ({ header, found }) => ({
    what: `“${found}” ở ô “${header}” không đọc được chắc chắn là số nào.`,
    fix: 'Hãy nhập số nguyên, chỉ gồm chữ số, ví dụ 1234.',
  }),
});
