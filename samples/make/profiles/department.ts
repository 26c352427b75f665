import type { Profile } from '../profile.ts';

/** A department in short: code, what it is in charge of, where slips are likely, its courses, staff, leaders. */
export type DepartmentRow = readonly [
  code: string,
  field: string,
  risky: string,
  courses: readonly [string, string],
  staff: number,
  leading: number,
];

/** Departments that are no "Sở" say it otherwise. */
interface Naming {
  readonly self: string;
  readonly committee: string;
  readonly head: string;
  readonly leaders: string;
  readonly signers: readonly [string, string];
}

const NAMING: Readonly<Partial<Record<string, Naming>>> = {
  VPUB: {
    self: 'Văn phòng',
    committee: 'Đảng ủy Văn phòng',
    head: 'Chánh Văn phòng',
    leaders: 'Lãnh đạo Văn phòng',
    signers: ['Chánh Văn phòng', 'Phó Chánh Văn phòng'],
  },
  TTTP: {
    self: 'Thanh tra Thành phố',
    committee: 'Đảng ủy cơ quan',
    head: 'Chánh Thanh tra Thành phố',
    leaders: 'Lãnh đạo Thanh tra Thành phố',
    signers: ['Chánh Thanh tra', 'Phó Chánh Thanh tra'],
  },
  BQLKCN: {
    self: 'Ban Quản lý',
    committee: 'Đảng ủy Ban Quản lý',
    head: 'Trưởng ban',
    leaders: 'Lãnh đạo Ban Quản lý',
    signers: ['Trưởng ban', 'Phó Trưởng ban'],
  },
};

const SO: Naming = {
  self: 'Sở',
  committee: 'Đảng ủy Sở',
  head: 'Giám đốc Sở',
  leaders: 'Ban Giám đốc Sở',
  signers: ['Giám đốc', 'Phó Giám đốc'],
};

/** Departments large enough for a division of their own for cadres. */
const WITH_DIVISION = ['VPUB', 'SNNPTNT', 'SGDDT', 'SYT', 'SXD', 'SGTVT', 'SLDTBXH'];

/** The profile of a department from its row. */
export function department([code, field, risky, courses, staff, leading]: DepartmentRow): Profile {
  const naming = NAMING[code] ?? SO;
  const isSo = naming === SO;
  const office = isSo ? 'Văn phòng Sở' : 'Văn phòng';
  return {
    code,
    kind: 'office',
    ...naming,
    parts: isSo ? 'các phòng, đơn vị thuộc Sở' : 'các phòng, ban, đơn vị trực thuộc',
    people: 'công chức, viên chức, người lao động',
    field,
    risky,
    courses,
    units: {
      hr: WITH_DIVISION.includes(code) ? 'Phòng Tổ chức cán bộ' : office,
      party: `Văn phòng ${naming.committee}`,
      office,
      inspect: isSo ? 'Thanh tra Sở' : 'Bộ phận thanh tra, pháp chế',
      law: code === 'STP' ? 'Phòng Xây dựng và phổ biến pháp luật' : 'Phòng Pháp chế',
    },
    symbol: code === 'VPUB' ? 'VP' : code,
    partySymbol: 'ĐU',
    partyIssuer: naming.committee,
    email: `vanthu_${code.toLowerCase()}@hanoi.gov.vn`,
    staff,
    leading,
    communes: 0,
    grass: 'cơ sở',
  };
}
