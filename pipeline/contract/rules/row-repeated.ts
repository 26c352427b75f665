import { structureRule } from './problem.ts';

/** Copied rows would count a duty twice. */
export const rowRepeated = structureRule('row-repeated', {
  code: 'row-repeated',
  demands: 'No duty, metric or target has two rows.',
  message: ({ name }) => ({
    what: `Dòng “${name}” xuất hiện hai lần.`,
    fix: 'Hãy gộp nội dung vào một dòng và xóa dòng còn lại.',
  }),
});
