import type { CityReport } from '../../pipeline/consolidate/city-report.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import type { Finding } from '../../pipeline/contract/finding.ts';
import { gateFinding } from '../../pipeline/contract/gates.ts';
import { columnLetters } from '../../pipeline/contract/grid.ts';
import { type Period, periodOf, rowsOf } from '../../pipeline/contract/period.ts';
import type { ReceivedFile } from '../../pipeline/contract/received.ts';
import { STATUS, type Status, TABLES } from '../../pipeline/contract/sheets.ts';
import type {
  DocumentReport,
  DutyReport,
  ObstacleReport,
  Submission,
  TargetReport,
} from '../../pipeline/contract/submission.ts';
import { type JudgedFile, sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { plan, roster } from './plan-177.ts';

/** The reporting moment of the small city. */
export const CITY_AT = '2021-12-20T23:59:00';

const DUTIES = ['III.1.1-a', 'III.2.1-a', 'III.2.2-a1', 'III.3.1.4-a1', 'IV.1-b2', 'IV.3-a1'];
const TARGETS = ['II.2.d-1', 'II.2.d-4'];
const AGENCIES = ['SNV', 'STC', 'H001', 'SN01'];

/**
 * 2021 with six duties, seven metrics and two targets of the plan, and four agencies in three groups. Due days
 * that are enforced: 31/12 of III.2.1-a and 14/12 of IV.1-b2; that of III.3.1.4-a1 is before the plan.
 */
export function smallPeriod(): Period {
  const pick = <T extends { readonly code: string }>(items: readonly T[], codes: readonly string[]) =>
    items.filter((item) => codes.includes(item.code));
  return periodOf(
    { ...plan, duties: pick(plan.duties, DUTIES), targets: pick(plan.targets, TARGETS) },
    { ...roster, agencies: pick(roster.agencies, AGENCIES) },
    2021,
  );
}

/** What an agency says; what it leaves out it does not report. */
export interface Filling {
  readonly duties: Readonly<Record<string, Partial<DutyReport> & { readonly status: Status }>>;
  /** By `duty/metric`: the year's count and, where given, the cumulative one. */
  readonly metrics?: Readonly<Record<string, readonly [year: number, cumulative?: number]>>;
  /** By target: numerator and denominator, or out of scope. */
  readonly targets?: Readonly<Record<string, readonly [number, number] | 'out of scope'>>;
  readonly documents?: readonly Omit<DocumentReport, 'origin'>[];
  readonly obstacles?: readonly Omit<ObstacleReport, 'origin'>[];
}

/** A submission as the contract reads it from a template filled in by a clerk. */
export function submission(period: Period, agency: string, filling: Filling): Submission {
  const rows = rowsOf(period, agency);
  const at = (sheet: string, column: string, i: number) => ({ sheet, cell: `${column}${4 + i}` });
  return {
    agency,
    year: period.year,
    info: {} as Submission['info'],
    nothingToReport: false,
    duties: rows.duties.flatMap(({ duty }, i) => {
      const own = filling.duties[duty.code];
      return own ? [{ ...BLANK_DUTY, ...own, duty: duty.code, origin: at('Nhiệm vụ', 'G', i) }] : [];
    }),
    metrics: rows.metrics.map(({ duty, metric }, i) => {
      const [year, cumulative] = filling.metrics?.[`${duty.code}/${metric.key}`] ?? [];
      const origin = at('Số liệu', 'D', i);
      return { duty: duty.code, metric: metric.key, year, cumulative, remark: undefined, origin };
    }),
    targets: rows.targets.map(({ code }, i) => ({
      target: code,
      ...targetValues(filling.targets?.[code]),
      remark: undefined,
      origin: at('Chỉ tiêu', 'E', i),
    })),
    documents: (filling.documents ?? []).map((own, i) => ({ ...own, origin: at('Văn bản', 'A', i) })),
    obstacles: (filling.obstacles ?? []).map((own, i) => ({ ...own, origin: at('Vướng mắc', 'A', i) })),
    places: { info: {}, columns: TEMPLATE_COLUMNS },
  };
}

/** As the template has them. */
const TEMPLATE_COLUMNS = Object.fromEntries(
  TABLES.map(({ key, columns }) => [
    key,
    Object.fromEntries(columns.map((c, i) => [c.key, columnLetters(i + 1)])),
  ]),
) as Submission['places']['columns'];

const BLANK_DUTY = {
  progress: undefined,
  completed: undefined,
  unit: undefined,
  result: undefined,
  shortcomings: undefined,
  next: undefined,
} as const;

function targetValues(
  own: readonly [number, number] | 'out of scope' | undefined,
): Pick<TargetReport, 'outOfScope' | 'numerator' | 'denominator'> {
  if (own === 'out of scope') return { outOfScope: true, numerator: undefined, denominator: undefined };
  return { outOfScope: false, numerator: own?.[0], denominator: own?.[1] };
}

/** A judged file: accepted with a submission, returned with findings. Equal `content` is equal bytes. */
export function judged(
  path: string,
  {
    receivedAt,
    content = path,
    ...own
  }: { receivedAt: string; content?: string } & Partial<Omit<JudgedFile, 'path' | 'receivedAt' | 'sha256'>>,
): JudgedFile {
  const verdict = own.submission ? 'accepted' : 'returned';
  return {
    path,
    sha256: sha256Hex(content),
    size: 30_000 + path.length,
    receivedAt,
    receiptSource: 'ledger',
    sealedAt: undefined,
    verdict,
    agency: own.submission?.agency,
    findings: [],
    submission: undefined,
    ...own,
  };
}

export function statusMissing(cell: { row: number }): Finding {
  const place = { sheet: 'Nhiệm vụ', row: cell.row, column: 7, header: 'Tình trạng' };
  return { code: 'status-required', severity: 'error', place, facts: {} };
}

export const SNV: Filling = {
  duties: {
    'III.1.1-a': {
      status: STATUS.done,
      progress: 100,
      completed: '2021-11-10',
      unit: 'Phòng Tổ chức',
      result: '=1+1 là công thức, ở đây là chữ',
      next: 'Tiếp tục quán triệt.',
    },
    'III.2.1-a': { status: STATUS.done, progress: 100, completed: '2021-11-30', result: 'Đã rà soát.' },
    'III.2.2-a1': { status: STATUS.doing, progress: 60, result: 'Đang lấy ý kiến.' },
    'III.3.1.4-a1': { status: STATUS.done, progress: 100, completed: '2021-08-15', result: 'Đã ban hành.' },
  },
  metrics: {
    'III.1.1-a/meetings': [4, 4],
    'III.1.1-a/attendances': [120],
    'III.2.1-a/reviewed': [10],
    'III.2.1-a/toAmend': [2],
    'III.2.1-a/toIssue': [0],
    'III.3.1.4-a1/due': [5, 7],
    'III.3.1.4-a1/rotated': [5, 7],
  },
  targets: { 'II.2.d-1': [3, 20], 'II.2.d-4': [20, 20] },
  documents: [
    {
      duty: 'III.2.1-a',
      type: 'Kế hoạch',
      number: '12/KH-SNV',
      date: '2021-09-05',
      issuer: 'Sở Nội vụ',
      subject: 'Rà soát văn bản năm 2021',
    },
  ],
  obstacles: [
    {
      duty: 'III.2.2-a1',
      difficulty: 'Chưa có hướng dẫn về phân cấp.',
      cause: 'Luật mới ban hành.',
      level: 'Bộ Nội vụ',
      proposal: 'Sớm ban hành hướng dẫn.',
    },
  ],
};

export const STC: Filling = {
  duties: {
    'III.1.1-a': { status: STATUS.doing, progress: 50, result: 'Đã tổ chức hai hội nghị.' },
    'III.2.1-a': { status: STATUS.notStarted, progress: 0, shortcomings: 'Thiếu người làm.' },
    'III.3.1.4-a1': { status: STATUS.none },
  },
  metrics: { 'III.1.1-a/meetings': [2], 'III.1.1-a/attendances': [30] },
  targets: { 'II.2.d-1': [1, 10], 'II.2.d-4': 'out of scope' },
};

/**
 * Six files: SNV on the last on-time second, and its copy; STC one second later, then returned with a later
 * version; SN01 returned; a lock file. H001 sends nothing.
 */
export function cityFiles(period: Period): ReceivedFile[] {
  const warning: Finding = {
    code: 'unit-missing',
    severity: 'warning',
    place: { sheet: 'Nhiệm vụ', row: 5, column: 10, header: 'Bộ phận phụ trách' },
    facts: {},
  };
  return placeVersions([
    judged('snv.xlsx', {
      receivedAt: '2021-12-14T23:59:59',
      submission: submission(period, 'SNV', SNV),
      findings: [warning],
    }),
    judged('bản sao/snv.xlsx', {
      receivedAt: '2021-12-16T08:00:00',
      content: 'snv.xlsx',
      submission: submission(period, 'SNV', SNV),
      findings: [warning],
    }),
    judged('stc (1).xlsx', {
      receivedAt: '2021-12-15T00:00:00',
      receiptSource: 'seal',
      submission: submission(period, 'STC', STC),
    }),
    judged('stc (2).xlsx', {
      receivedAt: '2021-12-17T10:00:00',
      agency: 'STC',
      findings: [statusMissing({ row: 4 })],
    }),
    judged('sn01.xlsx', {
      receivedAt: '2021-12-10T09:30:00',
      receiptSource: 'file',
      agency: 'SN01',
      findings: [statusMissing({ row: 4 }), statusMissing({ row: 5 })],
    }),
    judged('~$snv.xlsx', {
      receivedAt: '2021-12-14T10:00:00',
      receiptSource: 'file',
      verdict: 'refused',
      findings: [gateFinding('lock-file')],
    }),
  ]);
}

/** The city's report on those files. */
export function smallCity(): CityReport {
  const period = smallPeriod();
  return consolidate(period, { files: cityFiles(period), gone: [] }, CITY_AT);
}
