/** Runs pieces of work one after another in the order they were given; one that fails does not stop the next. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

export function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>) => {
    const next = last.then(work);
    last = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };
}

/** Of calls made while one is under way, all get what that one gets: a second click asks nothing anew. */
export function joined<K, T>(work: (key: K) => Promise<T>): (key: K) => Promise<T> {
  let running: { readonly key: K; readonly result: Promise<T> } | undefined;
  return (key) => {
    if (running && running.key === key) return running.result;
    const result = work(key);
    const own = { key, result };
    running = own;
    const end = () => {
      if (running === own) running = undefined;
    };
    result.then(end, end);
    return result;
  };
}
