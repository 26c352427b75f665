import { describe, expect, it } from 'vitest';
import type { CityReport } from '../../pipeline/consolidate/city-report.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { reportingOf } from '../../pipeline/consolidate/reporting.ts';
import { gateFinding } from '../../pipeline/contract/gates.ts';
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
    placeVersions([
      judged('snv.xlsx', { receivedAt: '2021-12-10T08:00:00', submission: submission(period, 'SNV', SNV) }),
      judged('gửi/Ba Dinh (mat khau).xlsx', { receivedAt: '2021-12-11T08:00:00', ...REFUSED }),
      judged('bản cuối (2).xlsx', { receivedAt: '2021-12-11T08:00:00', ...REFUSED }),
      judged('sn01.xlsx', { receivedAt: '2021-12-10T09:30:00', agency: 'SN01', findings: reasons }),
    ]),
    at,
  );
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

  it('one whose report was returned is told the first reasons and how many more there are', () => {
    const lines = textOf(lettersOf(troubledCity()), 'SN01');
    const reasons = lines.filter((line) => line.startsWith('- '));
    expect(reasons).toHaveLength(4);
    expect(reasons[0]).toBe('- Trang Trang 0, ô G4: Chưa chọn Tình trạng của nhiệm vụ.');
    expect(reasons[3]).toBe('- Và 06 nội dung khác cần hoàn thiện.');
    expect(lines).toContain(
      'Đến hết ngày 20/12/2021, Sở Nội vụ đã nhận báo cáo của Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội (tệp “sn01.xlsx”, nhận ngày 10/12/2021) nhưng báo cáo chưa đạt yêu cầu, phải hoàn thiện và gửi lại (đã quá hạn 06 ngày), cụ thể:',
    );
  });

  it('one whose corrected report cannot be read is told of that first', () => {
    const period = smallPeriod();
    const report = consolidate(
      period,
      placeVersions([
        judged('stc.xlsx', {
          receivedAt: '2021-12-10T09:30:00',
          agency: 'STC',
          findings: [statusMissing({ row: 4 })],
        }),
        judged('Sở Tài chính (2).xlsx', { receivedAt: '2021-12-11T08:00:00', ...REFUSED }),
      ]),
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
    const report = consolidate(smallPeriod(), [], CITY_AT);
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
  expect(lettersOf(consolidate(period, placeVersions(files), CITY_AT))).toEqual([]);
});

it('names of files stay short and apart in every year', () => {
  for (const year of [2021, 2026]) {
    const report = consolidate(periodOf(plan, roster, year), [], `${year}-12-20T08:00:00`);
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
