import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { dataNotes } from '../../pipeline/publish/data-notes.ts';
import { cityFiles, smallPeriod } from '../support/city.ts';
import { plan, roster } from '../support/plan-177.ts';

const period = smallPeriod();
const texts = (...report: Parameters<typeof consolidate>) =>
  dataNotes(consolidate(...report)).map((n) => n.what);

describe('notes on the data as a whole', () => {
  it('a reporting moment before the deadline', () => {
    expect(texts(period, { files: [], gone: [] }, '2021-12-14T23:59:59')[0]).toBe(
      'Số liệu lấy khi chưa hết hạn báo cáo (hết ngày 14/12/2021).',
    );
    expect(texts(period, { files: [], gone: [] }, '2021-12-15T00:00:00')).toHaveLength(1);
  });

  it('counted reports received after the reporting moment, and that no file is to be taken away', () => {
    const notes = dataNotes(
      consolidate(period, { files: cityFiles(period), gone: [] }, '2021-12-14T00:00:00'),
    );
    const late = notes.find(({ what }) => what.includes('nhận sau'));
    expect(late?.what).toBe(
      '2 báo cáo nhận sau thời điểm lấy số liệu (00:00 ngày 14/12/2021) vẫn được tính: snv.xlsx; stc (1).xlsx.',
    );
    expect(late?.fix).toContain('cột Loại trừ');
  });

  it('duties whose owner is not confirmed, by the move nobody confirmed', () => {
    const notes = dataNotes(
      consolidate(periodOf(plan, roster, 2026), { files: [], gone: [] }, '2026-12-20T08:00:00'),
    );
    expect(notes.map((note) => [note.what.slice(0, 74), note.sheet])).toEqual([
      ['Từ 01/07/2025, 33 nhiệm vụ được tính là chuyển từ UBND quận, huyện, thị xã', 'Nhiệm vụ'],
      ['Từ 01/03/2025, 1 nhiệm vụ được tính là chuyển từ Sở Thông tin và Truyền th', 'Nhiệm vụ'],
      ['24/166 cơ quan phải báo cáo lấy theo danh sách tạm, chưa được xác nhận: Vi', 'Nộp báo cáo'],
    ]);
    expect(notes[1]?.what).toBe(
      'Từ 01/03/2025, 1 nhiệm vụ được tính là chuyển từ Sở Thông tin và Truyền thông sang Sở Văn hóa và Thể thao nhưng chưa được xác nhận: III.1.2-a.',
    );
    expect(notes[2]?.what.endsWith(' và 19 cơ quan khác.')).toBe(true);
  });
});
