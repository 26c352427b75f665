/**
 * The theme of Office's windows, once Excel is ready: by the colour it gives panes as their background. Undefined
 * where Office does not tell (older builds, Excel for the web), and where no Excel is.
 */
export function officeTheme(): 'light' | 'dark' | undefined {
  const colour = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(paneColour() ?? '');
  if (!colour) return undefined;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}

function paneColour(): string | undefined {
  try {
    // Typed as always there, which it is not.
    const { officeTheme: theme } = Office.context as Partial<typeof Office.context>;
    return theme?.bodyBackgroundColor;
  } catch (error) {
    // office.js asks builds that have no themes for them all the same.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
