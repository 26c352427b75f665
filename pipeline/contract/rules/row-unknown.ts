import { structureRule } from './problem.ts';

/** A row that the plan does not know cannot be counted, and must not be dropped in silence. */
export const rowUnknown = structureRule('row-unknown', {
  code: 'row-unknown',
  demands: 'Every row below the header is of this agency and this plan.',
  message: ({ name }) => ({
    what:
      name === ''
        ? 'Dòng có nội dung nhưng không có mã.'
        : `Dòng “${name}” không có trong biểu mẫu của cơ quan.`,
    fix: 'Hãy sửa lại mã như biểu mẫu gốc, hoặc xóa dòng nếu thừa.',
  }),
});
