import { DataFault, type DataProblem } from '../../pipeline/contract/fault.ts';

type Json = Record<string, unknown>;

/** A copy of JSON data with one place changed, the place written as `duties[3].timing.end`; undefined removes it. */
export function mutate(json: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(json);
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json>((at, key) => at[key] as Json, copy as Json);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

/** The problems of the DataFault that the action throws; none where it throws nothing. */
export function problemsOf(action: () => unknown): readonly DataProblem[] {
  try {
    action();
    return [];
  } catch (fault) {
    if (fault instanceof DataFault) return fault.problems;
    throw fault;
  }
}
