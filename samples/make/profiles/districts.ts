import type { Profile } from '../profile.ts';

/** A district in short: code, its kind, name in e-mail, communes, civil servants of the district, what marks it. */
type Row = readonly [
  code: string,
  kind: 'quận' | 'huyện' | 'thị xã',
  mail: string,
  communes: number,
  staff: number,
  field: string,
];

const ROWS: readonly Row[] = [
  ['H001', 'quận', 'badinh', 14, 262, 'quản lý đô thị khu vực trung tâm chính trị'],
  ['H002', 'quận', 'hoankiem', 18, 271, 'quản lý phố cổ, thương mại và du lịch'],
  ['H003', 'quận', 'tayho', 8, 214, 'quản lý cảnh quan Hồ Tây và trật tự xây dựng'],
  ['H004', 'quận', 'longbien', 14, 268, 'phát triển đô thị và giải phóng mặt bằng'],
  ['H005', 'quận', 'caugiay', 8, 233, 'quản lý đô thị và cải cách hành chính'],
  ['H006', 'quận', 'dongda', 21, 287, 'quản lý khu dân cư mật độ cao'],
  ['H007', 'quận', 'haibatrung', 18, 276, 'chỉnh trang đô thị và an sinh xã hội'],
  ['H008', 'quận', 'hoangmai', 14, 279, 'quản lý khu đô thị mới và hạ tầng xã hội'],
  ['H009', 'quận', 'thanhxuan', 11, 241, 'quản lý chung cư và trật tự đô thị'],
  ['H016', 'huyện', 'socson', 26, 298, 'quản lý đất rừng và xây dựng nông thôn mới'],
  ['H017', 'huyện', 'donganh', 24, 305, 'xây dựng huyện phát triển thành quận'],
  ['H018', 'huyện', 'gialam', 22, 291, 'xây dựng huyện phát triển thành quận và làng nghề'],
  ['H019', 'quận', 'namtuliem', 10, 236, 'quản lý khu đô thị mới và giải phóng mặt bằng'],
  ['H020', 'huyện', 'thanhtri', 16, 262, 'đô thị hóa vùng ven và quản lý đất đai'],
  ['H021', 'quận', 'bactuliem', 13, 244, 'quản lý đất nông nghiệp xen kẹt và trật tự xây dựng'],
  ['H250', 'huyện', 'melinh', 18, 254, 'quản lý dự án chậm triển khai và nông nghiệp hoa'],
  ['H268', 'quận', 'hadong', 17, 283, 'phát triển đô thị và quản lý làng nghề'],
  ['H269', 'thị xã', 'sontay', 15, 249, 'bảo tồn di tích và phát triển du lịch'],
  ['H273', 'huyện', 'danphuong', 16, 238, 'xây dựng nông thôn mới kiểu mẫu'],
  ['H274', 'huyện', 'hoaiduc', 20, 267, 'xây dựng huyện phát triển thành quận'],
  ['H275', 'huyện', 'quocoai', 21, 251, 'xây dựng nông thôn mới và quản lý đất đai'],
  ['H276', 'huyện', 'thachthat', 23, 263, 'quản lý đất đai khu vực Hòa Lạc và làng nghề'],
  ['H277', 'huyện', 'chuongmy', 32, 301, 'phòng, chống lũ và xây dựng nông thôn mới'],
  ['H278', 'huyện', 'thanhoai', 21, 246, 'phát triển làng nghề và nông nghiệp'],
  ['H279', 'huyện', 'thuongtin', 29, 269, 'quản lý làng nghề và cụm công nghiệp'],
  ['H280', 'huyện', 'phuxuyen', 27, 258, 'dồn điền đổi thửa và làng nghề truyền thống'],
  ['H281', 'huyện', 'unghoa', 29, 255, 'phát triển nông nghiệp và xây dựng nông thôn mới'],
];

const COURSES: Readonly<Record<Row[1], readonly string[]>> = {
  quận: [
    'kỹ năng quản lý đô thị',
    'giải quyết thủ tục hành chính trực tuyến',
    'kỹ năng đối thoại với Nhân dân',
  ],
  huyện: ['quản lý đất đai, môi trường', 'xây dựng nông thôn mới', 'kỹ năng tiếp công dân, hòa giải'],
  'thị xã': ['quản lý di tích, du lịch', 'kỹ năng tiếp công dân', 'quản lý đất đai, đô thị'],
};

const WORDS = {
  quận: { committee: 'Ban Thường vụ Quận ủy', symbol: 'QU', grass: 'phường' },
  huyện: { committee: 'Ban Thường vụ Huyện ủy', symbol: 'HU', grass: 'xã, thị trấn' },
  'thị xã': { committee: 'Ban Thường vụ Thị ủy', symbol: 'ThU', grass: 'xã, phường' },
} as const;

export const DISTRICTS: readonly Profile[] = ROWS.map((row) => district(row));

function district([code, kind, mail, communes, staff, field]: Row): Profile {
  const { committee, symbol, grass } = WORDS[kind];
  return {
    code,
    kind: 'district',
    self: `UBND ${kind}`,
    committee,
    head: `Chủ tịch UBND ${kind}`,
    leaders: `Lãnh đạo UBND ${kind}`,
    parts: `các phòng, ban, ngành và UBND các ${grass}`,
    people: 'cán bộ, công chức, viên chức',
    field,
    risky:
      kind === 'quận'
        ? 'quản lý đất đai, trật tự xây dựng, giải phóng mặt bằng'
        : 'quản lý đất đai, tài chính ngân sách xã, đầu tư xây dựng',
    courses: COURSES[kind],
    units: {
      hr: 'Phòng Nội vụ',
      party: `Ban Tổ chức ${committee.replace('Ban Thường vụ ', '')}`,
      office: `Văn phòng HĐND và UBND ${kind}`,
      inspect: `Thanh tra ${kind}`,
      law: 'Phòng Tư pháp',
    },
    symbol: 'UBND',
    partySymbol: symbol,
    partyIssuer: committee,
    signers: ['Chủ tịch', 'Phó Chủ tịch'],
    email: `vanthu_${mail}@hanoi.gov.vn`,
    staff,
    leading: Math.round(staff * 0.2) + communes * 4,
    communes,
    grass,
  };
}
