import { describe, expect, it } from 'vitest';
import type { CityReport } from '../../pipeline/consolidate/city-report.ts';
import { ReconciliationFault, reconcile } from '../../pipeline/consolidate/reconcile.ts';
import { smallCity } from '../support/city.ts';

/** What fails where one part of the report is tampered with; nothing where it still adds up. */
function failures(tamper: (report: CityReport) => Partial<CityReport>): string[] {
  const report = smallCity();
  try {
    reconcile({ ...report, ...tamper(report) });
    return [];
  } catch (error) {
    if (error instanceof ReconciliationFault) return error.failed.map((r) => r.what);
    throw error;
  }
}

describe('the reconciliation', () => {
  it('lists what was counted in two ways', () => {
    const lines = smallCity().reconciliations.map((r) => [r.what, r.left.value, r.right.value]);
    expect(lines).toEqual([
      ['Tệp trong thư mục', 6, 6],
      ['Báo cáo được tính', 2, 2],
      ['Mỗi cơ quan một báo cáo', 2, 2],
      ['Cơ quan phải báo cáo', 4, 4],
      ['Báo cáo được chấp nhận', 2, 2],
      ['Lượt nhiệm vụ × cơ quan', 21, 21],
      ['Trạng thái theo nhiệm vụ', 21, 21],
      ['Trạng thái theo cơ quan', 21, 21],
      ['Dòng nhiệm vụ đã báo cáo', 7, 7],
      ['Số liệu trong năm', 178, 178],
      ['Số liệu trong năm theo nhóm cơ quan', 178, 178],
      ['Số liệu lũy kế', 18, 18],
      ['Số liệu lũy kế theo nhóm cơ quan', 18, 18],
      ['Tử số các chỉ tiêu', 24, 24],
      ['Tử số theo nhóm cơ quan', 24, 24],
      ['Mẫu số các chỉ tiêu', 50, 50],
      ['Mẫu số theo nhóm cơ quan', 50, 50],
    ]);
  });

  it.each<[string, (report: CityReport) => Partial<CityReport>, string[]]>([
    ['nothing tampered with', () => ({}), []],
    ['a file lost', ({ files }) => ({ files: files.slice(1) }), ['Tệp trong thư mục']],
    [
      'a counted file of nobody',
      ({ files }) => ({
        files: files.map((f) => (f.path === 'sn01.xlsx' ? { ...f, standing: 'counted' } : f)),
      }),
      ['Báo cáo được tính'],
    ],
    [
      'an agency lost',
      ({ agencies }) => ({ agencies: agencies.slice(0, 3) }),
      ['Tệp trong thư mục', 'Cơ quan phải báo cáo', 'Trạng thái theo cơ quan'],
    ],
    [
      'a state lost',
      ({ states }) => ({ states: states.filter((s) => s.status !== 'doneLate') }),
      ['Lượt nhiệm vụ × cơ quan'],
    ],
    [
      'a duty counted twice',
      ({ duties }) => ({ duties: [...duties, ...duties.slice(0, 1)] }),
      ['Trạng thái theo nhiệm vụ'],
    ],
    [
      'a report on a duty lost',
      ({ states }) => ({
        states: states.map((s) => (s.status === 'notStarted' ? { ...s, report: undefined } : s)),
      }),
      ['Dòng nhiệm vụ đã báo cáo'],
    ],
    [
      'a metric lost',
      ({ metrics }) => ({ metrics: metrics.slice(1) }),
      ['Số liệu trong năm', 'Số liệu lũy kế'],
    ],
    [
      'a group of a metric lost',
      ({ metrics }) => ({ metrics: metrics.map((line) => ({ ...line, groups: line.groups.slice(1) })) }),
      ['Số liệu trong năm theo nhóm cơ quan', 'Số liệu lũy kế theo nhóm cơ quan'],
    ],
    [
      'a target lost',
      ({ targets }) => ({ targets: targets.slice(1) }),
      ['Tử số các chỉ tiêu', 'Mẫu số các chỉ tiêu'],
    ],
    [
      'a group of a target lost',
      ({ targets }) => ({ targets: targets.map((line) => ({ ...line, groups: line.groups.slice(1) })) }),
      ['Tử số theo nhóm cơ quan', 'Mẫu số theo nhóm cơ quan'],
    ],
  ])('%s', (_, tamper, expected) => {
    expect(failures(tamper)).toEqual(expected);
  });

  it('says in the fault what does not add up', () => {
    const { duties, ...report } = smallCity();
    expect(() => reconcile({ ...report, duties: duties.slice(1) })).toThrow(
      'Trạng thái theo nhiệm vụ: 21 ≠ 17',
    );
  });
});
