import { type Random, between, pick } from './random.ts';

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'] as const;
const MIDDLES = ['Thị', 'Văn', 'Thu', 'Minh', 'Ngọc', 'Đức', 'Hồng', 'Quang'] as const;
const GIVEN = [
  'Hương',
  'Hà',
  'Tuấn',
  'Lan',
  'Anh',
  'Dũng',
  'Thảo',
  'Hải',
  'Nga',
  'Sơn',
  'Linh',
  'Yến',
] as const;

/** The name of a contact who does not exist, of the commonest parts. */
export function contactName(random: Random): string {
  return `${pick(random, SURNAMES)} ${pick(random, MIDDLES)} ${pick(random, GIVEN)}`;
}

/** A number as offices in Hà Nội have them. */
export function phoneNumber(random: Random): string {
  return `024 3${String(between(random, 200, 999))} ${String(between(random, 1000, 9999))}`;
}
