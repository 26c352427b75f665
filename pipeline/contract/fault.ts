/** One mistake in a data file: where it stands in the JSON and what to do about it (Vietnamese). */
export interface DataProblem {
  readonly path: string;
  readonly text: string;
}

/** A plan or roster file that cannot be used. `problems` holds every mistake found, in file order. */
export class DataFault extends Error {
  readonly code = 'data-fault';
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    super(problems.map((p) => `${p.path}: ${p.text}`).join('\n'));
    this.name = 'DataFault';
    this.problems = problems;
  }
}
