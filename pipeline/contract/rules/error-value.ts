import { cellRule } from './problem.ts';

/** `#REF!` and the like are what is left of a lost value. */
export const errorValue = cellRule('error-value', {
  code: 'error-value',
  demands: 'No cell shows an error value.',
  message: ({ header, found }) => ({
    what: `Ô “${header}” hiện giá trị lỗi ${found}.`,
    fix: 'Hãy xóa và nhập lại giá trị đúng.',
  }),
});
