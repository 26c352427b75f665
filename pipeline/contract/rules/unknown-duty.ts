import { cellRule } from './problem.ts';

/** Documents and difficulties are filed under a duty of the agency. */
export const unknownDuty = cellRule('unknown-duty', {
  code: 'unknown-duty',
  demands: 'A duty code names a duty of this agency.',
  message: ({ found }) => ({
    what: `Mã “${found}” không phải là mã nhiệm vụ của cơ quan.`,
    fix: 'Hãy chọn một mã có ở cột Mã của trang Nhiệm vụ.',
  }),
});
