import { describe, expect, it } from 'vitest';
import { templateOf } from '../../../pipeline/contract/template.ts';
import { sealOf } from '../../../pipeline/contract/seal.ts';
import { readPart, unpack } from '../../../pipeline/workbook/package.ts';
import { writeTemplate } from '../../../pipeline/workbook/write-template.ts';
import { filled } from '../../../samples/make/filled.ts';
import { corrected, partOf } from '../../support/correct.ts';
import { editWorkbook } from '../../support/edit-workbook.ts';
import { gridOf, judgeBytes, settingOf } from '../../support/judge.ts';
import { markedCopy } from '../../support/marked.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { validContent } from '../../support/valid-content.ts';

const { period, agency, judging } = settingOf('STC', 2021);

/** A report that was finalised, and of which a cell is empty: before it was finalised, or emptied afterwards. */
async function sealed(emptied: 'before' | 'after'): Promise<Uint8Array> {
  const valid = await writeTemplate(filled(templateOf(period, agency), validContent(period, agency)));
  const seal = { seal: '2021-12-10T09:30:00' };
  const clear = { clear: 'Thông tin!B7' };
  return editWorkbook(
    valid,
    emptied === 'before' ? [clear, seal] : [seal, clear],
    (bytes) => sealOf(gridOf(bytes), judging).fingerprint,
  );
}

describe.each([
  ['before', ['info-required']],
  ['after', ['content-changed', 'info-required']],
] as const)('a finalised report with a cell emptied %s', (emptied, codes) => {
  it('is sent back without its seal, and once right is taken without a word on the seal', async () => {
    const { verdict, marking, bytes } = markedCopy(await sealed(emptied), judging);
    expect(verdict.findings.map(({ code }) => code)).toEqual(codes);
    expect(verdict.identity.finalisedAt).toBe('2021-12-10T09:30:00');
    expect(packageFaults(bytes)).toEqual([]);
    const { identity, findings } = judgeBytes(bytes, judging);
    expect([identity.finalisedAt, identity.fingerprint]).toEqual([undefined, undefined]);
    expect(findings.map(({ code }) => code)).toEqual(['info-required']);
    expect(
      marking.list.rows.filter(({ cells }) => String(cells[0]?.text).includes('chốt lúc 09:30')),
    ).toHaveLength(1);
    const fixed = corrected(bytes, ['Thông tin'], { period, agency });
    expect(judgeBytes(fixed, judging)).toMatchObject({ accepted: true, findings: [] });
  });

  it('keeps the look of the cells of the seal and every other value of the hidden sheet', async () => {
    const original = await sealed(emptied);
    const { bytes } = markedCopy(original, judging);
    const [was, is] = [original, bytes].map((file) => {
      const parts = unpack(file);
      return readPart(parts, partOf(parts, '_meta'));
    });
    const emptySeal = was?.replace(/<c r="B([78])"( s="\d+")[^>]*>.*?<\/c>/gs, '<c r="B$1"$2/>');
    expect(is?.replace(/<\?xml[^>]*\?>\s*/, '')).toBe(emptySeal?.replace(/<\?xml[^>]*\?>\s*/, ''));
  });
});
