/** A4 and its margins in millimetres: Phụ lục I, mục I.1 and I.3 of Nghị định 30/2020. */
export const PAPER = { short: 210, long: 297 } as const;
export const MARGIN = { top: 20, bottom: 20, left: 30, right: 15, header: 9 } as const;

/** Width of the text in millimetres. */
export const TEXT_WIDTH = {
  portrait: PAPER.short - MARGIN.left - MARGIN.right,
  landscape: PAPER.long - MARGIN.left - MARGIN.right,
} as const;
