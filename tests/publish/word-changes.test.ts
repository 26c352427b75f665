import { describe, expect, it } from 'vitest';
import { reportDocument } from '../../pipeline/publish/word/report.ts';
import { type YearFigures, yearFigures } from '../../pipeline/publish/years.ts';
import { smallCity } from '../support/city.ts';
import { modelLines } from '../support/word-model.ts';

const report = smallCity();
const own = yearFigures(report);

function target(rate: number | null) {
  return { rate, reached: false };
}

function earlier(year: number, figures: Partial<YearFigures>): YearFigures {
  return { ...own, ...figures, year };
}

/** All sentences that compare with an earlier year. */
function compared(...years: YearFigures[]): string[] {
  return modelLines(reportDocument(report, { earlier: years }))
    .flatMap((line) => line.replace(/^- /, '').split(/(?<=\.) (?=\p{Lu})/u))
    .filter((sentence) => /^(So với năm|Tăng so với|Giảm so với)/.test(sentence));
}

// This year 2 of 4 reports are accepted, 1 is in time, 31,58% of duties are done, the targets are at 13,33% and 100%.
describe('the report in Word beside an earlier year', () => {
  it.each<[string, YearFigures[], string[]]>([
    [
      'tells what has grown, fallen and stayed',
      [
        earlier(2020, {
          accepted: 1,
          onTime: 2,
          targets: new Map([
            ['II.2.d-1', target(13.33)],
            ['II.2.d-4', target(95.5)],
          ]),
        }),
      ],
      [
        'So với năm 2020, tỷ lệ báo cáo được chấp nhận tăng từ 25% lên 50%; tỷ lệ báo cáo đúng hạn giảm từ 50% xuống 25%.',
        'So với năm 2020, kết quả chỉ tiêu cán bộ trẻ giữ nguyên ở mức 13,33%; cập nhật kiến thức mới tăng từ 95,50% lên 100%.',
        'So với năm 2020, tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh giữ nguyên ở mức 31,58%.',
        'Tăng so với năm 2020: tỷ lệ báo cáo được chấp nhận; kết quả 01 chỉ tiêu (cập nhật kiến thức mới).',
        'Giảm so với năm 2020: tỷ lệ báo cáo đúng hạn.',
      ],
    ],
    [
      'takes the latest of several years',
      [earlier(2017, { accepted: 0 }), earlier(2019, { accepted: 4 }), earlier(2018, { accepted: 0 })],
      [
        'So với năm 2019, tỷ lệ báo cáo được chấp nhận giảm từ 100% xuống 50%; tỷ lệ báo cáo đúng hạn giữ nguyên ở mức 25%.',
        'So với năm 2019, kết quả chỉ tiêu cán bộ trẻ giữ nguyên ở mức 13,33%; cập nhật kiến thức mới giữ nguyên ở mức 100%.',
        'So với năm 2019, tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh giữ nguyên ở mức 31,58%.',
        'Giảm so với năm 2019: tỷ lệ báo cáo được chấp nhận.',
      ],
    ],
    [
      'leaves out what the earlier year has no figure of',
      [earlier(2020, { owing: 0, accepted: 0, onTime: 0, targets: new Map([['II.2.d-1', target(null)]]) })],
      ['So với năm 2020, tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh giữ nguyên ở mức 31,58%.'],
    ],
    ['says nothing where none is given', [], []],
  ])('%s', (_, years, expected) => {
    expect(compared(...years)).toEqual(expected);
  });
});
