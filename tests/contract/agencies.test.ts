import { describe, expect, it } from 'vitest';
import {
  findAgency,
  isNameOf,
  type Ownership,
  ownerships,
  rosterOfYear,
} from '../../pipeline/contract/agencies.ts';
import { periodOf, rowsOf } from '../../pipeline/contract/period.ts';
import { parsePlan } from '../../pipeline/contract/plan-data.ts';
import { checkOwners, parseRoster } from '../../pipeline/contract/roster-data.ts';
import { fold } from '../../pipeline/contract/text.ts';
import { mutate, problemsOf } from '../support/mutate.ts';
import { dataText, plan, roster } from '../support/plan-177.ts';

const json: unknown = JSON.parse(dataText('agencies.json'));

describe('the roster that ships, by year', () => {
  it.each([
    [2021, { units: 91, reporters: 76 }, { UBND_CAP_HUYEN: 30, SO_BAN_NGANH: 22, DVSN_TRUC_THUOC: 24 }],
    [2024, { units: 91, reporters: 76 }, { UBND_CAP_HUYEN: 30, SO_BAN_NGANH: 22, DVSN_TRUC_THUOC: 24 }],
    [2025, { units: 181, reporters: 166 }, { UBND_CAP_XA: 126, SO_BAN_NGANH: 16, DVSN_TRUC_THUOC: 24 }],
    [2026, { units: 181, reporters: 166 }, { UBND_CAP_XA: 126, SO_BAN_NGANH: 16, DVSN_TRUC_THUOC: 24 }],
  ])('%i', (year, counts, byGroup) => {
    const { agencies, reporters } = periodOf(plan, roster, year);
    expect({ units: agencies.length, reporters: reporters.length }).toEqual(counts);
    expect(tally(reporters.map((a) => a.group))).toEqual(byGroup);
  });

  it.each([
    [2021, { 31: ['73 others'], 32: ['STC'], 34: ['STTTT'], 43: ['SNV'] }],
    [2026, { 31: ['162 others'], 32: ['STC', 'SVHTT'], 33: ['SKHCN'], 43: ['SNV'] }],
  ])('rows to fill in %i: 31, more for those with duties of their own', (year, expected) => {
    const period = periodOf(plan, roster, year);
    const byCount: Record<number, string[]> = {};
    for (const { code } of period.reporters)
      (byCount[rowsOf(period, code).duties.filter((row) => !row.duty.derivedFrom).length] ??= []).push(code);
    const common = byCount[31] ?? [];
    expect({ ...byCount, 31: [`${common.length} others`] }).toEqual(expected);
  });

  it('shows the two derived duties to every reporter, and no report to an association', () => {
    const period = periodOf(plan, roster, 2021);
    const shown = period.reporters.map(({ code }) =>
      rowsOf(period, code)
        .duties.filter((row) => row.duty.derivedFrom)
        .map((row) => row.duty.code),
    );
    expect(tally(shown.map(String))).toEqual({ 'IV.1-b2,IV.3-a1': 76 });
    expect(period.agencies.filter((a) => !period.rows.has(a.code)).map((a) => a.group)).toEqual(
      new Array(15).fill('TO_CHUC_HOI'),
    );
  });

  it('a unit belongs to a year by the last on-time day of its report', () => {
    const codes = (year: number) => rosterOfYear(plan, roster, year).map((a) => a.code);
    expect([2024, 2025].map((year) => ['STTTT', 'SNNMT'].filter((c) => codes(year).includes(c)))).toEqual([
      ['STTTT'],
      ['SNNMT'],
    ]);
  });
});

describe('who owns a duty in a year', () => {
  it.each([
    ['III.5.2-a1', 2021, ['STTTT'], []],
    ['III.5.2-a1', 2022, ['STTTT'], []],
    ['III.5.2-a1', 2023, ['STTTT'], []],
    ['III.5.2-a1', 2024, ['STTTT'], []],
    ['III.5.2-a1', 2025, ['SKHCN'], []],
    ['III.5.2-a1', 2026, ['SKHCN'], []],
    ['III.1.2-a', 2024, ['STTTT'], []],
    ['III.1.2-a', 2025, ['SVHTT'], ['STTTT → SVHTT 2025-03-01']],
    ['III.1.2-a', 2026, ['SVHTT'], ['STTTT → SVHTT 2025-03-01']],
    ['III.3.3-a', 2021, ['STC'], []],
    ['III.3.3-a', 2025, ['STC'], []],
  ])('%s in %i: %j', (...[code, year, owners, unconfirmed]) => {
    const found = ownership(code, year);
    expect(found.owners.map((a) => a.code)).toEqual(owners);
    expect(told(found)).toEqual(unconfirmed);
  });

  it.each([
    [2021, ['DVSN_TRUC_THUOC', 'SO_BAN_NGANH', 'UBND_CAP_HUYEN'], 76, []],
    [
      2025,
      ['DVSN_TRUC_THUOC', 'SO_BAN_NGANH', 'UBND_CAP_XA'],
      166,
      ['UBND_CAP_HUYEN → UBND_CAP_XA 2025-07-01'],
    ],
  ])('a duty of the groups in %i', (...[year, groups, count, unconfirmed]) => {
    const found = ownership('III.1.1-a', year);
    expect(Object.keys(tally(found.owners.map((a) => a.group))).sort()).toEqual(groups);
    expect(found.owners).toHaveLength(count);
    expect(told(found)).toEqual(unconfirmed);
  });

  it('follows a merged unit where no rule moves the duty itself, through every merger', () => {
    const chained = parseRoster(
      mutate(mutate(json, 'dutySuccessions', []), 'successions', [
        { date: '2026-01-01', kind: 'rename', from: 'SKHCN', to: 'SVHTT', basis: 'thử' },
        { date: '2025-03-01', kind: 'merge', from: 'STTTT', to: 'SKHCN', basis: 'thử' },
      ]),
    );
    const owners = [2024, 2025, 2026].map((year) => ownership('III.5.2-a1', year, chained).owners);
    expect(owners.map((list) => list.map((a) => a.code))).toEqual([['STTTT'], ['SKHCN'], ['SVHTT']]);
  });
});

describe('a mistake in the roster file is told with its path and its fix', () => {
  const NOT_A_DAY = 'không phải ngày có thật; hãy ghi dạng năm-tháng-ngày, ví dụ 2025-07-01';
  const NOT_A_CODE = 'mã cơ quan chỉ gồm chữ cái in hoa không dấu và chữ số; hãy sửa lại mã';
  const STRING = 'một chuỗi chữ trong ngoặc kép';
  const unknown = (code: string) => `không có cơ quan hay nhóm nào mang mã ${code}; hãy sửa lại mã`;
  it.each([
    ['missing key', 'agencies[1].name', undefined, 'agencies[1].name', `thiếu mục này; hãy ghi ${STRING}`],
    [
      'wrong type',
      'agencies[1].aliases',
      'SNV',
      'agencies[1].aliases',
      'sai kiểu dữ liệu; hãy ghi một danh sách [ … ]',
    ],
    [
      'wrong type in a list',
      'agencies[1].aliases[0]',
      7,
      'agencies[1].aliases[0]',
      `sai kiểu dữ liệu; hãy ghi ${STRING}`,
    ],
    ['unknown key', 'agencies[1].phone', '024', 'agencies[1].phone', 'mục lạ; hãy xóa hoặc sửa lại tên mục'],
    ['bad day', 'agencies[1].validTo', '2025-02-30', 'agencies[1].validTo', NOT_A_DAY],
    ['bad code', 'agencies[219].code', 'xã A', 'agencies[219].code', NOT_A_CODE],
    ['repeated code', 'agencies[2].code', 'VPUB', 'agencies[2].code', 'mã VPUB bị lặp; hãy đặt mã khác'],
    [
      'unknown group',
      'agencies[1].group',
      'SO_NGANH',
      'agencies[1].group',
      'không có nhóm SO_NGANH; hãy chọn một nhóm trong mục groups',
    ],
    [
      'a word of JavaScript for a group',
      'agencies[1].group',
      'constructor',
      'agencies[1].group',
      'không có nhóm constructor; hãy chọn một nhóm trong mục groups',
    ],
    ['successor unknown', 'successions[3].to', 'SKHCNN', 'successions[3].to', unknown('SKHCNN')],
    ['predecessor unknown', 'successions[3].from', 'STT', 'successions[3].from', unknown('STT')],
    ['heir of a duty unknown', 'dutySuccessions[1].to', 'SVH', 'dutySuccessions[1].to', unknown('SVH')],
    [
      'duties neither listed nor all',
      'dutySuccessions[2].duties',
      'all',
      'dutySuccessions[2].duties',
      'sai kiểu dữ liệu; hãy ghi một danh sách [ … ] hoặc "all of the group"',
    ],
    [
      'a duty that is no code',
      'dutySuccessions[0].duties[1]',
      2,
      'dutySuccessions[0].duties[1]',
      `sai kiểu dữ liệu; hãy ghi ${STRING}`,
    ],
    [
      'unknown kind of succession',
      'successions[0].kind',
      'split',
      'successions[0].kind',
      'giá trị không được chấp nhận; hãy ghi một trong: "merge", "rename"',
    ],
    ['no agency at all', 'agencies', [], 'agencies', 'danh sách quá ngắn; hãy ghi tối thiểu 1 mục'],
  ])('%s', (...[, changed, value, path, text]) => {
    expect(problemsOf(() => parseRoster(mutate(json, changed, value)))).toEqual([{ path, text }]);
  });

  it('ends before it began', () => {
    const early = mutate(json, 'agencies[1].validFrom', '2025-03-01');
    expect(problemsOf(() => parseRoster(mutate(early, 'agencies[1].validTo', '2025-02-28')))).toEqual([
      { path: 'agencies[1].validTo', text: 'sớm hơn validFrom; hãy sửa lại một trong hai' },
    ]);
  });
});

describe('plan and roster read together', () => {
  it('agree as they ship', () => {
    expect(
      problemsOf(() => {
        checkOwners(plan, roster);
      }),
    ).toEqual([]);
  });

  it('an owner nobody knows is told with its path in the plan', () => {
    const other = parsePlan(mutate(JSON.parse(dataText('plan-177.json')), 'duties[2].owners[0]', 'STTT'));
    expect(
      problemsOf(() => {
        checkOwners(other, roster);
      }),
    ).toEqual([
      {
        path: 'duties[2].owners[0]',
        text: 'không có cơ quan hay nhóm nào mang mã STTT; hãy sửa lại hoặc thêm vào danh sách cơ quan',
      },
    ]);
  });
});

describe('a unit is found by any of its names', () => {
  const living = rosterOfYear(plan, roster, 2021);
  it.each([
    ['SNV', 'SNV'],
    [' snv ', 'SNV'],
    ['Sở Nội vụ', 'SNV'],
    ['SỞ  NỘI VỤ', 'SNV'],
    ['Sở Nội vụ'.normalize('NFD'), 'SNV'],
    ['So Noi vu', 'SNV'],
    ['Sở NV', 'SNV'],
    ['Sở TT&TT', 'STTTT'],
    ['Sở TTTT', 'STTTT'],
    ['Văn phòng Ủy ban nhân dân Thành phố', 'VPUB'],
    ['Sở Nông nghiệp và Môi trường', undefined],
    ['Sở', undefined],
    ['', undefined],
    ['\u200B', undefined],
  ])('%j is %s', (name, code) => {
    expect(findAgency(living, name)?.code).toBe(code);
  });

  it('tells one unit from the others', () => {
    const named = living.filter((a) => isNameOf(a, 'sở khđt')).map((a) => a.code);
    expect(named).toEqual(['SKHDT']);
  });

  it.each([2021, 2026])('no two units of %i answer to one name', (year) => {
    const names = rosterOfYear(plan, roster, year).flatMap((a) => [
      ...new Set([a.code, a.name, a.short ?? a.name, ...a.aliases].map(fold)),
    ]);
    expect(Object.entries(tally(names)).filter(([, count]) => count > 1)).toEqual([]);
  });
});

function ownership(code: string, year: number, by = roster): Ownership {
  const found = ownerships(plan, by, year).find((o) => o.duty.code === code);
  if (!found) throw new Error(`no duty ${code} in ${year}`);
  return found;
}

function told({ unconfirmed }: Ownership): string[] {
  return unconfirmed.map((s) => `${s.from} → ${s.to} ${s.date}`);
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
