import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { momentOf } from '../../../pipeline/contract/time.ts';
import { describeWith } from '../../support/describe-with.ts';
import { gridOf, judgeBytes, settingOf } from '../../support/judge.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { validContent } from '../../support/valid-content.ts';
import { EXCEL_2019, type Excel, type ExcelOptions, openExcel } from '../host/open-excel.ts';
import type { Site } from '../host/site.ts';
import { builtSite } from './built-site.ts';
import { typeAll } from './typing.ts';
import { validWorkbook, workbookOf } from './workbooks.ts';

const FILE = 'C:\\Bao cao\\bao-cao-2022-STTTT.xlsx';

describeWith('browser', 'the add-in beside a workbook', (program) => {
  let browser: Browser;
  let site: Site;
  let excel: Excel;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
    site = await builtSite();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(() => excel.close());

  async function open(options: Partial<ExcelOptions> = {}): Promise<void> {
    excel = await openExcel({ browser, site, path: '/taskpane.html', url: FILE, ...options });
    page = excel.page;
    page.setDefaultTimeout(15_000);
    await page.locator('.pane[aria-busy="false"]').waitFor();
  }

  const press = (text: string) => page.locator('fluent-button', { hasText: text }).click();
  const step = (name: string) => page.getByRole('navigation').getByRole('button', { name }).click();
  const sees = (text: string) => page.getByText(text).first().waitFor();
  const gone = (text: string) => page.getByText(text).first().waitFor({ state: 'detached' });

  it(
    'goes from an empty workbook to a sealed report that the pipeline accepts',
    { timeout: 240_000 },
    async () => {
      const { agency, period } = settingOf('STTTT', 2022);
      await open();
      await press('Bắt đầu');
      await page.locator('select').selectOption('2022');
      await page.getByRole('combobox').last().fill('so thong tin');
      await page.getByRole('combobox').last().press('Enter');
      await press('Tạo biểu mẫu');
      await sees(`Đã tạo biểu mẫu năm 2022 của ${agency.name}.`);

      await page.locator('input[type=file]').setInputFiles({
        name: 'nam ngoai.xlsx',
        mimeType: '',
        buffer: Buffer.from(await validWorkbook('STTTT', 2021)),
      });
      await press('Chuyển vào biểu mẫu');
      await sees('ô từ báo cáo năm trước.');
      const carried = gridOf(await excel.save());
      const marked = JSON.stringify(
        carried.sheets.map(({ rows }) => rows.map(({ cells }) => [...cells])),
      ).match(/\(Chuyển từ báo cáo năm 2021\)/g);
      await step('Kiểm tra');
      await sees('Nội dung chuyển từ báo cáo năm 2021 chưa được cập nhật.');
      await step('Chốt báo cáo');
      await sees('lỗi nên chưa chốt được');
      expect(marked?.length).toBeGreaterThan(10);

      // What was carried over is written anew, all else is typed; Excel's own validations let all of it pass.
      for (const range of ['Nhiệm vụ!G4:M37', 'Số liệu!D4:F46', 'Vướng mắc!A4:E33']) {
        const [sheet = '', cells = ''] = range.split('!');
        await clearFilled(excel, sheet, cells);
      }
      await typeAll(excel, validContent(period, agency));
      await step('Kiểm tra');
      await sees('Không còn lỗi hay cảnh báo nào.');
      await step('Chốt báo cáo');
      await press('Chốt và lưu báo cáo');
      await sees('Đã chốt lúc');
      await sees(`Đã lưu: ${FILE}`);
      await sees('Gửi về Sở Nội vụ trước ngày 15/12 hàng năm');

      const bytes = await excel.save();
      const verdict = judgeBytes(bytes, { ...settingOf('STTTT', 2022, momentOf(Date.now())).judging });
      expect(verdict.findings).toEqual([]);
      expect(verdict).toMatchObject({
        accepted: true,
        identity: { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
      });
      const file = join(temporaryFolder(), 'bao-cao.xlsx');
      await writeFile(file, bytes);
      expect(runCli(['check', file])).toMatchObject({
        code: 0,
        out: expect.stringContaining('ĐẠT: 0 chỗ sai, 0 chỗ cảnh báo') as unknown,
      });
    },
  );

  it('follows what is typed and pasted, and leads to it', async () => {
    await open({ workbook: await validWorkbook('STTTT', 2022) });
    await sees('Không còn lỗi hay cảnh báo nào.');
    expect(await excel.user.type('Nhiệm vụ', 'G5', 'xong')).toBe('refused');
    await excel.user.paste('Nhiệm vụ', 'G5', [['xong']]);
    await page.getByRole('button', { name: 'Đến ô G5' }).click();
    await sees('Đã chọn trang Nhiệm vụ, ô G5 (Tình trạng). Nhấn F6 để chuyển sang bảng tính.');
    expect(excel.selected()).toBe('Nhiệm vụ!G5');
    await excel.user.paste('Thông tin', 'B8', [['hôm qua']]);
    await page.getByRole('button', { name: 'Đến ô B8' }).waitFor();
    await press('Lỗi tiếp theo');
    await expect.poll(() => excel.selected()).toBe('Thông tin!B8');
    await press('Lỗi tiếp theo');
    await expect.poll(() => excel.selected()).toBe('Nhiệm vụ!G5');
  });

  it('knows a sealed report again, and what was changed after', async () => {
    await open({ workbook: await validWorkbook('STTTT', 2022) });
    await step('Chốt báo cáo');
    await press('Chốt và lưu báo cáo');
    await sees('Đã chốt lúc');
    const sealed = await excel.save();
    await excel.close();
    await open({ workbook: sealed });
    await step('Chốt báo cáo');
    await sees('Đã chốt lúc');
    await excel.user.type('Nhiệm vụ', 'J5', 'Phòng khác');
    await sees('Nội dung đã bị sửa sau khi chốt');
    await press('Chốt lại và lưu');
    await sees('Đã chốt lúc');
    const { findings } = judgeBytes(
      await excel.save(),
      settingOf('STTTT', 2022, momentOf(Date.now())).judging,
    );
    expect(findings).toEqual([]);
  });

  it('tells what Excel refuses, and goes on', async () => {
    await open({ workbook: await workbookOf('STTTT', 2022) });
    excel.fail({ code: 'DocumentReadOnly' });
    await press('Kiểm tra lại');
    await sees('Sổ tính đang mở ở chế độ chỉ đọc nên không ghi được.');
    await press('Kiểm tra lại');
    await gone('Sổ tính đang mở ở chế độ chỉ đọc nên không ghi được.');
    await sees('Đã điền 0/90 mục');
  });

  it('makes no template over other work, and opens a new workbook instead', async () => {
    await open();
    await excel.user.type('Trang tính1', 'A1', 'việc khác');
    await press('Bắt đầu');
    await sees('Sổ tính này đã có nội dung.');
    await press('Mở sổ mới');
    await sees('Đã mở sổ mới.');
  });

  it.each([
    ['dark', 0x262626],
    ['light', 0xe6e6e6],
  ])('takes the %s theme of Office, whatever the system’s', async (theme, colour) => {
    await open();
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
    await page.addInitScript((told) => {
      const { external } = window as unknown as { external: { GetContext: () => object } };
      Object.assign(external.GetContext(), {
        GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: told }),
      });
    }, colour);
    await page.reload();
    await page.locator('.pane[aria-busy="false"]').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
  });

  it('asks old Excels to be told when to look', async () => {
    await open({ sets: EXCEL_2019, workbook: await validWorkbook('STTTT', 2022) });
    await sees('Không còn lỗi hay cảnh báo nào.');
    excel.user.chooseSilently('Nhiệm vụ', 'G5', 'xong');
    await press('Kiểm tra lại');
    await page.getByRole('button', { name: 'Đến ô G5' }).waitFor();
  });
});

/** Clears the cells of a range that hold something and may be changed. */
async function clearFilled(excel: Excel, sheet: string, range: string): Promise<void> {
  const outcome = await excel.user.clear(sheet, range);
  if (outcome === 'taken') return;
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  for (let row = Number(top); row <= Number(bottom); row++)
    await excel.user.clear(sheet, `${left}${row}:${right}${row}`);
}
