import type { Browser, Page } from 'playwright-core';

/** What a page did until now. */
export interface Visit {
  readonly page: Page;
  /** Every address that was asked for, with the answer's status; 0 where none came. */
  readonly asked: () => Promise<ReadonlyMap<string, number>>;
  /** What the policy forbade: directive and address, or what stood inline. */
  readonly forbidden: () => Promise<string[]>;
  /** Errors that the page did not catch. */
  readonly errors: readonly string[];
}

const WATCH = `
  window.forbidden = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.forbidden.push(event.effectiveDirective + ' ' + event.blockedURI));
`;

/**
 * Opens an address in a page of its own that is watched from its first request on.
 *
 * @param before script that runs in the page before any of its own.
 */
export async function visit(browser: Browser, address: string, before = ''): Promise<Visit> {
  const page = await browser.newPage();
  const answers = new Map<string, Promise<number>>();
  const errors: string[] = [];
  page.on('request', (request) => {
    answers.set(
      request.url(),
      request.response().then(
        (response) => response?.status() ?? 0,
        () => 0,
      ),
    );
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript({ content: WATCH + before });
  await page.goto(address);
  return {
    page,
    asked: async () =>
      new Map(await Promise.all([...answers].map(async ([url, status]) => [url, await status] as const))),
    // Twice told, once for the page's own policy and once for the header's.
    forbidden: async () => [...new Set(await page.evaluate<string[]>('window.forbidden'))],
    errors,
  };
}

/** As much of Excel on Windows as office.js asks for before it says that it is ready. */
export const EXCEL_ON_WINDOWS = `
  const context = {
    GetAppType: () => 1, GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.18000.1000', GetAppUILocale: () => 1066, GetAppDataLocale: () => 1066,
    GetSolutionRef: () => 'ref', GetSolutionToken: () => encodeURIComponent('<t aid="a" cid="c" oid="o"/>'),
    GetDocUrl: () => 'C:\\\\bao-cao.xlsx', GetAppCapabilities: () => 0, GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1, GetCorrelationId: () => 'c', GetInstanceId: () => 'i',
    GetTouchEnabled: () => false, GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => '{"ExcelApi":1.17}', GetOfficeThemeInfo: () => '{"bodyBackgroundColor":16777215}', GetSettings: () => ({ Read() {}, Write() {} }),
  };
  Object.defineProperty(window, 'external', {
    value: { GetContext: () => context, Execute() {}, RegisterEvent() {}, UnregisterEvent() {} },
  });
`;
