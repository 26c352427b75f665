import { spawnSync } from 'node:child_process';

/** A chart as openpyxl reads it: its kind, and the cells of name, categories and values of each series. */
export interface PythonChart {
  readonly kind: string;
  readonly series: readonly (readonly [name: string, categories: string, values: string])[];
}

const SCRIPT = `
import json, sys, warnings
from openpyxl import load_workbook
warnings.simplefilter('ignore')  # it says that it drops data bars when it saves; nothing is saved here
book = load_workbook(sys.argv[1])
series = lambda s: [s.tx.strRef.f, s.cat.strRef.f, s.val.numRef.f]
chart = lambda c: {'kind': type(c).__name__, 'series': [series(s) for part in c._charts for s in part.ser]}
print(json.dumps({s.title: [chart(c) for c in s._charts] for s in book.worksheets}))
`;

/** The charts of every sheet of a workbook. Throws with Python's own words where openpyxl cannot read it. */
export function chartsInPython(file: string): Readonly<Record<string, readonly PythonChart[]>> {
  const run = spawnSync('/usr/bin/python3', ['-c', SCRIPT, file], { encoding: 'utf8' });
  if (run.status !== 0)
    throw new Error(`openpyxl could not read ${file}:\n${run.error?.message ?? run.stderr}`);
  return JSON.parse(run.stdout) as Record<string, PythonChart[]>;
}
