import { describe, expect, it } from 'vitest';
import { sealOf, sealStateOf } from '../../pipeline/contract/seal.ts';
import { META_NAME } from '../../pipeline/contract/sheets.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { filled } from '../../samples/make/filled.ts';
import { editGrid } from '../support/edit-grid.ts';
import type { Edit } from '../support/edits.ts';
import { settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';
import { validContent } from '../support/valid-content.ts';

const { agency, period, judging } = settingOf('STTTT', 2021);
const grid = modelGrid(filled(templateOf(period, agency), validContent(period, agency)));
const SEALED: Edit = { seal: '2021-12-10T09:30:00' };

function stateAfter(...edits: Edit[]) {
  const edited = editGrid(grid, edits, (before) => sealOf(before, judging).fingerprint);
  return sealStateOf(validate(edited, judging));
}

describe('the seal', () => {
  it('is the moment of finalising and the fingerprint of the content', () => {
    expect(sealOf(grid, judging)).toEqual({
      finalisedAt: judging.at,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it('is put on no workbook of an unknown agency', () => {
    const unknown = editGrid(grid, [{ set: `${META_NAME}!B4`, value: 'KHONGCO' }], () => '');
    expect(() => sealOf(unknown, judging)).toThrow(RangeError);
  });

  it('is open before, sealed after, broken by a change, sealed when finalised again', () => {
    const change: Edit = { set: 'Nhiệm vụ!J5', value: 'Phòng khác' };
    expect(stateAfter()).toEqual({ kind: 'open' });
    expect(stateAfter(SEALED)).toMatchObject({ kind: 'sealed', at: SEALED.seal });
    expect(stateAfter(SEALED, change)).toMatchObject({ kind: 'broken', at: SEALED.seal });
    expect(stateAfter(SEALED, change, SEALED)).toMatchObject({ kind: 'sealed' });
  });

  it('tells no moment where the workbook tells nonsense', () => {
    expect(stateAfter(SEALED, { set: `${META_NAME}!B7`, value: 'hôm qua' })).toMatchObject({
      kind: 'sealed',
      at: undefined,
    });
  });
});
