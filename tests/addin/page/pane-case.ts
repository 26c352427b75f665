import type { WorkbookHost } from '../../../addin/host.ts';
import type { View } from '../../../addin/pane/state.ts';
import type { GridHost } from './grid-host.ts';

/** What a test puts into the page before it runs. */
export interface PaneCase {
  /** The open workbook's bytes, base64; absent: a new workbook. */
  readonly workbook?: string;
  /** The moment it is. */
  readonly at: string;
  readonly view?: View;
  readonly lacks?: WorkbookHost['lacks'];
}

declare global {
  interface Window {
    paneCase: PaneCase;
    host: GridHost;
  }
}
