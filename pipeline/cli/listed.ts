/** With all lists at this length what is told still fits a screen; the consolidated workbook has them whole. */
export const LONGEST_LIST = 12;

/** A title that counts, and its lines; no line where there is nothing. */
export function listed(title: string, lines: readonly string[], noun: 'tệp' | 'điều' = 'tệp'): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - LONGEST_LIST;
  return [
    `${title} (${lines.length}):`,
    ...lines.slice(0, LONGEST_LIST).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … và ${more} ${noun} khác; tệp tổng hợp (lệnh merge) ghi đủ ở trang Cảnh báo`] : []),
  ];
}
