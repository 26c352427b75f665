import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { writeReport } from '../../pipeline/workbook/write-report.ts';
import { describeWith } from '../support/describe-with.ts';
import { convert } from '../support/libreoffice.ts';
import { plan, roster } from '../support/plan-177.ts';
import { temporaryFolder } from '../support/temporary.ts';

describeWith('soffice', 'on paper', () => {
  it('Tổng quan of the whole city is one page, across', async () => {
    const folder = temporaryFolder();
    const report = consolidate(periodOf(plan, roster, 2026), { files: [], gone: [] }, '2026-12-20T08:00:00');
    const workbook = consolidatedWorkbook(report, { fileLink: (path) => path });
    // Its charts read two more sheets, so that its own pages are those that the two do not have.
    const files = await Promise.all(
      [workbook.sheets.slice(0, 3), workbook.sheets.slice(1, 3)].map(async (sheets, i) => {
        const file = join(folder, `${i}.xlsx`);
        writeFileSync(file, await writeReport({ ...workbook, sheets }));
        return file;
      }),
    );
    const pdfs = await convert(files, 'pdf', join(folder, 'pdf'));
    const [text = '', rest = ''] = pdfs.map((pdf) => readFileSync(pdf, 'latin1'));
    const pages = (own: string) => own.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages(text) - pages(rest)).toBe(1);
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
  });
});
