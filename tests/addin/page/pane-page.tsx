import { render } from 'preact';
import { browserSetup } from '../../../addin/browser-setup.ts';
import { Pane } from '../../../addin/pane/app.tsx';
import { systemTheme } from '../../../addin/pane/theme.ts';
import { browserInflate } from '../../../pipeline/workbook/read/inflate.ts';
import { readWorkbook } from '../../../pipeline/workbook/read/workbook.ts';
import { newGridHost } from './grid-host.ts';
import './pane-case.ts';

const { workbook, at, view, lacks } = window.paneCase;
const grid =
  workbook === undefined
    ? undefined
    : readWorkbook(
        Uint8Array.from(atob(workbook), (c) => c.charCodeAt(0)),
        { inflate: browserInflate },
      );
window.host = newGridHost(grid, lacks ?? []);
const root = document.getElementById('pane');
if (root)
  render(
    <Pane host={window.host} setup={{ ...browserSetup(), now: () => at }} theme={systemTheme} view={view} />,
    root,
  );
