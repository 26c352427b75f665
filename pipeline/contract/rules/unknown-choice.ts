import { cellRule } from './problem.ts';

/** A paste goes past Excel's drop-down; statuses and levels are counted by their exact wording. */
export const unknownChoice = cellRule('unknown-choice', {
  code: 'unknown-choice',
  demands: 'Cells with a drop-down hold one of its choices.',
  message: ({ header, found }) => ({
    what: `“${found}” ở ô “${header}” không có trong danh sách lựa chọn.`,
    fix: 'Hãy bấm mũi tên bên phải ô và chọn một giá trị.',
  }),
});
