import type { AgencyLine } from '../../consolidate/city-report.ts';
import type { AgencyReporting } from '../../consolidate/reporting.ts';
import { senderIn } from '../../contract/likely-sender.ts';
import { showMoment } from '../../contract/time.ts';
import type { TableRow, WordDocument } from '../../word/model.ts';
import { placesOf } from '../finding-counts.ts';
import { REPORTING_STATE, conflictsOf, hasExcluded, refusedReason, returnedFile } from '../reporting-text.ts';
import { type Reminding, documentOf, letterClosing } from './letter-parts.ts';
import { issuerOf, letterhead, recipientOf } from './letterhead.ts';
import { body, cell, headerRow, lead, paragraph, withNext } from './paragraphs.ts';
import { count, figure, untilMoment } from './prose.ts';

/** Tells the city's leaders who still owes a report after so many reminders, and why. */
export function leadersList(reminding: Reminding, owing: readonly AgencyReporting[]): WordDocument {
  const { report, round } = reminding;
  const { period, at } = report;
  const { name, code } = issuerOf(period);
  const subject = `Danh sách cơ quan, đơn vị chưa hoàn thành báo cáo kết quả thực hiện Kế hoạch số ${period.plan.id} năm ${period.year}`;
  return documentOf(reminding, {
    title: subject,
    blocks: [
      letterhead(report, { symbol: `BC-${code}` }),
      paragraph('typeName', 'BÁO CÁO'),
      paragraph('subject', subject),
      { kind: 'rule', length: 50 },
      paragraph('addressee', `Kính gửi: ${recipientOf(period)}`),
      lead(
        `Thực hiện mục ${period.plan.reportDue.section} của Kế hoạch số ${period.plan.id}, ${name} đã đôn đốc ${count(round)} lần. Đến ${untilMoment(at)}, còn ${count(owing.length)}/${count(report.agencies.length)} cơ quan, đơn vị chưa có báo cáo năm ${period.year} đạt yêu cầu:`,
      ),
      {
        kind: 'table',
        widths: [11, 55, 27, 17, 55],
        borders: true,
        header: [headerRow(['STT', 'Cơ quan, đơn vị', 'Tình trạng', 'Quá hạn (ngày)', 'Lý do'])],
        rows: owing.map((own, i) => row(own, i, name)),
      },
      withNext(
        body(`${name} kính đề nghị ${recipientOf(period)} xem xét, chỉ đạo các cơ quan, đơn vị nêu trên./.`),
      ),
      letterClosing(),
    ],
  });
}

function row(own: AgencyReporting, i: number, issuer: string): TableRow {
  return [
    cell('cellCenter', String(i + 1)),
    cell('cell', own.line.agency.name),
    // Nothing is asked of an agency meanwhile.
    cell('cellCenter', own.daysLate === undefined ? `Chờ ${issuer} xử lý` : REPORTING_STATE[own.state]),
    cell('cellCenter', own.daysLate === undefined ? '–' : figure(own.daysLate)),
    cell('cell', reasonText(own, issuer)),
  ];
}

/** Leaders are told how much is to be mended, not each cell. */
function reasonText(own: AgencyReporting, issuer: string): string {
  if (own.state === 'missing')
    return hasExcluded(own.line) ? 'Chưa gửi báo cáo chính thức.' : 'Chưa gửi báo cáo.';
  if (own.state === 'returned')
    return `Báo cáo còn ${count(placesOf(returnedFile(own.line)?.findings ?? [], 'error'))} chỗ cần sửa, phải hoàn thiện, gửi lại.`;
  return unusableReasons(own.line, issuer).join('\n');
}

/** What waits for the consolidator is told without the files and entries that it is settled by. */
function unusableReasons(line: AgencyLine, issuer: string): string[] {
  const conflicts = conflictsOf(line).length;
  return [
    ...line.gone.map(({ receivedAt, agency }) => {
      const when = receivedAt === undefined ? '' : ` lúc ${showMoment(receivedAt)}`;
      const what =
        senderIn(agency).by === 'content' ? 'Đã gửi báo cáo' : 'Có tệp có thể là báo cáo của cơ quan, nhận';
      return `${what}${when}; ${issuer} đang tìm lại tệp đã nhận.`;
    }),
    ...(conflicts > 0
      ? [
          `Đã gửi ${count(conflicts)} bản báo cáo khác nhau cùng thời điểm; ${issuer} đang xác định bản được tính.`,
        ]
      : []),
    ...line.refused.map((refused) => refusedReason(refused).what),
  ];
}
