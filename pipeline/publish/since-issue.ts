import { STANDING_TEXT } from '../contract/received.ts';
import type { Moment } from '../contract/time.ts';
import type { Issued, IssuedAgency, IssuedFigure, IssuedFile, IssuedPlace } from './read-issued.ts';
import { SHEET } from './sheet-names.ts';

type Value = number | string | null;

/** One thing that is not as the issued report told it. */
export interface SinceLine {
  readonly kind: string;
  readonly code: string | null;
  readonly name: string;
  /** A file's path, or what of the agency, duty, metric or target. */
  readonly what: string;
  readonly before: Value;
  readonly after: Value;
  /** A file of the intake, where it is about one that is there. */
  readonly path: string | undefined;
  /** Where the workbook tells it now. */
  readonly place: IssuedPlace | undefined;
}

/** What changed since the city's report on the year was issued. */
export interface SinceIssue {
  /** Of the data of the issued report. */
  readonly at: Moment;
  /** Files, then agencies, then figures, in the order of the sheets. */
  readonly lines: readonly SinceLine[];
  /** How many reports came since. */
  readonly reports: number;
  /** How many figures are others. */
  readonly figures: number;
}

export const SINCE_KIND = {
  report: 'Báo cáo mới',
  file: 'Tệp mới',
  standing: 'Tệp đổi kết quả',
  gone: 'Tệp không còn',
  agency: 'Cơ quan',
} as const;

const GONE = 'Không còn trong thư mục';
const UNLISTED = 'Không có trong danh sách';
/** Of such files nobody expects a figure to change. */
const NO_REPORT: readonly string[] = [STANDING_TEXT.refused, STANDING_TEXT.excluded, STANDING_TEXT.identical];

/** What differs between an issued report and the same year's report as it would be issued now. */
export function sinceIssue(issued: Issued, now: Issued): SinceIssue {
  const files = fileLines(issued.files, now.files);
  const figures = figureLines(issued.figures, now.figures);
  return {
    at: issued.at,
    lines: [...files, ...agencyLines(issued.agencies, now.agencies), ...figures],
    reports: files.filter(({ kind }) => kind === SINCE_KIND.report).length,
    figures: figures.length,
  };
}

/** Files are known by their content, whatever they are called now. */
function fileLines(before: readonly IssuedFile[], after: readonly IssuedFile[]): SinceLine[] {
  const [was, is] = [byContent(before), byContent(after)];
  const fresh = after.filter((file) => !was.has(contentOf(file)));
  return [
    ...fresh.map((file) => {
      const kind = NO_REPORT.includes(file.standing) ? SINCE_KIND.file : SINCE_KIND.report;
      return { ...fileLine(file, file.path), kind, before: null, after: file.standing };
    }),
    ...[...is].flatMap(([content, file]) => {
      const old = was.get(content);
      if (!old || old.standing === file.standing) return [];
      return [
        {
          ...fileLine(file, file.path),
          kind: SINCE_KIND.standing,
          before: old.standing,
          after: file.standing,
        },
      ];
    }),
    ...[...was].flatMap(([content, file]) =>
      is.has(content)
        ? []
        : [{ ...fileLine(file, undefined), kind: SINCE_KIND.gone, before: file.standing, after: GONE }],
    ),
  ];
}

function fileLine({ path: what, agency: name }: IssuedFile, path: string | undefined) {
  return { code: null, name, what, path, place: undefined };
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

function figureLines(before: readonly IssuedFigure[], after: readonly IssuedFigure[]): SinceLine[] {
  const was = new Map(before.map((own) => [figureKey(own), own]));
  const is = new Set(after.map(figureKey));
  const line = ({ group, code, name, what }: IssuedFigure) => ({
    kind: group,
    code,
    name,
    what,
    path: undefined,
  });
  return [
    ...after.flatMap((own) => {
      const old = was.get(figureKey(own))?.value ?? null;
      return old === own.value ? [] : [{ ...line(own), before: old, after: own.value, place: own.place }];
    }),
    ...before
      .filter((own) => own.value !== null && !is.has(figureKey(own)))
      .map((own) => ({ ...line(own), before: own.value, after: null, place: undefined })),
  ];
}

/** Of duties and targets the code is the name: what they are called may be worded anew. */
function figureKey({ group, code, name, what }: IssuedFigure): string {
  return [group, code, code === null || group === SHEET.metrics ? name : '', what].join('\u0000');
}
