import { HostFault, type HostFaultCode, type WorkbookHost } from '../../../addin/host.ts';
import { type Grid, address } from '../../../pipeline/contract/grid.ts';
import { META_NAME } from '../../../pipeline/contract/sheets.ts';
import { editGrid } from '../../support/edit-grid.ts';
import type { Edit } from '../../support/edits.ts';
import { modelGrid } from '../../support/model-grid.ts';

/** A workbook in the page's memory, for looking at the pane in any state; what Excel does is tested with office.js. */
export interface GridHost extends WorkbookHost {
  /** What the user types, told as Excel tells it. */
  edit(edits: readonly Edit[]): void;
  /** The next thing asked of it fails so. */
  failNext(code: HostFaultCode): void;
  /** The user saves by Excel's own means, which tells nobody. */
  userSaves(): void;
  /** What was asked of it, in order. */
  readonly asked: readonly string[];
}

const FILE = 'C:\\Bao cao\\bao-cao-2022.xlsx';
const BLANK: Grid = { sheets: [{ name: 'Trang tính1', rows: [] }], date1904: false };

export function newGridHost(start: Grid | undefined, lacks: WorkbookHost['lacks']): GridHost {
  let grid = start ?? BLANK;
  let listener: ((grid: Grid) => void) | undefined;
  let fault: HostFaultCode | undefined;
  let saved = false;
  const asked: string[] = [];
  const ask = (what: string): Promise<void> => {
    asked.push(what);
    const code = fault;
    fault = undefined;
    return code === undefined ? Promise.resolve() : Promise.reject(new HostFault(code));
  };
  const edit = (edits: readonly Edit[]) => {
    grid = editGrid(grid, edits, () => '');
    listener?.(grid);
  };
  return {
    lacks,
    asked,
    edit,
    failNext: (code) => {
      fault = code;
    },
    render: async (model) => {
      await ask('render');
      grid = modelGrid(model);
    },
    openNew: () => ask('openNew'),
    read: async () => {
      await ask('read');
      return grid;
    },
    follow: async (told) => {
      await ask('follow');
      listener = told;
      return () => Promise.resolve();
    },
    goTo: ({ sheet = '', row = 1, column = 1 }) => ask(`goTo ${sheet}!${address(row, column)}`),
    fill: async (cells) => {
      await ask('fill');
      edit(
        cells.map((cell) =>
          cell.kind === 'date'
            ? { set: `${cell.sheet}!${address(cell.row, cell.column)}`, day: String(cell.value) }
            : { set: `${cell.sheet}!${address(cell.row, cell.column)}`, value: cell.value },
        ),
      );
      return cells.length;
    },
    finalise: async ({ finalisedAt, fingerprint }) => {
      await ask('finalise');
      edit([
        { set: `${META_NAME}!B7`, value: finalisedAt },
        { set: `${META_NAME}!B8`, value: fingerprint },
      ]);
      saved = !lacks.includes('saving');
      return { saved, location: saved ? FILE : null };
    },
    userSaves: () => {
      saved = true;
    },
    saved: async () => {
      await ask('saved');
      if (lacks.includes('following')) throw new HostFault('not-supported');
      return { saved, location: saved ? FILE : null };
    },
  };
}
