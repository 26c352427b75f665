import type { CityReport } from '../../consolidate/city-report.ts';
import type { Block, Paragraph } from '../../word/model.ts';
import type { Changes } from './changes.ts';
import { merits } from './merits.ts';
import { body, dash, paragraph, toFill } from './paragraphs.ts';
import { count } from './prose.ts';
import { shortcomings } from './shortcomings.ts';

/** III: what the figures themselves say for and against; the judgement is left to a person. */
export function assessmentPart(report: CityReport, changes: Changes | undefined): Block[] {
  const strengths = merits(report, changes);
  return [
    paragraph('part', 'III. ĐÁNH GIÁ CHUNG'),
    paragraph('item', '1. Ưu điểm'),
    ...strengths.map(dash),
    body([
      toFill(
        strengths.length === 0
          ? 'số liệu tổng hợp chưa thể hiện ưu điểm nổi bật; ưu điểm, cách làm hay, mô hình mới'
          : 'nhận xét, đánh giá về ưu điểm, cách làm hay, mô hình mới',
      ),
    ]),
    paragraph('item', '2. Tồn tại, hạn chế'),
    ...shortcomings(report, changes).map(dash),
    body([toFill('nhận xét, đánh giá về tồn tại, hạn chế')]),
    paragraph('item', '3. Nguyên nhân của tồn tại, hạn chế'),
    ...toldCauses(report),
    body(['a) Nguyên nhân khách quan: ', toFill('nguyên nhân khách quan')]),
    body(['b) Nguyên nhân chủ quan: ', toFill('nguyên nhân chủ quan')]),
  ];
}

function toldCauses(report: CityReport): Paragraph[] {
  const told = report.states.filter((state) => state.report?.shortcomings !== undefined).length;
  return told === 0
    ? []
    : [
        body(
          `Các cơ quan, đơn vị nêu tồn tại, nguyên nhân ở ${count(told)} lượt nhiệm vụ (cột “Tồn tại, nguyên nhân”, trang Chi tiết của tệp tổng hợp kèm theo).`,
        ),
      ];
}
