import { describe, expect, it } from 'vitest';
import type { CityReport } from '../../pipeline/consolidate/city-report.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { type Period, periodOf } from '../../pipeline/contract/period.ts';
import { STATUS } from '../../pipeline/contract/sheets.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { reportDocument } from '../../pipeline/publish/word/report.ts';
import { CITY_AT, type Filling, judged, smallPeriod, submission } from '../support/city.ts';
import { between, modelLines } from '../support/word-model.ts';

/** Everything is done, everything known is good. */
const DONE: Filling = {
  duties: Object.fromEntries(
    ['III.1.1-a', 'III.2.1-a', 'III.2.2-a1', 'III.3.1.4-a1'].map((code) => [
      code,
      { status: STATUS.done, progress: 100, completed: '2021-11-10', result: 'Đã làm xong.' },
    ]),
  ),
  metrics: { 'III.1.1-a/meetings': [1], 'III.3.1.4-a1/due': [4], 'III.3.1.4-a1/rotated': [1] },
  targets: { 'II.2.d-1': [3, 20], 'II.2.d-4': [20, 20] },
};

function cityOf(
  fillings: Readonly<Record<string, Filling>>,
  {
    period = smallPeriod(),
    receivedAt = '2021-12-10T08:00:00',
  }: { period?: Period; receivedAt?: string } = {},
): CityReport {
  const files = Object.entries(fillings).map(([code, filling]) =>
    judged(`${code}.xlsx`, { receivedAt, submission: submission(period, code, filling) }),
  );
  return consolidate(period, { files: placeVersions(files), gone: [] }, CITY_AT);
}

/** The same plan where the consolidator is the only agency. */
function onlySnv(): Period {
  const { plan, roster } = smallPeriod();
  return periodOf(plan, { ...roster, agencies: roster.agencies.filter(({ code }) => code === 'SNV') }, 2021);
}

const NOBODY = cityOf({});
const EVERYBODY = cityOf({ SNV: DONE, STC: DONE, H001: DONE, SN01: DONE });
const ONE_OF_ONE = cityOf({ SNV: DONE }, { period: onlySnv() });
const NONE_OF_ONE = cityOf({}, { period: onlySnv() });

describe('sentences where there is nothing, everything or one', () => {
  const parts = (report: CityReport) => {
    const lines = modelLines(reportDocument(report));
    return {
      bases: lines.filter((line) => line.startsWith('Căn cứ')).map((line) => line.slice(0, 30)),
      direction: between(lines, '1. Công tác lãnh đạo', '2. Tình hình').slice(2),
      came: between(lines, '2. Tình hình gửi', 'Tình hình báo cáo')[1]?.replace(/^.*2021\. /, ''),
      duties: between(lines, '2. Kết quả thực hiện', 'b) ').slice(1),
      merits: between(lines, '1. Ưu điểm', '2. Tồn tại').slice(1),
      faults: between(lines, '2. Tồn tại', '3. Nguyên nhân').slice(1, -1),
      obstacles: between(lines, 'IV. KHÓ', 'V. ').slice(1),
      plans: between(lines, 'V. ', '[phương hướng').slice(1, 3),
      proposals: between(lines, 'VI. ', '[đề xuất').slice(1),
    };
  };

  it('nobody has reported', () => {
    expect(parts(NOBODY)).toEqual({
      bases: ['Căn cứ Kế hoạch số 177/KH-UBND'],
      direction: [],
      came: 'Đến hết ngày 20/12/2021, chưa có cơ quan, đơn vị nào gửi báo cáo.',
      duties: [
        'Năm 2021, 06 nhiệm vụ của Kế hoạch được giao cho 04 cơ quan, đơn vị, mỗi nhiệm vụ của một cơ quan, đơn vị tính là một lượt. Tổng số 21 lượt, trong đó 04 lượt chưa thực hiện quá hạn; 17 lượt chưa báo cáo (chi tiết tại Phụ lục\u00A0II).',
        'Tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh là 0%. Chưa có văn bản nào được kê khai.',
        'a) Đẩy mạnh công tác thông tin, tuyên truyền',
        'Nhóm có 01 nhiệm vụ, 04 lượt, tất cả chưa báo cáo.',
      ],
      merits: [
        '[số liệu tổng hợp chưa thể hiện ưu điểm nổi bật; ưu điểm, cách làm hay, mô hình mới: bổ sung]',
      ],
      faults: [
        '- 04 cơ quan, đơn vị chưa gửi báo cáo.',
        '- 04 lượt nhiệm vụ quá hạn ở nhiệm vụ “Báo cáo kết quả thực hiện hằng năm về Sở Nội vụ trước 15/12”.',
        '- 17/21 lượt nhiệm vụ (80,95%) chưa có báo cáo.',
        '- Chưa có lượt nhiệm vụ nào được báo cáo là hoàn thành, đã thực hiện.',
      ],
      obstacles: ['Chưa có báo cáo nào được chấp nhận nên chưa tổng hợp được khó khăn, vướng mắc.'],
      plans: [
        '- Tiếp tục theo dõi, đôn đốc các cơ quan, đơn vị triển khai 04 lượt nhiệm vụ chưa thực hiện.',
        '- Đôn đốc 03 cơ quan, đơn vị chưa có báo cáo đạt yêu cầu hoàn thành, gửi báo cáo năm 2021.',
      ],
      proposals: [],
    });
  });

  it('everybody has reported in time, and nothing is late', () => {
    expect(parts(EVERYBODY)).toEqual({
      bases: ['Căn cứ Kế hoạch số 177/KH-UBND', 'Căn cứ báo cáo của các cơ quan'],
      direction: [],
      came: 'Đến hết ngày 20/12/2021, cả 04 cơ quan, đơn vị đã gửi báo cáo; 04 báo cáo được chấp nhận và tổng hợp, đều gửi đúng hạn.',
      duties: [
        'Năm 2021, 06 nhiệm vụ của Kế hoạch được giao cho 04 cơ quan, đơn vị, mỗi nhiệm vụ của một cơ quan, đơn vị tính là một lượt. Tổng số 21 lượt, trong đó 08 lượt hoàn thành đúng hạn; 09 lượt đã thực hiện; 04 lượt không phát sinh (chi tiết tại Phụ lục\u00A0II).',
        'Tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh là 100%. Chưa có văn bản nào được kê khai.',
        'a) Đẩy mạnh công tác thông tin, tuyên truyền',
        'Nhóm có 01 nhiệm vụ, 04 lượt, tất cả đã thực hiện. Tỷ lệ hoàn thành, đã thực hiện đạt 100%.',
        '- Nghiên cứu, quán triệt chủ trương, nghị quyết về công tác cán bộ: 04 hội nghị, đợt quán triệt (04/04 cơ quan, đơn vị có số liệu); chưa có số liệu về lượt người tham dự.',
      ],
      merits: [
        '- Cả 04 cơ quan, đơn vị gửi báo cáo đúng hạn.',
        '- Số lượt nhiệm vụ hoàn thành, đã thực hiện đạt 100% số lượt có phát sinh.',
        '- Không có lượt nhiệm vụ nào quá hạn.',
        '- Chỉ tiêu đạt mục tiêu đề ra: cán bộ trẻ (15%, mục tiêu ≥ 15%); cập nhật kiến thức mới (100%, mục tiêu 100%).',
        '[nhận xét, đánh giá về ưu điểm, cách làm hay, mô hình mới: bổ sung]',
      ],
      faults: [],
      obstacles: ['Không có khó khăn, vướng mắc quá thẩm quyền nào được các cơ quan, đơn vị báo cáo.'],
      plans: [
        '- Thực hiện đúng hạn các nhiệm vụ: Xây dựng Kế hoạch định kỳ chuyển đổi vị trí công tác (hạn 31/3/2022).',
        '- Các cơ quan, đơn vị gửi báo cáo năm 2022 về Sở Nội vụ chậm nhất ngày 14/12/2022.',
      ],
      proposals: ['Các cơ quan, đơn vị không có đề xuất, kiến nghị với cấp trên.'],
    });
  });

  it('the only agency has reported', () => {
    expect(parts(ONE_OF_ONE)).toEqual({
      bases: ['Căn cứ Kế hoạch số 177/KH-UBND', 'Căn cứ báo cáo của các cơ quan'],
      direction: [],
      came: 'Đến hết ngày 20/12/2021, 01/01 cơ quan, đơn vị đã gửi báo cáo; 01 báo cáo được chấp nhận và tổng hợp, gửi đúng hạn.',
      duties: [
        'Năm 2021, 06 nhiệm vụ của Kế hoạch được giao cho 01 cơ quan, đơn vị, mỗi nhiệm vụ của một cơ quan, đơn vị tính là một lượt. Tổng số 06 lượt, trong đó 02 lượt hoàn thành đúng hạn; 03 lượt đã thực hiện; 01 lượt không phát sinh (chi tiết tại Phụ lục\u00A0II).',
        'Tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh là 100%. Chưa có văn bản nào được kê khai.',
        'a) Đẩy mạnh công tác thông tin, tuyên truyền',
        'Nhóm có 01 nhiệm vụ, 01 lượt, đã thực hiện. Tỷ lệ hoàn thành, đã thực hiện đạt 100%.',
        '- Nghiên cứu, quán triệt chủ trương, nghị quyết về công tác cán bộ: Sở Nội vụ đã thực hiện; 01 hội nghị, đợt quán triệt. Đã làm xong.',
      ],
      merits: [
        '- 01/01 cơ quan, đơn vị gửi báo cáo đúng hạn.',
        '- Số lượt nhiệm vụ hoàn thành, đã thực hiện đạt 100% số lượt có phát sinh.',
        '- Không có lượt nhiệm vụ nào quá hạn.',
        '- Chỉ tiêu đạt mục tiêu đề ra: cán bộ trẻ (15%, mục tiêu ≥ 15%); cập nhật kiến thức mới (100%, mục tiêu 100%).',
        '[nhận xét, đánh giá về ưu điểm, cách làm hay, mô hình mới: bổ sung]',
      ],
      faults: [],
      obstacles: ['Không có khó khăn, vướng mắc quá thẩm quyền nào được các cơ quan, đơn vị báo cáo.'],
      plans: [
        '- Thực hiện đúng hạn các nhiệm vụ: Xây dựng Kế hoạch định kỳ chuyển đổi vị trí công tác (hạn 31/3/2022).',
        '- Các cơ quan, đơn vị gửi báo cáo năm 2022 về Sở Nội vụ chậm nhất ngày 14/12/2022.',
      ],
      proposals: ['Các cơ quan, đơn vị không có đề xuất, kiến nghị với cấp trên.'],
    });
  });

  it('the only agency is the consolidator itself, and owes its report', () => {
    expect(parts(NONE_OF_ONE)).toEqual({
      bases: ['Căn cứ Kế hoạch số 177/KH-UBND'],
      direction: [],
      came: 'Đến hết ngày 20/12/2021, chưa có cơ quan, đơn vị nào gửi báo cáo.',
      duties: [
        'Năm 2021, 06 nhiệm vụ của Kế hoạch được giao cho 01 cơ quan, đơn vị, mỗi nhiệm vụ của một cơ quan, đơn vị tính là một lượt. Tổng số 06 lượt, trong đó 01 lượt chưa thực hiện quá hạn; 05 lượt chưa báo cáo (chi tiết tại Phụ lục\u00A0II).',
        'Tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh là 0%. Chưa có văn bản nào được kê khai.',
        'a) Đẩy mạnh công tác thông tin, tuyên truyền',
        'Nhóm có 01 nhiệm vụ, 01 lượt, chưa báo cáo.',
      ],
      merits: [
        '[số liệu tổng hợp chưa thể hiện ưu điểm nổi bật; ưu điểm, cách làm hay, mô hình mới: bổ sung]',
      ],
      faults: [
        '- 01 cơ quan, đơn vị chưa gửi báo cáo.',
        '- 01 lượt nhiệm vụ quá hạn ở nhiệm vụ “Báo cáo kết quả thực hiện hằng năm về Sở Nội vụ trước 15/12”.',
        '- 05/06 lượt nhiệm vụ (83,33%) chưa có báo cáo.',
        '- Chưa có lượt nhiệm vụ nào được báo cáo là hoàn thành, đã thực hiện.',
      ],
      obstacles: ['Chưa có báo cáo nào được chấp nhận nên chưa tổng hợp được khó khăn, vướng mắc.'],
      plans: [
        '- Tiếp tục theo dõi, đôn đốc các cơ quan, đơn vị triển khai 01 lượt nhiệm vụ chưa thực hiện.',
        '- Thực hiện đúng hạn các nhiệm vụ: Xây dựng Kế hoạch định kỳ chuyển đổi vị trí công tác (hạn 31/3/2022).',
      ],
      proposals: [],
    });
  });
});
