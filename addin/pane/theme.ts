import 'virtual:theme.css';

export type Theme = 'light' | 'dark';
/** Tells the theme now and whenever it changes, until the returned function is called. */
export type ThemeSource = (tell: (theme: Theme) => void) => () => void;

/** The theme of the system or browser. */
export const systemTheme: ThemeSource = (tell) => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const listener = () => {
    tell(dark.matches ? 'dark' : 'light');
  };
  listener();
  dark.addEventListener('change', listener);
  return () => {
    dark.removeEventListener('change', listener);
  };
};

/** The theme that Office told; it tells no change of it. */
export function fixedTheme(theme: Theme): ThemeSource {
  return (tell) => {
    tell(theme);
    return () => undefined;
  };
}

/** Gives the page the colours of a theme of Fluent UI, and the browser's own parts their scheme. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
