import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import type { Plugin } from 'vite';

/** As the pages import it. */
const NAME = 'virtual:theme.css';

/**
 * Fluent UI's two themes as a style sheet, made while the pages are built: worked out in the browser they would cost
 * each pane the time that it takes to draw itself. Dark where the page says so, and until it says anything where the
 * system does.
 */
export function themeSheet(): Plugin {
  return {
    name: 'baocao-177-theme',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? sheet() : undefined),
  };
}

function sheet(): string {
  const light = Object.entries<string | number>(webLightTheme);
  const dark = Object.entries<string | number>(webDarkTheme).filter(
    ([name, value]) => value !== (webLightTheme as Readonly<Record<string, string | number>>)[name],
  );
  return [
    `:root { color-scheme: light; ${properties(light)} }`,
    `:root[data-theme='dark'] { color-scheme: dark; ${properties(dark)} }`,
    '@media (prefers-color-scheme: dark) {',
    `:root:not([data-theme]) { color-scheme: dark; ${properties(dark)} }`,
    '}',
  ].join('\n');
}

function properties(tokens: readonly (readonly [string, string | number])[]): string {
  return tokens.map(([name, value]) => `--${name}: ${value};`).join(' ');
}
