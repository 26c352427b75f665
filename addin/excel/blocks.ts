import { address } from '../../pipeline/contract/grid.ts';
import type { TemplateStyle } from '../../pipeline/contract/style.ts';
import type { TemplateSheet } from '../../pipeline/contract/template-model.ts';

/** Cells of one style that together are a rectangle. */
export interface Block {
  readonly style: TemplateStyle;
  readonly at: string;
  readonly rows: number;
  readonly columns: number;
}

interface Run {
  readonly style: TemplateStyle;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  bottom: number;
}

/** A sheet's styled cells as few rectangles: runs along a row that go on in the rows below. */
export function blocksOf({ rows }: TemplateSheet): Block[] {
  const open = new Map<string, Run>();
  const runs: Run[] = [];
  rows.forEach((cells, i) => {
    for (const run of runsOf(cells, i + 1)) {
      const key = `${run.style} ${run.left} ${run.right}`;
      const above = open.get(key);
      if (above?.bottom === i) above.bottom = i + 1;
      else {
        open.set(key, run);
        runs.push(run);
      }
    }
  });
  return runs.map(({ style, top, left, bottom, right }) => ({
    style,
    at: `${address(top, left)}:${address(bottom, right)}`,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
}

function runsOf(cells: TemplateSheet['rows'][number], row: number): Run[] {
  const runs: (Run & { right: number })[] = [];
  cells.forEach((cell, i) => {
    if (!cell) return;
    const last = runs.at(-1);
    if (last?.style === cell.style && last.right === i) last.right = i + 1;
    else runs.push({ style: cell.style, top: row, bottom: row, left: i + 1, right: i + 1 });
  });
  return runs;
}
