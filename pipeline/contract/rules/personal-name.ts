import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';
import { impersonalTexts } from './impersonal.ts';

const TITLE = '[ôÔ]ng|[bB]à|[đĐ]ồng chí|[đĐ]/c';
/** A part of a name: "Nguyễn", "NGUYỄN", "Văn", or an initial such as "A." */
const PART = '\\p{Lu}(?:\\p{Ll}+|\\p{Lu}*\\.?)';
/** Posts and bodies that follow a title as a name would: "đồng chí Phó Giám đốc", "đ/c CVP UBND". */
const POST =
  'Phó|Trưởng|Giám|Chủ|Bí|Ủy|Uỷ|Thường|Chánh|Tổng|Bộ|Thứ|Thủ|Tỉnh|Thành|Đảng|Ban|Phòng|Sở|[A-ZĐ]{2,5}';
/** Places whose names hold a title: quận Hai Bà Trưng, Bà Rịa - Vũng Tàu, phố Bà Triệu, phố Bà Huyện Thanh Quan. */
const PLACE = 'Bà\\s+(?:Trưng|Rịa|Triệu|Huyện)|Ông\\s+Ích';

const NAMED = new RegExp(
  `(?<!\\p{L})(?!${PLACE})(${TITLE})[.):]{0,2}\\s+(?!(?:${POST})(?!\\p{L}))${PART}\\s+${PART}(?!\\p{L})`,
  'u',
);

/** Names of cadres in personnel matters are sensitive; the name itself is not repeated in the finding. */
export const personalName: Rule<Content, { readonly title: string }> = {
  code: 'personal-name',
  severity: 'warning',
  demands: 'Free text names no person ("ông/bà/đồng chí" and a name of two words or more).',
  *check(content) {
    for (const { entry, text } of impersonalTexts(content)) {
      const title = NAMED.exec(text)?.[1];
      if (title !== undefined) yield { place: entry.place, facts: { title } };
    }
  },
  message: ({ title }) => ({
    what: `Nội dung có vẻ nêu họ tên người (sau chữ “${title}”).`,
    fix: 'Nên bỏ họ tên, chỉ ghi chức vụ hoặc số lượng.',
  }),
};
