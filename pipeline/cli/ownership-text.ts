import type { Period } from '../contract/period.ts';
import { showDay } from '../contract/time.ts';

/** Duties whose owner in the year is not confirmed by SNV, one line for each succession; none where all are. */
export function unconfirmedLines(period: Period): string[] {
  const byNote = new Map<string, string[]>();
  for (const { duty, unconfirmed, owners } of period.ownerships)
    for (const succession of unconfirmed) {
      const name = period.roster.groups[succession.to] ?? owners[0]?.name ?? succession.to;
      const from =
        period.roster.groups[succession.from] ??
        period.roster.agencies.find((a) => a.code === succession.from)?.name ??
        succession.from;
      const key = `từ ${from} sang ${name} từ ngày ${showDay(succession.date)}`;
      byNote.set(key, [...(byNote.get(key) ?? []), duty.code]);
    }
  return [...byNote].map(([move, codes]) => `Cần Sở Nội vụ xác nhận: ${codeList(codes)} chuyển ${move}.`);
}

function codeList(codes: readonly string[]): string {
  return codes.length > 3 ? `${codes.length} nhiệm vụ` : `nhiệm vụ ${codes.join(', ')}`;
}
