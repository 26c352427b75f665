import { openHost } from '../../addin/excel/open-host.ts';
import { HostFault, type WorkbookHost } from '../../addin/host.ts';
import type { Cell } from '../../pipeline/contract/cell.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';

/** What can be sent out of the page: maps become lists of pairs. */
export interface SentGrid {
  readonly date1904: boolean;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly [number, readonly (readonly [number, Cell])[]])[];
  }[];
}

/** What came of a call: a value, or the code of the fault; any other error says what it is. */
export type Sent<T> = { readonly value: T } | { readonly fault: string };

/** The host as the tests drive it. */
export interface TestPage {
  readonly lacks: readonly string[];
  readonly call: (name: keyof WorkbookHost, ...args: unknown[]) => Promise<Sent<unknown>>;
  readonly follow: () => Promise<Sent<null>>;
  readonly unfollow: () => Promise<Sent<null>>;
  /** Grids and faults that followers were told. */
  readonly told: (SentGrid | string)[];
}

declare global {
  interface Window {
    testPage: Promise<TestPage>;
  }
}

/** Opens the real host and hangs it into the window. */
export function start(): void {
  window.testPage = openHost().then((host) => {
    const told: (SentGrid | string)[] = [];
    let end: (() => Promise<void>) | undefined;
    const follow = () =>
      host.follow(
        (grid) => told.push(sentGrid(grid)),
        (fault) => told.push(fault.code),
      );
    return {
      lacks: host.lacks,
      told,
      call: (name, ...args) =>
        sent(async () => plain(await (host[name] as (...a: unknown[]) => unknown)(...args))),
      follow: () =>
        sent(async () => {
          end = await follow();
          return null;
        }),
      unfollow: () =>
        sent(async () => {
          await end?.();
          return null;
        }),
    };
  });
}

async function sent<T>(work: () => Promise<T>): Promise<Sent<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    // Seen where a test listens to the page's console.
    console.debug(String(error instanceof Error ? error.cause : error));
    return { fault: error instanceof HostFault ? error.code : `no HostFault: ${String(error)}` };
  }
}

function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'sheets' in value
    ? sentGrid(value as Grid)
    : (value ?? null);
}

function sentGrid({ date1904, sheets }: Grid): SentGrid {
  return {
    date1904,
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ number, cells }) => [number, [...cells]]),
    })),
  };
}
