/**
 * Milliseconds that the threads of this program have been given a processor so far. What a file costs is counted in
 * them: the clock runs on while the machine sleeps or works for others, and would cost honest files their place.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
