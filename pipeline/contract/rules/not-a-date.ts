import { cellRule } from './problem.ts';

/** Text dates are taken only as day/month/year: "tháng 5" and 31/02 are no days. */
export const notADate = cellRule('not-a-date', {
  code: 'not-a-date',
  demands: 'Dates are real dates, or text written dd/mm/yyyy.',
  message: ({ header, found, year }) => ({
    what: `“${found}” ở ô “${header}” không phải ngày có thật hoặc không đúng dạng.`,
    fix: `Hãy nhập ngày dạng ngày/tháng/năm, ví dụ 30/11/${year}.`,
  }),
});
