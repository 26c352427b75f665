import { messageOf } from '../../contract/messages.ts';
import {
  isLeftBehind,
  type ReceiptSource,
  type ReceivedFile,
  STANDING_TEXT,
} from '../../contract/received.ts';
import { isError } from '../../contract/validate.ts';
import type { ReportSheet } from '../../workbook/report-model.ts';
import { toFile } from '../links.ts';
import { listSheet } from '../list.ts';
import { LOOK, sized } from '../look.ts';
import type { Publication } from '../publication.ts';
import { sendersOf } from '../senders.ts';
import { momentSerial } from '../serial.ts';
import { SHEET } from '../sheet-names.ts';
import type { Column } from '../table.ts';

const RECEIPT: Readonly<Record<ReceiptSource, string>> = {
  ledger: 'Sổ tiếp nhận',
  seal: 'Thời điểm chốt trong tệp',
  file: 'Thời gian của tệp',
  seen: 'Lúc thấy lần đầu',
  unknown: 'Sổ tiếp nhận, không rõ ai ghi',
};

/** Every file of the intake with its hash, version and what became of it. */
export function sourcesSheet(publication: Publication): ReportSheet {
  const { report } = publication;
  const columns = columnsOf(publication);
  return listSheet(report, {
    name: SHEET.sources,
    title: 'NGUỒN SỐ LIỆU: MỌI TỆP TRONG THƯ MỤC TIẾP NHẬN',
    note: 'Mã SHA-256 cho biết tệp có đúng là tệp đã dùng khi tổng hợp hay không.',
    columns,
    lines: report.files,
    nothing: 'Thư mục không có tệp nào.',
    elsewhere: 'xem trong thư mục tiếp nhận',
    frozenColumns: 2,
  });
}

function columnsOf({ report, fileLink }: Publication): Column<ReceivedFile>[] {
  return [
    { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
    { header: 'Tệp', width: 38, style: LOOK.text, value: ({ path }) => path },
    { header: 'Mở tệp', width: 7, style: LOOK.linkCenter, value: (file) => toFile(file, fileLink) },
    { header: 'SHA-256', width: 40, style: sized(LOOK.text, 9), value: ({ sha256 }) => sha256 ?? null },
    { header: 'Dung lượng (byte)', width: 11, style: LOOK.count, value: ({ size }) => size },
    { header: 'Cơ quan', width: 26, style: LOOK.text, value: sendersOf(report) },
    { header: 'Lần gửi', width: 7, style: LOOK.center, value: ({ version }) => version ?? null },
    {
      header: 'Nhận lúc',
      width: 16,
      style: LOOK.moment,
      value: (file) => (isLeftBehind(file) ? null : momentSerial(file.receivedAt)),
    },
    {
      header: 'Căn cứ thời điểm nhận',
      width: 15,
      style: LOOK.text,
      value: (file) => (isLeftBehind(file) ? null : RECEIPT[file.receiptSource]),
    },
    { header: 'Kết quả', width: 14, style: LOOK.center, value: ({ standing }) => STANDING_TEXT[standing] },
    { header: 'Lý do', width: 40, style: LOOK.text, value: reasonOf },
  ];
}

/** What the first error says. */
function reasonOf({ findings }: ReceivedFile): string | null {
  const first = findings.find(isError);
  return first ? messageOf(first).what : null;
}
