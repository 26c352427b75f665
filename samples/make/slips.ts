import { STATUS, YES } from '../../pipeline/contract/sheets.ts';
import { type Edits, edited } from './edit.ts';
import type { CellValue } from './filled.ts';
import type { Report } from './report.ts';

/** A change that types over some cells. */
export function typed(edits: Edits): (report: Report) => Report {
  return (report) => edited(report, edits);
}

/** The row of a duty in progress, to which a slip is added. */
export const IN_PROGRESS = { status: STATUS.doing, progress: 65, completed: undefined } as const;

/** Two duties whose unit in charge was left out. */
export const withoutUnits = typed({
  duties: {
    'III.1.1-a': { ...IN_PROGRESS, unit: undefined },
    'III.3.1.5-a1': { ...IN_PROGRESS, unit: undefined },
  },
});

/** "Đ" typed as the Icelandic Ð, as some fonts and pastes give it. */
export const withForeignLetter = typed({
  duties: {
    'III.1.1-b': {
      ...IN_PROGRESS,
      result: 'Ðã đưa nội dung công tác cán bộ vào sinh hoạt chi bộ hằng tháng, duy trì bản tin nội bộ.',
    },
  },
});

/** Figures on a duty that is said not to have arisen. */
export const withFiguresOfNothing = typed({
  duties: {
    'III.4-c2': {
      status: STATUS.none,
      progress: undefined,
      completed: undefined,
      unit: undefined,
      result: undefined,
      shortcomings: undefined,
      next: undefined,
    },
  },
  metrics: { 'III.4-c2/individuals': { year: 2, cumulative: undefined } },
});

/** One of the documents copied down twice. */
export function withRepeatedDocument(report: Report): Report {
  return { ...report, documents: [...report.documents, ...report.documents.slice(0, 1)] };
}

/** A document without its number before the symbol. */
export function withLooseNumber(report: Report): Report {
  const [first, ...rest] = report.documents;
  const number: CellValue = 'KH-BQL (số 45)';
  return { ...report, documents: [{ ...first, number }, ...rest] };
}

/** A small unit that has nothing to report on. */
export function nothingArose(report: Report): Report {
  return {
    ...report,
    info: { ...report.info, nothingToReport: YES },
    duties: new Map(),
    metrics: new Map(),
    documents: [],
    obstacles: [],
  };
}

/** Figures that SNV's officer asked about, put right; the report was signed anew. */
export const corrected = typed({
  info: { reportNumber: '557/BC-SYT', reportDate: { day: '2021-12-13' } },
  metrics: {
    'III.1.1-a/attendances': { year: 412, cumulative: undefined },
    'III.3.1.3-a/attendances': { year: 378, cumulative: undefined },
  },
});
