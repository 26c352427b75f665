import { hostFault, inExcel } from './faults.ts';
import type { Reading } from './read.ts';
import { EVENTS, supports } from './sets.ts';
import type { HostFault } from '../host.ts';

/** How long the user must have paused. */
const PAUSE_MS = 150;

export interface Following {
  /** Reads the sheets with these ids again. */
  readonly read: (changed: ReadonlySet<string>) => Promise<Reading>;
  /** Told of a reading that differs from the one before. */
  readonly tell: (reading: Reading) => void;
  readonly onFault: (fault: HostFault) => void;
}

/**
 * Follows changes of cells and of the list of sheets. Old Excels, and Excel for the web where a drop-down's choices
 * stand in cells, tell nothing of a choice: where the selection moves, its sheet is looked at again. Returns what
 * ends it; where this Excel tells no changes nothing is followed.
 */
export async function follow(following: Following): Promise<() => Promise<void>> {
  if (!supports(EVENTS)) return () => Promise.resolve();
  const pause = readAfterPause(following);
  const changed = (event: { worksheetId: string }): Promise<void> => {
    pause.note(event.worksheetId);
    return Promise.resolve();
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(changed),
      worksheets.onSelectionChanged.add(changed),
      worksheets.onAdded.add(changed),
      worksheets.onDeleted.add(changed),
    ] as const;
    await context.sync();
    return added;
  });
  return async () => {
    pause.end();
    await removed(handlers);
  };
}

interface Removable {
  readonly context: OfficeExtension.ClientRequestContext;
  remove: () => void;
}

/** Handlers are taken away in the context that they were given in. */
async function removed(handlers: readonly Removable[]): Promise<void> {
  for (const handler of handlers) handler.remove();
  const [first] = handlers;
  try {
    await first?.context.sync();
  } catch (error) {
    throw hostFault(error);
  }
}

function readAfterPause({ read, tell, onFault }: Following) {
  const noted = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const look = async () => {
    const changed = new Set(noted);
    noted.clear();
    try {
      const reading = await read(changed);
      if (!ended) tell(reading);
    } catch (error) {
      // What could not be read now is read with the next change.
      for (const id of changed) noted.add(id);
      if (!ended) onFault(hostFault(error));
    }
  };
  return {
    note: (id: string) => {
      noted.add(id);
      clearTimeout(timer);
      if (!ended) timer = setTimeout(() => void look(), PAUSE_MS);
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}
