import type { CityReport } from '../consolidate/city-report.ts';
import type { DutySuccession } from '../contract/agencies.ts';
import { EXCLUSION } from '../contract/exclusion.ts';
import type { Message } from '../contract/finding.ts';
import type { ReceiptSource } from '../contract/received.ts';
import { ledgerMessage } from '../contract/ledger-note.ts';
import { showDay, showMoment } from '../contract/time.ts';
import { listed } from './names.ts';
import { countedAfter, GONE } from './reporting-text.ts';
import { SHEET } from './sheet-names.ts';

/** Something to know about the data as a whole, and the sheet that shows more, where there is one. */
export interface DataNote extends Message {
  readonly sheet: string | null;
}

/** Names told in a note; the sheet it leads to has them all. */
const SHOWN = 5;

/** Notes that no single file is to blame for. */
export function dataNotes(report: CityReport): DataNote[] {
  return [
    ...ledgerNotes(report),
    ...excludedNotes(report),
    ...earlyNotes(report),
    ...ownerNotes(report),
    ...rosterNotes(report),
    ...lateNotes(report),
    ...receiptNotes(report),
  ];
}

/** What is odd in the ledger that the files were received by. */
function ledgerNotes({ ledgerNotes: notes = [] }: CityReport): DataNote[] {
  return notes.map((note) => ({ ...ledgerMessage(note), sheet: SHEET.sources }));
}

/** What of an excluded file is left where the file is gone; one that is there has lines of its own. */
function excludedNotes({ excludedGone }: CityReport): DataNote[] {
  return excludedGone.map((file) => {
    const { what, fix } = EXCLUSION.message(file);
    const whose = file.agency === '' ? '' : ` của ${file.agency}`;
    return { what: `Tệp “${file.name}”${whose} ${GONE}: ${what}`, fix, sheet: SHEET.submissions };
  });
}

function earlyNotes({ at, period }: CityReport): DataNote[] {
  if (at.slice(0, 10) > period.due) return [];
  return [
    {
      what: `Số liệu lấy khi chưa hết hạn báo cáo (hết ngày ${showDay(period.due)}).`,
      fix: 'Tổng hợp lại sau hạn để có số liệu đầy đủ.',
      sheet: SHEET.submissions,
    },
  ];
}

/** Duties whose owner in the year Sở Nội vụ has not confirmed, by the move that nobody confirmed. */
export function unconfirmedDuties({ period }: CityReport): ReadonlyMap<DutySuccession, readonly string[]> {
  const moves = new Map<DutySuccession, string[]>();
  for (const { duty, unconfirmed } of period.ownerships)
    for (const move of unconfirmed) moves.set(move, [...(moves.get(move) ?? []), duty.code]);
  return moves;
}

function ownerNotes(report: CityReport): DataNote[] {
  const { groups, agencies } = report.period.roster;
  const nameOf = (code: string) => groups[code] ?? agencies.find((a) => a.code === code)?.name ?? code;
  return [...unconfirmedDuties(report)].map(([{ date, from, to }, duties]) => ({
    what: `Từ ${showDay(date)}, ${duties.length} nhiệm vụ được tính là chuyển từ ${nameOf(from)} sang ${nameOf(to)} nhưng chưa được xác nhận: ${duties.join('; ')}.`,
    fix: 'Sở Nội vụ xác nhận cơ quan thực hiện, sửa trong danh sách cơ quan rồi tổng hợp lại.',
    sheet: SHEET.duties,
  }));
}

function rosterNotes({ period }: CityReport): DataNote[] {
  const unverified = period.reporters.filter((agency) => !agency.verified).map((agency) => agency.name);
  if (unverified.length === 0) return [];
  return [
    {
      what: `${unverified.length}/${period.reporters.length} cơ quan phải báo cáo lấy theo danh sách tạm, chưa được xác nhận: ${listed(unverified, { limit: SHOWN, unit: 'cơ quan' })}.`,
      fix: 'Sở Nội vụ đối chiếu với danh sách chính thức, sửa trong danh sách cơ quan rồi tổng hợp lại.',
      sheet: SHEET.submissions,
    },
  ];
}

function lateNotes(report: CityReport): DataNote[] {
  const late = countedAfter(report).map(({ path }) => path);
  if (late.length === 0) return [];
  return [
    {
      what: `${late.length} báo cáo nhận sau thời điểm lấy số liệu (${showMoment(report.at)}) vẫn được tính: ${listed(late, { limit: SHOWN, unit: 'tệp' })}.`,
      fix: 'Nếu không tính tệp nào, chọn “Có” ở cột Loại trừ và ghi lý do tại dòng của tệp đó trong sổ so-tiep-nhan.xlsx rồi tổng hợp lại; không chuyển tệp ra khỏi thư mục tiếp nhận.',
      sheet: SHEET.sources,
    },
  ];
}

const FROM: Readonly<Record<Exclude<ReceiptSource, 'ledger'>, string>> = {
  seal: 'thời điểm chốt ghi trong tệp',
  file: 'thời gian của tệp, có thể không đúng lúc nhận thật',
  seen: 'lúc phần mềm thấy tệp lần đầu, vì dấu chốt và thời gian của tệp không thể đúng; có thể đã nhận sớm hơn',
  unknown: 'sổ tiếp nhận nhưng không rõ do cán bộ hay phần mềm ghi',
};

/** Times of receipt that nobody has confirmed: being on time hangs on them. */
function receiptNotes({ files }: CityReport): DataNote[] {
  return (['seal', 'file', 'seen', 'unknown'] as const).flatMap((source) => {
    const own = files.filter((f) => f.verdict !== 'refused' && f.receiptSource === source).map((f) => f.path);
    if (own.length === 0) return [];
    return [
      {
        what: `${own.length} báo cáo có thời điểm nhận lấy theo ${FROM[source]}, ${source === 'unknown' ? 'chưa có người xác nhận' : 'chưa có người ghi vào sổ tiếp nhận'}: ${listed(own, { limit: SHOWN, unit: 'tệp' })}.`,
        fix: 'Sửa thời điểm nhận cho đúng trong sổ tiếp nhận rồi tổng hợp lại; nếu đã đúng, ghi căn cứ (ví dụ “Văn thư”) vào cột Căn cứ.',
        sheet: SHEET.sources,
      },
    ];
  });
}
