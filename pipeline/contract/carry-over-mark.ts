/** Text taken over from an earlier report says so itself, so that whoever reads it anywhere knows. */
export function carriedMark(year: number): string {
  return `(Chuyển từ báo cáo năm ${year})`;
}

const MARK = /\(\s*Chuyển từ báo cáo năm (\d{4})\s*\)/i;

/** The year whose mark stands in a text, or undefined where none does. */
export function carriedYear(text: string): number | undefined {
  const year = MARK.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}
