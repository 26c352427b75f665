import { type Finding, type Message, type Place, placeAddress, type Waiver } from './finding.ts';
import { EXCLUSION } from './exclusion.ts';
import { GATES } from './gates.ts';
import { findingCount, MORE_FINDINGS } from './more-findings.ts';
import { VERSION_CONFLICT } from './version-conflict.ts';
import { CONTENT_RULES, SENDER_RULES } from './rules/list.ts';

type Texts = ReadonlyMap<string, (facts: Finding['facts']) => Message>;

const TEXTS: Texts = new Map([
  ...SENDER_RULES.map((rule) => [rule.code, rule.message.bind(rule)] as const),
  ...CONTENT_RULES.map((rule) => [rule.code, rule.message.bind(rule)] as const),
  [VERSION_CONFLICT.code, VERSION_CONFLICT.message] as const,
  [EXCLUSION.code, EXCLUSION.message] as const,
  [MORE_FINDINGS.code, MORE_FINDINGS.message] as const,
  ...Object.entries(GATES).map(([code, { what, fix }]) => [code, () => ({ what, fix })] as const),
]);

/** The Vietnamese text of a finding: what is wrong and what to do. Throws where nothing has its code. */
export function messageOf(finding: Finding): Message {
  const text = TEXTS.get(finding.code);
  if (!text) throw new RangeError(`no rule has the code ${finding.code}`);
  const message = text(finding.facts);
  return finding.waived ? { what: message.what, fix: waiverText(finding.waived) } : message;
}

/** What stands in the place of the fix of an error that was waived. */
export function waiverText({ by, why }: Waiver): string {
  return `Được miễn, không phải sửa. Người quyết định: ${by}. Lý do: ${why}`;
}

/** Findings that say the same of several cells of one column, told once. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly isWaived: boolean;
  readonly message: Message;
  readonly sheet: string | undefined;
  readonly header: string | undefined;
  /** In the order of the findings. */
  readonly places: readonly Place[];
  /** How many places are meant: more than are listed where findings were left out. */
  readonly count: number;
}

/** Groups sorted findings of one file by what they say and where; the first place decides the order. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { places: Place[]; count: number }>();
  for (const finding of findings) {
    const message = messageOf(finding);
    const { sheet, header } = finding.place;
    const key = [finding.code, sheet, header, message.what, message.fix].join('\u0000');
    const group = groups.get(key);
    const count = findingCount([finding]);
    if (group) {
      group.places.push(finding.place);
      group.count += count;
    } else
      groups.set(key, {
        code: finding.code,
        severity: finding.severity,
        isWaived: finding.waived !== undefined,
        message,
        sheet,
        header,
        places: [finding.place],
        count,
      });
  }
  return [...groups.values()];
}

/** Cells of one column in rows that follow one another. */
export interface CellRun {
  readonly first: Place;
  readonly last: Place;
}

/** The cells of a group, runs of rows in one column drawn together; none for a whole sheet or file. */
export function cellRuns(places: readonly Place[]): CellRun[] {
  const runs: { first: Place; last: Place }[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const follows =
      run?.last.row !== undefined && run.last.column === place.column && run.last.row + 1 === place.row;
    if (run && follows) run.last = place;
    else if (placeAddress(place) !== '') runs.push({ first: place, last: place });
  }
  return runs;
}

/** `G4, G7–G9`: the runs of a group as users read them; empty for a whole sheet or file. */
export function groupCells(places: readonly Place[]): string {
  return cellRuns(places).map(runText).join(', ');
}

/** `G4` or `G7–G9`. */
export function runText({ first, last }: CellRun): string {
  return first === last ? placeAddress(first) : `${placeAddress(first)}–${placeAddress(last)}`;
}
