import { describe, expect, it } from 'vitest';
import { agencyInName } from '../../pipeline/contract/name-hint.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { plan, roster } from '../support/plan-177.ts';

const in2021 = periodOf(plan, roster, 2021).reporters;
const in2026 = periodOf(plan, roster, 2026).reporters;

describe('the agency in a file’s name', () => {
  it.each([
    ['UBND quận Ba Đình - Báo cáo 177.xlsx', 'H001'],
    ['Ung Hoa_Bao cao KH177.xls', 'H281'],
    ['THANH XUAN - BAO CAO KH 177 (bản cuối) (2).xlsx', 'H009'],
    ['UBND Q. Cầu Giấy.xlsx', 'H005'],
    ['Thị xã Sơn Tây.xlsx', 'H269'],
    ['gửi lại/QHKT - bao cao 177.xlsx', 'SQHKT'],
    ['SNgV - Bao cao.pdf', 'SNGV'],
    ['BaoCao177_SoNNPTNT_2021.xlsx', 'SNNPTNT'],
    ['Bao cao - So Tai chinh.xlsx', 'STC'],
    ['So Tài chính.xlsx'.normalize('NFD'), 'STC'],
    ['CD Y te Ha Dong.xlsx', 'SN08'],
    ['Ha Dong.xlsx', 'H268'],
    ['CD Thuong mai va Du lich.xlsx', 'SN12'],
    ['H271.xlsx', 'H271'],
  ])('%s: %s', (name, code) => {
    expect(agencyInName(name, in2021)?.code).toBe(code);
  });

  it.each([
    ['bản cuối (2).xlsx'],
    ['bao cao ke hoach 177.xlsx'],
    ['BC dau tu xay dung.xlsx'],
    ['Bao cao tai chinh nam 2021.xlsx'],
    ['UBND TP.xlsx'],
    ['Cầu Giấy và Đống Đa.xlsx.docx/khac.xlsx'],
    ['1.xlsx'],
    ['.xlsx'],
  ])('%s: nobody’s', (name) => {
    expect(agencyInName(name, in2021)).toBeUndefined();
  });

  it('is nobody’s where two are named', () => {
    expect(agencyInName('Ba Vì - Mê Linh.xlsx', in2021)).toBeUndefined();
    expect(agencyInName('STC - SCT.xlsx', in2021)).toBeUndefined();
    expect(agencyInName('Ba Vì, Ba Vì.xlsx', in2021)?.code).toBe('H271');
  });

  it('is only an agency of the year', () => {
    expect(agencyInName('UBND phường Tây Hồ.xlsx', in2026)?.group).toBe('UBND_CAP_XA');
    expect(agencyInName('UBND quận Ba Đình.xlsx', [])).toBeUndefined();
  });
});
