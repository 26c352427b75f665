import type { Browser, Page } from 'playwright-core';
import type { Site } from '../host/site.ts';
import type { PaneCase } from '../page/pane-case.ts';

export const PANE_PAGE = '/pane-page.html';

/** Opens the pane over a workbook in memory, as wide as Excel's pane, and waits until it has read it. */
export async function openPane(
  { browser, site }: { browser: Browser; site: Site },
  paneCase: PaneCase,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 720 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.addInitScript((given) => {
    window.paneCase = given;
  }, paneCase);
  await page.goto(`${site.origin}${PANE_PAGE}`);
  await page.locator('.pane[aria-busy="false"]').waitFor();
  return page;
}
