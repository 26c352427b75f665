import { describe, expect, it } from 'vitest';
import { agencySearch } from '../../pipeline/contract/agency-search.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { plan, roster } from '../support/plan-177.ts';

const period = periodOf(plan, roster, 2021);
const search = agencySearch(period);
const codes = (query: string) => search(query).flatMap(({ agencies }) => agencies.map(({ code }) => code));

describe('the search for an agency', () => {
  it.each([
    ['so noi vu', ['SNV']],
    ['Sở Nội vụ', ['SNV']],
    ['SỞ NỘI VỤ', ['SNV']],
    ['snv', ['SNV']],
    ['vp ubnd tp', ['VPUB']],
    ['Văn phòng Ủy ban nhân dân', ['VPUB']],
    ['hoan kiem', ['H002']],
    ['dong da', ['H006']],
    ['kiem hoan quan', ['H002']],
    ['khong co co quan nay', []],
  ])('%s finds %j', (query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  it('shows everyone who owes a report, by kind, while nothing is asked', () => {
    expect(codes(' ')).toHaveLength(period.reporters.length);
    expect(search('').map(({ name }) => name)).toEqual(
      Object.entries(roster.groups).flatMap(([code, name]) =>
        period.reporters.some(({ group }) => group === code) ? [name] : [],
      ),
    );
  });

  it('finds nobody who did not exist then', () => {
    expect(codes('phuong hoan kiem')).toEqual([]);
    expect(agencySearch(periodOf(plan, roster, 2025))('phuong hoan kiem')).toHaveLength(1);
  });
});
