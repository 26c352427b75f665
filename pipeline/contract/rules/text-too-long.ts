import { cellRule } from './problem.ts';

/** Whole reports pasted into one cell cannot be printed or read in a table. */
export const textTooLong = cellRule('too-long', {
  code: 'text-too-long',
  demands: 'Text is within the length of its column.',
  message: ({ header, limit }) => ({
    what: `Nội dung ô “${header}” dài quá ${limit} ký tự.`,
    fix: 'Hãy rút gọn; nội dung đầy đủ để ở báo cáo bằng văn bản.',
  }),
});
