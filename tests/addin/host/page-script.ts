/** What the page's side of the boundary is told before office.js starts. */
export interface Boundary {
  /** What `isSetSupported` answers, as `{"ExcelApi":"1.14"}`. */
  readonly sets: Readonly<Record<string, string>>;
  readonly url: string;
}

/** The window with what the stand-in puts into it. */
export interface ExcelWindow {
  standInExecute: (message: string, flags: number) => Promise<{ status: number; body: string }>;
  standInFire: (events: readonly { type: number; event: unknown }[]) => void;
}

/**
 * Stands behind `window.external`, where office.js looks for Excel on Windows. Runs in the page before any other
 * script; everything that matters is asked of the test's process.
 */
export function standBehindExternal({ sets, url }: Boundary): void {
  const page = window as unknown as ExcelWindow;
  const safeArray = (array: readonly unknown[]): unknown => ({
    toArray: () => array.map((value) => (Array.isArray(value) ? safeArray(value as unknown[]) : value)),
  });
  const handlers = new Map<number, (id: number, payload: unknown) => void>();
  const constant = (value: unknown) => () => value;
  const context = {
    GetAppType: constant(1),
    GetSolutionRef: constant('stand-in'),
    GetAppVersionMajor: constant(16),
    GetAppVersionMinor: constant(1),
    GetAppUILocale: constant(1066),
    GetAppDataLocale: constant(1066),
    GetDocUrl: constant(url),
    GetAppCapabilities: constant(0),
    GetActivationMode: constant(1),
    GetControlIntegrationLevel: constant(1),
    GetSolutionToken: constant('<r v="0"><t aid="stand-in" oid="stand-in"/></r>'),
    // The colour of Office's usual theme; without it office.js fails, which makes a browser read its script again.
    GetOfficeThemeInfo: constant(JSON.stringify({ bodyBackgroundColor: 0xe6e6e6 })),
    GetCorrelationId: constant('stand-in'),
    GetInstanceId: constant('stand-in'),
    GetTouchEnabled: constant(false),
    GetCommerceAllowed: constant(false),
    GetSupportedMatrix: constant(JSON.stringify(sets)),
    GetHostFullVersion: constant('16.0.15000.1000'),
    GetSettings: constant({ Read: () => undefined, Write: () => undefined }),
  };
  const execute = (
    id: number,
    parameters: readonly (readonly unknown[])[],
    callback: (reply: unknown) => void,
  ) => {
    const message = parameters[0];
    if (id !== 93 || !message) {
      setTimeout(() => {
        callback(safeArray([0]));
      }, 0);
      return;
    }
    page.standInExecute(String(message[4]), Number(message[6])).then(
      ({ status, body }) => {
        callback(safeArray(status === 0 ? [0, 200, [], body] : [status]));
      },
      (error: unknown) => {
        // A fault of the stand-in itself: seen in the console, and an internal error to the page.
        console.error(error);
        callback(safeArray([5001]));
      },
    );
  };
  const soon = (callback: (status: number) => void) =>
    setTimeout(() => {
      callback(0);
    }, 0);
  Object.defineProperty(window, 'external', {
    configurable: true,
    value: {
      GetContext: constant(context),
      Execute: execute,
      RegisterEvent: (
        id: number,
        _target: string,
        handler: (id: number, payload: unknown) => void,
        callback: (status: number) => void,
      ) => {
        handlers.set(id, handler);
        soon(callback);
      },
      UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
        handlers.delete(id);
        soon(callback);
      },
    },
  });
  page.standInFire = (events) => {
    for (const { type, event } of events)
      handlers.get(33)?.(33, safeArray([[65536, type, 'Workbook', JSON.stringify(event), 0, false]]));
  };
}
