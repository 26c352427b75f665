import { describe, expect, it } from 'vitest';
import { CONTENT_RULES, SENDER_RULES } from '../../pipeline/contract/rules/list.ts';
import { sealOf } from '../../pipeline/contract/seal.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { filled } from '../../samples/make/filled.ts';
import {
  type Case,
  type ShownFinding,
  type Trial,
  caseNames,
  readCase,
  shownFindings,
} from '../support/cases.ts';
import { editGrid } from '../support/edit-grid.ts';
import { editWorkbook } from '../support/edit-workbook.ts';
import { gridOf, judgeBytes, settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';
import { validContent } from '../support/valid-content.ts';

const RULES = [...SENDER_RULES, ...CONTENT_RULES];
/** One workbook for each agency and year that a case starts from. */
const WRITTEN: ReadonlyMap<string, Promise<Uint8Array>> = new Map(
  [...new Map(caseNames().map((name) => [keyOf(readCase(name)), readCase(name)] as const))].map(
    ([key, example]) => [key, writeTemplate(setting(example).model)] as const,
  ),
);

describe('the cases', () => {
  it('are one for each rule', () => {
    expect(caseNames()).toEqual(RULES.map(({ code }) => code).sort());
  });

  it('trigger their own rule and nothing else', () => {
    const strangers = caseNames().filter((name) =>
      readCase(name).triggers.findings?.some(({ code }) => code !== name),
    );
    expect(strangers).toEqual([]);
  });
});

describe.each(RULES.map(({ code, demands }) => [code, demands, readCase(code)] as const))(
  '%s',
  (code, demands, example) => {
    it('says what the rule demands', () => {
      expect(example.demands).toBe(demands);
    });

    it.each(['triggers', 'clean'] as const)('%s, alike in memory and through a real file', async (trial) => {
      const expected = example[trial].findings ?? [];
      expect(expected.some((finding) => finding.code === code)).toBe(trial === 'triggers');
      expect(inMemory(example, example[trial])).toEqual(expected);
      expect(await throughFile(example, example[trial])).toEqual(expected);
    });
  },
);

/** The workbook as the add-in sees it: never written, edited cell by cell. */
function inMemory(example: Case, { edits }: Trial): ShownFinding[] {
  const { judging, model } = setting(example);
  const grid = editGrid(modelGrid(model), edits, (before) => sealOf(before, judging).fingerprint);
  return shownFindings(validate(grid, judging).findings);
}

/** The workbook as the pipeline gets it: written, edited by another program, read. */
async function throughFile(example: Case, { edits }: Trial): Promise<ShownFinding[]> {
  const { judging } = setting(example);
  const bytes = (await WRITTEN.get(keyOf(example))) ?? new Uint8Array();
  const edited = await editWorkbook(bytes, edits, (before) => sealOf(gridOf(before), judging).fingerprint);
  return shownFindings(judgeBytes(edited, judging).findings);
}

function keyOf({ agency, year }: Case): string {
  return `${agency} ${year}`;
}

function setting({ agency, year, at }: Case) {
  const { period, judging, agency: found } = settingOf(agency, year, at);
  return { judging, model: filled(templateOf(period, found), validContent(period, found)) };
}
