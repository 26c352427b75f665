import type { Rule } from '../finding.ts';
import { legacyReading } from '../legacy.ts';
import { clean, shorten } from '../text.ts';
import type { Content } from './context.ts';

/** TCVN3 and VNI text is unreadable in any other font (Nghị định 30/2020: Unicode, TCVN 6909:2001). The reading is offered, never applied. */
export const legacyEncoding: Rule<Content, { readonly found: string; readonly reading: string }> = {
  code: 'legacy-encoding',
  severity: 'error',
  demands: 'Text is Unicode, not TCVN3 (.VnTime) or VNI codes.',
  *check({ texts }) {
    for (const { entry, typed, text, font, legacy } of texts) {
      if (!legacy) continue;
      const reading = clean(legacyReading(typed, font) ?? '');
      yield { place: entry.place, facts: { found: shorten(text, 40), reading: shorten(reading, 80) } };
    }
  },
  message: ({ found, reading }) => ({
    what: `“${found}” gõ bằng bảng mã cũ (TCVN3 hoặc VNI) nên không đọc được.`,
    fix:
      reading === ''
        ? 'Hãy gõ lại bằng bảng mã Unicode, phông Times New Roman.'
        : `Hãy gõ lại bằng bảng mã Unicode; có phải nội dung là “${reading}”?`,
  }),
};
