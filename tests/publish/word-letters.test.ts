import { describe, expect, it } from 'vitest';
import type { CityReport } from '../../pipeline/consolidate/city-report.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { reportingOf } from '../../pipeline/consolidate/reporting.ts';
import type { Finding } from '../../pipeline/contract/finding.ts';
import { type GATES, gateFinding } from '../../pipeline/contract/gates.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { type Letter, letters } from '../../pipeline/publish/word/letters.ts';
import { CITY_AT, SNV, judged, smallCity, smallPeriod, statusMissing, submission } from '../support/city.ts';
import { plan, roster } from '../support/plan-177.ts';
import { modelLines } from '../support/word-model.ts';

const REFUSED = { verdict: 'refused', findings: [gateFinding('encrypted')] } as const;

function lettersOf(report: CityReport, round = 1): Letter[] {
  return letters({ report, round }, reportingOf(report));
}

function textOf(all: readonly Letter[], part: string): string[] {
  const letter = all.find(({ name }) => name.includes(part));
  if (!letter) throw new Error(`no letter ${part}`);
  return modelLines(letter.document);
}

/** H001's file has a password, SN01's was returned for nine reasons, STC's name says nothing; SNV reported. */
function troubledCity(at = CITY_AT): CityReport {
  const period = smallPeriod();
  const reasons = Array.from({ length: 9 }, (_, i) => ({
    ...statusMissing({ row: 4 }),
    place: { sheet: `Trang ${i}`, row: 4, column: 7, header: 'Tình trạng' },
  }));
  return consolidate(
    period,
    {
      files: placeVersions([
        judged('snv.xlsx', { receivedAt: '2021-12-10T08:00:00', submission: submission(period, 'SNV', SNV) }),
        judged('gửi/Ba Dinh (mat khau).xlsx', { receivedAt: '2021-12-11T08:00:00', ...REFUSED }),
        judged('bản cuối (2).xlsx', { receivedAt: '2021-12-11T08:00:00', ...REFUSED }),
        judged('sn01.xlsx', { receivedAt: '2021-12-10T09:30:00', agency: 'SN01', findings: reasons }),
      ]),
      gone: [],
    },
    at,
  );
}

/** Of all agencies only H001 has sent something, refused for a reason. */
function refusedCity(code: keyof typeof GATES): CityReport {
  const file = judged('Ba Dinh.xlsx', {
    receivedAt: '2021-12-11T08:00:00',
    verdict: 'refused',
    findings: [gateFinding(code)],
  });
  return consolidate(smallPeriod(), { files: placeVersions([file]), gone: [] }, CITY_AT);
}

describe('after the due day', () => {
  it('there is a letter for each agency that owes a report, with names that any system keeps', () => {
    expect(lettersOf(troubledCity()).map(({ name }) => name)).toEqual([
      'don-doc-2021-lan-1-STC-so-tai-chinh.docx',
      'don-doc-2021-lan-1-H001-ubnd-quan-ba-dinh.docx',
      'don-doc-2021-lan-1-SN01-vien-nghien-cuu-phat-trien-kinh-te-xa-hoi-ha-noi.docx',
    ]);
  });

  it('one that sent nothing is told so', async () => {
    await expect(textOf(lettersOf(troubledCity()), 'STC').join('\n')).toMatchFileSnapshot(
      '../golden/word-letter-missing.txt',
    );
  });

  it('one whose file cannot be read is asked to send it again, and never called missing', () => {
    const lines = textOf(lettersOf(troubledCity()), 'H001');
    expect(lines.filter((line) => /chưa nhận được|chưa dùng được|mật khẩu/.test(line))).toEqual([
      'Đến hết ngày 20/12/2021, Sở Nội vụ đã nhận được tệp của UBND quận Ba Đình nhưng chưa dùng được làm báo cáo (đã quá hạn 06 ngày), cụ thể:',
      '- Tệp “Ba Dinh (mat khau).xlsx” (nhận biết theo tên tệp): Tệp có mật khẩu nên không mở được. Đề nghị bỏ mật khẩu mở tệp rồi gửi lại.',
    ]);
  });

  it('one whose report was returned is told each kind of error once, and in how many places more it is', () => {
    const lines = textOf(lettersOf(troubledCity()), 'SN01');
    expect(lines.filter((line) => line.startsWith('- Trang'))).toEqual([
      '- Trang Trang 0, ô G4: Chưa chọn Tình trạng của nhiệm vụ. Lỗi cùng loại còn ở 08 chỗ khác.',
    ]);
    expect(lines).toContain(
      'Đến hết ngày 20/12/2021, Sở Nội vụ đã nhận báo cáo của Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội (tệp “sn01.xlsx”, nhận ngày 10/12/2021) nhưng báo cáo chưa đạt yêu cầu, còn 09 chỗ cần sửa, phải hoàn thiện và gửi lại (đã quá hạn 06 ngày), cụ thể:',
    );
  });

  it.each<[string, Map<string, string> | undefined, string[]]>([
    [
      'that goes with it',
      new Map([['trả lại/stc.xlsx', 'stc - cần sửa.xlsx']]),
      [
        '- Và 02 chỗ khác cần sửa, ghi tại trang “Cần sửa” của tệp gửi kèm.',
        'Sở Nội vụ gửi kèm tệp “stc - cần sửa.xlsx” là báo cáo của Sở Tài chính đã đánh dấu từng chỗ cần sửa; đề nghị xem trang “Cần sửa”, sửa trực tiếp trên tệp này và gửi lại.',
        'Nơi nhận: / - Như trên (kèm tệp Excel);',
      ],
    ],
    ...[undefined, new Map([['khác.xlsx', 'khác - cần sửa.xlsx']])].map(
      (copies): [string, Map<string, string> | undefined, string[]] => [
        copies ? 'that could not be made' : 'that nobody asked for',
        copies,
        [
          '- Và 02 chỗ khác cần sửa.',
          'Danh sách đầy đủ các chỗ cần sửa và cách sửa ở trang “Cần sửa” của bản đánh dấu do Sở Nội vụ gửi riêng; nếu chưa nhận được, đề nghị Sở Tài chính liên hệ cán bộ đầu mối nêu dưới đây.',
          'Nơi nhận: / - Như trên;',
        ],
      ],
    ),
  ])('a letter on a returned report tells of the marked copy %s', (_, copies, expected) => {
    const place = { sheet: 'Nhiệm vụ', row: 4, column: 7, header: 'Tình trạng' };
    const findings = [
      statusMissing({ row: 4 }),
      ...['error-value', 'formula-in-input', 'progress-required', 'result-required'].map((code): Finding => ({
        code,
        severity: 'error',
        place,
        facts: { header: 'Tiến độ %', found: '#N/A' },
      })),
    ];
    const file = judged('trả lại/stc.xlsx', { receivedAt: '2021-12-10T09:30:00', agency: 'STC', findings });
    const report = consolidate(smallPeriod(), { files: placeVersions([file]), gone: [] }, CITY_AT);
    const all = letters({ report, round: 1, ...(copies && { copies }) }, reportingOf(report));
    const lines = textOf(all, 'STC').map((line) => line.replace(/; \/ - \[lãnh đạo.*/, ';'));
    expect(lines.filter((line) => /^- Và|Cần sửa”[^.]|^Nơi nhận/.test(line))).toEqual(expected);
  });

  it.each([
    ['encrypted', 'Tệp có mật khẩu nên không mở được. Đề nghị bỏ mật khẩu mở tệp rồi gửi lại.'],
    [
      'legacy-xls',
      'Tệp có định dạng Excel đời cũ (.xls). Đề nghị mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu tệp .xlsx, rồi gửi lại.',
    ],
    [
      'not-a-workbook',
      'Đây không phải là tệp Excel (.xlsx). Đề nghị gửi lại báo cáo lập trên đúng biểu mẫu Excel đã cấp.',
    ],
    ['empty-file', 'Tệp rỗng (0 byte), không có nội dung. Đề nghị gửi lại tệp báo cáo.'],
    ['damaged', 'Tệp bị hỏng, không đọc được. Đề nghị mở lại tệp gốc bằng Excel, lưu lại và gửi lại.'],
    [
      'reading-stopped',
      'Phần mềm phải dừng đọc tệp này giữa chừng vì mất quá nhiều thời gian hoặc bộ nhớ. Đề nghị mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.',
    ],
  ] as const)('one whose file is refused as %s is told why and what to do', (code, expected) => {
    const report = refusedCity(code);
    const lines = textOf(lettersOf(report), 'H001');
    expect(lines).toContain(`- Tệp “Ba Dinh.xlsx” (nhận biết theo tên tệp): ${expected}`);
    expect(lines.join('\n')).toContain(
      'Sở Nội vụ đề nghị UBND quận Ba Đình khẩn trương gửi lại báo cáo lập trên biểu mẫu Excel đã cấp (mã cơ quan H001) về Sở Nội vụ trước ngày ',
    );
    expect(lines.join('\n')).not.toMatch(/chưa nhận được|gửi kèm|Cần sửa/);
  });

  it.each(['not-a-file', 'unreadable', 'name-unreadable', 'read-error', 'being-written'] as const)(
    'none is written to one whose file the officer has to look at first (%s)',
    (code) => {
      expect(lettersOf(refusedCity(code)).filter(({ name }) => name.includes('H001'))).toEqual([]);
    },
  );

  it('one whose corrected report cannot be read is told of that first', () => {
    const period = smallPeriod();
    const report = consolidate(
      period,
      {
        files: placeVersions([
          judged('stc.xlsx', {
            receivedAt: '2021-12-10T09:30:00',
            agency: 'STC',
            findings: [statusMissing({ row: 4 })],
          }),
          judged('Sở Tài chính (2).xlsx', { receivedAt: '2021-12-11T08:00:00', ...REFUSED }),
        ]),
        gone: [],
      },
      CITY_AT,
    );
    expect(textOf(lettersOf(report), 'STC').filter((line) => line.startsWith('- '))).toEqual([
      '- Tệp “Sở Tài chính (2).xlsx” (nhận biết theo tên tệp): Tệp có mật khẩu nên không mở được. Đề nghị bỏ mật khẩu mở tệp rồi gửi lại.',
      '- Trang Nhiệm vụ, ô G4: Chưa chọn Tình trạng của nhiệm vụ.',
    ]);
  });

  it.each([
    [1, ['V/v đôn đốc báo cáo'], 3],
    [2, ['V/v đôn đốc (lần 2) báo cáo', 'đã đôn đốc lần 1 tại Công văn', 'sẽ tổng hợp danh sách'], 3],
    [
      3,
      ['V/v đôn đốc (lần 3) báo cáo', 'đã đôn đốc lần 2 tại Công văn', 'báo cáo UBND Thành phố danh sách'],
      4,
    ],
  ])('round %i says which it is and what follows', (round, parts, letterCount) => {
    const all = lettersOf(troubledCity(), round);
    const text = textOf(all, 'STC').join('\n');
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
    expect(text.includes('đã đôn đốc lần')).toBe(round > 1);
    expect(all).toHaveLength(letterCount);
  });

  it('the third round has a list for the city’s leaders', async () => {
    await expect(textOf(lettersOf(troubledCity(), 3), 'danh-sach').join('\n')).toMatchFileSnapshot(
      '../golden/word-leaders-list.txt',
    );
  });

  it('the consolidator writes no letter to itself', () => {
    const report = consolidate(smallPeriod(), { files: [], gone: [] }, CITY_AT);
    expect(lettersOf(report).map(({ name }) => name.split('-')[5])).toEqual(['STC', 'H001', 'SN01']);
  });
});

describe('until the due day', () => {
  it.each(['2021-12-10T08:00:00', '2021-12-14T23:59:59'])('at %s there is one letter to all', (at) => {
    expect(lettersOf(troubledCity(at)).map(({ name }) => name)).toEqual([
      'don-doc-2021-lan-1-truoc-han.docx',
    ]);
  });

  it('it says how many have reported and how many days are left', async () => {
    const [letter] = lettersOf(troubledCity('2021-12-10T08:00:00'));
    await expect(modelLines(letter?.document ?? { sections: [] }).join('\n')).toMatchFileSnapshot(
      '../golden/word-letter-all.txt',
    );
  });
});

it('nobody is reminded where every report is accepted', () => {
  const period = smallPeriod();
  const files = period.reporters.map(({ code }) =>
    judged(`${code}.xlsx`, { receivedAt: '2021-12-10T08:00:00', submission: submission(period, code, SNV) }),
  );
  expect(lettersOf(consolidate(period, { files: placeVersions(files), gone: [] }, CITY_AT))).toEqual([]);
});

it('names of files stay short and apart in every year', () => {
  for (const year of [2021, 2026]) {
    const report = consolidate(
      periodOf(plan, roster, year),
      { files: [], gone: [] },
      `${year}-12-20T08:00:00`,
    );
    const names = lettersOf(report).map(({ name }) => name);
    expect(names).toHaveLength(report.agencies.length - 1);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9A-Z-]{1,100}\.docx$/.test(name))).toEqual([]);
  }
});

it('the same in several cells is told once', () => {
  const lines = textOf(lettersOf(smallCity()), 'SN01');
  expect(lines.filter((line) => line.startsWith('- Trang'))).toEqual([
    '- Trang Nhiệm vụ, ô G4–G5: Chưa chọn Tình trạng của nhiệm vụ.',
  ]);
});
