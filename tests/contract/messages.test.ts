import { describe, expect, it } from 'vitest';
import type { Finding, Message, Place } from '../../pipeline/contract/finding.ts';
import { type GateCode, GATES, chosenMessage, gateFinding } from '../../pipeline/contract/gates.ts';
import { groupCells, groupFindings, messageOf } from '../../pipeline/contract/messages.ts';
import { CONTENT_RULES, SENDER_RULES } from '../../pipeline/contract/rules/list.ts';
import { caseNames, readCase } from '../support/cases.ts';

const g = (row: number, column = 7): Place => ({ sheet: 'Nhiệm vụ', row, column, header: 'Tình trạng' });

function status(place: Place): Finding {
  return { code: 'status-required', severity: 'error', place, facts: {} };
}

function progress(place: Place, value: number): Finding {
  return {
    code: 'progress-matches-status',
    severity: 'error',
    place,
    facts: { progress: value, status: 'Đã hoàn thành' },
  };
}

describe('the text of a finding', () => {
  it('is made from its facts', () => {
    expect(messageOf(progress(g(5), 80))).toEqual({
      what: 'Tiến độ 80% không khớp với tình trạng “Đã hoàn thành”.',
      fix: 'Hãy ghi 100, hoặc chọn lại Tình trạng.',
    });
  });

  it('is there for each gate', () => {
    expect(messageOf(gateFinding('legacy-xls'))).toEqual({
      what: 'Tệp có định dạng Excel đời cũ (.xls).',
      fix: 'Hãy mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu tệp .xlsx, rồi gửi lại.',
    });
    expect(gateFinding('damaged', { sheet: 'x' })).toEqual({
      code: 'damaged',
      severity: 'error',
      place: { sheet: 'x' },
      facts: {},
    });
  });

  it('cannot be made for a code that nothing has', () => {
    expect(() => messageOf({ ...status({}), code: 'no-such-rule' })).toThrow(
      new RangeError('no rule has the code no-such-rule'),
    );
  });

  it('is two sentences, without codes or stray spaces, in every case and gate', () => {
    const texts = [
      ...caseNames().flatMap((name) => readCase(name).triggers.findings?.map(({ text }) => text) ?? []),
      ...Object.values(GATES).map(({ what, fix }) => `${what} ${fix}`),
      ...Object.keys(GATES).map((code) => fullText(chosenMessage(code as GateCode))),
    ];
    const odd = texts.filter(
      (text) =>
        !/^[“\p{Lu}].*\. (Hãy|Nên|Nếu|Lần sau|Không cần) .*[.?]$/u.test(text) ||
        /\s\s|undefined|NaN|\b[a-z]+-[a-z]+(-[a-z]+)+\b/.test(text),
    );
    expect(odd).toEqual([]);
  });
});

describe('a gate, to who chose the file themselves,', () => {
  it.each<GateCode>([
    'empty-file',
    'not-a-workbook',
    'encrypted',
    'legacy-xls',
    'binary-xlsb',
    'too-large',
    'damaged',
    'unreadable',
  ])('asks for nothing to be sent or run again: %s', (code) => {
    expect(chosenMessage(code).what).toBe(GATES[code].what);
    expect(chosenMessage(code).fix).toMatch(/chọn/);
    expect(chosenMessage(code).fix).not.toMatch(/gửi|chạy/);
  });
});

function fullText({ what, fix }: Message): string {
  return `${what} ${fix}`;
}

describe('codes', () => {
  it('are kebab-case, and each is used once', () => {
    const codes = [...[...SENDER_RULES, ...CONTENT_RULES].map(({ code }) => code), ...Object.keys(GATES)];
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });
});

describe('findings in groups', () => {
  it('are drawn together where they say the same of one column', () => {
    const places = [g(4), g(5), g(7)];
    const groups = groupFindings([
      status(g(4)),
      progress(g(4, 8), 80),
      status(g(5)),
      progress(g(6, 8), 80),
      progress(g(7, 8), 90),
      status(g(7)),
      status({ ...g(4), sheet: 'Trang khác' }),
      status({ ...g(4), header: 'Cột khác' }),
    ]);
    expect(groups.map((group) => [group.code, group.sheet, group.header, group.places.length])).toEqual([
      ['status-required', 'Nhiệm vụ', 'Tình trạng', 3],
      ['progress-matches-status', 'Nhiệm vụ', 'Tình trạng', 2],
      ['progress-matches-status', 'Nhiệm vụ', 'Tình trạng', 1],
      ['status-required', 'Trang khác', 'Tình trạng', 1],
      ['status-required', 'Nhiệm vụ', 'Cột khác', 1],
    ]);
    expect(groups[0]).toEqual({
      code: 'status-required',
      severity: 'error',
      isWaived: false,
      message: { what: 'Chưa chọn Tình trạng của nhiệm vụ.', fix: 'Hãy chọn một trong bốn tình trạng.' },
      sheet: 'Nhiệm vụ',
      header: 'Tình trạng',
      places,
      count: places.length,
    });
  });

  it('none of none', () => {
    expect(groupFindings([])).toEqual([]);
  });
});

describe('cells of a group', () => {
  it.each<[Place[], string]>([
    [[], ''],
    [[{}], ''],
    [[{ sheet: 'Nhiệm vụ' }], ''],
    [[g(4)], 'G4'],
    [[g(4), g(5)], 'G4–G5'],
    [[g(4), g(7), g(8), g(9)], 'G4, G7–G9'],
    [[g(4), g(6), g(8)], 'G4, G6, G8'],
    [[g(4), g(5, 8)], 'G4, H5'],
    [[g(4, 7), g(4, 8)], 'G4, H4'],
    [[{}, g(4), g(5)], 'G4–G5'],
  ])('%j: %j', (places, expected) => {
    expect(groupCells(places)).toBe(expected);
  });
});
