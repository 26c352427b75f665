import { render } from 'preact';
import { browserSetup } from './browser-setup.ts';
import { openHost } from './excel/open-host.ts';
import { officeTheme } from './excel/theme.ts';
import { HostFault } from './host.ts';
import { Pane, WithoutExcel } from './pane/app.tsx';
import { fixedTheme, systemTheme } from './pane/theme.ts';
import { viewNamed } from './pane/state.ts';

/** The pane beside an open workbook, in place of what the page held; the ribbon's buttons name the view in the address. */
async function start(root: HTMLElement): Promise<void> {
  const setup = browserSetup();
  const host = await openHost();
  const theme = officeTheme();
  const view = viewNamed(new URLSearchParams(location.search).get('view'));
  root.replaceChildren();
  render(
    <Pane host={host} setup={setup} theme={theme ? fixedTheme(theme) : systemTheme} view={view} />,
    root,
  );
}

const root = document.getElementById('pane');
if (root)
  await start(root).catch((error: unknown) => {
    // The only fault of opening: the page was not opened by Excel.
    if (!(error instanceof HostFault)) throw error;
    root.replaceChildren();
    render(<WithoutExcel />, root);
  });
