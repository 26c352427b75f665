import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

const PAGE_THREAD = 'CrRendererMain';
const TASK = 'RunTask';

/** Chromium's trace, as much of it as tells how long its threads were at one thing; durations in microseconds. */
const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      args: z.object({ name: z.unknown(), data: z.unknown() }).partial().optional(),
    }),
  ),
});

/** What the trace begins with: which process has which page. The browser's own windows have processes too. */
const framesSchema = z.object({ frames: z.array(z.object({ url: z.string(), processId: z.number() })) });

/**
 * Milliseconds on the clock of the longest task that the page's thread had while something was done with the page.
 * Throws where the trace tells no task.
 */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, {
    categories: ['__metadata', 'toplevel', 'disabled-by-default-devtools.timeline'],
  });
  await work();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const { traceEvents } = traceSchema.parse(trace);
  const started = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser');
  const { frames } = framesSchema.parse(started?.args?.data);
  const process = frames.find(({ url }) => url === page.url())?.processId;
  const thread = traceEvents.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === process && args?.name === PAGE_THREAD,
  )?.tid;
  const durations = traceEvents
    .filter(({ name, pid, tid }) => name === TASK && pid === process && tid === thread)
    .map(({ dur = 0 }) => dur / 1000);
  if (durations.length === 0) throw new Error('this browser tells no tasks');
  return Math.max(...durations);
}
