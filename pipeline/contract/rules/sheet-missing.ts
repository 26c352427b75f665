import { structureRule } from './problem.ts';

/** Clerks delete sheets they think unneeded; a missing sheet may hide facts, so it is asked for. */
export const sheetMissing = structureRule('sheet-missing', {
  code: 'sheet-missing',
  demands: 'Every sheet of the template is there.',
  message: ({ name }) => ({
    what: `Thiếu trang “${name}”.`,
    fix: 'Hãy lấy lại biểu mẫu gốc, chép nội dung sang và gửi lại.',
  }),
});
