import { describe, expect, it } from 'vitest';
import {
  agencies,
  allAgencies,
  count,
  decimal,
  figure,
  lowerFirst,
  officialDay,
  pointMark,
  roman,
  saidSentence,
  share,
  tellsNumber,
  untilMoment,
  writtenOut,
} from '../../pipeline/publish/word/prose.ts';

describe('numbers as officials write them', () => {
  it.each([
    [0, '0', '0'],
    [1, '1', '01'],
    [9, '9', '09'],
    [10, '10', '10'],
    [999, '999', '999'],
    [1000, '1.000', '1.000'],
    [2524, '2.524', '2.524'],
    [207_531, '207.531', '207.531'],
    [1_234_567, '1.234.567', '1.234.567'],
  ])('%i in a table is %s, in a sentence %s', (n, inTable, inSentence) => {
    expect([figure(n), count(n)]).toEqual([inTable, inSentence]);
  });

  it.each([
    [13.6, '13,60'],
    [38.1, '38,10'],
    [1234.5, '1234,50'],
    [12.999, '13'],
    [0, '0'],
    [100, '100'],
    [99.434, '99,43'],
    [0.005, '0,01'],
  ])('%d is %s', (n, text) => {
    expect(decimal(n)).toBe(text);
  });

  it.each([
    [62, 76, '81,58%'],
    [76, 76, '100%'],
    [0, 76, '0%'],
    [0, 0, '0%'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(share(part, whole)).toBe(text);
  });
});

describe('agencies', () => {
  it.each([
    [1, '01 cơ quan, đơn vị', '01/01 cơ quan, đơn vị'],
    [4, '04 cơ quan, đơn vị', 'cả 04 cơ quan, đơn vị'],
    [76, '76 cơ quan, đơn vị', 'cả 76 cơ quan, đơn vị'],
  ])('%i of them, and all of them', (n, some, all) => {
    expect([agencies(n), allAgencies(n)]).toEqual([some, all]);
  });
});

describe('a number in what an agency wrote', () => {
  it.each<[string, number, boolean]>([
    ['có 5.218 lượt người', 5218, true],
    ['có 5218 lượt người', 5218, true],
    ['15.218 lượt', 5218, false],
    ['góp ý 09 văn bản', 9, true],
    ['góp ý 9 văn bản.', 9, true],
    ['góp ý 19 văn bản', 9, false],
    ['ngày 09/12/2021', 9, false],
    ['Nghị quyết số 09-NQ/TU', 9, false],
    ['lấy ý kiến lần 2, đợt 1', 2, false],
    ['mở 2 lớp', 2, true],
    ['tỷ lệ 2,5%', 2, false],
    ['không có trường hợp nào', 0, false],
  ])('%j tells %i: %s', (text, n, isTold) => {
    expect(tellsNumber(text, n)).toBe(isTold);
  });
});

describe('days', () => {
  it.each([
    ['2021-08-02', '02/8/2021'],
    ['2021-12-20', '20/12/2021'],
    ['2022-01-05', '05/01/2022'],
    ['2022-02-28', '28/02/2022'],
    ['2022-03-31', '31/3/2022'],
    ['2021-10-09', '09/10/2021'],
  ])('%s is %s', (day, text) => {
    expect(officialDay(day)).toBe(text);
  });

  it.each([
    ['2021-12-20T23:59:59', 'hết ngày 20/12/2021'],
    ['2021-12-20T09:30:00', '09 giờ 30 phút ngày 20/12/2021'],
  ])('until %s is %s', (moment, text) => {
    expect(untilMoment(moment)).toBe(text);
  });
});

describe('marks of lists', () => {
  it('points follow the Vietnamese alphabet, and go on where it ends', () => {
    expect([0, 1, 2, 3, 4, 5, 22, 23].map(pointMark)).toEqual([
      'a)',
      'b)',
      'c)',
      'd)',
      'đ)',
      'e)',
      'y)',
      'a1)',
    ]);
  });

  it('parts have Roman numerals', () => {
    expect([1, 2, 3, 4, 5, 6, 9, 14, 40].map(roman)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'IX',
      'XIV',
      'XL',
    ]);
  });
});

describe('texts of others', () => {
  it.each([
    ['đã tổ chức hai hội nghị', 'Đã tổ chức hai hội nghị.'],
    ['Đã làm.', 'Đã làm.'],
    ['Đã làm;  ', 'Đã làm.'],
    ['- Một\n- Hai.', '- Một; - Hai.'],
    ['Vì sao?', 'Vì sao?'],
    [' \n ', ''],
    ['a\u0001b\u202Ec', 'Abc.'],
  ])('%j becomes %j', (said, sentence) => {
    expect(saidSentence(said)).toBe(sentence);
  });

  it('is cut between words, and ends in an ellipsis then', () => {
    expect(saidSentence('một hai ba bốn năm', 12)).toBe('Một hai ba…');
  });

  it.each([
    [
      'Đánh giá hàng tháng CBCCVC theo QĐ 3814-QĐ/TU',
      'Đánh giá hằng tháng cán bộ, công chức, viên chức theo Quyết định số 3814-QĐ/TU',
    ],
    ['Ngân hàng năm 2021, hàng năm, hàng quý', 'Ngân hàng năm 2021, hằng năm, hằng quý'],
    ['Tham mưu UBND TP về CNTT', 'Tham mưu UBND Thành phố về công nghệ thông tin'],
  ])('%s is written out', (title, text) => {
    expect(writtenOut(title)).toBe(text);
  });

  it.each([
    ['Hội nghị', 'hội nghị'],
    ['UBND quận', 'UBND quận'],
    ['Đề án', 'đề án'],
  ])('%s within a sentence is %s', (text, lower) => {
    expect(lowerFirst(text)).toBe(lower);
  });
});
