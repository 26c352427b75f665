import { structureRule } from './problem.ts';

/** A deleted or renamed column would silently lose what stands in it. */
export const columnMissing = structureRule('column-missing', {
  code: 'column-missing',
  demands: 'Every column of the template is there under its header.',
  message: ({ name }) => ({
    what: `Thiếu cột “${name}”.`,
    fix: 'Hãy khôi phục cột và tiêu đề cột như biểu mẫu gốc.',
  }),
});
