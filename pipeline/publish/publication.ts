import type { CityReport } from '../consolidate/city-report.ts';
import { type DetailBlock, detailBlocks } from './detail-blocks.ts';
import type { FileLink } from './links.ts';
import type { SinceIssue } from './since-issue.ts';
import { type YearFigures, yearFigures } from './years.ts';

/** What every sheet is made from. */
export interface Publication {
  readonly report: CityReport;
  readonly fileLink: FileLink;
  /** Years told beside each other, earliest first; the report's own is the last. */
  readonly years: readonly YearFigures[];
  /** What changed since the report on this year was issued, where that is known. */
  readonly since: SinceIssue | undefined;
  /** Blocks of the sheet Chi tiết by key: other sheets lead there. */
  readonly blocks: ReadonlyMap<string, DetailBlock>;
}

/** What the options of the consolidated workbook are. */
export interface PublicationOptions {
  /** A submitted file's path relative to the workbook. */
  readonly fileLink: FileLink;
  /** Figures of earlier years, in any order. */
  readonly earlier?: readonly YearFigures[];
  readonly since?: SinceIssue | undefined;
}

export function publicationOf(
  report: CityReport,
  { fileLink, earlier = [], since }: PublicationOptions,
): Publication {
  const years = [...earlier].sort((a, b) => a.year - b.year);
  return {
    report,
    fileLink,
    years: [...years, yearFigures(report)],
    since,
    blocks: detailBlocks(report),
  };
}
