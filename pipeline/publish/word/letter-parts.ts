import type { CityReport } from '../../consolidate/city-report.ts';
import type { Paragraph, Section, Table, WordDocument } from '../../word/model.ts';
import { CREATOR } from '../consolidated.ts';
import { closing, issuerOf, letterhead, superiorOf } from './letterhead.ts';
import { body, toFill, withNext } from './paragraphs.ts';
import { officialDay, writtenOut } from './prose.ts';

/** What a letter is told by: the year's figures and the round of reminding, from 1. */
export interface Reminding {
  readonly report: CityReport;
  readonly round: number;
  /** Names of the marked copies that go with the letters, by the path of the returned file. */
  readonly copies?: ReadonlyMap<string, string>;
}

/** A document of one section. */
export function documentOf(
  { report }: Reminding,
  { title, blocks }: { title: string; blocks: Section['blocks'] },
): WordDocument {
  return { title, creator: CREATOR, created: report.at, sections: [{ landscape: false, blocks }] };
}

/** What stands above a letter of the consolidator. */
export function letterHead({ report, round }: Reminding): Table {
  const { plan, year } = report.period;
  const times = round > 1 ? ` (lần ${round})` : '';
  return letterhead(report, {
    symbol: [`${issuerOf(report.period).code}-`, { text: '[…]', toFill: true }],
    about: `V/v đôn đốc${times} báo cáo kết quả thực hiện Kế hoạch số ${plan.id} năm ${year}`,
  });
}

/** Why a report is owed (Plan IV.1). */
export function demand({ report: { period } }: Reminding): Paragraph {
  const { plan } = period;
  return body(
    `Tại mục ${plan.reportDue.section} Kế hoạch số ${plan.id} ngày ${officialDay(plan.issued)}, ${superiorOf(period)} yêu cầu các cơ quan, đơn vị báo cáo kết quả thực hiện Kế hoạch ${writtenOut(plan.reportDue.text)} về ${issuerOf(period).name} để tổng hợp, báo cáo ${plan.recipient}.`,
  );
}

/** The last paragraph of a letter: whom to ask, and the end. */
export function contact({ report: { period } }: Reminding, who: string): Paragraph {
  return withNext(
    body([
      `Đề nghị ${who} quan tâm, phối hợp thực hiện; nếu có vướng mắc, liên hệ ${issuerOf(period).name}: `,
      toFill('họ tên, điện thoại, thư điện tử của cán bộ đầu mối'),
      './.',
    ]),
  );
}

/** Where copies of a letter go, and who signs it. */
export function letterClosing(isEnclosed = false): Table {
  return closing([
    isEnclosed ? '- Như trên (kèm tệp Excel);' : '- Như trên;',
    ['- ', toFill('lãnh đạo Sở'), ' (để báo cáo);'],
    ['- Lưu: VT, ', toFill('đơn vị soạn thảo'), '.'],
  ]);
}
