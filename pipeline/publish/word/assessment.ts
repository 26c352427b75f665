import type { CityReport, DutyLine, TargetLine } from '../../consolidate/city-report.ts';
import { goalText } from '../../contract/printed.ts';
import type { Block, Paragraph } from '../../word/model.ts';
import { type GroupSubmissions, citySubmissions } from '../receipts.ts';
import { addStatuses, doneRate, lateIn, totalOf } from '../statuses.ts';
import { shownRate } from '../target-rate.ts';
import { body, dash, paragraph, toFill } from './paragraphs.ts';
import { count, decimal, series, share, writtenOut } from './prose.ts';

/** III: what the figures themselves say for and against; the judgement is left to a person. */
export function assessmentPart(report: CityReport): Block[] {
  return [
    paragraph('part', 'III. ĐÁNH GIÁ CHUNG'),
    paragraph('item', '1. Ưu điểm'),
    ...merits(report),
    body([toFill('nhận xét, đánh giá về ưu điểm, cách làm hay, mô hình mới')]),
    paragraph('item', '2. Tồn tại, hạn chế'),
    ...shortcomings(report),
    body([toFill('nhận xét, đánh giá về tồn tại, hạn chế')]),
    paragraph('item', '3. Nguyên nhân của tồn tại, hạn chế'),
    body(['a) Nguyên nhân khách quan: ', toFill('nguyên nhân khách quan')]),
    body(['b) Nguyên nhân chủ quan: ', toFill('nguyên nhân chủ quan')]),
  ];
}

function merits(report: CityReport): Paragraph[] {
  const { owing, onTime } = citySubmissions(report);
  const city = addStatuses(report.duties);
  const done = city.doneOnTime + city.doneLate + city.done;
  const rate = doneRate(city);
  const reached = report.targets.filter((line) => line.reached === true);
  return [
    ...(onTime === 0
      ? []
      : [
          onTime === owing
            ? `Cả ${count(owing)} cơ quan, đơn vị gửi báo cáo đúng hạn.`
            : `${count(onTime)}/${count(owing)} cơ quan, đơn vị (${share(onTime, owing)}) gửi báo cáo đúng hạn.`,
        ]),
    ...(done === 0 || rate === null
      ? []
      : [
          `${count(done)} lượt nhiệm vụ đã hoàn thành, đã thực hiện, bằng ${decimal(rate)}% số lượt có phát sinh.`,
        ]),
    ...(lateIn(city) === 0 && done > 0 ? ['Không có lượt nhiệm vụ nào quá hạn.'] : []),
    ...(reached.length === 0 ? [] : [`Chỉ tiêu đạt mục tiêu đề ra: ${series(reached.map(targetText))}.`]),
  ].map(dash);
}

function shortcomings(report: CityReport): Paragraph[] {
  const { returned, unusable, missing, late } = citySubmissions(report);
  const city = addStatuses(report.duties);
  const behind = report.duties.filter(({ statuses }) => lateIn(statuses) > 0);
  const failed = report.targets.filter((line) => line.reached === false);
  const told = report.states.filter((state) => state.report?.shortcomings !== undefined).length;
  return [
    ...submissionFaults({ returned, unusable, missing, late }),
    ...(behind.length === 0
      ? []
      : [`${count(lateIn(city))} lượt nhiệm vụ quá hạn: ${series(behind.map(lateText))}.`]),
    ...(city.unreported === 0
      ? []
      : [
          `${count(city.unreported)}/${count(totalOf(city))} lượt nhiệm vụ (${share(city.unreported, totalOf(city))}) chưa có báo cáo.`,
        ]),
    ...(failed.length === 0 ? [] : [`Chỉ tiêu chưa đạt: ${series(failed.map(targetText))}.`]),
    ...(told === 0
      ? []
      : [`Các cơ quan, đơn vị tự nêu tồn tại, nguyên nhân ở ${count(told)} lượt nhiệm vụ.`]),
  ].map(dash);
}

function submissionFaults(
  faults: Pick<GroupSubmissions, 'returned' | 'unusable' | 'missing' | 'late'>,
): string[] {
  const { returned, unusable, missing, late } = faults;
  const parts = [
    ...(missing === 0 ? [] : [`${count(missing)} cơ quan, đơn vị chưa gửi báo cáo`]),
    ...(unusable === 0 ? [] : [`${count(unusable)} cơ quan, đơn vị có tệp gửi đến nhưng chưa dùng được`]),
    ...(returned === 0
      ? []
      : [`${count(returned)} cơ quan, đơn vị gửi báo cáo chưa đạt yêu cầu, bị trả lại`]),
    ...(late === 0 ? [] : [`${count(late)} cơ quan, đơn vị gửi báo cáo quá hạn`]),
  ];
  return parts.length === 0 ? [] : [`${series(parts)}.`];
}

function lateText({ row, statuses }: DutyLine): string {
  return `${writtenOut(row.duty.title)} (${count(lateIn(statuses))} lượt)`;
}

/** `Tỷ lệ cán bộ trẻ … (13,6%; mục tiêu ≥ 15%)`. */
function targetText({ target, total }: TargetLine): string {
  const rate = shownRate(total, target.value);
  return `${target.title} (kết quả ${typeof rate === 'string' ? rate : `${decimal(rate)}%`}; mục tiêu ${goalText(target)})`;
}
