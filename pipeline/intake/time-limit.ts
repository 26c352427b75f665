import { createContext, Script } from 'node:vm';

/** What work came to: its value, or what it threw (work that was ended throws too). */
export type Outcome<T> = { readonly value: T } | { readonly fault: unknown };

/** Runs work that nearly always ends by itself, and ends it where it does not. */
export type TimeLimit = <T>(milliseconds: number, work: () => T) => Outcome<T>;

/**
 * A limit for work on this thread, at a tenth of a millisecond a call. It ends loops and regular expressions without
 * end. Work that was ended stopped anywhere: it must have changed nothing that outlives it.
 */
export function timeLimit(): TimeLimit {
  const stage: { work: () => void } = { work: () => undefined };
  const context = createContext(stage);
  const script = new Script('work()');
  return <T>(milliseconds: number, work: () => T): Outcome<T> => {
    let outcome: Outcome<T> = { fault: undefined };
    stage.work = () => {
      outcome = { value: work() };
    };
    try {
      script.runInContext(context, { timeout: milliseconds });
      return outcome;
    } catch (fault) {
      return { fault };
    }
  };
}
