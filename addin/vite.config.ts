import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The pane's two pages as static files: `taskpane.html` for Excel, `web/` for any browser. */
export default defineConfig({
  root: import.meta.dirname,
  // Relative: the files may stand in any folder of a web server.
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'addin'),
    emptyOutDir: true,
    // WebView2 on Windows renews itself; on a Mac the pane runs in the system's Safari.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        taskpane: join(import.meta.dirname, 'taskpane.html'),
        web: join(import.meta.dirname, 'web', 'index.html'),
      },
    },
  },
});
