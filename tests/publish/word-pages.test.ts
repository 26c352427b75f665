import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { reportingOf } from '../../pipeline/consolidate/reporting.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { letters } from '../../pipeline/publish/word/letters.ts';
import { reportDocument } from '../../pipeline/publish/word/report.ts';
import type { WordDocument } from '../../pipeline/word/model.ts';
import { writeDocument } from '../../pipeline/word/write-document.ts';
import { smallCity } from '../support/city.ts';
import { describeWith } from '../support/describe-with.ts';
import { convert } from '../support/libreoffice.ts';
import { plan, roster } from '../support/plan-177.ts';
import { temporaryFolder } from '../support/temporary.ts';

describeWith('soffice', 'on paper', () => {
  it('every kind of document is A4, a letter one page, appendices of wide tables lie across', async () => {
    const city = smallCity();
    const late = letters({ report: city, round: 3 }, reportingOf(city));
    const early = consolidate(periodOf(plan, roster, 2026), { files: [], gone: [] }, '2026-12-01T08:00:00');
    const [toAll] = letters({ report: early, round: 1 }, reportingOf(early));
    const documents = [
      reportDocument(city),
      ...late.map(({ document }) => document),
      ...(toAll ? [toAll.document] : []),
    ];
    const pages = await pagesOf(documents);
    const [report = [], ...others] = pages;
    // The report; one page of agencies upright, duties and difficulties across.
    expect(report.slice(-3)).toEqual(['595×842', '842×595', '842×595']);
    expect(new Set(report.slice(0, -3))).toEqual(new Set(['595×842']));
    expect(report.length).toBeLessThan(9);
    expect(others).toEqual(Array.from({ length: 4 }, () => ['595×842']));
  });
});

/** The sizes of the pages of each document, in points. */
async function pagesOf(documents: readonly WordDocument[]): Promise<string[][]> {
  const folder = temporaryFolder();
  const files = documents.map((_, i) => join(folder, `${i}.docx`));
  for (const [i, document] of documents.entries())
    writeFileSync(files[i] ?? '', await writeDocument(document));
  const pdfs = await convert(files, 'pdf', join(folder, 'pdf'));
  return pdfs.map((pdf) =>
    [
      ...readFileSync(pdf, 'latin1').matchAll(
        /\/Type\s*\/Page\b(?!s).*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/gs,
      ),
    ].map(([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`),
  );
}
