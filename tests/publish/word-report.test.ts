import { describe, expect, it } from 'vitest';
import type { CityReport } from '../../pipeline/consolidate/city-report.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { gateFinding } from '../../pipeline/contract/gates.ts';
import type { Period } from '../../pipeline/contract/period.ts';
import { STATUS } from '../../pipeline/contract/sheets.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import type { SinceLine, SincePart } from '../../pipeline/publish/since-issue.ts';
import { reportDocument } from '../../pipeline/publish/word/report.ts';
import type { Block, WordDocument } from '../../pipeline/word/model.ts';
import {
  CITY_AT,
  type Filling,
  SNV,
  cityFiles,
  judged,
  smallCity,
  smallPeriod,
  statusMissing,
  submission,
} from '../support/city.ts';
import { between, modelLines, textOf } from '../support/word-model.ts';

function documentOf(report: CityReport): WordDocument {
  return reportDocument(report);
}

describe('beside the issued report of the same year', () => {
  const changes = (part: SincePart, n: number): SinceLine[] =>
    Array.from({ length: n }, () => ({
      kind: '',
      part,
      scope: null,
      code: null,
      name: '',
      what: '',
      before: null,
      after: null,
      path: undefined,
      place: undefined,
    }));

  it.each<[string, SinceLine[], string]>([
    [
      'reports and figures',
      [
        ...changes('reports', 1),
        ...changes('replacements', 1),
        ...changes('returned', 1),
        ...changes('figures', 1192),
      ],
      '01 báo cáo mới được tính; 01 bản thay thế; 01 tệp bị trả lại; 1.192 số liệu thay đổi (chi tiết tại trang “So với lần trước” của tệp tổng hợp).',
    ],
    [
      'reports that are gone or excluded',
      [...changes('gone', 2), ...changes('excluded', 1), ...changes('agencies', 3), ...changes('figures', 5)],
      '02 tệp không còn; 01 tệp bị loại trừ; 03 cơ quan đổi tình trạng; 05 số liệu thay đổi (chi tiết tại trang “So với lần trước” của tệp tổng hợp).',
    ],
    ['nothing', [], 'không có gì thay đổi.'],
  ])('%s later, one sentence says so', (_, own, text) => {
    const since = { at: '2021-12-15T23:59:00', lines: own };
    const lines = modelLines(reportDocument(smallCity(), { since }));
    expect(lines).toContain(`So với báo cáo đã phát hành (số liệu đến hết ngày 15/12/2021): ${text}`);
    expect(lines).toHaveLength(modelLines(reportDocument(smallCity())).length + 1);
  });
});

function linesOf(report: CityReport): string[] {
  return modelLines(documentOf(report));
}

/** A city in which each of the agencies named sends the filling in time. */
function cityOf(
  fillings: Readonly<Record<string, Filling>>,
  at = CITY_AT,
  receivedAt = '2021-12-10T08:00:00',
) {
  const period = smallPeriod();
  const files = Object.entries(fillings).map(([code, filling]) =>
    judged(`${code}.xlsx`, { receivedAt, submission: submission(period, code, filling) }),
  );
  return consolidate(period, { files: placeVersions(files), gone: [] }, at);
}

const SNV_ALONE = { SNV };
const ALL = { SNV, STC: SNV, H001: SNV, SN01: SNV };

describe('the report in Word', () => {
  it('says this of the small city', async () => {
    await expect(linesOf(smallCity()).join('\n')).toMatchFileSnapshot('../golden/word-small-city.txt');
  });

  it('has the parts of a report in their order, points by the Vietnamese alphabet', () => {
    const headings = documentOf(smallCity())
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block: Block) =>
        block.kind === 'paragraph' && ['part', 'point'].includes(block.look) ? [textOf(block)] : [],
      );
    expect(headings.map((text) => text.slice(0, 30))).toEqual([
      'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO,',
      'II. KẾT QUẢ THỰC HIỆN',
      'a) Đẩy mạnh công tác thông tin',
      'b) Hoàn thiện các văn bản quy ',
      'c) Đổi mới mạnh mẽ, quyết liệt',
      'd) Tổ chức thực hiện Kế hoạch ',
      'III. ĐÁNH GIÁ CHUNG',
      'IV. KHÓ KHĂN, VƯỚNG MẮC QUÁ TH',
      'V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM ',
      'VI. ĐỀ XUẤT, KIẾN NGHỊ',
    ]);
  });

  it('marks every placeholder, and nothing else, to be filled in', () => {
    const runs = JSON.stringify(documentOf(smallCity())).match(/\{"text":"[^"]*"(?:,"\w+":\w+)*\}/g) ?? [];
    const marked = runs.filter((run) => run.includes('"toFill":true'));
    const bracketed = runs.filter((run) => run.includes('{"text":"['));
    expect(marked).toEqual(bracketed);
    expect(marked).toHaveLength(10);
  });
});

describe('sentences on who reported', () => {
  const sentence = (report: CityReport) =>
    between(linesOf(report), '2. Tình hình gửi', 'Tình hình báo cáo')
      .slice(1)
      .map((line) => line.replace(/^.*chậm nhất ngày 14\/12\/2021\. /, ''));

  it.each<[string, CityReport, string[]]>([
    [
      'nobody',
      cityOf({}),
      [
        'Đến hết ngày 20/12/2021, chưa có cơ quan, đơn vị nào gửi báo cáo.',
        '- Chưa gửi báo cáo: Sở Nội vụ; Sở Tài chính; UBND quận Ba Đình; Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội.',
      ],
    ],
    [
      'one',
      cityOf(SNV_ALONE),
      [
        'Đến hết ngày 20/12/2021, 01/04 cơ quan, đơn vị (25%) đã gửi báo cáo; 01 báo cáo được chấp nhận và tổng hợp, gửi đúng hạn; 03 chưa gửi.',
        '- Chưa gửi báo cáo: Sở Tài chính; UBND quận Ba Đình; Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội.',
      ],
    ],
    [
      'all in time',
      cityOf(ALL),
      [
        'Đến hết ngày 20/12/2021, cả 04 cơ quan, đơn vị đã gửi báo cáo; 04 báo cáo được chấp nhận và tổng hợp, đều gửi đúng hạn.',
      ],
    ],
    [
      'all late',
      cityOf(ALL, CITY_AT, '2021-12-16T08:00:00'),
      [
        'Đến hết ngày 20/12/2021, cả 04 cơ quan, đơn vị đã gửi báo cáo; 04 báo cáo được chấp nhận và tổng hợp, đều gửi quá hạn.',
        '- Gửi quá hạn: Sở Nội vụ; Sở Tài chính; UBND quận Ba Đình; Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội.',
      ],
    ],
    [
      'before the due day',
      cityOf(SNV_ALONE, '2021-12-13T09:30:00'),
      [
        'Đến 09 giờ 30 phút ngày 13/12/2021, 01/04 cơ quan, đơn vị (25%) đã gửi báo cáo; 01 báo cáo được chấp nhận và tổng hợp, gửi đúng hạn; 03 chưa gửi. Số liệu được tổng hợp khi chưa hết hạn báo cáo.',
        '- Chưa gửi báo cáo: Sở Tài chính; UBND quận Ba Đình; Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội.',
      ],
    ],
    [
      'only what is returned or cannot be read',
      returnedAndUnreadable(),
      [
        'Đến hết ngày 20/12/2021, 02/04 cơ quan, đơn vị (50%) đã gửi báo cáo; chưa có báo cáo nào được chấp nhận; 01 bị trả lại để hoàn thiện; 01 có tệp nhưng chưa dùng được; 02 chưa gửi.',
        '- Bị trả lại để hoàn thiện, chưa gửi lại bản đạt yêu cầu: Sở Tài chính.',
        '- Có tệp gửi đến nhưng chưa dùng được: UBND quận Ba Đình.',
        '- Chưa gửi báo cáo: Sở Nội vụ; Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội.',
      ],
    ],
  ])('%s', (_, report, expected) => {
    expect(sentence(report)).toEqual(expected);
  });
});

function returnedAndUnreadable(): CityReport {
  const period = smallPeriod();
  const refused = { verdict: 'refused', findings: [gateFinding('encrypted')] } as const;
  return consolidate(
    period,
    {
      files: placeVersions([
        judged('stc.xlsx', {
          receivedAt: '2021-12-10T08:00:00',
          agency: 'STC',
          findings: [statusMissing({ row: 4 })],
        }),
        judged('Ba Dinh.xlsx', { receivedAt: '2021-12-10T08:00:00', ...refused }),
      ]),
      gone: [],
    },
    CITY_AT,
  );
}

describe('sentences on targets', () => {
  const sentence = (targets: Filling['targets'], period: Period = smallPeriod()) => {
    const own = targets ? { SNV: { duties: {}, targets } } : {};
    const lines = linesOf(
      consolidate(period, { files: placeVersions(filesOf(period, own)), gone: [] }, CITY_AT),
    );
    return between(lines, '1. Kết quả thực hiện các mục tiêu', 'STT')[1];
  };

  it.each<[string, Filling['targets'], string]>([
    [
      'all reached',
      { 'II.2.d-1': [3, 20], 'II.2.d-4': [20, 20] },
      'Cả 02 chỉ tiêu của Kế hoạch đều đạt mục tiêu đề ra.',
    ],
    [
      'none reached',
      { 'II.2.d-1': [2, 20], 'II.2.d-4': [19, 20] },
      'Cả 02 chỉ tiêu của Kế hoạch đều chưa đạt mục tiêu đề ra.',
    ],
    [
      'some reached',
      { 'II.2.d-1': [2, 20], 'II.2.d-4': [20, 20] },
      'Trong 02 chỉ tiêu của Kế hoạch, 01 chỉ tiêu đạt mục tiêu đề ra; 01 chỉ tiêu chưa đạt.',
    ],
    [
      'one without people to count',
      { 'II.2.d-1': 'out of scope', 'II.2.d-4': [19, 20] },
      'Trong 02 chỉ tiêu của Kế hoạch, chưa có chỉ tiêu nào đạt mục tiêu đề ra; 01 chỉ tiêu chưa đạt; 01 chỉ tiêu không có đối tượng hoặc chưa có số liệu.',
    ],
    ['none reported', undefined, 'Chưa có số liệu để đánh giá các chỉ tiêu của Kế hoạch.'],
  ])('%s', (_, targets, expected) => {
    expect(sentence(targets)).toBe(expected);
  });
});

function filesOf(period: Period, fillings: Readonly<Record<string, Filling>>) {
  return Object.entries(fillings).map(([code, filling]) =>
    judged(`${code}.xlsx`, {
      receivedAt: '2021-12-10T08:00:00',
      submission: submission(period, code, filling),
    }),
  );
}

describe('what agencies write', () => {
  const hostile = '<w:br/>&amp; "=1+1"\u0001\uD800\u202E';
  const obstacle = {
    duty: 'III.1.1-a',
    difficulty: `Thiếu ${hostile} kinh phí.`,
    cause: 'Nguyên nhân',
    level: 'Chính phủ',
    proposal: 'Bố trí kinh phí',
  };
  const filling: Filling = {
    duties: { 'III.1.1-a': { status: STATUS.done, completed: '2021-11-10', result: 'Đã làm.' } },
    obstacles: [obstacle],
  };

  it('is told once where several say the same, with all who say it', () => {
    const lines = linesOf(cityOf({ STC: filling, SN01: filling }));
    expect(between(lines, '1. Thuộc thẩm quyền của Chính phủ', 'V. ')).toEqual([
      '1. Thuộc thẩm quyền của Chính phủ (02 vướng mắc)',
      '- Thiếu <w:br/>&amp; "=1+1"\uD800 kinh phí (Sở Tài chính; Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội).',
    ]);
    expect(between(lines, 'VI. ', '[đề xuất')).toEqual([
      'VI. ĐỀ XUẤT, KIẾN NGHỊ',
      '1. Đối với Chính phủ',
      '- Bố trí kinh phí (Sở Tài chính; Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội).',
    ]);
  });

  it('is asked of no level where it is the consolidator itself that settles it', () => {
    const own = { ...filling, obstacles: [{ ...obstacle, level: 'Sở Nội vụ' }] };
    const lines = linesOf(cityOf({ STC: own }));
    expect(lines).toContain('1. Thuộc thẩm quyền của Sở Nội vụ (01 vướng mắc)');
    expect(between(lines, 'VI. ', '[đề xuất')).toEqual([
      'VI. ĐỀ XUẤT, KIẾN NGHỊ',
      'Các cơ quan, đơn vị không có đề xuất, kiến nghị với cấp trên.',
    ]);
  });

  it('leaves the third appendix out where there is no difficulty', () => {
    const lines = linesOf(cityOf({ STC: { duties: {} } }));
    expect(lines).toContain(
      'Không có khó khăn, vướng mắc quá thẩm quyền nào được các cơ quan, đơn vị báo cáo.',
    );
    expect(lines.filter((line) => line.startsWith('Phụ lục'))).toEqual(['Phụ lục I', 'Phụ lục II']);
  });
});

it('is the same whatever the order of the files', () => {
  const period = smallPeriod();
  const [one, two] = [cityFiles(period), cityFiles(period).toReversed()].map((files) =>
    documentOf(consolidate(period, { files, gone: [] }, CITY_AT)),
  );
  expect(two).toEqual(one);
});
