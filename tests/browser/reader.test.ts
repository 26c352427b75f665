import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { JUDGED_AT } from '../../samples/make/sample.ts';
import { describeWith } from '../support/describe-with.ts';
import { SAMPLES_FOLDER } from '../support/merged-samples.ts';
import { plan, roster } from '../support/plan-177.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { type PageInput, judgeInPage } from './judge-in-page.ts';

const run = promisify(execFile);
/** Accepted and returned, saved by Excel's ways and by LibreOffice; none is sealed, as hashing is each host's own. */
const FILES = [
  'SCT_BC 177.xlsx',
  'CD Y te Ha Noi_KH177.xlsx',
  'Nam Từ Liêm - KH177.xlsx',
  'Sở LĐTBXH - KH 177.xlsx',
];

describeWith('browser', 'the reader and the rules in a real browser', (browser) => {
  it('give the verdicts that they give in Node', async () => {
    const folder = temporaryFolder();
    const input: PageInput = {
      plan,
      roster,
      year: 2021,
      at: JUDGED_AT,
      files: FILES.map((file) => readFileSync(join(SAMPLES_FOLDER, file), 'base64')),
    };
    const page = join(folder, 'page.html');
    writeFileSync(page, await pageOf(folder, input));
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'profile')}`,
    ];
    const { stdout } = await run(browser, [...flags, '--dump-dom', `file://${page}`], { maxBuffer: 2 ** 26 });
    const told = /<pre>(.*)<\/pre>/s.exec(stdout)?.[1] ?? '';
    const text = Buffer.from(told, 'base64').toString('utf8');
    expect(JSON.parse(text)).toEqual(JSON.parse(judgeInPage(input)));
    expect(JSON.parse(text)).toMatchObject([
      { accepted: false },
      { accepted: false },
      { accepted: true },
      {},
    ]);
  });
});

/** A page that holds everything: it asks nobody for anything. */
async function pageOf(folder: string, input: PageInput): Promise<string> {
  const built = await build({
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      outDir: folder,
      lib: { entry: join(import.meta.dirname, 'judge-in-page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const code = 'output' in bundle ? bundle.output[0].code : '';
  const data = JSON.stringify(input).replaceAll('<', '\\u003c');
  const show = `const text = new TextEncoder().encode(page.judgeInPage(${data}));
    document.querySelector('pre').textContent = btoa(Array.from(text, (b) => String.fromCharCode(b)).join(''));`;
  return `<!doctype html><meta charset="utf-8"><pre></pre><script>${code.replaceAll('</script', '<\\/script')}</script><script>${show}</script>`;
}
