import { showDay, showMoment } from '../../contract/time.ts';
import type { CellStyle } from '../../contract/style.ts';
import type { ReportSheet } from '../../workbook/report-model.ts';
import { type PageRow, beside, pageRows } from '../canvas.ts';
import { toSheet } from '../links.ts';
import { NAVY, PALE } from '../look.ts';
import { attentionBlock } from '../overview/attention.ts';
import { dutyGroupBlock, statusBlock } from '../overview/statuses.ts';
import { submissionBlock } from '../overview/submissions.ts';
import { targetBlock } from '../overview/targets.ts';
import type { Publication } from '../publication.ts';
import { citySubmissions } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';

const COLUMNS = 28;
const COLUMN_WIDTH = 6.6;
const CARD_COLUMNS = 4;

const ISSUER: CellStyle = { size: 12, align: 'center' };
const TITLE: CellStyle = { size: 16, bold: true, color: NAVY, align: 'center' };
const SUBTITLE: CellStyle = { size: 12, italic: true, align: 'center' };
const CARD_LABEL: CellStyle = {
  size: 11,
  border: true,
  fill: PALE,
  color: NAVY,
  align: 'center',
  wrap: true,
};
const CARD_NUMBER: CellStyle = {
  size: 22,
  bold: true,
  border: true,
  color: NAVY,
  align: 'center',
  format: '#,##0',
};

/**
 * One A4 page for leaders. Native charts are drawn over the empty cells at the right of the table of statuses
 * (columns L to AB, beside its rows); both tables by group below are laid out as such charts read them.
 */
export function overviewSheet(publication: Publication): ReportSheet {
  const { report } = publication;
  const { kinds, rows } = pageRows(
    [
      ...headRows(publication),
      gap(6),
      ...cardRows(publication),
      gap(8),
      ...statusBlock(report, 1),
      gap(8),
      ...beside(targetBlock(report, 1), attentionBlock(report, 17)),
      gap(8),
      ...beside(submissionBlock(report, 1), dutyGroupBlock(report, 13)),
    ],
    COLUMNS,
  );
  return {
    name: SHEET.overview,
    widths: Array.from({ length: COLUMNS }, () => COLUMN_WIDTH),
    kinds,
    rows,
    frozen: { rows: 0, columns: 0 },
    conditional: [],
    paper: 'A4',
    landscape: true,
    pagesTall: 1,
    tab: NAVY,
  };
}

function gap(height: number): PageRow {
  return { pieces: [], height };
}

/** Rows 1 and 2 stay free at the right: a digital signature stands there (Nghị định 30/2020, Phụ lục I, III.1). */
function headRows({ report: { period, at } }: Publication): PageRow[] {
  const { plan, year, agencies } = period;
  const issuer = plan.issuer.replace('Ủy ban nhân dân', 'UBND').toUpperCase();
  const consolidator = agencies.find((a) => a.code === plan.consolidator)?.name ?? plan.consolidator;
  const dates = `Số liệu đến ${showMoment(at)}. Hạn gửi báo cáo: hết ngày ${showDay(period.due)}.`;
  const line = (value: string, style: CellStyle, span = COLUMNS): PageRow['pieces'] => [
    { from: 1, span, value, style },
  ];
  return [
    { pieces: line(issuer, ISSUER, 8), height: 17 },
    { pieces: line(consolidator.toUpperCase(), { ...ISSUER, bold: true }, 8), height: 17 },
    { pieces: line(`TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${plan.id} NĂM ${year}`, TITLE), height: 26 },
    { pieces: line(dates, SUBTITLE), height: 18 },
  ];
}

function cardRows({ report }: Publication): PageRow[] {
  const { owing, sent, accepted, onTime, late, returned, missing } = citySubmissions(report);
  const cards: readonly (readonly [string, number])[] = [
    ['Phải báo cáo', owing],
    ['Đã gửi', sent],
    ['Được chấp nhận', accepted],
    ['trong đó đúng hạn', onTime],
    ['trong đó quá hạn', late],
    ['Bị trả lại', returned],
    ['Chưa gửi', missing],
  ];
  const place = (i: number) => ({ from: 1 + i * CARD_COLUMNS, span: CARD_COLUMNS });
  return [
    { pieces: cards.map(([value], i) => ({ ...place(i), value, style: CARD_LABEL })), height: 18 },
    {
      pieces: cards.map(([, n], i) => ({
        ...place(i),
        value: toSheet(n, SHEET.submissions),
        style: CARD_NUMBER,
      })),
      height: 34,
    },
  ];
}
