import { expect, it } from 'vitest';
import { nearName } from '../../../pipeline/intake/ledger/near-name.ts';

const NAMES = ['Huyện/Hoài Đức.xlsx', 'UBND quận Ba Đình.xlsx', 'STP.xlsx'];

it.each([
  ['Hoai Duc.xlsx', 'Huyện/Hoài Đức.xlsx'],
  ['hoài đức', 'Huyện/Hoài Đức.xlsx'],
  ['UBND quạn Ba Đìn.xls', 'UBND quận Ba Đình.xlsx'],
  ['STT.xlsx', 'STP.xlsx'],
  ['Sơn Tây.xlsx', undefined],
  ['UBND quận Đống Đa.xlsx', undefined],
])('of %s thinks that %s is meant', (typed, name) => {
  expect(nearName(typed, NAMES)).toBe(name);
});
