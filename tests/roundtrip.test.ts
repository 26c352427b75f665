import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../pipeline/contract/period.ts';
import { META_NAME } from '../pipeline/contract/sheets.ts';
import { sealOf } from '../pipeline/contract/seal.ts';
import { templateOf } from '../pipeline/contract/template.ts';
import { type Verdict, validate } from '../pipeline/contract/validate.ts';
import { writeTemplate } from '../pipeline/workbook/write-template.ts';
import { type Values, filled } from '../samples/make/filled.ts';
import { describeWith } from './support/describe-with.ts';
import { judgeBytes, settingOf } from './support/judge.ts';
import { convert } from './support/libreoffice.ts';
import { modelGrid } from './support/model-grid.ts';
import { validContent } from './support/valid-content.ts';

const YEARS = [
  [2021, 76],
  [2026, 166],
] as const;

describe('template, filled, written, read, validated', () => {
  it.each(YEARS)(
    'of %i: all %i agencies are accepted with no finding, as they were filled',
    async (...args) => {
      const [year, count] = args;
      const { period, judging } = settingOf('SNV', year);
      const refused: string[] = [];
      for (const agency of period.reporters) {
        const model = filled(templateOf(period, agency), validContent(period, agency));
        const verdict = judgeBytes(await writeTemplate(model), judging);
        expect(verdict.submission).toEqual(validate(modelGrid(model), judging).submission);
        if (!isClean(verdict) || verdict.agency !== agency) refused.push(agency.code);
      }
      expect({ refused, agencies: period.reporters.length }).toEqual({ refused: [], agencies: count });
    },
  );

  it.each(YEARS)('of %i: what comes back is what was filled in', (year) => {
    const { period, judging } = settingOf('SNV', year);
    const wrong = period.reporters.filter((agency) => {
      const values = validContent(period, agency);
      const model = filled(templateOf(period, agency), values);
      const { submission } = validate(modelGrid(model), judging);
      return JSON.stringify(sumsOf(submission)) !== JSON.stringify(sumsFilled(values));
    });
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });
});

describe('the untouched template', () => {
  it.each(YEARS)('of %i, of all %i agencies, asks for what is to be filled and nothing else', (year) => {
    const { period, judging } = settingOf('SNV', year);
    const unexpected = period.reporters.filter((agency) => {
      const { findings } = validate(modelGrid(templateOf(period, agency)), judging);
      const filledByAgency = rowsOf(period, agency.code).duties.filter(({ duty }) => !duty.derivedFrom);
      return (
        JSON.stringify(countsBy(findings.map(({ code }) => code))) !==
        JSON.stringify({
          'info-required': 7,
          'secrecy-unconfirmed': 1,
          'status-required': filledByAgency.length,
          'target-required': 10,
        })
      );
    });
    expect(unexpected.map(({ code }) => code)).toEqual([]);
  });

  it('is judged alike in memory and as a file', async () => {
    const { period, agency, judging } = settingOf('SNV', 2021);
    const model = templateOf(period, agency);
    const verdict = judgeBytes(await writeTemplate(model), judging);
    expect(verdict).toEqual(validate(modelGrid(model), judging));
    expect(verdict.accepted).toBe(false);
  });
});

describeWith('soffice', 'saved by LibreOffice in between', () => {
  const reports = [
    ['SNV', 2021],
    ['H002', 2021],
    ['X00004', 2026],
  ] as const;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'roundtrip-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('a sealed report is accepted with no finding, as it was filled', async () => {
    const files = reports.map(([code]) => join(folder, `${code}.xlsx`));
    for (const [i, [code, year]] of reports.entries())
      await writeFile(files[i] ?? '', await writeTemplate(sealedModel(code, year)));
    const saved = await convert(files, 'xlsx:Calc MS Excel 2007 XML', join(folder, 'saved'));
    for (const [i, [code, year]] of reports.entries()) {
      const { judging } = settingOf(code, year);
      const verdict = judgeBytes(await readFile(saved[i] ?? ''), judging);
      expect(verdict).toEqual(validate(modelGrid(sealedModel(code, year)), judging));
      expect(verdict.findings).toEqual([]);
    }
  });
});

/** A filled report with the seal that the product would put on it. */
function sealedModel(code: string, year: number) {
  const { agency, period, judging } = settingOf(code, year);
  const values = validContent(period, agency);
  const model = filled(templateOf(period, agency), values);
  const fingerprint = sealOf(modelGrid(model), judging).fingerprint;
  return filled(templateOf(period, agency), {
    ...values,
    [META_NAME]: { B7: `${year}-12-10T09:30:00`, B8: fingerprint },
  });
}

function isClean(verdict: Verdict): boolean {
  return verdict.accepted && verdict.findings.length === 0;
}

/** How often each text stands in a list, by text. */
function countsBy(texts: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Rows and sums of a submission, to be compared with those of the cells that were typed. */
function sumsOf(submission: Verdict['submission']) {
  return {
    year: sum(submission?.metrics.map((m) => m.year)),
    cumulative: sum(submission?.metrics.map((m) => m.cumulative)),
    numerators: sum(submission?.targets.map((t) => t.numerator)),
    denominators: sum(submission?.targets.map((t) => t.denominator)),
    completed: submission?.duties.flatMap((d) => d.completed ?? []),
    documents: submission?.documents.map((d) => d.number),
    levels: submission?.obstacles.map((o) => o.level),
  };
}

/** The same from the typed cells, by the letters of their columns. */
function sumsFilled(values: Values): ReturnType<typeof sumsOf> {
  const column = (sheet: string, letter: string) =>
    Object.entries(values[sheet] ?? {})
      .filter(([address]) => address.startsWith(letter))
      .sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)))
      .map(([, value]) => (typeof value === 'object' ? value.day : value));
  const numbers = (sheet: string, letter: string) => sum(column(sheet, letter).map(Number));
  return {
    year: numbers('Số liệu', 'D'),
    cumulative: numbers('Số liệu', 'E'),
    numerators: numbers('Chỉ tiêu', 'E'),
    denominators: numbers('Chỉ tiêu', 'F'),
    completed: column('Nhiệm vụ', 'I').map(String),
    documents: column('Văn bản', 'C').map(String),
    levels: column('Vướng mắc', 'D').map(String),
  };
}

function sum(numbers: readonly (number | undefined)[] = []): number {
  return numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
}
