import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

const PAGE_THREAD = 'CrRendererMain';
const TASK = 'RunTask';
const SCRIPT = 'EvaluateScript';

/** Chromium's trace, as much of it as tells how long its threads were at one thing; durations in microseconds. */
const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number(),
      dur: z.number().optional(),
      args: z.object({ name: z.unknown(), data: z.unknown() }).partial().optional(),
    }),
  ),
});

/** Which process has which page: as the trace begins, and of a page that is gone to. The browser's own windows have processes too. */
const frameSchema = z.object({ url: z.string(), processId: z.number() });
const framesSchema = z.object({ frames: z.array(frameSchema) });

/**
 * Milliseconds on the clock of the longest task that the page's thread had while something was done with the page.
 * Throws where the trace tells no task.
 *
 * @param others scripts whose own running is not counted: tasks in which one of them begins to run.
 */
export async function longestTask(
  browser: Browser,
  page: Page,
  { work, others }: { work: () => Promise<void>; others?: RegExp },
): Promise<number> {
  await browser.startTracing(page, {
    categories: ['__metadata', 'toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await work();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const { traceEvents } = traceSchema.parse(trace);
  const process = processOf(traceEvents, page.url());
  const thread = traceEvents.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === process && args?.name === PAGE_THREAD,
  )?.tid;
  const onThread = traceEvents.filter(({ pid, tid }) => pid === process && tid === thread);
  const excluded = onThread.filter(({ name, args }) => name === SCRIPT && others?.test(urlOf(args?.data)));
  const durations = onThread
    .filter((task) => task.name === TASK && !excluded.some((script) => isWithin(script, task)))
    .map(({ dur = 0 }) => dur / 1000);
  if (durations.length === 0) throw new Error('this browser tells no tasks');
  return Math.max(...durations);
}

function processOf(events: z.infer<typeof traceSchema>['traceEvents'], url: string): number | undefined {
  const dataOf = (wanted: string) =>
    events.filter(({ name }) => name === wanted).map(({ args }) => args?.data);
  const frames = [
    ...dataOf('TracingStartedInBrowser').flatMap((data) => framesSchema.parse(data).frames),
    ...dataOf('FrameCommittedInBrowser').flatMap((data) => frameSchema.safeParse(data).data ?? []),
  ];
  return frames.findLast((frame) => frame.url === url)?.processId;
}

const scriptSchema = z.object({ url: z.string() });

function urlOf(data: unknown): string {
  return scriptSchema.safeParse(data).data?.url ?? '';
}

interface Span {
  readonly ts: number;
  readonly dur?: number | undefined;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
}
