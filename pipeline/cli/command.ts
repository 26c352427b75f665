import type { Moment } from '../contract/time.ts';
import type { Terminal } from './terminal.ts';

/** A command: its arguments in, its exit code out. `now` is the moment it was started. */
export type Command = (args: readonly string[], terminal: Terminal, now: Moment) => Promise<number>;
