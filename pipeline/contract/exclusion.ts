import type { Finding, Message } from './finding.ts';
import { clean, shorten } from './text.ts';

/** A file that the officer has excluded in the ledger: its agency need not mend anything. */
export const EXCLUSION = {
  code: 'excluded',
  message: ({ why = '' }: { readonly why?: string | number }): Message => ({
    what: `Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: ${why}`,
    fix: 'Nếu vẫn tính tệp này, xóa dấu ở cột Loại trừ trong sổ so-tiep-nhan.xlsx rồi chạy lại.',
  }),
} as const;

/** A file that the officer has excluded, and that is no longer in the folder: of it only the ledger tells. */
export interface ExcludedGone {
  readonly name: string;
  /** As the ledger names it; empty where unknown. */
  readonly agency: string;
  readonly why: string;
}

const LONGEST_REASON = 300;

/** The finding of an excluded file, in place of all that its content would give. */
export function exclusionFinding(why: string): Finding {
  const facts = { why: shorten(clean(why).replaceAll('\n', ' '), LONGEST_REASON) };
  return { code: EXCLUSION.code, severity: 'error', place: {}, facts };
}
