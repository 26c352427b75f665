import { cellRule } from './problem.ts';

/** Formulas carry links to other files and change after sending; only values are reported. */
export const formulaInInput = cellRule('formula', {
  code: 'formula-in-input',
  demands: 'Input cells hold values, no formulas.',
  message: ({ header }) => ({
    what: `Ô “${header}” chứa công thức.`,
    fix: 'Hãy nhập thẳng giá trị, hoặc chép ô rồi dán lại bằng “Dán giá trị” (Paste Values).',
  }),
});
