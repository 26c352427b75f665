import { join } from 'node:path';
import { defineConfig, loadEnv } from 'vite';
import { contentSecurityPolicy } from './serve/content-security.ts';
import { officeJs } from './serve/office-js.ts';
import { pages } from './serve/pages.ts';
import { themeSheet } from './serve/theme.ts';
import { shippedData } from './shipped-data.ts';

/** The pane's two pages as static files: `taskpane.html` for Excel, `web/` for any browser. */
export default defineConfig(({ mode }) => {
  const office = officeJs(loadEnv(mode, import.meta.dirname, 'OFFICE_').OFFICE_JS);
  return {
    root: import.meta.dirname,
    // Relative: the files may stand in any folder of a web server.
    base: './',
    publicDir: false,
    // What is not there is not found, rather than answered with a page.
    appType: 'mpa',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      shippedData(join(import.meta.dirname, '..', 'pipeline', 'data')),
      themeSheet(),
      pages(office, import.meta.dirname),
    ],
    build: {
      outDir: join(import.meta.dirname, '..', 'dist', 'addin'),
      emptyOutDir: true,
      // WebView2 on Windows renews itself; on a Mac the pane runs in the system's Safari.
      target: ['chrome109', 'firefox115', 'safari16.4'],
      // A data: address would need a hole in the content security policy.
      assetsInlineLimit: 0,
      // The pages' own are named in their heads, earlier than vite would.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? [] : needed),
      },
      reportCompressedSize: false,
      // ExcelJS, which the web page loads only to write a template.
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: {
        input: {
          index: join(import.meta.dirname, 'index.html'),
          taskpane: join(import.meta.dirname, 'taskpane.html'),
          web: join(import.meta.dirname, 'web', 'index.html'),
        },
      },
    },
    preview: {
      port: 3000,
      strictPort: true,
      // As README asks of a web server.
      headers: {
        'Content-Security-Policy': contentSecurityPolicy(office.origins),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    },
  };
});
