import { describe, expect, it } from 'vitest';
import { templateOf } from '../../../pipeline/contract/template.ts';
import { validate } from '../../../pipeline/contract/validate.ts';
import { filled } from '../../../samples/make/filled.ts';
import { type ShownFinding, shownFindings } from '../../support/cases.ts';
import { editGrid } from '../../support/edit-grid.ts';
import { settingOf } from '../../support/judge.ts';
import { modelGrid } from '../../support/model-grid.ts';
import { validContent } from '../../support/valid-content.ts';

const { agency, period, judging } = settingOf('STTTT', 2021);
const grid = modelGrid(filled(templateOf(period, agency), validContent(period, agency)));

/** What is found where a text stands in a cell, by default the result of a duty that is done. */
function found(text: string, cell = 'Nhiệm vụ!K5'): ShownFinding[] {
  const edited = editGrid(grid, [{ set: cell, value: text }], () => '');
  return shownFindings(validate(edited, judging).findings);
}

function codes(text: string, cell?: string): string[] {
  return found(text, cell).map(({ code }) => code);
}

describe('text of no meaning', () => {
  it.each([
    'x',
    '...',
    '-',
    'ok',
    'Tốt',
    'xxxx',
    'XxXxXx',
    '????',
    '1111',
    '- - - -',
    'aa bb',
    '5',
    '👍👍👍👍',
  ])('%j', (text) => {
    expect(codes(text)).toEqual(['text-too-short']);
  });

  it.each(['Xong', 'Không', 'Chưa có', '12 lớp', 'Đạt 5/5', 'a b c d', 'Họp 2 lần'])(
    '%j has some',
    (text) => {
      expect(codes(text)).toEqual([]);
    },
  );

  it('remarks may be short', () => {
    expect(codes('ok', 'Số liệu!F6')).toEqual([]);
  });
});

describe('identity numbers', () => {
  it.each([
    '001085012345',
    'số căn cước 001085012345, cấp năm 2021',
    '(001085012345)',
    '001 085 012 345',
    '001.085.012.345',
    '001-085-012-345',
    '123456789012',
  ])('%j', (text) => {
    expect(codes(`Cán bộ ${text}`)).toEqual(['personal-id']);
  });

  it.each([
    'các số 134/KH-UBND, 1345/QĐ-UBND, 12/NQ-HĐND',
    'trong các năm 2021, 2022, 2023, 2024, 2025',
    'trong các năm 2021 2022 2023',
    'kinh phí 120 000 000 000 đồng',
    'kinh phí 120.000.000.000 đồng',
    'lần lượt 100 200 300 400 người',
    'mã 0010850123456',
    'mã 00108501234',
    'ngày 05/12/2021 và 06/12/2021',
    'từ 001/2021 đến 085/2021',
  ])('none in %j', (text) => {
    expect(codes(`Thực hiện ${text}`)).toEqual([]);
  });
});

describe('mobile numbers', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '091 234 5678',
    '+84912345678',
    '+84 912 345 678',
    '(+84) 912 345 678',
    '0386123456',
    '0912\u00A0345\u00A0678',
  ])('%j', (text) => {
    expect(codes(`Liên hệ ${text}.`)).toEqual(['personal-phone']);
  });

  it.each([
    'đường dây nóng 024 3825 3536',
    'ngày 03/08/2021, ngày 05-08-2021, ngày 07.08.2021',
    'các năm 2021, 2022, 2023',
    'đạt 0912 lượt',
    'số 0912345/QĐ-UBND',
    'mã 09123456789',
    'kinh phí 912.345.678 đồng',
    'từ 05 đến 07 ngày, 8 lớp, 30 phút',
  ])('none in %j', (text) => {
    expect(codes(`Theo dõi ${text}`)).toEqual([]);
  });
});

describe('names of people', () => {
  it.each([
    ['ông', 'Bổ nhiệm ông Nguyễn Văn An'],
    ['bà', 'Điều động bà Trần Thị Bích Ngọc sang Sở Y tế'],
    ['Bà', 'Bà Lê Thị Hoa được khen thưởng'],
    ['bà', 'Ông/bà Phạm Văn B. được quy hoạch'],
    ['bà', 'Ông (bà): Hoàng Minh Tuấn'],
    ['đồng chí', 'Giao đồng chí Vũ Đức Bảo chủ trì'],
    ['đ/c', 'Giao đ/c Đỗ Quang chủ trì'],
    ['ông', 'Kỷ luật ông NGUYỄN VĂN AN'],
    ['ông', 'Kỷ luật ông Nguyễn Văn An'.normalize('NFD')],
  ])('after “%s”: %s', (title, text) => {
    const named = found(text).filter(({ code }) => code === 'personal-name');
    expect(named.map((finding) => finding.text)).toEqual([
      `Nội dung có vẻ nêu họ tên người (sau chữ “${title}”). Nên bỏ họ tên, chỉ ghi chức vụ hoặc số lượng.`,
    ]);
  });

  it.each([
    'Họp tại phố Bà Triệu Hà Nội',
    'Trụ sở ở phố Bà Huyện Thanh Quan và phố Ông Ích Khiêm',
    'UBND quận Hai Bà Trưng Thành phố Hà Nội',
    'Học tập kinh nghiệm của Bà Rịa - Vũng Tàu, Bà Rịa Vũng Tàu',
    'Cấp giấy mời ông/bà dự họp',
    'Các ông, bà trưởng phòng',
    'Báo cáo đồng chí Bí thư Thành ủy',
    'Báo cáo đồng chí Phó Chủ tịch Thường trực',
    'Báo cáo các đồng chí Ủy viên Ban Thường vụ',
    'Giao đ/c CVP UBND Thành phố',
    'Giao đồng chí Chánh Văn phòng',
    'Hội đồng Chí Linh', // "đồng" is no title here
    'Ông Hùng', // one word may be anything
    'Cộng đồng chung tay',
    'Bà con Nhân dân ủng hộ',
  ])('none in %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('the contact of the report may be named', () => {
    expect(codes('Bà Nguyễn Thị Hạnh', 'Thông tin!B10')).toEqual([]);
    expect(codes('Ông Nguyễn Văn An', 'Thông tin!B9')).toEqual(['personal-name']);
    expect(codes('Bà Nguyễn Thị Hạnh', 'Nhiệm vụ!J5')).toEqual(['personal-name']);
  });
});

describe('look-alike letters', () => {
  it.each([
    ['Ðào', 'Ð'],
    ['Ɖào', 'Ɖ'],
    ['ðào', 'ð'],
    ['bồi_dƣỡng', 'ƣ'],
    ['ĐƢỢC', 'Ƣ'],
    ['hоàn', 'о'], // Cyrillic
    ['Κế', 'Κ'], // Greek
  ])('in %s', (word, letter) => {
    expect(found(`Có từ ${word} ở đây`).map(({ text }) => text)).toEqual([
      `Từ “${word}” có chữ “${letter}” trông giống chữ Việt nhưng thuộc bảng chữ cái khác. ` +
        'Nên gõ lại từ này bằng bộ gõ tiếng Việt (Unicode).',
    ]);
  });

  it.each([
    'Đào tạo, được, ưu đãi',
    'Hợp tác với Москва',
    'Sai số 10 μm, góc α và β',
    'Mức Ω',
    'Société Générale',
  ])('none in %j', (text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe('a cell as full as Excel lets it be is judged at once', () => {
  const full = (text: string) => text.repeat(Math.ceil(32_767 / text.length)).slice(0, 32_767);

  it.each([
    full('a'),
    `${full('a')} Ð`,
    `${full('A').slice(2)}®z`,
    full('Së Néi vô '),
    full('Së'),
    full('0'),
    full('0912 '),
    full('001 '),
    full('ông '),
    full('Ông Nguyễn '),
    full('ông A'),
    full('. '),
    full('Số:'),
    full('Sở Nội vụ '.normalize('NFD')),
    full('\u0301'),
  ])('%#', (text) => {
    const started = performance.now();
    expect(codes(text)).toContain('text-too-long');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('document numbers', () => {
  it.each([
    '134/KH-UBND',
    '12-NQ/TU',
    '1234/UBND-NC',
    '02a/QĐ',
    'Số: 134/KH-UBND',
    'số 134 / KH-UBND',
    '134/2021/QĐ-UBND',
  ])('%j', (text) => {
    expect(codes(text, 'Văn bản!C4')).toEqual([]);
  });

  it.each(['134', 'KH-UBND', '12/5', '12-2021', '/KH-UBND', 'không số', '134 KH UBND'])('not %j', (text) => {
    expect(codes(text, 'Văn bản!C4')).toEqual(['document-number-format']);
  });
});

describe('the contact', () => {
  it.each([
    '024 3825 3536',
    '(024) 38253536',
    '0912.345.678',
    '+84 24 3825 3536',
    '024 3825 3536 - 0912 345 678',
    '024 3825 3536, máy lẻ 12',
    'ĐT: 024 3825 3536',
  ])('can be called by %j', (text) => {
    expect(codes(text, 'Thông tin!B11')).toEqual([]);
  });

  it.each(['3825 3536', '912345678', 'không có', '0912 345', '84 24 3825 3536', '0912345678901'])(
    'not by %j',
    (text) => {
      expect(codes(text, 'Thông tin!B11')).toEqual(['phone-format']);
    },
  );

  it.each(['vanthu@hanoi.gov.vn', 'a.b-c_d@x.vn', 'vanthu@hanoi.gov.vn; snv@hanoi.gov.vn'])(
    'can be written to at %j',
    (text) => {
      expect(codes(text, 'Thông tin!B12')).toEqual([]);
    },
  );

  it.each([
    'vanthu',
    'vanthu@hanoi',
    'van thu@hanoi.gov.vn',
    'vanthu@hanoi.gov.vn.',
    '@hanoi.gov.vn',
    'a@b@c.vn',
  ])('not at %j', (text) => {
    expect(codes(text, 'Thông tin!B12')).toEqual(['email-format']);
  });
});
