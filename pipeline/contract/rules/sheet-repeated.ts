import { structureRule } from './problem.ts';

/** A copy kept beside the sheet may be the one that was filled: which of the two counts is the agency's to say. */
export const sheetRepeated = structureRule('sheet-repeated', {
  code: 'sheet-repeated',
  demands: 'No sheet of the template has a copy beside it.',
  message: ({ name }) => ({
    what: `Trang này là bản sao của trang “${name}” nên không rõ trang nào là báo cáo.`,
    fix: `Hãy giữ một trang đúng, đặt tên là “${name}”, và xóa trang còn lại.`,
  }),
});
