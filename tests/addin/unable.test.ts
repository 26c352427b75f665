import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Linter } from 'eslint';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../support/describe-with.ts';
import { type Built, buildAddin, type Served, serveAddin } from './built.ts';
import { EXCEL_ON_WINDOWS } from './visit.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'addin', 'serve', 'unable.js');

describe('the word to those who see no pane', () => {
  const es5 = { languageOptions: { ecmaVersion: 5, sourceType: 'script' } } as const;
  const problems = (code: string) => new Linter().verify(code, es5).map(({ message }) => message);

  it('is written in ECMAScript 5, which Internet Explorer runs', () => {
    expect(problems(readFileSync(SCRIPT, 'utf8'))).toEqual([]);
    expect(problems('const a = () => 1;')).toEqual(["Parsing error: The keyword 'const' is reserved"]);
  });
});

describeWith('browser', 'the word to those who see no pane, in a real browser,', (executablePath) => {
  let built: Built;
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    built = await buildAddin();
    served = await serveAddin(built.folder);
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    built.remove();
  });

  const open = async (prepare: (page: Page) => Promise<void>): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 320, height: 480 } });
    await page.addInitScript({ content: EXCEL_ON_WINDOWS });
    await prepare(page);
    await page.goto(`${served.address}taskpane.html?view=check&_host_Info=Excel$Win32$16.01$vi-VN$$$$0`);
    return page;
  };

  /** A browser to which `type="module"` means nothing, as to Internet Explorer. */
  const withoutModules = async (page: Page): Promise<void> => {
    await page.addInitScript({ content: 'delete HTMLScriptElement.prototype.noModule' });
    await page.route('**/taskpane.html*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('"module"', '"unknown"') });
    });
  };

  it('shows the way to the web page where modules do not run, and answers Excel', async () => {
    const page = await open(withoutModules);
    const box = page.locator('#unable');
    expect(await box.locator('h1').textContent()).toBe('Excel trên máy này không mở được khung Báo cáo 177');
    const link = box.locator('a');
    expect(await link.getAttribute('href')).toBe(`${served.address}web/index.html`);
    expect(await link.textContent()).toBe(`${served.address}web/index.html`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await page.evaluate('typeof Office.initialize')).toBe('function');
    await page.close();
  });

  it('says so where the files of the pane are not to be had', async () => {
    const page = await open(async (opened) => {
      await opened.route('**/assets/taskpane-*.js', (route) => route.abort());
    });
    expect(await page.locator('h1').allTextContents()).toEqual(['Không tải được khung Báo cáo 177']);
    await page.close();
  });

  describe('the web page', () => {
    const heading = (page: Page) => page.locator('#unable h1').allTextContents();
    const way = (page: Page) => page.locator('#unable a').count();

    it('says so where its files are not to be had', async () => {
      const page = await browser.newPage({ viewport: { width: 320, height: 480 } });
      await page.route('**/assets/web-*.js', (route) => route.abort());
      await page.goto(`${served.address}web/`);
      expect(await heading(page)).toEqual(['Không tải được trang Báo cáo 177']);
      expect(await way(page)).toBe(0);
      await page.close();
    });

    it('says so where it is opened as a file', async () => {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(built.folder, 'web', 'index.html')).href);
      await page.locator('#unable').waitFor({ timeout: 5_000 });
      expect(await heading(page)).toEqual(['Trang Báo cáo 177 không chạy khi mở từ tệp trên máy']);
      await page.close();
    });

    it('says so where JavaScript is off', async () => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(`${served.address}web/index.html`);
      expect(await page.locator('h1').allTextContents()).toEqual(['Trang Báo cáo 177 cần JavaScript']);
      await page.close();
    });

    it('keeps silent where it runs', async () => {
      const page = await browser.newPage();
      await page.goto(`${served.address}web/index.html`);
      await page.locator('.page').waitFor();
      expect(await page.locator('#unable').count()).toBe(0);
      await page.close();
    });
  });

  it.each([
    ['taskpane.html', 'hãy đóng khung, kiểm tra kết nối mạng rồi mở lại'],
    ['web/index.html', 'hãy kiểm tra kết nối mạng rồi tải lại trang'],
  ])('%s itself tells what to do where not even this word is to be had', async (path, text) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 480 } });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${served.address}${path}`);
    const told = page.getByText(text);
    expect(await told.isVisible()).toBe(false);
    await told.waitFor({ state: 'visible', timeout: 10_000 });
    await page.close();
  });

  it('keeps silent where the pane runs', async () => {
    const page = await open(() => Promise.resolve());
    await page.evaluate('Office.onReady()');
    expect(await page.locator('#unable').count()).toBe(0);
    await page.close();
  });
});
