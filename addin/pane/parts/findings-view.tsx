import type { Finding, Place } from '../../../pipeline/contract/finding.ts';
import { isError } from '../../../pipeline/contract/validate.ts';
import { type Filter, nextError, shownGroups } from '../findings.ts';
import { FindingList } from './finding-list.tsx';

const TEXT = {
  heading: 'Những điểm cần xem',
  filter: 'Lọc theo mức',
  all: (count: number) => `Tất cả (${count})`,
  error: (count: number) => `Lỗi (${count})`,
  warning: (count: number) => `Cảnh báo (${count})`,
  next: 'Lỗi tiếp theo',
  none: 'Không còn lỗi hay cảnh báo nào.',
  counts: (errors: number, warnings: number) => `${errors} lỗi, ${warnings} cảnh báo`,
} as const;

interface Props {
  readonly findings: readonly Finding[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly current?: Place | undefined;
  readonly onGo?: ((place: Place) => void) | undefined;
}

/** All findings of a workbook: counts, a filter, the way to the next error, the list. */
export function FindingsView({ findings, filter, onFilter, current, onGo }: Props) {
  const errors = findings.filter(isError).length;
  const counts = { all: findings.length, error: errors, warning: findings.length - errors };
  const next = nextError(findings, current);
  return (
    <section class="stack" aria-label={TEXT.heading}>
      <p class="counts strong" role="status">
        {findings.length === 0 ? TEXT.none : TEXT.counts(counts.error, counts.warning)}
      </p>
      {findings.length > 0 ? (
        <div class="filters" role="group" aria-label={TEXT.filter}>
          {(['all', 'error', 'warning'] as const).map((one) => (
            <button
              key={one}
              type="button"
              class="filter"
              aria-pressed={filter === one}
              disabled={counts[one] === 0}
              onClick={() => {
                onFilter(one);
              }}
            >
              {TEXT[one](counts[one])}
            </button>
          ))}
        </div>
      ) : null}
      {onGo && next?.sheet !== undefined ? (
        <fluent-button
          appearance="primary"
          onClick={() => {
            onGo(next);
          }}
        >
          {TEXT.next}
        </fluent-button>
      ) : null}
      <FindingList groups={shownGroups(findings, filter)} current={current} onGo={onGo} />
    </section>
  );
}
