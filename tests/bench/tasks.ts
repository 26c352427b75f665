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
      args: z.object({ name: z.unknown() }).partial().optional(),
    }),
  ),
});

/**
 * Milliseconds on the clock of the longest task that the page's thread had while something was done with the page.
 * No other page may be open in the browser. Throws where the trace tells no task.
 */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, {
    categories: ['__metadata', 'toplevel', 'disabled-by-default-devtools.timeline'],
  });
  await work();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const { traceEvents } = traceSchema.parse(trace);
  const threads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === PAGE_THREAD)
    .map(({ pid, tid }) => `${pid}:${tid}`);
  const durations = traceEvents
    .filter(({ name, pid, tid }) => name === TASK && threads.includes(`${pid}:${tid}`))
    .map(({ dur = 0 }) => dur / 1000);
  if (durations.length === 0) throw new Error('this browser tells no tasks');
  return Math.max(...durations);
}
