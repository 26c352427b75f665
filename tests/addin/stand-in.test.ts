import { beforeAll, beforeEach, expect, it } from 'vitest';
import { templateOf } from '../../pipeline/contract/template.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { describeWith } from '../support/describe-with.ts';
import { gridOf, settingOf } from '../support/judge.ts';
import { type Addin, addins } from './addin.ts';

const { period, agency } = settingOf('SNV', 2021);
const blank = await writeTemplate(templateOf(period, agency));

/** What office.js is asked to do in the page; the code of the error that came of it, or an empty text. */
async function codeOf({ page }: Addin, work: (context: Excel.RequestContext) => void): Promise<unknown> {
  return page.evaluate(`
    Excel.run(async (context) => {
      (${work.toString()})(context);
      await context.sync();
      return '';
    }).catch((error) => error.code ?? String(error))`);
}

describeWith('browser', 'the stand-in is as strict as Excel', (program) => {
  const open = addins(program);
  let addin: Addin;
  beforeAll(async () => {
    addin = await open();
  });
  beforeEach(async () => {
    await addin.replace(blank);
  });

  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    [
      'a locked cell',
      'AccessDenied',
      ({ workbook }) => {
        workbook.worksheets.getItem('Nhiệm vụ').getRange('A4').values = [['x']];
      },
    ],
    [
      'a range with one locked cell',
      'AccessDenied',
      ({ workbook }) => {
        workbook.worksheets.getItem('Nhiệm vụ').getRange('F4:G4').values = [['x', 'y']];
      },
    ],
    [
      'an input cell',
      '',
      ({ workbook }) => {
        workbook.worksheets.getItem('Nhiệm vụ').getRange('J4').values = [['x']];
      },
    ],
    [
      'a format on a protected sheet',
      'AccessDenied',
      ({ workbook }) => {
        workbook.worksheets.getItem('Nhiệm vụ').getRange('J4').format.font.bold = true;
      },
    ],
    [
      'a validation on a protected sheet',
      'AccessDenied',
      ({ workbook }) => {
        workbook.worksheets.getItem('Nhiệm vụ').getRange('J4').dataValidation.clear();
      },
    ],
    [
      'a width on a protected sheet that leaves widths free',
      '',
      ({ workbook }) => {
        workbook.worksheets.getItem('Nhiệm vụ').getRange('J:J').format.columnWidth = 90;
      },
    ],
    [
      'rows that do not fit',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.getItem('Nhiệm vụ').getRange('J4:J5').values = [['x']];
      },
    ],
    [
      'an address that is none',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.getItem('Nhiệm vụ').getRange('4J').load('values');
      },
    ],
    [
      'a sheet that is not there',
      'ItemNotFound',
      ({ workbook }) => {
        workbook.worksheets.getItem('Khác').load('name');
      },
    ],
    [
      'a sheet that may not be there',
      '',
      ({ workbook }) => {
        workbook.worksheets.getItemOrNullObject('Khác').load('name');
      },
    ],
    [
      'a name that is taken',
      'ItemAlreadyExists',
      ({ workbook }) => {
        workbook.worksheets.add('NHIỆM VỤ');
      },
    ],
    [
      'a name with a slash',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.add('a/b');
      },
    ],
    [
      'protection on top of protection',
      'InvalidOperation',
      ({ workbook }) => {
        workbook.worksheets.getItem('Nhiệm vụ').protection.protect();
      },
    ],
    [
      'the deletion of a very hidden sheet',
      'InvalidOperation',
      ({ workbook }) => {
        workbook.worksheets.getItem('_meta').delete();
      },
    ],
    [
      'a rule over cells with others',
      'InvalidArgument',
      ({ workbook }) => {
        const one = workbook.worksheets.getItem('Nhiệm vụ');
        one.protection.unprotect();
        one.getRange('F4:G4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      },
    ],
    [
      'a list of 256 characters',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.add('x').getRange('A1').dataValidation.rule = {
          list: { inCellDropDown: true, source: 'a'.repeat(256) },
        };
      },
    ],
    [
      'a prompt of 256 characters',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.add('x').getRange('A1').dataValidation.prompt = {
          showPrompt: true,
          title: 't',
          message: 'a'.repeat(256),
        };
      },
    ],
    [
      'a member it does not know',
      'ApiNotFound',
      ({ workbook }) => {
        workbook.pivotTables.refreshAll();
      },
    ],
  ])('with %s: %j', async (_, code, work) => {
    expect(await codeOf(addin, work)).toBe(code);
  });

  it('does what came before the failure, and nothing after it', async () => {
    const code = await codeOf(addin, ({ workbook }) => {
      const one = workbook.worksheets.getItem('Nhiệm vụ');
      one.getRange('J4').values = [['trước']];
      one.getRange('A4').values = [['khóa']];
      one.getRange('J5').values = [['sau']];
    });
    expect(code).toBe('AccessDenied');
    const texts = JSON.stringify(gridOf(await addin.save()).sheets[2]?.rows.map(({ cells }) => [...cells]));
    expect([texts.includes('trước'), texts.includes('khóa'), texts.includes('sau"')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each<[string | number, string, unknown]>([
    ['31/12/2021', 'dd/mm/yyyy', 44_561],
    ['2021-12-31', 'dd/mm/yyyy', 44_561],
    ['12', 'General', 12],
    ['TRUE', 'General', true],
    ["'12", 'General', '12'],
    ['215/BC-SNV', 'General', '215/BC-SNV'],
  ])('makes of %j what Excel makes of it', async (typed, format, value) => {
    await addin.replace();
    expect(await addin.user.type('Trang tính1', 'A1', typed)).toBe('taken');
    await addin.replace();
    const code = await addin.page.evaluate(async (given) => {
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1');
        range.values = [[given]];
        range.load('values,numberFormat');
        await context.sync();
        return [range.values[0], range.numberFormat[0]] as unknown[][];
      });
    }, typed);
    expect(code).toEqual([[value], [format]]);
  });

  it.each<[string, string, string | number, string]>([
    ['Nhiệm vụ', 'A4', 'x', 'locked'],
    ['Nhiệm vụ', 'G4', 'Xong', 'refused'],
    ['Nhiệm vụ', 'G4', 'Đã hoàn thành', 'taken'],
    ['Nhiệm vụ', 'H4', '101', 'refused'],
    ['Nhiệm vụ', 'I4', '31/12/2020', 'refused'],
    ['Nhiệm vụ', 'I4', '31/12/2021', 'taken'],
    ['Nhiệm vụ', 'J4', 'a'.repeat(201), 'refused'],
    ['Văn bản', 'A4', 'III.1.1-a', 'taken'],
    ['Văn bản', 'A4', 'X.1', 'refused'],
  ])('lets the user type into %s!%s: %s is %s', async (name, at, typed, outcome) => {
    expect(await addin.user.type(name, at, typed)).toBe(outcome);
  });

  it('lets a paste pass every validation but no lock', async () => {
    expect(await addin.user.paste('Nhiệm vụ', 'G4', [['Xong']], { font: '.VnTime' })).toBe('taken');
    expect(await addin.user.type('Nhiệm vụ', 'G4', 'Xong rồi')).toBe('taken');
    expect(await addin.user.paste('Nhiệm vụ', 'F4', [['x', 'y']])).toBe('locked');
    expect(await addin.user.clear('Nhiệm vụ', 'G4:M4')).toBe('taken');
    expect(await addin.user.clear('Nhiệm vụ', 'A4:M4')).toBe('locked');
  });
});
