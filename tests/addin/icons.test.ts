import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawIcon, iconSizes } from '../../addin/serve/icons.ts';
import { describeWith } from '../support/describe-with.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'addin', 'icons');
const ICONS = iconSizes(FOLDER);
const SIZED = [...ICONS].flatMap(([name, sizes]) => sizes.map((size) => [name, size] as const));
/** Of 255, a pixel's channel: what two versions of a browser may differ by at the edges of a shape. */
const TOLERANCE = 24;

describe('the icons', () => {
  it('are one for the add-in and one for each button, in the sizes of the ribbon', () => {
    const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
    expect([...ICONS]).toEqual([
      ['check', ribbon],
      ['finalise', ribbon],
      ['report', [...ribbon, 128]],
      ['template', ribbon],
    ]);
  });

  it('stand drawn beside their drawings, and nothing else', () => {
    const drawn = [
      ...[...ICONS.keys()].map((name) => `${name}.svg`),
      ...SIZED.map((icon) => `${icon.join('-')}.png`),
    ];
    expect(readdirSync(FOLDER).sort()).toEqual(drawn.sort());
  });
});

describeWith('browser', 'the icons, drawn in a real browser,', (executablePath) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  it.each(SIZED)('look as they are kept: %s at %i', async (name, size) => {
    const svg = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
    const kept = await pixels(page, readFileSync(join(FOLDER, `${name}-${size}.png`)));
    const drawn = await pixels(page, await drawIcon(page, svg, size));
    expect(kept.length).toBe(size * size * 4);
    expect(Math.max(...kept.map((value, i) => Math.abs(value - (drawn[i] ?? 0))))).toBeLessThan(TOLERANCE);
  });
});

/** Red, green, blue and opacity of each pixel of a PNG, row by row. */
async function pixels(page: Page, png: Buffer): Promise<number[]> {
  return page.evaluate<number[]>(`(async () => {
    const blob = await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob();
    const image = await createImageBitmap(blob);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, image.width, image.height).data];
  })()`);
}
