import type { AgencyLine, CityReport } from '../../consolidate/city-report.ts';
import type { Severity } from '../../contract/finding.ts';
import type { ReportCell, ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { placesOf } from '../finding-counts.ts';
import { LOOK, strong } from '../look.ts';
import { toFile, toSheet } from '../links.ts';
import { agencyGroupName, reportingGroups } from '../names.ts';
import type { Publication } from '../publication.ts';
import { GROUP_COUNTS, type GroupSubmissions, groupSubmissions } from '../receipts.ts';
import { AGENCY_STATE, filesShown, firstReasons } from '../reporting-text.ts';
import { reportNotes } from '../report-notes.ts';
import { momentSerial } from '../serial.ts';
import { SHEET } from '../sheet-names.ts';
import { type Column, FIRST_ROW, HEADER_ROW, lineRows, tableSheet } from '../table.ts';
import { matrixRow } from './matrix-layout.ts';

/** Who was to report, what came and when: one row per agency, group by group, sums by group below. */
export function submissionsSheet(publication: Publication): ReportSheet {
  const { report } = publication;
  const columns = columnsOf(publication);
  const lines = lineRows(columns, report.agencies, 'Không có cơ quan nào phải báo cáo.');
  const states = `E${FIRST_ROW}:E${HEADER_ROW + lines.length}`;
  return tableSheet(report, {
    name: SHEET.submissions,
    title: 'TÌNH HÌNH NỘP BÁO CÁO',
    note: 'Đúng hạn xét theo báo cáo được chấp nhận đầu tiên. Số chỗ (ô, dòng, trang) sai, cảnh báo là của bản được tính, hoặc của bản gửi sau cùng nếu chưa có bản nào được tính.',
    columns,
    body: [...lines, ...groupRows(groupSubmissions(report))],
    filtered: lines.length,
    frozenColumns: 3,
    kinds: {
      groupHeader: [LOOK.header],
      group: GROUP_STYLES,
      groupSum: GROUP_STYLES.map(strong),
    },
    conditional: [
      { range: states, when: { text: AGENCY_STATE.returned }, fill: 'FCE4D6', bold: true },
      { range: states, when: { text: AGENCY_STATE.unusable }, fill: 'DDEBF7', bold: true },
      { range: states, when: { text: AGENCY_STATE.missing }, fill: 'D9D9D9', bold: true },
    ],
  });
}

/** Where the sums by group stand, the city's left out, and in which columns: charts read them. */
export function groupSumCells(report: CityReport) {
  const header = FIRST_ROW + Math.max(report.agencies.length, 1) + 1;
  return {
    header,
    first: header + 1,
    last: header + reportingGroups(report).length,
    columns: { name: 1, onTime: 8, late: 9, returned: 10, unusable: 11, missing: 12 },
  } as const;
}

function columnsOf({ report, fileLink }: Publication): Column<AgencyLine>[] {
  return [
    { header: 'STT', width: 5, style: LOOK.center, value: (_, i) => i + 1 },
    {
      header: 'Mã',
      width: 12,
      style: LOOK.linkCenter,
      value: ({ agency }, i) => toSheet(agency.code, SHEET.matrix, `A${matrixRow(i)}`),
    },
    { header: 'Cơ quan', width: 36, style: LOOK.text, value: (line) => line.agency.name },
    { header: 'Nhóm', width: 24, style: LOOK.text, value: (line) => agencyGroupName(report, line.agency) },
    { header: 'Kết quả', width: 15, style: LOOK.center, value: (line) => AGENCY_STATE[line.state] },
    moment('Gửi lần đầu lúc', (line) => momentSerial(line.firstReceivedAt)),
    moment('Được chấp nhận lúc', (line) => momentSerial(line.firstAcceptedAt)),
    { header: 'Thời hạn', width: 15, style: LOOK.center, value: timeliness },
    count('Số lần gửi', (line) => line.files.filter((f) => f.standing !== 'identical').length),
    count('Số chỗ sai', (line) => places(line, 'error')),
    count('Số chỗ cảnh báo', (line) => places(line, 'warning')),
    {
      header: 'Mở tệp',
      width: 9,
      style: LOOK.linkCenter,
      value: (line) => {
        const file = filesShown(line).at(-1);
        return file ? toFile(file, fileLink) : null;
      },
    },
    {
      header: 'Tệp',
      width: 34,
      style: LOOK.text,
      value: (line) =>
        filesShown(line)
          .map(({ path }) => path)
          .join('\n') || null,
    },
    {
      header: 'Lý do chưa được chấp nhận; ghi chú',
      width: 40,
      style: LOOK.text,
      prose: true,
      value: (line) =>
        [firstReasons(line), ...reportNotes(line)].filter((text) => text !== null).join('\n') || null,
    },
  ];
}

function moment(header: string, value: (line: AgencyLine) => number | null): Column<AgencyLine> {
  return { header, width: 17, style: LOOK.moment, value };
}

function count(header: string, value: (line: AgencyLine) => ReportCell): Column<AgencyLine> {
  return { header, width: 10, style: { ...LOOK.count, align: 'center' }, value };
}

function timeliness({ daysLate }: AgencyLine): string | null {
  if (daysLate === undefined) return null;
  return daysLate === 0 ? 'Đúng hạn' : `Quá hạn ${daysLate} ngày`;
}

/** Of the file that decides: the counted one, else the last; nothing where nothing came. */
function places({ counted, files }: AgencyLine, severity: Severity): number | null {
  const file = counted?.file ?? files.at(-1);
  return file ? placesOf(file.findings, severity) : null;
}

const GROUP_STYLES = [LOOK.text, LOOK.text, LOOK.text, LOOK.text, LOOK.tally];
function groupRows(groups: readonly GroupSubmissions[]): ReportRow[] {
  return [
    { kind: 'title', cells: [] },
    groupRow(
      'groupHeader',
      'Cộng theo nhóm cơ quan',
      GROUP_COUNTS.map(([header]) => header),
    ),
    ...groups.map((group, i) => {
      const kind = i === groups.length - 1 ? 'groupSum' : 'group';
      return groupRow(
        kind,
        group.name,
        GROUP_COUNTS.map(([, of]) => of(group)),
      );
    }),
  ];
}

function groupRow(kind: string, name: string, values: readonly ReportCell[]): ReportRow {
  return { kind, cells: [name, null, null, null, ...values], merges: [[1, 4]] };
}
