import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

/** Drawn small enough for the ribbon, large enough for a list of add-ins: what Office asks for. */
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** The sign of the add-in itself, which the web page shows larger. */
const REPORT_SIZES = [...ICON_SIZES, 128];

/** The icons drawn in a folder, each with the sizes it is needed in, by name. */
export function iconSizes(folder: string): ReadonlyMap<string, readonly number[]> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.slice(0, -'.svg'.length));
  return new Map(names.sort().map((name) => [name, name === 'report' ? REPORT_SIZES : ICON_SIZES]));
}

/** A drawing as a PNG of `size` × `size` pixels on nothing, drawn in a page; the same browser gives the same bytes. */
export async function drawIcon(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const style = `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`;
  await page.setContent(style + svg);
  return page.screenshot({ omitBackground: true });
}

/** Draws every `NAME.svg` of a folder as `NAME-SIZE.png` beside it. */
export async function drawIcons(folder: string, executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  for (const [name, sizes] of iconSizes(folder)) {
    const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
    for (const size of sizes)
      writeFileSync(join(folder, `${name}-${size}.png`), await drawIcon(page, svg, size));
  }
  await browser.close();
}
