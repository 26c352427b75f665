import type { Finding, Message } from './finding.ts';
import { clean, shorten } from './text.ts';
import { type Moment, showMoment } from './time.ts';

/** Of two accepted reports nobody can tell which came later: for the officer to settle, never for the agency. */
export const VERSION_CONFLICT = {
  code: 'version-conflict',
  message: ({ at, others = '' }: Finding['facts']): Message => ({
    what:
      at === undefined
        ? `Chưa biết nhận trước hay sau ${others} (${INEXACT}) ${UNKNOWN}`
        : `Cùng thời điểm nhận (${at}) với ${others} ${UNKNOWN}`,
    fix: FIX,
  }),
} as const;

const UNKNOWN =
  'nhưng khác nội dung nên không biết bản nào gửi sau; chờ Sở Nội vụ xác định, chưa tính bản nào trong số này.';
const INEXACT = 'thời điểm nhận chỉ ghi ngày, hoặc chỉ biết lúc thấy lần đầu';
const FIX =
  'Ghi đúng Thời điểm nhận (cả ngày và giờ) của từng tệp vào sổ so-tiep-nhan.xlsx, hoặc loại trừ một tệp, rồi chạy lại.';

/** Others that are told by name. */
const SHOWN = 3;
const LONGEST_NAME = 100;

/**
 * The finding of a file that was received at the same time as others of its agency that say something else;
 * `receivedAt` is undefined where that time is not known well enough to tell which came first.
 */
export function conflictFinding(receivedAt: Moment | undefined, others: readonly string[]): Finding {
  const at = receivedAt === undefined ? {} : { at: showMoment(receivedAt) };
  const facts = { ...at, others: `tệp ${namesOf(others)}` };
  return { code: VERSION_CONFLICT.code, severity: 'error', place: {}, facts };
}

/** Why none of the files of one time of receipt counts, and what to do: once for all of them. */
export function conflictReason(receivedAt: Moment | undefined, paths: readonly string[]): Message {
  const why =
    receivedAt === undefined
      ? `chưa biết nhận trước hay sau (${INEXACT})`
      : `cùng thời điểm nhận (${showMoment(receivedAt)})`;
  return {
    what: `Tệp ${namesOf(paths)}: ${why} ${UNKNOWN}`,
    fix: FIX,
  };
}

function namesOf(paths: readonly string[]): string {
  const names = paths
    .slice(0, SHOWN)
    .map((path) => `“${shorten(clean(path).replaceAll('\n', ' '), LONGEST_NAME)}”`);
  const more = paths.length - SHOWN;
  return [...names, ...(more > 0 ? [`${more} tệp khác`] : [])].join(', ');
}
