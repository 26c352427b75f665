import type { SinceIssue, SinceLine, SincePart } from './since-issue.ts';

const TEXT: Readonly<Record<SincePart, string>> = {
  reports: 'báo cáo mới được tính',
  replacements: 'bản thay thế',
  returned: 'tệp bị trả lại',
  gone: 'tệp không còn',
  excluded: 'tệp bị loại trừ',
  uncounted: 'tệp mới không được tính',
  standing: 'tệp đổi kết quả khác',
  agencies: 'cơ quan đổi tình trạng',
  figures: 'số liệu thay đổi',
};
const PARTS = Object.keys(TEXT) as SincePart[];

/** So many changes of one part. */
export interface SinceCount {
  readonly part: SincePart;
  readonly text: string;
  readonly count: number;
  /** The first of them among all lines, from 0. */
  readonly first: number;
}

/** What changed since the report was issued, by part; those of which there is nothing left out. */
export function sinceCounts({ lines }: Pick<SinceIssue, 'lines'>): SinceCount[] {
  return PARTS.flatMap((part) => {
    const isOwn = (line: SinceLine) => line.part === part;
    const count = lines.filter(isOwn).length;
    return count === 0 ? [] : [{ part, text: TEXT[part], count, first: lines.findIndex(isOwn) }];
  });
}

/** The same in words, one for each part: `2 tệp không còn`; the numbers as `shown` writes them. */
export function sinceParts(since: SinceIssue, shown: (n: number) => string = String): string[] {
  const parts = sinceCounts(since).map(({ text, count }) => `${shown(count)} ${text}`);
  return parts.length === 0 ? ['không có gì thay đổi'] : parts;
}
