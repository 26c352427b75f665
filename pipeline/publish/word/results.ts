import type { CityReport, TargetLine } from '../../consolidate/city-report.ts';
import { goalText } from '../../contract/printed.ts';
import type { Block, Paragraph, Table } from '../../word/model.ts';
import { citySubmissions } from '../receipts.ts';
import { documentLines } from '../sheets/documents.ts';
import { type DutyGroup, dutyGroups } from '../sheets/duty-groups.ts';
import { addStatuses, doneRate, totalOf } from '../statuses.ts';
import { reachedText, shownRate } from '../target-rate.ts';
import { type Changes, comparedSentences } from './changes.ts';
import { documentParagraphs } from './documents-issued.ts';
import { dutyParagraphs, isUnreported, statusCountsText } from './duty-lines.ts';
import { body, cell, headerRow, lead, paragraph } from './paragraphs.ts';
import { agencies, count, decimal, figure, plainGroupName, pointMark, series } from './prose.ts';

/** II: what came of the targets (II.2.d) and of each group of duties (Part III, and in short Part IV). */
export function resultsPart(report: CityReport, changes: Changes | undefined): Block[] {
  return [
    paragraph('part', 'II. KẾT QUẢ THỰC HIỆN'),
    paragraph('item', '1. Kết quả thực hiện các mục tiêu, chỉ tiêu'),
    ...targetBlocks(report, changes),
    paragraph('item', '2. Kết quả thực hiện các nhiệm vụ, giải pháp'),
    ...allDuties(report, changes),
    ...dutyGroups(report).flatMap((group, i) => groupBlocks(report, group, i)),
  ];
}

function groupBlocks(report: CityReport, { name, lines }: DutyGroup, index: number): Paragraph[] {
  const statuses = addStatuses(lines);
  const rate = doneRate(statuses);
  const done =
    rate === null || isUnreported(lines) ? '' : ` Tỷ lệ hoàn thành, đã thực hiện đạt ${decimal(rate)}%.`;
  const isPartFour = lines[0]?.row.duty.group === null;
  const counts = `Nhóm có ${count(lines.length)} nhiệm vụ, ${statusCountsText(statuses)}.${done}`;
  return [
    paragraph(
      'point',
      `${pointMark(index)} ${isPartFour ? 'Tổ chức thực hiện Kế hoạch (Phần IV của Kế hoạch)' : plainGroupName(name)}`,
    ),
    // Part I tells what was done to carry the plan out, part IV what stood in the way.
    body(
      isPartFour && report.counted.length > 0 ? `${counts} Kết quả cụ thể nêu tại mục I và mục IV.` : counts,
    ),
    ...(isPartFour ? [] : [...dutyParagraphs(report, lines), ...documentParagraphs(report, lines)]),
  ];
}

function targetBlocks({ targets }: CityReport, changes: Changes | undefined): Block[] {
  if (targets.length === 0) return [body('Kế hoạch không giao chỉ tiêu định lượng.')];
  const compared = changes ? comparedSentences(changes.since, changes.targets, 'kết quả chỉ tiêu ') : [];
  return [
    body([targetSentence(targets), ...compared].join(' ')),
    lead('Kết quả cụ thể như sau:'),
    targetTable(targets),
    paragraph(
      'note',
      'Tỷ lệ bằng tổng tử số chia cho tổng mẫu số của các cơ quan, đơn vị đã báo cáo và có đối tượng.',
    ),
  ];
}

/** `Trong 05 chỉ tiêu, 01 chỉ tiêu đạt, 04 chỉ tiêu chưa đạt`: all, some, or none. */
function targetSentence(targets: readonly TargetLine[]): string {
  const having = (reached: boolean | null) => targets.filter((line) => line.reached === reached).length;
  const [yes, no, nobody] = [having(true), having(false), having(null)];
  if (yes === targets.length) return `${all(yes)} đạt mục tiêu đề ra.`;
  if (no === targets.length) return `${all(no)} chưa đạt mục tiêu đề ra.`;
  if (nobody === targets.length) return 'Chưa có số liệu để đánh giá các chỉ tiêu của Kế hoạch.';
  const parts = [
    yes === 0 ? 'chưa có chỉ tiêu nào đạt mục tiêu đề ra' : `${count(yes)} chỉ tiêu đạt mục tiêu đề ra`,
    ...(no === 0 ? [] : [`${count(no)} chỉ tiêu chưa đạt`]),
    ...(nobody === 0 ? [] : [`${count(nobody)} chỉ tiêu không có đối tượng hoặc chưa có số liệu`]),
  ];
  return `Trong ${count(targets.length)} chỉ tiêu của Kế hoạch, ${series(parts)}.`;
}

function all(n: number): string {
  return n === 1 ? 'Chỉ tiêu của Kế hoạch' : `Cả ${count(n)} chỉ tiêu của Kế hoạch đều`;
}
function targetTable(targets: readonly TargetLine[]): Table {
  const rows = targets.map((line, i) => {
    const { target, total } = line;
    const rate = shownRate(total, target.value);
    return [
      cell('cellCenter', String(i + 1)),
      cell('cell', target.title),
      cell('cellCenter', `${goalText(target)}\n(năm ${target.byYear})`),
      cell('cellCenter', `${figure(total.numerator)}/${figure(total.denominator)}`),
      cell('cellCenter', typeof rate === 'string' ? '–' : decimal(rate)),
      cell('cellCenter', reachedText(line)),
      cell('cellCenter', figure(total.reported)),
    ];
  });
  return {
    kind: 'table',
    widths: [11, 54, 22, 24, 15, 21, 18],
    borders: true,
    header: [
      headerRow([
        'STT',
        'Chỉ tiêu',
        'Mục tiêu',
        'Tử số/ mẫu số',
        'Tỷ lệ (%)',
        'Kết quả',
        'Số cơ quan báo cáo',
      ]),
    ],
    rows,
  };
}

function allDuties(report: CityReport, changes: Changes | undefined): Paragraph[] {
  const city = addStatuses(report.duties);
  if (totalOf(city) === 0) return [body('Không có nhiệm vụ nào được giao trong năm.')];
  const rate = doneRate(city);
  const owners = citySubmissions(report).owing;
  const done =
    rate === null
      ? 'Không có lượt nhiệm vụ nào phát sinh'
      : `Tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh là ${decimal(rate)}%`;
  const documents = documentLines(report).length;
  const issued =
    documents === 0
      ? 'Chưa có văn bản nào được kê khai.'
      : `Các cơ quan, đơn vị kê khai ${count(documents)} văn bản đã ban hành, tham mưu ban hành (danh mục tại trang Văn bản của tệp tổng hợp kèm theo).`;
  const compared = changes ? comparedSentences(changes.since, changes.duties) : [];
  const rates = compared.length === 0 ? [`${done}.`] : compared;
  return [
    body(
      `Năm ${report.period.year}, ${count(report.duties.length)} nhiệm vụ của Kế hoạch được giao cho ${agencies(owners)}, mỗi nhiệm vụ của một cơ quan, đơn vị tính là một lượt. Tổng số ${statusCountsText(city)} (chi tiết tại Phụ lục\u00A0II).`,
    ),
    body([...rates, issued].join(' ')),
  ];
}
