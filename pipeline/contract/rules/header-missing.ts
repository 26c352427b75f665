import { structureRule } from './problem.ts';

/** Columns are found by their headers; without the header row no cell of the sheet can be read safely. */
export const headerMissing = structureRule('header-missing', {
  code: 'header-missing',
  demands: 'Every table has its header row.',
  message: ({ name }) => ({
    what: `Trang “${name}” không còn dòng tiêu đề cột.`,
    fix: 'Hãy khôi phục dòng tiêu đề như biểu mẫu gốc.',
  }),
});
