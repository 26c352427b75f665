import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite';
import { contentSecurityPolicy } from './content-security.ts';
import type { Asset, OfficeJs } from './office-js.ts';

/** What stands between a page and the root of the built add-in. */
const TO_ROOT: Readonly<Record<string, string>> = {
  '/taskpane.html': './',
  '/index.html': './',
  '/web/index.html': '../',
};

/** As the pages have it; browsers look for it in the first kilobyte, so it goes before all that is put in. */
const CHARSET = /\s*<meta charset="utf-8" \/>/;

/** Puts into the built add-in what surrounds the pane's own code: policy, office.js, icons, the word to old Excels. */
export function pages(officeJs: OfficeJs, folder: string): Plugin {
  return {
    name: 'baocao-177-pages',
    apply: (_config, { command, isPreview }) => command === 'build' || isPreview === true,
    transformIndexHtml: {
      order: 'post',
      handler: (html, context) => ({ html: html.replace(CHARSET, ''), tags: tags(context, officeJs) }),
    },
    generateBundle() {
      for (const asset of [...officeJs.assets, ...icons(folder), unable(folder)])
        this.emitFile({ type: 'asset', ...asset });
    },
    configurePreviewServer({ middlewares }) {
      // As web servers do for a folder.
      middlewares.use('/web', (request, response, next) => {
        if (request.originalUrl !== '/web') next();
        else response.writeHead(301, { Location: '/web/' }).end();
      });
      // Office shows a sign of its own in place of an icon that comes with a word on caching.
      middlewares.use('/icons', (_request, response, next) => {
        response.setHeader('Cache-Control', []);
        next();
      });
    },
  };
}

function tags(context: IndexHtmlTransformContext, officeJs: OfficeJs): HtmlTagDescriptor[] {
  const toRoot = TO_ROOT[context.path];
  if (toRoot === undefined) throw new Error(`${context.path} is no page of the add-in`);
  const inExcel = context.path === '/taskpane.html';
  // The first page has no scripts: nothing to hasten, and nothing that could fail.
  const isFirst = context.path === '/index.html';
  const early = isFirst ? [] : needed(context).map((file) => preload(`${toRoot}${file}`));
  return [
    { tag: 'meta', attrs: { charset: 'utf-8' }, injectTo: 'head-prepend' },
    ...(inExcel ? [meta('X-UA-Compatible', 'IE=edge'), preload(officeJs.address)] : []),
    ...early,
    meta('Content-Security-Policy', contentSecurityPolicy(inExcel ? officeJs.origins : [])),
    icon(toRoot),
    ...(isFirst ? [] : [unableScript(toRoot)]),
    ...(inExcel ? [script(officeJs.address)] : []),
  ];
}

/** The modules and style sheets that a page cannot begin without, itself first. */
function needed({ chunk, bundle = {} }: IndexHtmlTransformContext): readonly string[] {
  const files = new Set<string>(chunk ? [chunk.fileName] : []);
  // What is added on the way is come to in turn.
  for (const file of files) {
    const one = bundle[file];
    if (one?.type !== 'chunk') continue;
    for (const next of [...one.imports, ...(one.viteMetadata?.importedCss ?? [])]) files.add(next);
  }
  return [...files];
}

/**
 * Has a file fetched at once. These stand before the policy: a browser that has seen a policy in a page looks no
 * further ahead until it has come there. None of it is run or applied by this; that the policy decides.
 */
function preload(href: string): HtmlTagDescriptor {
  // As the page asks for it later, or it would be fetched twice.
  const own = { crossorigin: true, href };
  if (href.endsWith('.css')) return inHead({ rel: 'preload', as: 'style', ...own });
  if (href.endsWith('/office.js')) return inHead({ rel: 'preload', as: 'script', href });
  return inHead({ rel: 'modulepreload', ...own });
}

function inHead(attrs: Readonly<Record<string, string | boolean>>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head-prepend' };
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
