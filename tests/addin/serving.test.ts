import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../addin/serve/content-security.ts';
import { describeWith } from '../support/describe-with.ts';
import { type Built, buildAddin, type Served, serveAddin } from './built.ts';
import { EXCEL_ON_WINDOWS, type Visit, visit } from './visit.ts';

const MANIFEST = join(import.meta.dirname, '..', '..', 'manifest.xml');
const FOLDER = 'office-js/';
/** office.js frames a page of reports 3 seconds after it started. */
const LATEST_REPORT = 4_000;

let built: Built;
let served: Served;

beforeAll(async () => {
  built = await buildAddin();
  served = await serveAddin(built.folder);
});

afterAll(async () => {
  await served.close();
  built.remove();
});

describe('the built add-in', () => {
  it('holds no more of office.js than Excel asks for', () => {
    const files = readdirSync(join(built.folder, FOLDER), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.js')).sort()).toEqual([
      join('en-us', 'office_strings.js'),
      'excel-mac-16.00.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'o15apptofilemappingtable.js',
      'office.js',
      join('vi-vn', 'office_strings.js'),
    ]);
  });

  it('brings no library to check the data that ships, which the build has done', () => {
    const folder = join(built.folder, 'assets');
    const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => readFileSync(join(folder, file), 'utf8').includes('_zod'))).toEqual([]);
  });

  it.each(['taskpane.html', 'web/index.html'])('%s names what it begins with before all else', (page) => {
    const html = readFileSync(join(built.folder, page), 'utf8');
    const [early = '', rest = ''] = html.split('Content-Security-Policy');
    expect(early.indexOf('charset')).toBeLessThan(100);
    const begins = linked(rest).filter((file) => !/unable|icons/.test(file));
    const needed = new Set(begins.flatMap((file) => [file, ...importedBy(file)]).map(nameOf));
    expect(linked(early).map(nameOf).sort()).toEqual([...needed].sort());
  });

  it('has whatever the manifest names', async () => {
    const named = readFileSync(MANIFEST, 'utf8').matchAll(/https:\/\/localhost:3000\/([^"]+)"/g);
    const paths = [...new Set([...named].map(([, path]) => path ?? ''))];
    expect(paths).toContain('taskpane.html?view=finalise');
    const answers = await Promise.all(
      paths.map(async (path) => [path, (await fetch(served.address + path)).status]),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });
});

/** Files named by a part of a page's head. */
function linked(html: string): string[] {
  return [...html.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]+)"/g)].map(([, file]) => file ?? '');
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** The modules that a script of the build cannot begin without. */
function importedBy(file: string): string[] {
  if (!file.includes('assets/')) return [];
  const code = readFileSync(join(built.folder, 'assets', nameOf(file)), 'utf8');
  const modules = [...code.matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g)].map(
    ([, name]) => `assets/${name ?? ''}`,
  );
  return [...modules, ...modules.flatMap(importedBy)];
}

describe('the server', () => {
  it.each([
    ['taskpane.html', 200, 'text/html;charset=utf-8', 'no-cache'],
    ['', 200, 'text/html', 'no-cache'],
    ['web/', 200, 'text/html', 'no-cache'],
    ['unable.js', 200, 'text/javascript', 'no-cache'],
    ['icons/check-16.png', 200, 'image/png', null],
    ['nowhere', 404, null, null],
  ])('answers %s with the policy, and icons with no word on caching', async (path, status, type, caching) => {
    const { status: got, headers } = await fetch(served.address + path);
    expect([got, headers.get('content-type'), headers.get('cache-control')]).toEqual([status, type, caching]);
    expect([headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual(
      status === 404 ? [null, null] : [contentSecurityPolicy([]), 'nosniff'],
    );
  });
});

/** Where the pane runs: its address, what is there before it, and what it takes of office.js. */
interface Place {
  readonly path: string;
  readonly before?: string;
  readonly takes: readonly string[];
  readonly lacks?: readonly string[];
}

const REPORTS = 'telemetry/oteljs_agave.js';
const PLACES: Readonly<Record<string, Place>> = {
  'the web page': { path: 'web/index.html', takes: [] },
  'no Excel': { path: 'taskpane.html', takes: ['office.js', 'o15apptofilemappingtable.js'] },
  'Excel on Windows': {
    path: hosted('Excel$Win32$16.01$vi-VN'),
    before: EXCEL_ON_WINDOWS,
    takes: ['office.js', 'excel-win32-16.01.js', 'vi-vn/office_strings.js'],
    lacks: [REPORTS],
  },
  'Excel in another language': {
    path: hosted('Excel$Win32$16.01$fr-FR'),
    before: EXCEL_ON_WINDOWS,
    takes: ['office.js', 'excel-win32-16.01.js', 'en-us/office_strings.js'],
    lacks: [REPORTS, 'fr-fr/office_strings.js'],
  },
  'Excel on a Mac': {
    path: hosted('Excel$Mac$16.02$vi-VN'),
    takes: ['office.js', 'excel-mac-16.00.js', 'vi-vn/office_strings.js'],
  },
  'Excel on the web': {
    path: hosted('Excel$Web$16.01$vi-VN'),
    takes: ['office.js', 'excel-web-16.00.js', 'vi-vn/office_strings.js'],
  },
};

function hosted(host: string): string {
  return `taskpane.html?_host_Info=${host}$$$$0`;
}

describe('the first page', () => {
  it('leads to both others, which are there', async () => {
    const html = await (await fetch(served.address)).text();
    const ways = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, way]) => way ?? '');
    expect(ways).toEqual(['./taskpane.html', './web/index.html']);
    const answers = await Promise.all(
      ways.map(async (way) => (await fetch(new URL(way, served.address))).status),
    );
    expect(answers).toEqual([200, 200]);
  });

  it('is not needed by who leaves out the slash behind web', async () => {
    const { url, status } = await fetch(`${served.address}web`);
    expect([url, status]).toEqual([`${served.address}web/`, 200]);
  });
});

describeWith('browser', 'the add-in as served, in a real browser,', (executablePath) => {
  let browser: Browser;
  const visits = new Map<string, Visit>();

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    for (const [name, { path, before }] of Object.entries(PLACES)) {
      const opened = await visit(browser, served.address + path, before);
      // office.js starts to report once the pane has asked whether it is ready.
      await opened.page.evaluate('void window.Office?.onReady()');
      visits.set(name, opened);
    }
    await visits.get('Excel on the web')?.page.waitForTimeout(LATEST_REPORT);
  });
  afterAll(() => browser.close());

  const visitTo = (name: string): Visit => {
    const found = visits.get(name);
    if (!found) throw new Error(`${name} was not visited`);
    return found;
  };

  it.each(Object.entries(PLACES))(
    'asks only its own server, which has what it needs: %s',
    async (name, place) => {
      const answers = [...(await visitTo(name).asked())];
      expect(answers.filter(([url]) => !url.startsWith(served.address))).toEqual([]);
      const folder = served.address + FOLDER;
      const taken = answers.filter(([url, status]) => url.startsWith(folder) && status === 200);
      expect(taken.map(([url]) => url.slice(folder.length)).sort()).toEqual([...place.takes].sort());
      const missed = answers.filter(([, status]) => status !== 200).map(([url]) => url);
      expect(missed.sort()).toEqual((place.lacks ?? []).map((file) => folder + file).sort());
    },
  );

  it.each([
    ['the web page', undefined],
    ['Excel on Windows', { host: 'Excel', platform: 'PC', addin: null }],
    ['Excel in another language', { host: 'Excel', platform: 'PC', addin: null }],
  ])('is ready, with nothing that it needs forbidden: %s', async (name, ready) => {
    const { page, forbidden, errors } = visitTo(name);
    expect(await page.evaluate('window.Office?.onReady()')).toEqual(ready);
    expect([await forbidden(), errors]).toEqual([[], []]);
  });

  it('keeps office.js from reporting to Microsoft where no Excel answers', async () => {
    const { page, forbidden, errors } = visitTo('no Excel');
    expect(await page.evaluate('Office.onReady()')).toEqual({ host: null, platform: null, addin: null });
    // The attempt and the style that would hide it.
    expect(await forbidden()).toEqual([
      'style-src-attr inline',
      'frame-src https://telemetryservice.firstpartyapps.oaspapps.com',
    ]);
    expect(errors).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['sends to another host', `fetch('https://a.example/').catch(() => 0)`, 'connect-src https://a.example/'],
    ['sends to its own host', `fetch('x').catch(() => 0)`, 'connect-src http://127.0.0.1'],
    ['sends a beacon', `navigator.sendBeacon('https://b.example/')`, 'connect-src https://b.example/'],
    ['shows a picture of elsewhere', `new Image().src = 'https://c.example/'`, 'img-src https://c.example/'],
    ['evaluates text', `setTimeout('window.ran = true')`, 'script-src eval'],
    ['runs a script of elsewhere', run(`src: 'https://d.example/'`), 'script-src-elem https://d.example/'],
    ['runs a script in the page', run(`text: 'window.ran = true'`), 'script-src-elem inline'],
  ])('forbids that anything %s', async (_name, script, expected) => {
    for (const name of ['the web page', 'Excel on a Mac']) {
      const { page, forbidden } = visitTo(name);
      await page.evaluate(`(() => { ${script}; })()`);
      await expect.poll(async () => (await forbidden()).join('\n')).toContain(expected);
      expect(await page.evaluate('window.ran')).toBeUndefined();
    }
  });
});

function run(script: string): string {
  return `document.head.append(Object.assign(document.createElement('script'), { ${script} }))`;
}
