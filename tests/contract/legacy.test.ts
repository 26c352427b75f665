import { describe, expect, it } from 'vitest';
import { fromTcvn3, fromVni, legacyReading, looksLegacy } from '../../pipeline/contract/legacy.ts';
import { isSyllable } from '../../pipeline/contract/syllable.ts';
import { dataText } from '../support/plan-177.ts';

/** Sentences as a converter of its time wrote them: Unicode, TCVN3, VNI. */
const SENTENCES = [
  ['Sở Nội vụ thành phố Hà Nội', 'Së Néi vô thµnh phè Hµ Néi', 'Sôû Noäi vuï thaønh phoá Haø Noäi'],
  [
    'Đã tổ chức 5 lớp bồi dưỡng nghiệp vụ cho cán bộ, công chức.',
    '§· tæ chøc 5 líp båi d\u00ADìng nghiÖp vô cho c¸n bé, c«ng chøc.',
    'Ñaõ toå chöùc 5 lôùp boài döôõng nghieäp vuï cho caùn boä, coâng chöùc.',
  ],
  [
    'Quy hoạch, luân chuyển, bổ nhiệm đúng quy định; chưa phát hiện sai phạm',
    'Quy ho¹ch, lu©n chuyÓn, bæ nhiÖm ®óng quy ®Þnh; ch\u00ADa ph¸t hiÖn sai ph¹m',
    'Quy hoaïch, luaân chuyeån, boå nhieäm ñuùng quy ñònh; chöa phaùt hieän sai phaïm',
  ],
  ['Kỹ năng quản lý, nghỉ chế độ', 'Kü n¨ng qu¶n lý, nghØ chÕ ®é', 'Kyõ naêng quaûn lyù, nghæ cheá ñoä'],
  [
    'ằ ẳ ẵ ặ ầ ẩ ẫ ậ ề ể ễ ệ ồ ổ ỗ ộ ờ ở ỡ ợ ừ ử ữ ự ỳ ỷ ỹ ỵ',
    '» ¼ ½ Æ Ç È É Ë Ò Ó Ô Ö å æ ç é ê ë ì î õ ö ÷ ù ú û ü þ',
    'aè aú aü aë aà aå aã aä eà eå eã eä oà oå oã oä ôø ôû ôõ ôï öø öû öõ öï yø yû yõ î',
  ],
] as const;

/** What nobody typed in TCVN3 or VNI, though some of it holds their codes. */
const ORDINARY = [
  'Đã tổ chức 5 lớp bồi dưỡng nghiệp vụ cho cán bộ, công chức.',
  'Hòa, hoà, thủy, thuỷ, Mỹ, Mĩ; quý, gì, giếng, khuỷu, nguyễn, ngoằn ngoèo, quyển sổ',
  'UBND phường Ô Chợ Dừa; à, ý, ô, ê',
  'Societé Générale, façade, français, naïve, Noël, où, très, élève, hôtel, après-midi',
  'Schöne Grüße aus München, für die Straßenbahn in Köln und Düsseldorf',
  'El Niño, señor, mañana, años; São Paulo, informação',
  'Microsoft®, Windows™, Office® và các phần mềm ©2021',
  '5 × 6 = 30; 7 × 8 = 56; sai số ± 2 µm, 5 µg, 10 µl',
  'Nhiệt độ 37°C đến 40°C; ½ số lớp, ¼ số người, ¾ kinh phí; điều §5',
  '«Quyết định» và «Kế hoạch» · Rà soát · Kiểm tra',
  'Giá 5¢, £10, ¥100; mục ªº¹²³',
  'Ð là chữ ở đầu từ Ðảng',
  'Số 177/KH-UBND ngày 02/8/2021',
  '',
];

describe('sentences in legacy codes', () => {
  it.each(SENTENCES)('%s', (unicode, tcvn3, vni) => {
    expect(fromTcvn3(tcvn3)).toBe(unicode);
    expect(fromVni(vni)).toBe(unicode);
  });

  it.each(SENTENCES.slice(0, 4))('are known by their letters alone: %s', (unicode, tcvn3, vni) => {
    expect([tcvn3, vni].map((text) => looksLegacy(text, undefined))).toEqual([true, true]);
    expect([tcvn3, vni].map((text) => legacyReading(text, undefined))).toEqual([unicode, unicode]);
  });

  it.each(SENTENCES)('are known by their font: %s', (unicode, tcvn3, vni) => {
    expect([looksLegacy(tcvn3, '.VnTime'), looksLegacy(vni, 'VNI-Times')]).toEqual([true, true]);
    expect([legacyReading(tcvn3, '.VnArial'), legacyReading(vni, 'vni-helve')]).toEqual([unicode, unicode]);
  });

  it('capitals are small codes: by their neighbours, or by the font', () => {
    expect(fromTcvn3('B¸O C¸O kÕt qu¶ cña §¶ng bé Lª')).toBe('BÁO CÁO kết quả của Đảng bộ Lê');
    expect(legacyReading('së néi vô', '.VnTimeH')).toBe('SỞ NỘI VỤ');
  });
});

describe('no false alarm', () => {
  it.each(ORDINARY)('%j', (text) => {
    expect(looksLegacy(text, undefined)).toBe(false);
    expect(looksLegacy(text.normalize('NFD'), undefined)).toBe(false);
    expect(looksLegacy(text, 'Times New Roman')).toBe(false);
  });

  it('for any line of the plan', () => {
    const lines = dataText('ke-hoach-177.txt').split('\n');
    expect(lines.filter((line) => looksLegacy(line, undefined))).toEqual([]);
  });

  it.each(['Đã tổ chức hội nghị', 'ASCII only 123', 'Đào tạo, có', '37°C, 20 m²', '5 × 6', '§ 5'])(
    'for Unicode in an old font: %s',
    (text) => {
      expect(looksLegacy(text, '.VnTime')).toBe(false);
    },
  );

  it('one word of codes is told by its font, not by its letters', () => {
    expect([looksLegacy('Së', undefined), looksLegacy('Së', '.VnTime')]).toEqual([false, true]);
  });
});

describe('a reading', () => {
  it('is not offered where letters are left over', () => {
    expect(legacyReading('Sôû Noäi vuï ®', 'VNI-Times')).toBeUndefined();
  });

  it('is by letters where the font is a mixture', () => {
    expect(looksLegacy('Së Néi vô và Sở Y tế', '.VnTime')).toBe(true);
  });
});

describe('a syllable', () => {
  it.each(['nghiêng', 'quyết', 'gì', 'giếng', 'khuya', 'thuở', 'boong', 'yêu', 'ưu', 'ĐẢNG', 'oải'])(
    '%s is one',
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );

  it.each(['Néi', 'vuï', 'façade', 'Office', 'thaønh', 'ab', 'ngh', 'ô', '', 'ếế', 'c'])(
    '%j is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );

  it('every word of the plan in small letters is one', () => {
    const words = new Set(
      dataText('ke-hoach-177.txt')
        .normalize('NFC')
        .match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu),
    );
    expect([...words].filter((word) => !isSyllable(word))).toEqual([]);
  });
});
