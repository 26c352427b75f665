import type { CityReport, Reconciliation } from './city-report.ts';
import { add } from './tally.ts';

/** A report whose numbers do not add up: a fault of the program, told loudly and never written. */
export class ReconciliationFault extends Error {
  readonly code = 'reconciliation';
  readonly failed: readonly Reconciliation[];

  constructor(failed: readonly Reconciliation[]) {
    super(failed.map((r) => `${r.what}: ${r.left.value} ≠ ${r.right.value}`).join('; '));
    this.name = 'ReconciliationFault';
    this.failed = failed;
  }
}

type Parts = Omit<CityReport, 'reconciliations'>;

/** Counts the same things in two ways; throws a ReconciliationFault where they differ. */
export function reconcile(report: Parts): Reconciliation[] {
  const all = [...files(report), ...agencies(report), ...states(report), ...sums(report)];
  const failed = all.filter((r) => r.left.value !== r.right.value);
  if (failed.length > 0) throw new ReconciliationFault(failed);
  return all;
}

function equal(what: string, left: [string, number], right: [string, number]): Reconciliation {
  return {
    what,
    left: { label: left[0], value: left[1] },
    right: { label: right[0], value: right[1] },
  };
}

function files(report: Parts): Reconciliation[] {
  const counted = report.files.filter((f) => f.standing === 'counted');
  const refused = report.files.filter((f) => f.verdict === 'refused').length;
  return [
    equal(
      'Tệp trong thư mục',
      ['Số tệp đã đọc', report.files.length],
      [
        'Số báo cáo của các cơ quan + số tệp không nhận',
        add(report.agencies.map((a) => a.files.length)) + refused,
      ],
    ),
    equal(
      'Báo cáo được tính',
      ['Số tệp được tính', counted.length],
      ['Số cơ quan có báo cáo được chấp nhận', report.agencies.filter((a) => a.state === 'accepted').length],
    ),
    equal(
      'Mỗi cơ quan một báo cáo',
      ['Số tệp được tính', counted.length],
      ['Số cơ quan khác nhau trong các tệp đó', new Set(counted.map((f) => f.agency)).size],
    ),
  ];
}

function agencies(report: Parts): Reconciliation[] {
  const count = (state: string) => report.agencies.filter((a) => a.state === state).length;
  const accepted = report.agencies.filter((a) => a.state === 'accepted');
  return [
    equal(
      'Cơ quan phải báo cáo',
      ['Danh sách cơ quan của năm', report.period.reporters.length],
      [
        'Được chấp nhận + bị trả lại + có tệp chưa dùng được + chưa gửi',
        count('accepted') + count('returned') + count('unusable') + count('missing'),
      ],
    ),
    equal(
      'Báo cáo được chấp nhận',
      ['Số cơ quan được chấp nhận', accepted.length],
      [
        'Đúng hạn + quá hạn',
        accepted.filter((a) => a.daysLate === 0).length +
          accepted.filter((a) => (a.daysLate ?? 0) > 0).length,
      ],
    ),
  ];
}

function states(report: Parts): Reconciliation[] {
  const owned = add(report.period.ownerships.map((o) => o.owners.length));
  const byDuty = add(report.duties.flatMap((line) => Object.values(line.statuses)));
  const byAgency = add(report.agencies.flatMap((line) => Object.values(line.statuses)));
  const reported = report.states.filter((s) => s.report !== undefined).length;
  return [
    equal(
      'Lượt nhiệm vụ × cơ quan',
      ['Theo phân công của Kế hoạch', owned],
      ['Số ô trên trang Ma trận', report.states.length],
    ),
    equal(
      'Trạng thái theo nhiệm vụ',
      ['Theo phân công của Kế hoạch', owned],
      ['Cộng các trạng thái trên trang Nhiệm vụ', byDuty],
    ),
    equal(
      'Trạng thái theo cơ quan',
      ['Theo phân công của Kế hoạch', owned],
      ['Cộng các trạng thái theo từng cơ quan', byAgency],
    ),
    equal(
      'Dòng nhiệm vụ đã báo cáo',
      ['Số dòng trong các báo cáo được tính', add(report.counted.map((c) => c.submission.duties.length))],
      ['Số lượt có nội dung báo cáo', reported],
    ),
  ];
}

function sums(report: Parts): Reconciliation[] {
  const metrics = report.counted.flatMap((c) => c.submission.metrics);
  const inScope = report.counted.flatMap((c) => c.submission.targets.filter((t) => !t.outOfScope));
  const lines = report.metrics;
  return [
    ...(['year', 'cumulative'] as const).flatMap((key) => [
      equal(
        key === 'year' ? 'Số liệu trong năm' : 'Số liệu lũy kế',
        ['Cộng mọi số trong các báo cáo được tính', add(metrics.map((m) => m[key] ?? 0))],
        ['Cộng các dòng toàn Thành phố trên trang Số liệu', add(lines.map((line) => line.total[key]))],
      ),
      equal(
        key === 'year' ? 'Số liệu trong năm theo nhóm cơ quan' : 'Số liệu lũy kế theo nhóm cơ quan',
        ['Cộng các dòng toàn Thành phố', add(lines.map((line) => line.total[key]))],
        ['Cộng các nhóm cơ quan', add(lines.flatMap((line) => line.groups.map(([, sum]) => sum[key])))],
      ),
    ]),
    ...(['numerator', 'denominator'] as const).flatMap((key) => [
      equal(
        key === 'numerator' ? 'Tử số các chỉ tiêu' : 'Mẫu số các chỉ tiêu',
        ['Cộng trong các báo cáo được tính', add(inScope.map((t) => t[key] ?? 0))],
        [
          'Cộng các dòng toàn Thành phố trên trang Chỉ tiêu',
          add(report.targets.map((line) => line.total[key])),
        ],
      ),
      equal(
        key === 'numerator' ? 'Tử số theo nhóm cơ quan' : 'Mẫu số theo nhóm cơ quan',
        ['Cộng các dòng toàn Thành phố', add(report.targets.map((line) => line.total[key]))],
        ['Cộng các nhóm cơ quan', add(report.targets.flatMap((l) => l.groups.map(([, sum]) => sum[key])))],
      ),
    ]),
  ];
}
