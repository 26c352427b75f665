import type { CityReport, TargetLine } from '../../consolidate/city-report.ts';
import { goalText } from '../../contract/printed.ts';
import type { Block, Paragraph, Table } from '../../word/model.ts';
import { NO_ONE } from '../names.ts';
import { citySubmissions } from '../receipts.ts';
import { documentLines } from '../sheets/documents.ts';
import { dutyGroups } from '../sheets/duty-groups.ts';
import { addStatuses, doneRate, totalOf } from '../statuses.ts';
import { reachedText, shownRate } from '../target-rate.ts';
import { documentParagraphs } from './documents-issued.ts';
import { dutyParagraphs, statusCountsText } from './duty-lines.ts';
import { body, cell, headerRow, lead, paragraph } from './paragraphs.ts';
import { count, decimal, figure, pointMark, series } from './prose.ts';

/** II: what came of the targets (II.2.d) and of each group of duties (Part III). */
export function resultsPart(report: CityReport): Block[] {
  return [
    paragraph('part', 'II. KẾT QUẢ THỰC HIỆN'),
    paragraph('item', '1. Kết quả thực hiện các mục tiêu, chỉ tiêu'),
    ...targetBlocks(report.targets),
    paragraph('item', '2. Kết quả thực hiện các nhiệm vụ, giải pháp'),
    allDuties(report),
    ...dutyGroups(report)
      .filter(({ lines }) => lines[0]?.row.duty.group !== null)
      .flatMap(({ name, lines }, i) => {
        const counts = statusCountsText(addStatuses(lines));
        return [
          paragraph('point', `${pointMark(i)} ${name.replace(/^\d+\.\s*/, '')}`),
          body(`Nhóm gồm ${count(lines.length)} nhiệm vụ với ${counts}.`),
          ...dutyParagraphs(report, lines),
          ...documentParagraphs(report, lines),
        ];
      }),
  ];
}

function targetBlocks(targets: readonly TargetLine[]): Block[] {
  if (targets.length === 0) return [body('Kế hoạch không giao chỉ tiêu định lượng.')];
  return [
    lead(`${targetSentence(targets)} Kết quả cụ thể như sau:`),
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
  if (yes === targets.length) return `${all(yes)} đều đạt mục tiêu đề ra.`;
  if (no === targets.length) return `${all(no)} đều chưa đạt mục tiêu đề ra.`;
  if (nobody === targets.length) return 'Chưa có số liệu để đánh giá các chỉ tiêu của Kế hoạch.';
  const parts = [
    yes === 0 ? 'chưa có chỉ tiêu nào đạt mục tiêu đề ra' : `${count(yes)} chỉ tiêu đạt mục tiêu đề ra`,
    ...(no === 0 ? [] : [`${count(no)} chỉ tiêu chưa đạt`]),
    ...(nobody === 0 ? [] : [`${count(nobody)} chỉ tiêu không có đối tượng hoặc chưa có số liệu`]),
  ];
  return `Trong ${count(targets.length)} chỉ tiêu của Kế hoạch, ${series(parts)}.`;
}

function all(n: number): string {
  return n === 1 ? 'Chỉ tiêu của Kế hoạch' : `Cả ${count(n)} chỉ tiêu của Kế hoạch`;
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

function allDuties(report: CityReport): Paragraph {
  const city = addStatuses(report.duties);
  const rate = doneRate(city);
  const owners = citySubmissions(report).owing;
  const done =
    rate === null ? NO_ONE : `Tỷ lệ hoàn thành, đã thực hiện trên số lượt có phát sinh là ${decimal(rate)}%`;
  const documents = documentLines(report).length;
  const issued =
    documents === 0
      ? 'Chưa có văn bản nào được kê khai'
      : `Các cơ quan, đơn vị kê khai ${count(documents)} văn bản`;
  return body(
    totalOf(city) === 0
      ? 'Không có nhiệm vụ nào được giao trong năm.'
      : `Năm ${report.period.year}, ${count(report.duties.length)} nhiệm vụ của Kế hoạch được giao cho ${count(owners)} cơ quan, đơn vị, mỗi nhiệm vụ của một cơ quan, đơn vị tính là một lượt. Tổng số ${statusCountsText(city)}. ${done}. ${issued} (chi tiết tại Phụ lục\u00A0II và tệp tổng hợp kèm theo).`,
  );
}
