import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { dayToSerial } from '../../pipeline/contract/cell.ts';
import { changesBetween } from '../../pipeline/contract/changes.ts';
import { STATUS } from '../../pipeline/contract/sheets.ts';
import type { Submission } from '../../pipeline/contract/submission.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { CITY_AT, SNV, STC, judged, smallCity, smallPeriod, submission } from '../support/city.ts';
import { linksOf, sheetNamed, valuesOf } from '../support/report-values.ts';

const period = smallPeriod();
const INFO = {
  contactName: 'Nguyễn Văn An',
  reportDate: '2021-12-10',
} as Submission['info'];
const PLACES = {
  contactName: { sheet: 'Thông tin', cell: 'B10' },
  reportDate: { sheet: 'Thông tin', cell: 'B8' },
};

const first = { ...submission(period, 'SNV', SNV), info: INFO };
const second = {
  ...submission(period, 'SNV', {
    ...SNV,
    duties: {
      ...SNV.duties,
      'III.2.2-a1': {
        status: STATUS.done,
        progress: 100,
        completed: '2021-12-01',
        result: '=HYPERLINK("x")',
      },
    },
    metrics: { ...SNV.metrics, 'III.1.1-a/attendances': [95] },
    documents: [{ ...SNV.documents?.[0], number: '13/KH-SNV' } as NonNullable<typeof SNV.documents>[number]],
    obstacles: [],
  }),
  info: { ...INFO, contactName: 'Trần Thị Bình', reportDate: '2021-12-12' },
};

const file = (path: string, receivedAt: string, own: Submission) =>
  judged(path, { receivedAt, submission: { ...own, places: { ...own.places, info: PLACES } } });
const files = [
  file('snv 1.xlsx', '2021-12-10T08:00:00', first),
  file('snv 2.xlsx', '2021-12-12T08:00:00', second),
  file('snv 3.xlsx', '2021-12-13T08:00:00', { ...second, nothingToReport: false }),
  judged('stc.xlsx', { receivedAt: '2021-12-13T08:00:00', submission: submission(period, 'STC', STC) }),
];
const sheet = sheetNamed(
  consolidatedWorkbook(consolidate(period, { files: placeVersions(files), gone: [] }, CITY_AT), {
    fileLink: (path) => `../in/${path}`,
  }),
  'Thay đổi',
);

describe('Thay đổi', () => {
  it('lists what every accepted resubmission changed, step by step', () => {
    expect(
      valuesOf(sheet)
        .slice(4)
        .map((row) => row.slice(1, 9)),
    ).toEqual([
      [
        'Sở Nội vụ',
        'Thông tin',
        null,
        null,
        'Ngày báo cáo',
        dayToSerial('2021-12-10'),
        dayToSerial('2021-12-12'),
        null,
      ],
      ['Sở Nội vụ', 'Thông tin', null, null, 'Người lập biểu', '(xem trong tệp)', '(xem trong tệp)', null],
      ...[
        ['Tình trạng', 'Đang thực hiện', 'Đã hoàn thành', null],
        ['Tiến độ %', 60, 100, 40],
        ['Ngày hoàn thành', null, dayToSerial('2021-12-01'), null],
        ['Kết quả thực hiện', 'Đang lấy ý kiến.', '=HYPERLINK("x")', null],
      ].map((own) => ['Sở Nội vụ', 'Nhiệm vụ', 'III.2.2-a1', expect.any(String) as string, ...own]),
      ['Sở Nội vụ', 'Số liệu', 'III.1.1-a', 'Số lượt người tham dự', 'Số liệu trong năm', 120, 95, -25],
      ['Sở Nội vụ', 'Văn bản', 'III.2.1-a', '13/KH-SNV', 'Số, ký hiệu', '12/KH-SNV', '13/KH-SNV', null],
      [
        ...['Sở Nội vụ', 'Vướng mắc', 'III.2.2-a1', 'Chưa có hướng dẫn về phân cấp.', 'Cả dòng: bỏ'],
        [
          'Mã nhiệm vụ: III.2.2-a1',
          'Khó khăn, vướng mắc quá thẩm quyền: Chưa có hướng dẫn về phân cấp.',
          'Nguyên nhân: Luật mới ban hành.',
          'Cấp có thẩm quyền giải quyết: Bộ Nội vụ',
          'Đề xuất, kiến nghị: Sớm ban hành hướng dẫn.',
        ].join('\n'),
        null,
        null,
      ],
      ['Sở Nội vụ', null, null, 'Không giá trị nào thay đổi', null, null, null, null],
    ]);
  });

  it('leads to the cell in both files', () => {
    const leads = linksOf(sheet).filter(({ row }) => row === 11);
    expect(leads.map(({ column, link }) => [column, link])).toEqual([
      [11, { kind: 'file', path: '../in/snv 1.xlsx', sheet: 'Số liệu', cell: 'D5' }],
      [13, { kind: 'file', path: '../in/snv 2.xlsx', sheet: 'Số liệu', cell: 'D5' }],
    ]);
    expect(linksOf(sheet).filter(({ row }) => row === 14)).toEqual([]);
  });

  it('sets numbers and days in cells of their own look', () => {
    expect([...sheet.rows].slice(4, 11).map(({ kind }) => kind)).toEqual([
      ...['day', 'row', 'row', 'count', 'day', 'row', 'count'],
    ]);
    expect(sheet.kinds.day?.[7]?.format).toBe('dd/mm/yyyy');
  });

  it('says so where nobody sent an accepted report again', () => {
    const none = sheetNamed(consolidatedWorkbook(smallCity(), { fileLink: (path) => path }), 'Thay đổi');
    expect(valuesOf(none)[4]?.[0]).toBe(
      'Không có thay đổi: chưa cơ quan nào gửi lại báo cáo đã được chấp nhận.',
    );
  });
});

it('of two reports that differ in thousands of places ends with how many more there are', () => {
  const [one] = second.documents;
  const rows = Array.from({ length: 2500 }, (_, n) => ({
    ...one,
    number: `${n + 1}/KH-SNV`,
    subject: `Kế hoạch ${n}`,
  }));
  const third = { ...second, documents: rows } as Submission;
  const many = [
    file('snv 1.xlsx', '2021-12-10T08:00:00', second),
    file('snv 2.xlsx', '2021-12-12T08:00:00', third),
  ];
  const report = consolidate(period, { files: placeVersions(many), gone: [] }, CITY_AT);
  const total = changesBetween(second, third).length;
  expect(total).toBeGreaterThan(2000);
  expect(report.replacements.map(({ changes, more }) => [changes.length, more])).toEqual([
    [1000, total - 1000],
  ]);
  const rowsShown = valuesOf(
    sheetNamed(consolidatedWorkbook(report, { fileLink: (path) => `../in/${path}` }), 'Thay đổi'),
  ).slice(4);
  expect(rowsShown).toHaveLength(1001);
  expect(rowsShown.at(-1)?.[4]).toBe(`Còn ${total - 1000} thay đổi khác, mở hai tệp để so sánh`);
});
