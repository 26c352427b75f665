import { readFileSync } from 'node:fs';
import { periodOf } from '../../pipeline/contract/period.ts';
import type { Judging } from '../../pipeline/contract/validate.ts';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { JUDGED_AT } from '../../samples/make/sample.ts';
import { plan, roster } from '../support/plan-177.ts';
import { type Seed, seedOf } from './mutate.ts';

/** Accepted samples, run from the project's folder: as the template writes them, and as LibreOffice saved them. */
const FILES = [
  'SNV_BaoCao_KH177_2021.xlsx',
  'Me Linh - BC 177.xlsx',
  'Cau Giay bao cao 177.xlsx',
  'Nam Từ Liêm - KH177.xlsx',
  'Sở LĐTBXH - KH 177.xlsx',
  'BQL KCN-CX_bieu mau 177.xlsx',
];

export function seeds(): Seed[] {
  return FILES.map((file) => seedOf(file, readFileSync(`samples/2021/${file}`)));
}

export function fuzzJudging(): Judging {
  return { period: periodOf(plan, roster, 2021), at: JUDGED_AT, sha256: sha256Hex };
}
