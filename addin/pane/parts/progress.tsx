import type { Progress } from '../../../pipeline/contract/progress.ts';

const TEXT = {
  label: 'Tiến độ điền báo cáo',
  filled: (filled: number, due: number) => `Đã điền ${filled}/${due} mục`,
  carried: (count: number) => `${count} mục chuyển từ năm trước, chưa cập nhật`,
} as const;

/** How much of the report is filled, in all and by sheet. */
export function ProgressView({ progress }: { progress: Progress }) {
  const { filled, carried, due, sheets } = progress;
  return (
    <section class="progress" aria-label={TEXT.label}>
      <p class="strong">{TEXT.filled(filled, due)}</p>
      {carried > 0 ? <p class="hint">{TEXT.carried(carried)}</p> : null}
      <fluent-progress-bar
        thickness="large"
        role="progressbar"
        aria-label={TEXT.label}
        value={filled}
        max={Math.max(due, 1)}
      />
      <ul class="sheets">
        {sheets
          .filter((sheet) => sheet.due > 0)
          .map((sheet) => (
            <li key={sheet.sheet} class={sheet.filled === sheet.due ? 'full' : ''}>
              <span>{sheet.sheet}</span>{' '}
              <span class="count">
                {sheet.filled}/{sheet.due}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
