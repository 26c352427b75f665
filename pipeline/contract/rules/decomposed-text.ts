import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** Text from macOS and some web pages comes with loose accents: it is composed on reading, but searching in the file itself fails. */
export const decomposedText: Rule<Content> = {
  code: 'decomposed-text',
  severity: 'warning',
  demands: 'Text is composed Unicode (NFC).',
  *check({ texts }) {
    for (const { entry, typed, text, legacy } of texts)
      if (!legacy && typed !== text && typed !== typed.normalize('NFC'))
        yield { place: entry.place, facts: {} };
  },
  message: () => ({
    what: 'Nội dung dùng Unicode tổ hợp; khi tổng hợp sẽ tự chuyển sang Unicode dựng sẵn.',
    fix: 'Nên gõ bằng bảng mã Unicode dựng sẵn để tìm kiếm được trong tệp.',
  }),
};
