import type { Kind } from '../phrases/phrases.ts';
import type { Profile } from '../profile.ts';

/** A unit of the city in short. */
interface Row {
  readonly code: string;
  readonly kind: Kind;
  readonly self: string;
  /** Symbol of its documents and mailbox. */
  readonly symbol: string;
  readonly mail: string;
  readonly field: string;
  readonly risky: string;
  readonly courses: readonly [string, string];
  readonly staff: number;
  readonly leading: number;
}

const college = (
  code: string,
  texts: readonly [symbol: string, mail: string, field: string, course: string],
  size: readonly [number, number],
): Row => ({
  code,
  kind: 'college',
  self: 'Nhà trường',
  symbol: texts[0],
  mail: texts[1],
  field: texts[2],
  risky: 'tuyển sinh, thu chi học phí, mua sắm thiết bị đào tạo',
  courses: [texts[3], 'phương pháp dạy học trực tuyến'],
  staff: size[0],
  leading: size[1],
});

const works = (
  code: string,
  texts: readonly [symbol: string, mail: string, field: string],
  size: readonly [number, number],
): Row => ({
  code,
  kind: 'works',
  self: 'Ban',
  symbol: texts[0],
  mail: texts[1],
  field: texts[2],
  risky: 'lựa chọn nhà thầu, nghiệm thu, thanh toán',
  courses: ['quản lý dự án đầu tư xây dựng', 'đấu thầu qua mạng, quản lý hợp đồng'],
  staff: size[0],
  leading: size[1],
});

const ROWS: readonly Row[] = [
  {
    code: 'SN01',
    kind: 'unit',
    self: 'Viện',
    symbol: 'VNC',
    mail: 'viennc',
    field: 'nghiên cứu phát triển kinh tế - xã hội',
    risky: 'nghiệm thu, thanh toán đề tài khoa học',
    courses: ['phương pháp nghiên cứu', 'phân tích dữ liệu'],
    staff: 92,
    leading: 22,
  },
  {
    code: 'SN03',
    kind: 'unit',
    self: 'Đài',
    symbol: 'PTTH',
    mail: 'daiptth',
    field: 'phát thanh, truyền hình',
    risky: 'hợp đồng quảng cáo, mua sắm thiết bị',
    courses: ['báo chí đa nền tảng', 'sản xuất chương trình số'],
    staff: 300,
    leading: 58,
  },
  {
    code: 'SN04',
    kind: 'unit',
    self: 'Báo',
    symbol: 'KTĐT',
    mail: 'baoktdt',
    field: 'báo chí kinh tế và đô thị',
    risky: 'hoạt động quảng cáo, phát hành',
    courses: ['nghiệp vụ phóng viên', 'tòa soạn hội tụ'],
    staff: 152,
    leading: 30,
  },
  college(
    'SN05',
    [
      'ĐHTĐHN',
      'dhthudo',
      'đào tạo giáo viên và nhân lực chất lượng cao',
      'bảo đảm chất lượng giáo dục đại học',
    ],
    [296, 62],
  ),
  college('SN07', ['CĐYTHN', 'cdythanoi', 'đào tạo nhân lực y tế', 'giảng dạy lâm sàng'], [168, 34]),
  college(
    'SN08',
    ['CĐYTHĐ', 'cdythadong', 'đào tạo điều dưỡng, hộ sinh, dược', 'giảng dạy lâm sàng'],
    [151, 31],
  ),
  college(
    'SN09',
    ['CĐNCNHN', 'cdncongnghiep', 'đào tạo nghề cơ khí, điện', 'kỹ năng nghề quốc gia'],
    [258, 49],
  ),
  college(
    'SN10',
    ['CĐNCNC', 'cdncongnghecao', 'đào tạo nghề công nghệ cao', 'giảng dạy tích hợp theo chuẩn quốc tế'],
    [229, 44],
  ),
  college(
    'SN11',
    ['CĐNVH', 'cdnviethan', 'đào tạo nghề theo tiêu chuẩn Hàn Quốc', 'tiếng Hàn chuyên ngành'],
    [181, 36],
  ),
  college(
    'SN12',
    ['CĐTMDL', 'cdtmdl', 'đào tạo thương mại, du lịch', 'nghiệp vụ khách sạn, nhà hàng'],
    [159, 32],
  ),
  college(
    'SN14',
    ['CĐCĐ', 'cdcongdong', 'đào tạo nghề gắn với cộng đồng', 'phát triển chương trình đào tạo'],
    [133, 27],
  ),
  {
    code: 'SN15',
    kind: 'unit',
    self: 'Trung tâm',
    symbol: 'HPA',
    mail: 'xuctien',
    field: 'xúc tiến đầu tư, thương mại, du lịch',
    risky: 'tổ chức sự kiện, hội chợ',
    courses: ['kỹ năng xúc tiến trực tuyến', 'tiếng Anh thương mại'],
    staff: 84,
    leading: 19,
  },
  {
    code: 'SN16',
    kind: 'unit',
    self: 'Trung tâm',
    symbol: 'TTBTDS',
    mail: 'hoangthanh',
    field: 'bảo tồn di sản',
    risky: 'khai quật, tu bổ di tích, bán vé tham quan',
    courses: ['bảo quản hiện vật', 'thuyết minh di sản'],
    staff: 121,
    leading: 24,
  },
  works('SN17', ['BQLDADDCN', 'bqlddcn', 'quản lý dự án công trình dân dụng, công nghiệp'], [166, 35]),
  works('SN18', ['BQLDAGT', 'bqlgiaothong', 'quản lý dự án công trình giao thông'], [192, 39]),
  works('SN20', ['BQLDAHTKT', 'bqlhtkt', 'quản lý dự án hạ tầng kỹ thuật và nông nghiệp'], [124, 26]),
  works(
    'SN21',
    ['BQLDACTN', 'bqlcapthoatnuoc', 'quản lý dự án cấp nước, thoát nước và môi trường'],
    [112, 24],
  ),
  works('SN23', ['MRB', 'duongsatdothi', 'quản lý dự án đường sắt đô thị'], [151, 33]),
  {
    code: 'SN24',
    kind: 'unit',
    self: 'Quỹ',
    symbol: 'QĐTPT',
    mail: 'quydtpt',
    field: 'đầu tư, cho vay phát triển hạ tầng',
    risky: 'thẩm định cho vay, quản lý vốn',
    courses: ['thẩm định tín dụng', 'quản trị rủi ro'],
    staff: 62,
    leading: 15,
  },
];

const HEADS: Readonly<Partial<Record<string, readonly [string, string]>>> = {
  'Nhà trường': ['Hiệu trưởng', 'Phó Hiệu trưởng'],
  Viện: ['Viện trưởng', 'Phó Viện trưởng'],
  Đài: ['Tổng Giám đốc', 'Phó Tổng Giám đốc'],
  Báo: ['Tổng Biên tập', 'Phó Tổng Biên tập'],
};

export const UNITS: readonly Profile[] = ROWS.map((row) => unit(row));

function unit(row: Row): Profile {
  const { self, kind } = row;
  const isCollege = kind === 'college';
  const signers = HEADS[self] ?? (['Giám đốc', 'Phó Giám đốc'] as const);
  const committee = row.leading < 20 ? `Chi bộ ${self}` : `Đảng ủy ${isCollege ? 'Trường' : self}`;
  return {
    ...row,
    committee,
    head: signers[0],
    leaders: isCollege ? 'Ban Giám hiệu' : `Lãnh đạo ${self}`,
    parts: isCollege
      ? 'các phòng, khoa, trung tâm'
      : kind === 'works'
        ? 'các phòng nghiệp vụ, phòng dự án'
        : 'các phòng, bộ phận',
    people: isCollege ? 'cán bộ, giảng viên, người lao động' : 'viên chức, người lao động',
    units: {
      hr: isCollege ? 'Phòng Tổ chức - Hành chính' : 'Phòng Tổ chức - Hành chính - Quản trị',
      party: row.leading < 20 ? 'Cấp ủy chi bộ' : `Văn phòng ${committee}`,
      office: 'Phòng Hành chính - Tổng hợp',
      inspect: isCollege ? 'Phòng Thanh tra - Pháp chế' : 'Ban Thanh tra nhân dân',
      law: isCollege ? 'Phòng Thanh tra - Pháp chế' : 'Bộ phận pháp chế',
    },
    partySymbol: row.leading < 20 ? 'CB' : 'ĐU',
    partyIssuer: committee,
    signers,
    email: `vanthu_${row.mail}@hanoi.gov.vn`,
    communes: 0,
    grass: 'cơ sở',
  };
}
