import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { isHeading, templateRowHeight } from '../../pipeline/contract/page.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import type { TemplateModel } from '../../pipeline/contract/template-model.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { readPart, unpack } from '../../pipeline/workbook/package.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { describeWith } from '../support/describe-with.ts';
import { gridOf, settingOf } from '../support/judge.ts';
import { convert } from '../support/libreoffice.ts';
import { findProgram } from '../support/programs.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { elementsNamed } from '../workbook/parts.ts';
import { type Addin, addins } from './addin.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Book, sheetParts } from './host/book.ts';
import { EXCEL_2019 } from './host/open-excel.ts';

const TAKEN = { value: null };

function modelOf(code: string, year: number): TemplateModel {
  const { period, agency } = settingOf(code, year);
  return templateOf(period, agency);
}

/** Two sheets of it: enough to fail with. */
function smallModel(): TemplateModel {
  const model = modelOf('SNV', 2021);
  return { ...model, sheets: model.sheets.filter(({ name }) => ['Nhiệm vụ', '_meta'].includes(name)) };
}

/** What an Excel without page layouts and filters cannot be told. */
function withoutPrint({ sheets, ...facts }: Facts): unknown {
  const kept = Object.entries(sheets).map(([name, sheet]) => [name, { ...sheet, print: 0, filter: 0 }]);
  return { ...facts, printTitles: 0, sheets: Object.fromEntries(kept) as unknown };
}

describeWith('browser', 'the template that the add-in renders', (program) => {
  const open = addins(program);
  let addin: Addin;
  beforeAll(async () => {
    addin = await open();
    // What the page asks of Excel as it starts is not what rendering asks.
    await addin.lacks();
  });
  beforeEach(async () => {
    await addin.replace();
  });

  it.each([
    ['SNV', 2021],
    ['H001', 2022],
    ['VPUB', 2021],
  ])('is the one that the pipeline writes (%s, %i)', async (code, year) => {
    const model = modelOf(code, year);
    expect(await addin.call('render', model)).toEqual(TAKEN);
    expect(await factsOf(await addin.save())).toEqual(await factsOf(await writeTemplate(model)));
    expect(addin.selected()).toBe('Hướng dẫn!A1');
    // Two for whether the workbook is blank, one for all sheets, one to read them back, one to finish.
    expect(addin.syncs.map((message) => JSON.stringify(message).length < 1_000_000)).toEqual(
      Array(5).fill(true),
    );
  });

  it('has the written heights at titles and headers; Excel fits the rows that are typed into', async () => {
    const model = modelOf('SNV', 2021);
    expect(await addin.call('render', model)).toEqual(TAKEN);
    const parts = unpack(await addin.save());
    model.sheets.forEach((sheet, i) => {
      const rows = elementsNamed(readPart(parts, sheetParts(parts)[i] ?? ''), 'row');
      const heights = sheet.rows.map((cells) => templateRowHeight(cells, sheet.widths));
      // What a user may make higher by typing must not be fixed; it is fitted without the air.
      const told = sheet.rows.map((cells, n) =>
        isHeading(cells) ? [heights[n], '1'] : [(heights[n] ?? 0) - 4, undefined],
      );
      expect(rows.map(({ ht, customHeight }) => [Number(ht), customHeight])).toEqual(told);
    });
  });

  it('is the same in Excel 2019 but for paper and filters, which it cannot be told', async () => {
    const model = modelOf('SNV', 2021);
    const excel2019 = await open({ sets: EXCEL_2019 });
    expect(await excel2019.call('render', model)).toEqual(TAKEN);
    const facts = await factsOf(await excel2019.save());
    expect(withoutPrint(facts)).toEqual(withoutPrint(await factsOf(await writeTemplate(model))));
    await excel2019.close();
  });

  it('is refused by an Excel without validations', async () => {
    const excel2016 = await open({ sets: '1.7' });
    expect(await excel2016.lacks()).toEqual(['template', 'following', 'saving']);
    expect(await excel2016.call('render', modelOf('SNV', 2021))).toEqual({ fault: 'not-supported' });
    expect(excel2016.book().sheets.map(({ cells }) => cells.name)).toEqual(['Trang tính1']);
    await excel2016.close();
  });

  it('is made once by two quick clicks', async () => {
    const model = smallModel();
    const clicks = await clickTwice(addin.page, model);
    expect(clicks).toEqual([TAKEN, TAKEN]);
    expect(addin.book().sheets.map(({ cells }) => cells.name)).toEqual(['Nhiệm vụ', '_meta']);
    expect(await addin.call('render', model)).toEqual({ fault: 'workbook-in-use' });
  });

  it.each<[string, (book: Book) => void]>([
    [
      'a value',
      (book) => {
        for (const { cells } of book.sheets) cells.getCell('C7').value = 0;
      },
    ],
    [
      'a chart',
      (book) => {
        for (const { charts } of book.sheets) charts.count = 1;
      },
    ],
    [
      'another date system',
      (book) => {
        book.workbook.properties.date1904 = true;
      },
    ],
    [
      'a sheet named as one of its own',
      (book) => {
        for (const { cells } of book.sheets) cells.name = 'NHIỆM VỤ';
      },
    ],
  ])('is not put over %s', async (_, use) => {
    use(addin.book());
    const before = await factsOf(await addin.save());
    expect(await addin.call('render', modelOf('SNV', 2021))).toEqual({ fault: 'workbook-in-use' });
    expect(await factsOf(await addin.save())).toEqual(before);
  });

  it.each<[string, string, number, number]>([
    ['excel-failed', 'GeneralException', 3, 0.5],
    ['excel-failed', 'GeneralException', 4, 0],
    ['excel-failed', 'GeneralException', 5, 0.5],
    ['too-much-at-once', 'RequestPayloadSizeLimitExceeded', 3, 0],
    ['not-supported', 'ApiNotFound', 3, 0.9],
  ])('leaves nothing of it behind: %s from %s in sync %i, %f through', async (fault, code, sync, share) => {
    addin.fail({ code, sync, share });
    expect(await addin.call('render', smallModel())).toEqual({ fault });
    expect(addin.book().sheets.map(({ cells }) => cells.name)).toEqual(['Trang tính1']);
    expect(addin.book().title).toBe('');
    expect(await addin.call('render', smallModel())).toEqual(TAKEN);
  });

  it.each<[string, (book: Book) => void]>([
    [
      'a text',
      (book) => {
        cellsOf(book).getCell('A5').value = 44_000;
      },
    ],
    [
      'a lock',
      (book) => {
        cellsOf(book).getCell('G9').style = { protection: { locked: true } };
      },
    ],
    [
      'a format',
      (book) => {
        cellsOf(book).getCell('I4').style = { protection: { locked: false } };
      },
    ],
    [
      'a validation',
      (book) => {
        book.sheets.find(({ cells }) => cells.name === 'Nhiệm vụ')?.rules.clear();
      },
    ],
    [
      'the protection',
      (book) => {
        for (const sheet of book.sheets) sheet.protection = null;
      },
    ],
    [
      'the hiding of a sheet',
      (book) => {
        for (const { cells } of book.sheets) cells.state = 'visible';
      },
    ],
  ])('is taken away again where Excel did not take %s', async (_, spoil) => {
    addin.before(4, spoil);
    expect(await addin.call('render', smallModel())).toEqual({ fault: 'template-not-taken' });
    expect(addin.book().sheets.map(({ cells }) => cells.name)).toEqual(['Trang tính1']);
  });

  it.runIf(findProgram('soffice'))('goes through LibreOffice and is read as a blank report', async () => {
    const { period, agency, judging } = settingOf('SNV', 2021);
    expect(await addin.call('render', templateOf(period, agency))).toEqual(TAKEN);
    const folder = temporaryFolder();
    const rendered = join(folder, 'rendered.xlsx');
    writeFileSync(rendered, await addin.save());
    const [saved = ''] = await convert([rendered], 'xlsx', join(folder, 'saved'));
    const expected = validate(gridOf(await writeTemplate(templateOf(period, agency))), judging);
    expect(validate(gridOf(readFileSync(saved)), judging)).toEqual(expected);
  });
});

function cellsOf(book: Book) {
  const sheet = book.sheets.find(({ cells }) => cells.name === 'Nhiệm vụ');
  if (!sheet) throw new Error('no sheet Nhiệm vụ');
  return sheet.cells;
}

function clickTwice(page: Page, model: TemplateModel): Promise<unknown[]> {
  return page.evaluate(async (same) => {
    const host = await window.testPage;
    return Promise.all([host.call('render', same), host.call('render', same)]);
  }, model);
}
