import { cellRule } from './problem.ts';

/** "12/5" pasted into an unformatted cell becomes a date, and the number of the document is gone. */
export const notText = cellRule('not-text', {
  code: 'not-text',
  demands: 'Text cells hold text, not a date Excel made of it.',
  message: ({ header, found }) => ({
    what: `Nội dung ô “${header}” đã bị Excel đổi thành “${found}”, không còn là chữ.`,
    fix: 'Hãy định dạng ô là Văn bản (Text) rồi nhập lại.',
  }),
});
