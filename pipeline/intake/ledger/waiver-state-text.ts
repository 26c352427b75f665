import type { Waiving, WaiverState } from './waiver-states.ts';

const TEXT = {
  'other-year': 'Tệp của năm khác',
  'other-agency': 'Tệp của cơ quan khác',
  gone: 'Tệp không còn trong thư mục',
  excluded: 'Tệp đã bị loại trừ',
  'no-file': 'Chưa có tệp như vậy',
  unmatched: 'Không khớp lỗi nào',
  unread: 'Không đọc được vì thiếu tên cột; vẫn theo lần chạy trước (nếu có)',
  refused: 'Không miễn được lỗi này',
} as const;

/** A state as the ledger says it. */
export function stateText(state: WaiverState): string {
  switch (state.kind) {
    case 'incomplete':
      return `Chưa miễn: còn thiếu ${state.missing}`;
    case 'waives':
      return waivingText(state);
    case 'changed':
      return changedText(state);
    case 'repeated':
      return `Không cần: dòng ${state.first} đã miễn lỗi này`;
    case 'other-year':
    case 'other-agency':
    case 'gone':
    case 'excluded':
    case 'no-file':
    case 'unmatched':
    case 'refused':
    case 'unread':
      return TEXT[state.kind];
  }
}

function waivingText({ count, replaced }: Waiving): string {
  const where = 'ở bản đã bị thay thế';
  if (replaced === 0) return `Đang miễn ${count} lỗi`;
  if (count === 0) return `Đang miễn ${replaced} lỗi, ${where}`;
  return `Đang miễn ${count} lỗi, và ${replaced} lỗi ${where}`;
}

function changedText({ unseen, waiving }: WaiverState & { readonly kind: 'changed' }): string {
  if (waiving.count + waiving.replaced > 0) return `${waivingText(waiving)}; chưa miễn ở bản khác`;
  return unseen.isLater
    ? 'Chưa miễn: cơ quan đã gửi bản khác, cần xác nhận lại'
    : 'Chưa miễn: nội dung tệp đã đổi, cần xác nhận lại';
}
