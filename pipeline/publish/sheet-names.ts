/** The sheets of the consolidated workbook, in their order. */
export const SHEET = {
  overview: 'Tổng quan',
  submissions: 'Nộp báo cáo',
  duties: 'Nhiệm vụ',
  matrix: 'Ma trận',
  metrics: 'Số liệu',
  targets: 'Chỉ tiêu',
  /** Only where earlier years are known. */
  years: 'Qua các năm',
  /** Only where the same year's issued report is known. */
  since: 'So với lần trước',
  details: 'Chi tiết',
  documents: 'Văn bản',
  obstacles: 'Vướng mắc',
  warnings: 'Cảnh báo',
  changes: 'Thay đổi',
  reconciliation: 'Đối chiếu',
  sources: 'Nguồn',
} as const;
