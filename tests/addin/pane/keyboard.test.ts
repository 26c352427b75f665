import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../../support/describe-with.ts';
import { type Site, serveSite } from '../host/site.ts';
import { buildPage } from './build-page.ts';
import { openPane } from './open-pane.ts';
import { base64, validWorkbook, workbookOf } from './workbooks.ts';

const AT = '2022-12-12T09:00:00';

describeWith('browser', 'the pane by keyboard', (program) => {
  let browser: Browser;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
    site = await serveSite(await buildPage());
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(() => page.context().close());

  /** What has the focus: its tag and the beginning of its text. */
  const focused = () =>
    page.evaluate(() => {
      const { tagName, textContent } = document.activeElement ?? document.body;
      return `${tagName.toLowerCase()} ${textContent.trim().slice(0, 30)}`;
    });

  /** Presses Tab until what has the focus begins so; a user who is lost gives up. */
  async function tabTo(wanted: string): Promise<void> {
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      if ((await focused()).startsWith(wanted)) return;
    }
    throw new Error(`${wanted} is not reached by Tab; the focus is on ${await focused()}`);
  }

  const asked = () => page.evaluate(() => [...window.host.asked]);
  const activeOption = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return document.getElementById(id ?? '')?.textContent;
    });

  it('makes a template, finds an error and goes there', async () => {
    page = await openPane({ browser, site }, { at: AT });
    await tabTo('fluent-button Bắt đầu');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('h2 Biểu mẫu');
    await tabTo('select');
    await tabTo('input');
    await page.keyboard.type('so noi vu');
    await page.keyboard.press('Enter');
    await tabTo('fluent-button Tạo biểu mẫu');
    await page.keyboard.press('Enter');
    await page.getByText('Đã tạo biểu mẫu năm 2022 của Sở Nội vụ.').waitFor();
    // The button is gone: its user is not sent back to the top of the page.
    await expect.poll(focused).toBe('h2 Biểu mẫu');
    await tabTo('fluent-button Sang Kiểm tra');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('h2 Kiểm tra');
    await tabTo('button Lỗi (');
    await page.keyboard.press('Space');
    await tabTo('fluent-button Lỗi tiếp theo');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await asked()).at(-1)).toBe('goTo Thông tin!B7');
    // The focus stays: another press leads on.
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await asked()).at(-1)).toBe('goTo Thông tin!B8');
  });

  it('tells a failure in sight at the end of a long list, and sends its button’s user to the heading', async () => {
    page = await openPane(
      { browser, site },
      { at: AT, view: 'check', workbook: base64(await workbookOf('STTTT', 2022)) },
    );
    const end = page.locator('.way').last();
    await end.scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      window.host.failNext('workbook-in-use');
    });
    await end.click();
    const { y = -1, height = 0 } = (await page.getByRole('alert').boundingBox()) ?? {};
    expect(y).toBeGreaterThan(32);
    expect(y + height).toBeLessThanOrEqual(720);
    await tabTo('fluent-button Mở sổ mới');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('h2 Kiểm tra');
  });

  it('seals a report', async () => {
    page = await openPane(
      { browser, site },
      { at: AT, workbook: base64(await validWorkbook('STTTT', 2022)) },
    );
    await page.keyboard.press('Tab');
    await tabTo('button Chốt báo cáo');
    await page.keyboard.press('Enter');
    await tabTo('fluent-button Chốt và lưu');
    await page.keyboard.press('Space');
    await page.getByText('Đã chốt lúc').waitFor();
    expect(await asked()).toContain('finalise');
    await expect.poll(focused).toBe('h2 Chốt báo cáo');
  });

  it('opens the choice of a file', async () => {
    page = await openPane(
      { browser, site },
      { at: AT, view: 'template', workbook: base64(await workbookOf('STTTT', 2022)) },
    );
    // Asked for before the way to it, which takes a while: the browser is told to give it to the test by then.
    const opened = page.waitForEvent('filechooser', { timeout: 30_000 });
    await tabTo('input');
    await page.keyboard.press('Enter');
    const chooser = await opened;
    expect(chooser.isMultiple()).toBe(false);
  });

  describe('the list of agencies', () => {
    it('is moved through by arrows while the field keeps the focus', async () => {
      page = await openPane({ browser, site }, { at: AT, view: 'template' });
      await tabTo('input');
      expect(await activeOption()).toBeUndefined();
      await page.keyboard.press('ArrowDown');
      const first = await activeOption();
      expect(first).toBe(await page.locator('.option').first().textContent());
      await page.keyboard.press('ArrowUp');
      expect(await activeOption()).toBe(first);
      await page.keyboard.press('ArrowDown');
      expect(await activeOption()).toBe('Sở Nội vụ');
      for (let i = 0; i < 20; i++) await page.keyboard.press('PageDown');
      const last = await activeOption();
      expect(last).toBe(await page.locator('.option').last().textContent());
      expect(await page.locator('.option').last().isVisible()).toBe(true);
      expect(await focused()).toBe('input ');
    });

    it.each([
      ['so noi vu', 'Sở Nội vụ'],
      ['SNN', 'Sở Nông nghiệp và Phát triển nông thôn'],
      ['van phong uy ban nhan dan', 'Văn phòng UBND Thành phố'],
      ['Sở KH&ĐT', 'Sở Kế hoạch và Đầu tư'],
    ])('finds by “%s” %s', async (query, name) => {
      page = await openPane({ browser, site }, { at: AT, view: 'template' });
      await tabTo('input');
      await page.keyboard.type(query);
      expect(await page.locator('.option').first().textContent()).toBe(name);
      await page.keyboard.press('Enter');
      expect(await page.locator('.choice [role=status]').textContent()).toContain(`Đã chọn ${name}`);
    });

    it('forgets what was chosen once the text is another, and makes nothing until it is chosen again', async () => {
      page = await openPane({ browser, site }, { at: AT, view: 'template' });
      const field = page.getByRole('combobox').last();
      const make = page.locator('fluent-button', { hasText: 'Tạo biểu mẫu' });
      await field.fill('so noi vu');
      await field.press('Enter');
      await field.fill('so tu phap');
      expect(await page.locator('.choice [role=status]').textContent()).toBe('1 cơ quan');
      await make.click();
      await page.getByText('Hãy chọn cơ quan trong danh sách.').waitFor();
      expect(await asked()).not.toContain('render');
      await field.press('Enter');
      await make.click();
      await page.getByText('Đã tạo biểu mẫu năm 2022 của Sở Tư pháp.').waitFor();
    });

    it('chooses nothing by Enter in an empty field', async () => {
      page = await openPane({ browser, site }, { at: AT, view: 'template' });
      const field = page.getByRole('combobox').last();
      const status = page.locator('.choice [role=status]');
      const before = await status.textContent();
      await field.press('Enter');
      expect(await status.textContent()).toBe(before);
      await field.fill('so noi vu');
      await field.press('Enter');
      await field.fill('');
      await field.press('Enter');
      expect(await status.textContent()).toBe(before);
    });

    it('says when nobody is found', async () => {
      page = await openPane({ browser, site }, { at: AT, view: 'template' });
      await tabTo('input');
      await page.keyboard.type('khong co');
      expect(await page.locator('.choice [role=status]').textContent()).toBe(
        'Không có cơ quan nào khớp với “khong co”.',
      );
    });
  });
});
