import type { CityReport } from '../consolidate/city-report.ts';
import { type DetailBlock, detailBlocks } from './detail-blocks.ts';
import type { FileLink } from './links.ts';

/** What every sheet is made from. */
export interface Publication {
  readonly report: CityReport;
  readonly fileLink: FileLink;
  /** Blocks of the sheet Chi tiết by key: other sheets lead there. */
  readonly blocks: ReadonlyMap<string, DetailBlock>;
}

export function publicationOf(report: CityReport, fileLink: FileLink): Publication {
  return { report, fileLink, blocks: detailBlocks(report) };
}
