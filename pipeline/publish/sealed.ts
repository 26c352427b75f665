import type { ReceivedFile } from '../contract/received.ts';

/** A report that its agency sealed and that was changed afterwards; of copies the first. */
export function isChangedAfterSeal({ standing, findings }: ReceivedFile): boolean {
  return standing !== 'identical' && findings.some(({ code }) => code === 'content-changed');
}
