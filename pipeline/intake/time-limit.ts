import { createContext, Script } from 'node:vm';
import { processorTime } from './processor-time.ts';

/** What work came to: its value, or what it threw (work that was ended throws too). */
export type Outcome<T> = { readonly value: T } | { readonly fault: unknown };

/** Runs work that nearly always ends by itself, and ends it where it does not. Milliseconds of processor time. */
export type TimeLimit = <T>(milliseconds: number, work: () => T) => Outcome<T>;

/** Work that was given less than this part of its time when the clock ended it is tried again, with twice the time. */
const GIVEN = 0.5;
/** The longest try, in limits of the work. */
const LONGEST = 16;

/**
 * A limit for work on this thread, at a tenth of a millisecond a call. It ends loops and regular expressions without
 * end. Work that was ended stopped anywhere, and may be done anew: it must have changed nothing that outlives it.
 */
export function timeLimit(): TimeLimit {
  const stage: { work: () => void } = { work: () => undefined };
  const context = createContext(stage);
  const script = new Script('work()');
  return <T>(milliseconds: number, work: () => T): Outcome<T> => {
    let own: Outcome<T> | undefined;
    stage.work = () => {
      try {
        own = { value: work() };
      } catch (fault) {
        own = { fault };
      }
    };
    for (let times = 1; ; times *= 2) {
      const start = processorTime();
      try {
        script.runInContext(context, { timeout: times * milliseconds });
      } catch (fault) {
        const given = processorTime() - start;
        if (!own && (given >= GIVEN * milliseconds || times >= LONGEST)) return { fault };
      }
      if (own) return own;
    }
  };
}
