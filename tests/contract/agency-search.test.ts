import { describe, expect, it } from 'vitest';
import { type AgenciesFound, agencySearch } from '../../pipeline/contract/agency-search.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { plan, roster } from '../support/plan-177.ts';

const period = periodOf(plan, roster, 2021);
const search = agencySearch(period);
const codes = (query: string) => codesOf(search(query));

function codesOf({ groups }: AgenciesFound): string[] {
  return groups.flatMap(({ agencies }) => agencies.map(({ code }) => code));
}

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
    expect(search('').groups.map(({ name }) => name)).toEqual(
      Object.entries(roster.groups).flatMap(([code, name]) =>
        period.reporters.some(({ group }) => group === code) ? [name] : [],
      ),
    );
  });

  it('finds nobody who did not exist then', () => {
    expect(codes('phuong hoan kiem')).toEqual([]);
    expect(codesOf(agencySearch(periodOf(plan, roster, 2025))('phuong hoan kiem'))).toHaveLength(1);
  });

  describe('for one that is no more', () => {
    const later = agencySearch(periodOf(plan, roster, 2026));

    it.each([
      ['stttt', 'SKHCN', ['STTTT']],
      ['so giao thong', 'SXD', ['SGTVT']],
      ['Ban Dân tộc', 'SDTTG', ['BDT']],
      ['thuong binh', 'SNV', ['SLDTBXH']],
      ['sở nông nghiệp và phát triển nông thôn', 'SNNMT', ['SNNPTNT']],
    ])('“%s” finds its heir %s, and says for whose sake', (query, heir, former) => {
      const found = later(query);
      expect(codesOf(found)).toEqual([heir]);
      expect([...found.formerly].map(([to, from]) => [to.code, from.map(({ code }) => code)])).toEqual([
        [heir, former],
      ]);
    });

    it('says nothing of it where the heir is found by its own name, or by both at once', () => {
      expect(later('nong nghiep').formerly.size).toBe(0);
      expect(later('').formerly.size).toBe(0);
      expect(search('stttt').formerly.size).toBe(0);
      expect(codes('stttt')).toEqual(['STTTT']);
    });

    it('tells the kind of agencies that report in place of a district', () => {
      const found = later('quan ba dinh');
      expect(codesOf(found)).toEqual([]);
      expect(found.dissolved.map(({ agency, heirs }) => [agency.name, heirs])).toEqual([
        ['UBND quận Ba Đình', 'UBND xã, phường'],
      ]);
      expect(codesOf(later('ba dinh'))).toEqual(['X00004']);
    });
  });
});
