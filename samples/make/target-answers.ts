import { OUT_OF_SCOPE } from '../../pipeline/contract/sheets.ts';
import type { Profile } from './profile.ts';
import { type Random, chance } from './random.ts';
import { type Answers, answers } from './report.ts';

/** What an agency answers on the targets of section II.2.d, by target code. */
export function targetAnswers(profile: Profile, random: Random): ReadonlyMap<string, Answers> {
  const share = (whole: number, low: number, high: number) =>
    Math.min(whole, Math.round(whole * (low + random() * (high - low))));
  const { leading, kind } = profile;
  const governed = Math.round(leading * (kind === 'district' ? 0.9 : 0.8));
  const managed = Math.round(leading * 0.95);
  const outside = kind !== 'district' && kind !== 'office' && chance(random, 0.6);
  const rate = (numerator: number, denominator: number, remark?: string) =>
    answers({ numerator, denominator, remark });
  const graduates = share(managed, 0.97, 1.03);
  return new Map([
    ['II.2.d-1', outside ? answers({ scope: OUT_OF_SCOPE }) : rate(share(governed, 0.07, 0.19), governed)],
    ['II.2.d-2', outside ? answers({ scope: OUT_OF_SCOPE }) : rate(share(governed, 0.21, 0.43), governed)],
    [
      'II.2.d-3a',
      rate(graduates, managed, graduates < managed ? 'Các trường hợp còn lại đang học đại học.' : undefined),
    ],
    ['II.2.d-3b', rate(share(managed, 0.78, 1), managed)],
    ['II.2.d-4', rate(share(leading, 0.42, 0.98), leading)],
  ]);
}
