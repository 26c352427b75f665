import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { contentSecurityPolicy } from './content-security.ts';
import type { Asset, OfficeJs } from './office-js.ts';

/** What stands between a page and the root of the built add-in. */
const TO_ROOT: Readonly<Record<string, string>> = { '/taskpane.html': './', '/web/index.html': '../' };

/** Puts into the built add-in what surrounds the pane's own code: policy, office.js, icons, the word to old Excels. */
export function pages(officeJs: OfficeJs, folder: string): Plugin {
  return {
    name: 'baocao-177-pages',
    apply: (_config, { command, isPreview }) => command === 'build' || isPreview === true,
    transformIndexHtml: { order: 'post', handler: (_html, { path }) => tags(path, officeJs) },
    generateBundle() {
      for (const asset of [...officeJs.assets, ...icons(folder), unable(folder)])
        this.emitFile({ type: 'asset', ...asset });
    },
    configurePreviewServer({ middlewares }) {
      // Office shows a sign of its own in place of an icon that comes with a word on caching.
      middlewares.use('/icons', (_request, response, next) => {
        response.setHeader('Cache-Control', []);
        next();
      });
    },
  };
}

function tags(path: string, officeJs: OfficeJs): HtmlTagDescriptor[] {
  const toRoot = TO_ROOT[path];
  if (toRoot === undefined) throw new Error(`${path} is no page of the add-in`);
  return path === '/taskpane.html'
    ? [
        meta('X-UA-Compatible', 'IE=edge'),
        meta('Content-Security-Policy', contentSecurityPolicy(officeJs.origins)),
        icon(toRoot),
        unableScript(toRoot),
        script(officeJs.address),
      ]
    : [meta('Content-Security-Policy', contentSecurityPolicy([])), icon(toRoot), unableScript(toRoot)];
}

/** Before the page's own scripts, so that it sees them fail. */
function unableScript(toRoot: string): HtmlTagDescriptor {
  return { ...script(`${toRoot}unable.js`), injectTo: 'head-prepend' };
}

function meta(name: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { 'http-equiv': name, content }, injectTo: 'head-prepend' };
}

/** Named, because a browser asks for /favicon.ico otherwise. */
function icon(toRoot: string): HtmlTagDescriptor {
  const attrs = { rel: 'icon', type: 'image/png', sizes: '128x128', href: `${toRoot}icons/report-128.png` };
  return { tag: 'link', attrs, injectTo: 'head' };
}

function script(src: string): HtmlTagDescriptor {
  return { tag: 'script', attrs: { src, charset: 'utf-8' }, injectTo: 'head' };
}

function icons(folder: string): Asset[] {
  const from = join(folder, 'icons');
  return readdirSync(from)
    .filter((name) => name.endsWith('.png'))
    .map((name) => ({ fileName: `icons/${name}`, source: readFileSync(join(from, name)) }));
}

function unable(folder: string): Asset {
  return { fileName: 'unable.js', source: readFileSync(join(folder, 'serve', 'unable.js')) };
}
