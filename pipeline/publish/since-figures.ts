import type { IssuedFigure, IssuedPlace } from './issued/figure.ts';
import { SHEET } from './sheet-names.ts';
import type { SinceLine, SinceValue } from './since-issue.ts';

/** A figure in both workbooks; one that either does not list is there what that says of it. */
interface Pair {
  readonly figure: IssuedFigure;
  readonly before: SinceValue;
  readonly after: SinceValue;
  readonly place: IssuedPlace | undefined;
}

/**
 * The figures that differ, each in one line, those of one name together. A rate, or of how many agencies a sum is, is
 * told in the line of a figure that it stands beside: such a line is there as well where only that has changed.
 */
export function figureLines(before: readonly IssuedFigure[], after: readonly IssuedFigure[]): SinceLine[] {
  const names = new Map<string, Pair[]>();
  for (const pair of pairs(before, after)) {
    const name = nameKey(pair.figure);
    const own = names.get(name);
    if (own) own.push(pair);
    else names.set(name, [pair]);
  }
  return [...names.values()].flatMap(linesOf);
}

function pairs(before: readonly IssuedFigure[], after: readonly IssuedFigure[]): Pair[] {
  const was = new Map(before.map((figure) => [figureKey(figure), figure.value]));
  const is = new Set(after.map(figureKey));
  return [
    ...after.map((figure) => {
      const old = was.get(figureKey(figure));
      const { value, place } = figure;
      return { figure, before: old === undefined ? unlisted(figure) : old, after: value, place };
    }),
    ...before
      .filter((figure) => !is.has(figureKey(figure)))
      .map((figure) => ({ figure, before: figure.value, after: unlisted(figure), place: undefined })),
  ];
}

/** What a workbook says of a figure that it does not list. */
function unlisted({ unlisted: value }: IssuedFigure): SinceValue {
  return value ?? null;
}

function linesOf(own: readonly Pair[]): SinceLine[] {
  const shares = new Map(
    own.flatMap((share) => {
      const host = hostOf(share, own);
      return host ? [[host, share] as const] : [];
    }),
  );
  const told = new Set(shares.values());
  return own.flatMap((pair) => {
    const share = shares.get(pair);
    return !told.has(pair) && (isChanged(pair) || (share && isChanged(share))) ? [line(pair, share)] : [];
  });
}

/** Of the figures that a share may stand beside the first that changed, else the first that is there. */
function hostOf({ figure: { beside = [] } }: Pair, own: readonly Pair[]): Pair | undefined {
  const hosts = beside.flatMap((what) => own.filter(({ figure }) => figure.what === what));
  return hosts.find(isChanged) ?? hosts.find(({ after }) => after !== 0 && after !== null) ?? hosts[0];
}

function isChanged({ before, after }: Pair): boolean {
  return before !== after;
}

function line({ figure, before, after, place }: Pair, share: Pair | undefined): SinceLine {
  const { group, scope, code, name, what } = figure;
  const own = { kind: group, part: 'figures', scope, code, name, what, before, after } as const;
  return {
    ...own,
    share: share && { before: share.before, after: share.after },
    path: undefined,
    place,
  };
}

/** Of duties and targets the code is the name: what they are called may be worded anew. */
function nameKey({ group, scope, code, name }: IssuedFigure): string {
  return [group, scope, code, code === null || group === SHEET.metrics ? name : ''].join('\u0000');
}

function figureKey(figure: IssuedFigure): string {
  return `${nameKey(figure)}\u0000${figure.what}`;
}
