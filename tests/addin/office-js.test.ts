import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'vite';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '../../addin/serve/content-security.ts';
import { officeJs } from '../../addin/serve/office-js.ts';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const ADDIN = join(import.meta.dirname, '..', '..', 'addin');

describe('office.js', () => {
  it.each([undefined, ''])('is served beside the pane where the setting is %j', (setting) => {
    const { address, origins, assets } = officeJs(setting);
    expect([address, origins]).toEqual(['./office-js/office.js', []]);
    const own = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js');
    expect(assets[0]).toEqual({ fileName: 'office-js/office.js', source: readFileSync(own) });
  });

  it('is taken from elsewhere, and allowed from there only, where the setting says so', () => {
    expect(officeJs(CDN)).toEqual({
      address: CDN,
      origins: ['https://appsforoffice.microsoft.com'],
      assets: [],
    });
    expect(contentSecurityPolicy(officeJs(CDN).origins).split('; ')).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com",
    );
  });

  it.each(['http://a.vn/office.js', 'https://a.vn/lib/', 'office.js', 'https://a.vn/my-office.js'])(
    'is not taken from %s',
    (setting) => {
      expect(() => officeJs(setting)).toThrow(
        `OFFICE_JS must be an https address that ends in /office.js, and is ${setting}`,
      );
    },
  );
});

describe('a build with OFFICE_JS', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('names that address in the pane, and brings no copy', async () => {
    vi.stubEnv('OFFICE_JS', CDN);
    const built = await build({
      configFile: join(ADDIN, 'vite.config.ts'),
      logLevel: 'error',
      build: { write: false },
    });
    const files = 'output' in built ? built.output : [];
    expect(files.map(({ fileName }) => fileName).filter((name) => name.startsWith('office-js/'))).toEqual([]);
    const pane = files.find(({ fileName }) => fileName === 'taskpane.html');
    const html = pane?.type === 'asset' ? pane.source.toString() : '';
    expect(html).toContain(`<script src="${CDN}" charset="utf-8"></script>`);
    expect(html).toContain('script-src &#39;self&#39; https://appsforoffice.microsoft.com;');
  });
});
