import { readFile } from 'node:fs/promises';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeAddress } from '../../../pipeline/contract/finding.ts';
import { GATES } from '../../../pipeline/contract/gates.ts';
import { groupFindings } from '../../../pipeline/contract/messages.ts';
import { momentOf } from '../../../pipeline/contract/time.ts';
import { describeWith } from '../../support/describe-with.ts';
import { judgeBytes, settingOf } from '../../support/judge.ts';
import { type Built, type Served, buildAddin, serveAddin } from '../built.ts';
import { type Visit, visit } from '../visit.ts';
import { accessFaults } from './axe.ts';
import { validWorkbook, workbookOf } from './workbooks.ts';

describeWith('browser', 'the page for browsers without Excel', (program) => {
  let browser: Browser;
  let built: Built;
  let served: Served;
  let opened: Visit;
  let page: Page;

  beforeAll(async () => {
    built = await buildAddin();
    served = await serveAddin(built.folder);
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
    opened = await visit(browser, `${served.address}web/index.html`);
    page = opened.page;
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    built.remove();
  });

  async function check(name: string, bytes: Uint8Array): Promise<void> {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
    await page.getByText(name).first().or(page.locator('.bar.error')).waitFor();
  }

  describe('the template', () => {
    it.each([
      ['so noi vu', 'SNV', 2021],
      ['stttt', 'STTTT', 2022],
      ['xa ba vi', 'X', 2025],
    ])('found by “%s” is downloaded as Node writes it', async (query, code, year) => {
      await page.locator('select').selectOption(String(year));
      await page.getByRole('combobox').last().fill(query);
      const option = page.locator('.option').first();
      const id = (await option.getAttribute('id')) ?? '';
      const agency = id.slice(id.lastIndexOf('-') + 1);
      expect(agency.startsWith(code)).toBe(true);
      await page.getByRole('combobox').last().press('Enter');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('fluent-button', { hasText: 'Tải biểu mẫu về máy' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`bao-cao-${year}-${agency}.xlsx`);
      const bytes = await readFile(await download.path());
      expect(bytes.equals(await workbookOf(agency, year))).toBe(true);
      await page.getByText(`Đã tải về bao-cao-${year}-${agency}.xlsx`).waitFor();
    });

    it('is no longer said to be downloaded once another is chosen', async () => {
      await page.locator('select').selectOption('2021');
      const field = page.getByRole('combobox').last();
      await field.fill('so noi vu');
      await field.press('Enter');
      await Promise.all([
        page.waitForEvent('download'),
        page.locator('fluent-button', { hasText: 'Tải biểu mẫu về máy' }).click(),
      ]);
      await page.getByText('Đã tải về').waitFor();
      await field.fill('so tai chinh');
      await page.getByText('Đã tải về').waitFor({ state: 'detached' });
    });

    it('waits for an agency to be chosen', async () => {
      const fresh = await visit(browser, `${served.address}web/index.html`);
      await fresh.page.locator('fluent-button', { hasText: 'Tải biểu mẫu về máy' }).click();
      await fresh.page.getByText('Hãy chọn cơ quan trong danh sách.').waitFor();
      await fresh.page.close();
    });
  });

  describe('a chosen file', () => {
    it.each([
      ['an empty template', 'STC', 2021],
      ['another year', 'SNV', 2023],
    ])('gives the findings of the pipeline: %s', async (_, code, year) => {
      const bytes = await workbookOf(code, year);
      const { judging } = settingOf(code, year, momentOf(Date.now()));
      const { findings } = judgeBytes(bytes, judging);
      await check(`${code}.xlsx`, bytes);
      const shown = await page
        .locator('.finding')
        .evaluateAll((cards) =>
          cards.map((card) =>
            ['.what', '.fix', '.cells'].map((part) => card.querySelector(part)?.textContent ?? ''),
          ),
        );
      const groups = groupFindings(findings);
      expect(shown.map(([what, fix]) => [what, fix])).toEqual(
        groups.map(({ message }) => [message.what, message.fix]),
      );
      const first = groups[0]?.places[0];
      expect(shown[0]?.[2]).toContain(first ? placeAddress(first) : '?');
    });

    it('may be accepted', async () => {
      await check('tốt.xlsx', await validWorkbook('STTTT', 2021));
      await page.getByText('Không còn lỗi: có thể gửi báo cáo về Sở Nội vụ.').waitFor();
    });

    it.each([
      ['báo cáo.pdf', Buffer.from('%PDF-1.7'), GATES['not-a-workbook'].what],
      ['rỗng.xlsx', Buffer.alloc(0), GATES['empty-file'].what],
      ['hỏng.xlsx', Buffer.from('PK\u0003\u0004 không phải'), GATES.damaged.what],
    ])('may be none: %s', async (name, bytes, text) => {
      await check(name, bytes);
      await page.getByText(text).waitFor();
    });
  });

  describe('files dropped', () => {
    /** Drops files as a browser does; true where the page left them to the browser, which would open them. */
    const drop = (selector: string, names: readonly string[]) =>
      page.evaluate(
        ([place, files]) => {
          const dataTransfer = new DataTransfer();
          for (const name of files) dataTransfer.items.add(new File(['%PDF-1.7'], name));
          const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
          return document.querySelector(place)?.dispatchEvent(event);
        },
        [selector, names] as const,
      );
    const told = () => page.locator('.check-card [role=status] .bar.warning').allTextContents();

    it('several at once: the first is read, and it is said that the others are not', async () => {
      expect(await drop('.drop', ['một.xlsx', 'hai.xlsx', 'ba.xlsx'])).toBe(false);
      await page.getByText(GATES['not-a-workbook'].what).waitFor();
      expect(await told()).toEqual([
        'Đã thả 3 tệp nhưng mỗi lần chỉ đọc một tệp: đã đọc một.xlsx. Hãy thả lần lượt từng tệp còn lại.',
      ]);
      await drop('.drop', ['hai.xlsx']);
      await expect.poll(told).toEqual([]);
    });

    it('beside the place do not lead away from the page', async () => {
      expect(await drop('.page > header', ['một.xlsx'])).toBe(false);
    });
  });

  it.each([1280, 320])('is accessible and fits at %i px', async (width) => {
    await check('STC.xlsx', await workbookOf('STC', 2021));
    await page.setViewportSize({ width, height: 900 });
    for (const mode of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await page.emulateMedia({ forcedColors: 'none', ...mode });
      expect(await accessFaults(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('asks nobody else for anything, breaks no policy, and catches its errors', async () => {
    expect([...(await opened.asked()).keys()].filter((url) => !url.startsWith(served.address))).toEqual(
      [...(await opened.asked()).keys()].filter((url) => url.startsWith('blob:')),
    );
    expect(await opened.forbidden()).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
