import { structureRule } from './problem.ts';

/** Every row of the template is owed: a deleted row is a duty nobody reports on. */
export const rowMissing = structureRule('row-missing', {
  code: 'row-missing',
  demands: 'Every duty, metric and target row of the template is there.',
  message: ({ name }) => ({
    what: `Thiếu dòng “${name}”.`,
    fix: 'Hãy khôi phục dòng này như biểu mẫu gốc và điền đủ.',
  }),
});
