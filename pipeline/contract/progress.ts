import type { Draft } from './draft.ts';
import { type Entry, isFilled } from './entry.ts';
import type { Finding, Place } from './finding.ts';
import { idleDuties } from './rules/active.ts';
import { carriedOver } from './rules/carried-over.ts';
import { DUTIES, INFO, METRICS, TARGETS } from './sheets.ts';
import { declaresNothing } from './submission.ts';

/** How many rows owe something as the report stands, and which of them owe nothing more. */
interface Counts {
  readonly filled: number;
  /** Rows that hold what was carried over from an earlier report, until somebody has looked at it: not filled yet. */
  readonly carried: number;
  readonly due: number;
}

/** How far one sheet is. */
export interface SheetProgress extends Counts {
  readonly sheet: string;
}

export interface Progress extends Counts {
  /** The form, duties, metrics and targets; free sheets owe no row. */
  readonly sheets: readonly SheetProgress[];
}

/** A row that is due: where it stands, and whether what it cannot do without is there. */
interface DueRow {
  readonly place: Place;
  readonly begun: boolean;
}

/**
 * How much of a report is filled, of what is due. Due are: every input cell of the form; every duty, unless the
 * agency declares that nothing arose; metrics of duties that are not idle; every target. A row is filled where
 * its first fact is there, no error stands in it and nothing in it still bears the mark of an earlier report; so a
 * report is ready exactly when all is filled or carried over and no error stands elsewhere.
 */
export function progressOf(draft: Draft, findings: readonly Finding[]): Progress {
  const rowsWith = (test: (finding: Finding) => boolean) =>
    new Set(findings.filter(test).map(({ place }) => rowKey(place)));
  const wrong = rowsWith(({ severity }) => severity === 'error');
  const carried = rowsWith(({ code }) => code === carriedOver.code);
  const sheets = dueRows(draft).map(([sheet, rows]) => ({
    sheet,
    filled: rows.filter(
      ({ place, begun }) => begun && !wrong.has(rowKey(place)) && !carried.has(rowKey(place)),
    ).length,
    carried: rows.filter(({ place }) => carried.has(rowKey(place))).length,
    due: rows.length,
  }));
  const sum = (key: keyof Counts) => sheets.reduce((total, sheet) => total + sheet[key], 0);
  return { filled: sum('filled'), carried: sum('carried'), due: sum('due'), sheets };
}

function rowKey({ sheet, row }: Place): string {
  return `${row ?? 0} ${sheet ?? ''}`;
}

function dueRows(draft: Draft): (readonly [sheet: string, rows: readonly DueRow[]])[] {
  const nothing = declaresNothing(draft);
  const idle = idleDuties(draft);
  const metrics = draft.metrics.filter(({ subject }) => !nothing && !idle.has(subject.duty.code));
  const form = Object.values(draft.info ?? {}).filter(({ field }) => field.input);
  return [
    [INFO.name, form.map(dueRow)],
    [DUTIES.name, nothing ? [] : draft.duties.map(({ entries }) => dueRow(entries.status))],
    [METRICS.name, metrics.map(({ entries }) => dueRow(entries.year))],
    [
      TARGETS.name,
      draft.targets.map(({ entries }) =>
        dueRow(isFilled(entries.scope) ? entries.scope : entries.denominator),
      ),
    ],
  ];
}

function dueRow(entry: Entry): DueRow {
  return { place: entry.place, begun: isFilled(entry) };
}
