import { STANDING_TEXT } from '../contract/received.ts';
import type { Moment } from '../contract/time.ts';
import type { IssuedPlace } from './issued/figure.ts';
import type { Issued, IssuedAgency, IssuedFile } from './read-issued.ts';
import { figureLines } from './since-figures.ts';

export type SinceValue = number | string | null;

/** Of a count that a rate is of, or of a sum that some agencies gave: the percent, or how many of how many. */
export interface SinceShare {
  readonly before: SinceValue;
  readonly after: SinceValue;
}

/**
 * What a change is counted as. `reports`: counted, of an agency that had none; `replacements`: counted in place of
 * another; `uncounted`: a file that came and is none of these; `standing`: one that was there.
 */
export type SincePart =
  | 'reports'
  | 'replacements'
  | 'returned'
  | 'gone'
  | 'excluded'
  | 'uncounted'
  | 'standing'
  | 'agencies'
  | 'figures';

/** One thing that is not as the issued report told it. */
export interface SinceLine {
  readonly kind: string;
  /** Whose figure: the city's or a group's of agencies; null of files and agencies. */
  readonly scope: string | null;
  /** Absent for a report that another replaced: that one is counted. */
  readonly part: SincePart | undefined;
  readonly code: string | null;
  readonly name: string;
  /** A file's path, or what of the agency, duty, metric or target. */
  readonly what: string;
  readonly before: SinceValue;
  readonly after: SinceValue;
  readonly share?: SinceShare | undefined;
  /** A file of the intake, where it is about one that is there. */
  readonly path: string | undefined;
  /** Where the workbook tells it now. */
  readonly place: IssuedPlace | undefined;
}

/** What changed since the city's report on the year was issued. */
export interface SinceIssue {
  /** Of the data of the issued report. */
  readonly at: Moment;
  /** The figures that leaders read first, then files, then agencies, then all other figures. */
  readonly lines: readonly SinceLine[];
}

export const SINCE_KIND = {
  report: 'Báo cáo mới',
  file: 'Tệp mới',
  standing: 'Tệp đổi kết quả',
  gone: 'Tệp không còn',
  agency: 'Cơ quan',
} as const;

const LOST = { kind: SINCE_KIND.gone, part: 'gone', after: 'Không còn trong thư mục' } as const;
const UNLISTED = 'Không có trong danh sách';
/** Of such files nobody expects a figure to change. */
const NO_REPORT: readonly string[] = [STANDING_TEXT.refused, STANDING_TEXT.excluded, STANDING_TEXT.identical];

/** What differs between an issued report and the same year's report as it would be issued now. */
export function sinceIssue(issued: Issued, now: Issued): SinceIssue {
  return {
    at: issued.at,
    lines: [
      ...figureLines(issued.headline, now.headline),
      ...fileLines(issued.files, now.files),
      ...agencyLines(issued.agencies, now.agencies),
      ...figureLines(issued.figures, now.figures),
    ],
  };
}

/** Files are known by their content, whatever they are called now. */
function fileLines(before: readonly IssuedFile[], after: readonly IssuedFile[]): SinceLine[] {
  const [was, is] = [byContent(before), byContent(after)];
  const fresh = after.filter((file) => !was.has(contentOf(file)));
  const counted = countedAgencies(before);
  return [
    ...fresh.map((file) => {
      const kind = NO_REPORT.includes(file.standing) ? SINCE_KIND.file : SINCE_KIND.report;
      const part = partOf(file, counted) ?? 'uncounted';
      return { ...fileLine(file, file.path), kind, part, before: null, after: file.standing };
    }),
    ...[...is].flatMap(([content, file]) => {
      const old = was.get(content);
      if (!old || old.standing === file.standing) return [];
      return [
        {
          ...fileLine(file, file.path),
          kind: SINCE_KIND.standing,
          part:
            file.standing === STANDING_TEXT.superseded ? undefined : (partOf(file, counted) ?? 'standing'),
          before: old.standing,
          after: file.standing,
        },
      ];
    }),
    ...[...was].flatMap(([content, file]) =>
      is.has(content) ? [] : [{ ...fileLine(file, undefined), ...LOST, before: file.standing }],
    ),
  ];
}

/** The agencies of which a report counted. */
function countedAgencies(files: readonly IssuedFile[]): ReadonlySet<string> {
  return new Set(files.flatMap((own) => (own.standing === STANDING_TEXT.counted ? [own.agency] : [])));
}

function partOf({ standing, agency }: IssuedFile, counted: ReadonlySet<string>): SincePart | undefined {
  if (standing === STANDING_TEXT.counted) return counted.has(agency) ? 'replacements' : 'reports';
  if (standing === STANDING_TEXT.returned) return 'returned';
  return standing === STANDING_TEXT.excluded ? 'excluded' : undefined;
}

function fileLine({ path: what, agency: name }: IssuedFile, path: string | undefined) {
  return { scope: null, code: null, name, what, path, place: undefined };
}

function contentOf({ sha256, path }: IssuedFile): string {
  return sha256 ?? `tên ${path}`;
}

/** Of copies the one that they are copies of. */
function byContent(files: readonly IssuedFile[]): ReadonlyMap<string, IssuedFile> {
  const first = files.filter(({ standing }) => standing !== STANDING_TEXT.identical);
  return new Map([...files, ...first].map((file) => [contentOf(file), file]));
}

function agencyLines(before: readonly IssuedAgency[], after: readonly IssuedAgency[]): SinceLine[] {
  const was = new Map(before.map((own) => [own.code, own.state]));
  const is = new Set(after.map(({ code }) => code));
  const line = ({ code, name }: IssuedAgency) => ({
    kind: SINCE_KIND.agency,
    part: 'agencies' as const,
    scope: null,
    code,
    name,
    what: 'Tình trạng báo cáo',
    path: undefined,
  });
  return [
    ...after.flatMap((own) => {
      const state = was.get(own.code) ?? UNLISTED;
      return state === own.state ? [] : [{ ...line(own), before: state, after: own.state, place: own.place }];
    }),
    ...before
      .filter(({ code }) => !is.has(code))
      .map((own) => ({ ...line(own), before: own.state, after: UNLISTED, place: undefined })),
  ];
}
