import { HostFault, type WorkbookHost } from '../host.ts';
import { hostFault } from './faults.ts';
import { fill } from './fill.ts';
import { finalise, lookSaved } from './finalise.ts';
import { follow } from './follow.ts';
import { goTo } from './go-to.ts';
import { joined, oneAtATime } from './one-at-a-time.ts';
import { gridOf, NOTHING_READ, readAgain } from './read.ts';
import { render } from './render.ts';
import { sameGrid } from './same-grid.ts';
import { lacksHere } from './sets.ts';

/**
 * The workbook that this pane was opened beside, once Excel is ready. Calls are carried out one at a time, so that two
 * quick clicks never meet half-done work; a second read or render while one is under way is the same one.
 * Rejects with `not-supported` where the page was opened without Excel.
 */
export async function openHost(): Promise<WorkbookHost> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new HostFault('not-supported');
  const queued = oneAtATime();
  let last = NOTHING_READ;
  let told = gridOf(last);
  const readSheets = (changed: ReadonlySet<string> | 'all') =>
    queued(async () => (last = await readAgain(last, changed)));
  const readAll = joined(async () => (told = gridOf(await readSheets('all'))));
  // The pane asks for it once it stands, and waits that much less: a second read joins the first.
  void readAll(undefined).catch(() => undefined);
  return {
    lacks: lacksHere(),
    render: joined((model) => queued(() => render(model))),
    openNew: () => queued(openNew),
    read: () => readAll(undefined),
    follow: (listener, onFault) =>
      follow({
        read: readSheets,
        tell: (reading) => {
          const grid = gridOf(reading);
          const isNew = !sameGrid(told, grid);
          told = grid;
          if (isNew) listener(grid);
        },
        onFault,
      }),
    goTo: (place) => queued(() => goTo(place)),
    fill: (cells) => queued(() => fill(cells)),
    finalise: (seal) => queued(() => finalise(seal)),
    saved: () => queued(lookSaved),
  };
}

async function openNew(): Promise<void> {
  try {
    await Excel.createWorkbook();
  } catch (error) {
    throw hostFault(error);
  }
}
