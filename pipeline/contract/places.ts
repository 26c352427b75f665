import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import { placeAddress } from './finding.ts';
import { columnLetters } from './grid.ts';
import { INFO, type InfoKey, TABLES, type TableKey } from './sheets.ts';

/** A cell of the agency's own workbook. */
export interface Origin {
  readonly sheet: string;
  readonly cell: string;
}

/** Where the agency's own workbook has its columns and the fields of its form, wherever its edits moved them. */
export interface Places {
  readonly info: Readonly<Partial<Record<InfoKey, Origin>>>;
  /** Letters of a column by its key; none of a table that has no row. */
  readonly columns: Readonly<Record<TableKey, Readonly<Record<string, string>>>>;
}

/** The places of a workbook that was laid out. */
export function placesOf(draft: Draft): Places {
  const columns = TABLES.map(({ key }) => [key, lettersOf(draft[key][0]?.entries ?? {})] as const);
  return {
    info: Object.fromEntries(INFO.fields.flatMap(({ key }) => infoPlace(key, draft.info?.[key]))),
    columns: Object.fromEntries(columns) as Places['columns'],
  };
}

function lettersOf(entries: Readonly<Record<string, Entry>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, { place }]) =>
      place.column === undefined ? [] : [[key, columnLetters(place.column)] as const],
    ),
  );
}

function infoPlace(key: InfoKey, entry: Entry | undefined): [InfoKey, Origin][] {
  if (!entry) return [];
  return [[key, originOf(entry)]];
}

/** Where an entry stands. */
export function originOf({ place }: Entry): Origin {
  return { sheet: place.sheet ?? '', cell: placeAddress(place) };
}

/** The cell of a column in the row that an origin names; the origin itself where the column is not known. */
export function cellIn(origin: Origin, letters: string | undefined): Origin {
  const row = /\d+$/.exec(origin.cell)?.[0];
  return letters === undefined || row === undefined ? origin : { ...origin, cell: `${letters}${row}` };
}
