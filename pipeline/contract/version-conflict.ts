import type { Finding, Message } from './finding.ts';
import { shorten } from './text.ts';
import { type Moment, showMoment } from './time.ts';

/** Of two accepted reports nobody can tell which came later: for the officer to settle, never for the agency. */
export const VERSION_CONFLICT = {
  code: 'version-conflict',
  message: ({ at, others = '' }: Finding['facts']): Message => ({
    what: `${at === undefined ? 'Chưa biết nhận trước hay sau' : `Cùng thời điểm nhận (${at}) với`} ${others}${at === undefined ? ' (thời điểm nhận chỉ ghi ngày, hoặc chỉ biết lúc thấy lần đầu)' : ''} nhưng khác nội dung nên không biết bản nào gửi sau; chờ Sở Nội vụ xác định, chưa tính bản nào trong số này.`,
    fix: 'Ghi đúng Thời điểm nhận (cả ngày và giờ) của từng tệp vào sổ so-tiep-nhan.xlsx, hoặc loại trừ một tệp, rồi chạy lại.',
  }),
} as const;

/** Others that are told by name. */
const SHOWN = 3;
const LONGEST_NAME = 100;

/**
 * The finding of a file that was received at the same time as others of its agency that say something else;
 * `receivedAt` is undefined where that time is not known well enough to tell which came first.
 */
export function conflictFinding(receivedAt: Moment | undefined, others: readonly string[]): Finding {
  const names = others.slice(0, SHOWN).map((path) => `“${shorten(path, LONGEST_NAME)}”`);
  const more = others.length - SHOWN;
  const all = [...names, ...(more > 0 ? [`${more} tệp khác`] : [])].join(', ');
  const at = receivedAt === undefined ? {} : { at: showMoment(receivedAt) };
  const facts = { ...at, others: `tệp ${all}` };
  return { code: VERSION_CONFLICT.code, severity: 'error', place: {}, facts };
}
