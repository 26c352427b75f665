import type { CityReport } from '../../consolidate/city-report.ts';
import { fold } from '../../contract/text.ts';
import type { Block, Paragraph } from '../../word/model.ts';
import { listed } from '../names.ts';
import { NO_LEVEL, type ObstacleLevel, obstacleLevels } from '../sheets/obstacles.ts';
import { issuerOf, recipientOf } from './letterhead.ts';
import { body, dash, paragraph, toFill, withNext } from './paragraphs.ts';
import { agencies, count, lowerFirst, saidSentence, series } from './prose.ts';

/** Names of agencies told behind what they say. */
const SHOWN = 5;

/** IV: difficulties beyond the agencies' authority (Plan IV.3), by the level that can settle them. */
export function obstaclesPart(report: CityReport): Block[] {
  const levels = obstacleLevels(report);
  const head = paragraph('part', 'IV. KHÓ KHĂN, VƯỚNG MẮC QUÁ THẨM QUYỀN');
  if (levels.length === 0)
    return [
      head,
      body(
        report.counted.length === 0
          ? 'Chưa có báo cáo nào được chấp nhận nên chưa tổng hợp được khó khăn, vướng mắc.'
          : 'Không có khó khăn, vướng mắc quá thẩm quyền nào được các cơ quan, đơn vị báo cáo.',
      ),
    ];
  return [
    head,
    body(`${countsText(levels)} (chi tiết tại Phụ lục\u00A0III).`),
    ...levels.flatMap((level, i) => [
      paragraph('item', `${i + 1}. ${levelHeading(level)} (${count(level.lines.length)} vướng mắc)`),
      ...saidTogether(level, (line) => line.difficulty),
    ]),
  ];
}

/** `18 cơ quan, đơn vị nêu 38 khó khăn, vướng mắc, phân theo cấp …: Bộ Nội vụ 07; …`; of one level that alone. */
function countsText(levels: readonly ObstacleLevel[]): string {
  const lines = levels.flatMap((level) => level.lines);
  const told = new Set(lines.map(({ counted }) => counted.agency.code)).size;
  const start = `${agencies(told)} nêu ${count(lines.length)} khó khăn, vướng mắc`;
  const [only] = levels;
  if (only && levels.length === 1)
    return only.level === NO_LEVEL
      ? `${start}, chưa nêu cấp có thẩm quyền giải quyết`
      : `${start} thuộc thẩm quyền giải quyết của ${levelName(only)}`;
  const counts = levels.map((level) => `${levelName(level)} ${count(level.lines.length)}`);
  return `${start}, phân theo cấp có thẩm quyền giải quyết: ${series(counts)}`;
}

/** VI: what is asked of each level but the consolidator itself, which settles what is its own. */
export function proposalsPart(report: CityReport): Block[] {
  const { period } = report;
  const issuer = issuerOf(period).name;
  const levels = obstacleLevels(report).filter(
    ({ level, lines }) => level !== issuer && lines.some((line) => line.report.proposal !== undefined),
  );
  const asked = levels.flatMap((level, i) => [
    paragraph(
      'item',
      `${i + 1}. ${level.level === NO_LEVEL ? levelHeading(level) : `Đối với ${levelName(level)}`}`,
    ),
    ...saidTogether(level, (line) => line.proposal),
  ]);
  return [
    paragraph('part', 'VI. ĐỀ XUẤT, KIẾN NGHỊ'),
    // Where no report counts nobody can be said to ask for nothing.
    ...(asked.length === 0 && report.counted.length > 0
      ? [body('Các cơ quan, đơn vị không có đề xuất, kiến nghị với cấp trên.')]
      : asked),
    body([toFill(`đề xuất, kiến nghị của ${issuer}`)]),
    withNext(
      body(
        `Trên đây là báo cáo kết quả thực hiện Kế hoạch số ${period.plan.id} năm ${period.year}, ${issuer} trân trọng báo cáo ${recipientOf(period)}./.`,
      ),
    ),
  ];
}

/** The same thing said by several agencies is told once, with all who say it. */
function saidTogether(
  { lines }: ObstacleLevel,
  textOf: (line: ObstacleLevel['lines'][number]['report']) => string | undefined,
): Paragraph[] {
  const said = new Map<string, { text: string; names: string[] }>();
  for (const { counted, report } of lines) {
    const text = saidSentence(textOf(report) ?? '');
    if (text === '') continue;
    const known = said.get(fold(text)) ?? { text, names: [] };
    if (!known.names.includes(counted.agency.name)) known.names.push(counted.agency.name);
    said.set(fold(text), known);
  }
  return [...said.values()].map(({ text, names }) =>
    dash(
      `${text.replace(/\.$/, '')} (${listed(names, { limit: SHOWN, unit: 'cơ quan, đơn vị', show: count })}).`,
    ),
  );
}

/** Levels that are no names of one body are words within a sentence. */
const COMMON: Readonly<Record<string, string>> = {
  'Sở ngành khác của Thành phố': 'các sở, ngành khác của Thành phố',
  'Bộ ngành Trung ương khác': 'các bộ, ngành Trung ương khác',
  [NO_LEVEL]: lowerFirst(NO_LEVEL),
};

/** A level of authority as it stands within a sentence. */
export function levelName({ level }: Pick<ObstacleLevel, 'level'>): string {
  return COMMON[level] ?? level;
}

function levelHeading(level: ObstacleLevel): string {
  return level.level === NO_LEVEL
    ? 'Chưa nêu cấp có thẩm quyền giải quyết'
    : `Thuộc thẩm quyền của ${levelName(level)}`;
}
