import { structureRule } from './problem.ts';

/** With two columns of one header nobody can tell which holds the report. */
export const columnRepeated = structureRule('column-repeated', {
  code: 'column-repeated',
  demands: 'No header stands twice in a table.',
  message: ({ name }) => ({
    what: `Cột “${name}” xuất hiện hai lần.`,
    fix: 'Hãy giữ lại một cột, xóa cột còn lại.',
  }),
});
