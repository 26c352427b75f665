import { describe, expect, it } from 'vitest';
import { periodOf, rowsOf } from '../../pipeline/contract/period.ts';
import { officialDue } from '../../pipeline/publish/due-text.ts';
import { plan, roster } from '../support/plan-177.ts';

describe('when a duty is due, as an official writes it', () => {
  const rows = rowsOf(periodOf(plan, roster, 2021), 'SNV').duties;
  it.each([
    ['III.1.1-a', 'Trong năm 2021 và các năm tiếp theo'],
    ['III.2.1-a', 'Trong năm 2021. Hạn: 31/12/2021.'],
    ['IV.1-a', 'Thường xuyên'],
    ['IV.1-b2', 'Trước ngày 15/12 hàng năm. Hạn: 14/12/2021.'],
    ['IV.2-a2', 'Không quy định thời hạn'],
    [
      'III.3.1.4-a1',
      'Trong quý I hàng năm (riêng năm 2021, hoàn thành trong quý II). Hạn: 30/06/2021, trước ngày ban hành Kế hoạch nên không xét quá hạn.',
    ],
  ])('%s: %s', (code, text) => {
    const row = rows.find(({ duty }) => duty.code === code);
    expect(row && officialDue(row)).toBe(text);
  });
});
