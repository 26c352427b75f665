/**
 * THE table: every sheet and column of the submission workbook. Template, reader, rules and messages
 * all stand on it; adding a column is one line here.
 */

export const STATUS = {
  done: 'Đã hoàn thành',
  doing: 'Đang thực hiện',
  notStarted: 'Chưa thực hiện',
  none: 'Không phát sinh',
} as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

export const YES = 'Có';
export const NO = 'Không';
export const CONFIRMED = 'Xác nhận';
export const OUT_OF_SCOPE = 'Không thuộc phạm vi';

export const DOCUMENT_TYPES = [
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Kế hoạch',
  'Chương trình',
  'Đề án',
  'Hướng dẫn',
  'Báo cáo',
  'Tờ trình',
  'Thông báo',
  'Kết luận',
  'Công văn',
  'Công điện',
  'Văn bản khác',
] as const;

/** Bodies that can settle a difficulty beyond an agency's authority (section IV.3), from near to far. */
export const COMPETENT_LEVELS = [
  'Sở Nội vụ',
  'Sở ngành khác của Thành phố',
  'UBND Thành phố',
  'HĐND Thành phố',
  'Thành ủy',
  'Bộ Nội vụ',
  'Bộ ngành Trung ương khác',
  'Chính phủ',
  'Quốc hội',
] as const;

/** Excel takes at most 32,767 characters in a cell; a report's cell that needs more than this is a document. */
const LONG_TEXT = 2000;

/** What may stand in a cell. `ratio` is the template's own formula; `duty` a code of this agency's duties. */
export type Kind = 'text' | 'choice' | 'count' | 'percent' | 'date' | 'duty' | 'ratio';

export interface FieldSpec {
  readonly key: string;
  /** The header (or, on the form, the label) as users see it. */
  readonly header: string;
  readonly kind: Kind;
  /** True: white, unlocked, filled by the agency. False: grey, locked, printed by the template. */
  readonly input: boolean;
  /** Vietnamese hint shown when the cell is selected; at most 255 characters. */
  readonly help?: string;
  readonly choices?: readonly string[];
  readonly maxLength?: number;
  /** Free text in sentences: judged for meaning, encoding and personal data. */
  readonly prose?: boolean;
  /** About a person: stays in the agency's own workbook. */
  readonly personal?: boolean;
}

export interface ColumnSpec extends FieldSpec {
  /** Column width in characters. */
  readonly width: number;
}

/** A sheet with one header row and one row per thing of the plan, or (`freeRows`) as many as the agency needs. */
export interface TableSpec {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ColumnSpec[];
  /** Columns whose text together names a row; absent where rows are free. */
  readonly rowKey?: readonly string[];
  /** Empty rows the template offers. */
  readonly freeRows?: number;
}

export const GUIDE_NAME = 'Hướng dẫn';
export const META_NAME = '_meta';

export const INFO = {
  key: 'info',
  name: 'Thông tin',
  title: 'THÔNG TIN BÁO CÁO',
  note: 'Điền các ô trắng ở cột B. Ô xám do biểu mẫu in sẵn, không sửa.',
  labelHeader: 'Nội dung',
  valueHeader: 'Kê khai',
  fields: [
    { key: 'agencyCode', header: 'Mã cơ quan', kind: 'text', input: false },
    { key: 'agencyName', header: 'Tên cơ quan, đơn vị', kind: 'text', input: false },
    { key: 'year', header: 'Năm báo cáo', kind: 'count', input: false },
    {
      key: 'reportNumber',
      header: 'Số, ký hiệu báo cáo',
      kind: 'text',
      input: true,
      maxLength: 60,
      help: 'Số và ký hiệu của báo cáo do cơ quan ban hành, ví dụ: 215/BC-SNV.',
    },
    {
      key: 'reportDate',
      header: 'Ngày báo cáo',
      kind: 'date',
      input: true,
      help: 'Ngày ký báo cáo, nhập dạng ngày/tháng/năm.',
    },
    {
      key: 'signer',
      header: 'Chức vụ người ký',
      kind: 'text',
      input: true,
      maxLength: 120,
      help: 'Chỉ ghi chức vụ, không ghi họ tên, ví dụ: Giám đốc; Phó Chủ tịch.',
    },
    {
      key: 'contactName',
      personal: true,
      header: 'Người lập biểu',
      kind: 'text',
      input: true,
      maxLength: 120,
      help: 'Họ tên người lập biểu để Sở Nội vụ liên hệ khi cần.',
    },
    {
      key: 'contactPhone',
      personal: true,
      header: 'Điện thoại liên hệ',
      kind: 'text',
      input: true,
      maxLength: 30,
      help: 'Số điện thoại cơ quan hoặc di động, ví dụ: 024 3825 3536.',
    },
    {
      key: 'contactEmail',
      personal: true,
      header: 'Thư điện tử liên hệ',
      kind: 'text',
      input: true,
      maxLength: 120,
      help: 'Địa chỉ thư điện tử công vụ, ví dụ: vanthu@hanoi.gov.vn.',
    },
    {
      key: 'nothingToReport',
      header: 'Trong năm không phát sinh nhiệm vụ nào?',
      kind: 'choice',
      input: true,
      choices: [NO, YES],
      help: 'Chọn “Có” chỉ khi cả năm không phát sinh nhiệm vụ nào; khi đó để trống các trang Nhiệm vụ, Số liệu, Văn bản, vẫn điền trang Chỉ tiêu. Các trường hợp khác chọn “Không”.',
    },
    {
      key: 'noStateSecret',
      header: 'Tệp không chứa bí mật nhà nước',
      kind: 'choice',
      input: true,
      choices: [CONFIRMED],
      help: 'Chọn “Xác nhận” sau khi kiểm tra tệp không chứa nội dung thuộc danh mục bí mật nhà nước.',
    },
  ],
} as const satisfies {
  key: string;
  name: string;
  title: string;
  note: string;
  labelHeader: string;
  valueHeader: string;
  fields: readonly FieldSpec[];
};

export const DUTIES = {
  key: 'duties',
  name: 'Nhiệm vụ',
  title: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
  note: 'Mỗi dòng một nhiệm vụ của cơ quan. Chọn Tình trạng trước, rồi điền các ô trắng còn lại của dòng.',
  rowKey: ['code'],
  columns: [
    { key: 'code', header: 'Mã', kind: 'text', input: false, width: 11 },
    { key: 'title', header: 'Nhiệm vụ', kind: 'text', input: false, width: 34 },
    { key: 'role', header: 'Vai trò', kind: 'text', input: false, width: 11 },
    { key: 'coordinators', header: 'Phối hợp', kind: 'text', input: false, width: 16 },
    { key: 'due', header: 'Thời hạn', kind: 'text', input: false, width: 17 },
    { key: 'product', header: 'Sản phẩm', kind: 'text', input: false, width: 23 },
    {
      key: 'status',
      header: 'Tình trạng',
      kind: 'choice',
      input: true,
      width: 15,
      choices: Object.values(STATUS),
      help: 'Chọn một trong bốn: Đã hoàn thành; Đang thực hiện; Chưa thực hiện; Không phát sinh.',
    },
    {
      key: 'progress',
      header: 'Tiến độ %',
      kind: 'percent',
      input: true,
      width: 9,
      help: 'Số nguyên từ 0 đến 100. Đã hoàn thành: 100; Đang thực hiện: 1 đến 99; Chưa thực hiện: 0; Không phát sinh: để trống.',
    },
    {
      key: 'completed',
      header: 'Ngày hoàn thành',
      kind: 'date',
      input: true,
      width: 12,
      help: 'Chỉ điền khi Đã hoàn thành, nhập dạng ngày/tháng/năm.',
    },
    {
      key: 'unit',
      header: 'Bộ phận phụ trách',
      kind: 'text',
      input: true,
      width: 16,
      maxLength: 200,
      help: 'Phòng, ban, bộ phận được giao, ví dụ: Phòng Tổ chức cán bộ. Không ghi họ tên.',
    },
    {
      key: 'result',
      header: 'Kết quả thực hiện',
      kind: 'text',
      input: true,
      prose: true,
      width: 36,
      maxLength: LONG_TEXT,
      help: 'Việc đã làm, sản phẩm, tác dụng; ghi số liệu ở trang Số liệu, văn bản ở trang Văn bản. Không ghi họ tên, số định danh cá nhân.',
    },
    {
      key: 'shortcomings',
      header: 'Tồn tại, nguyên nhân',
      kind: 'text',
      input: true,
      prose: true,
      width: 26,
      maxLength: LONG_TEXT,
      help: 'Nêu tồn tại và nguyên nhân. Bắt buộc khi Chưa thực hiện; nên ghi khi quá hạn.',
    },
    {
      key: 'next',
      header: 'Nhiệm vụ năm tới',
      kind: 'text',
      input: true,
      prose: true,
      width: 26,
      maxLength: LONG_TEXT,
      help: 'Việc sẽ làm trong năm tới để thực hiện nhiệm vụ này.',
    },
  ],
} as const satisfies TableSpec;

export const METRICS = {
  key: 'metrics',
  name: 'Số liệu',
  title: 'SỐ LIỆU KẾT QUẢ THỰC HIỆN',
  note: 'Chỉ ghi số nguyên từ 0 trở lên; không có thì ghi số 0, không để trống, trừ nhiệm vụ chưa thực hiện hoặc không phát sinh.',
  rowKey: ['code', 'label'],
  columns: [
    { key: 'code', header: 'Mã nhiệm vụ', kind: 'text', input: false, width: 14 },
    { key: 'label', header: 'Chỉ số', kind: 'text', input: false, width: 56 },
    { key: 'measure', header: 'Đơn vị tính', kind: 'text', input: false, width: 16 },
    {
      key: 'year',
      header: 'Số liệu trong năm',
      kind: 'count',
      input: true,
      width: 18,
      help: 'Số nguyên từ 0 trở lên, tính từ 01/01 đến ngày báo cáo. Không phát sinh trường hợp nào thì ghi 0.',
    },
    {
      key: 'cumulative',
      header: 'Lũy kế từ 2021',
      kind: 'count',
      input: true,
      width: 18,
      help: 'Số cộng dồn từ năm 2021 đến nay, không nhỏ hơn số liệu trong năm. Không theo dõi lũy kế thì để trống.',
    },
    {
      key: 'remark',
      header: 'Ghi chú',
      kind: 'text',
      input: true,
      prose: true,
      width: 40,
      maxLength: 500,
      help: 'Giải thích khi số liệu khác thường. Không ghi họ tên, số định danh cá nhân.',
    },
  ],
} as const satisfies TableSpec;

export const TARGETS = {
  key: 'targets',
  name: 'Chỉ tiêu',
  title: 'CHỈ TIÊU ĐẾN NĂM 2025 (MỤC II.2.d CỦA KẾ HOẠCH)',
  note: 'Điền Tử số và Mẫu số; tỷ lệ được tính sẵn. Cơ quan không quản lý đối tượng nào thì chọn “Không thuộc phạm vi”.',
  rowKey: ['code'],
  columns: [
    { key: 'code', header: 'Mã', kind: 'text', input: false, width: 11 },
    { key: 'title', header: 'Chỉ tiêu', kind: 'text', input: false, width: 38 },
    { key: 'numeratorText', header: 'Cách tính tử số', kind: 'text', input: false, width: 30 },
    { key: 'denominatorText', header: 'Cách tính mẫu số', kind: 'text', input: false, width: 30 },
    {
      key: 'numerator',
      header: 'Tử số',
      kind: 'count',
      input: true,
      width: 10,
      help: 'Số người đạt, số nguyên từ 0 trở lên, không lớn hơn Mẫu số.',
    },
    {
      key: 'denominator',
      header: 'Mẫu số',
      kind: 'count',
      input: true,
      width: 10,
      help: 'Tổng số người thuộc đối tượng, số nguyên từ 0 trở lên.',
    },
    { key: 'ratio', header: 'Tỷ lệ %', kind: 'ratio', input: false, width: 10 },
    { key: 'goal', header: 'Mục tiêu', kind: 'text', input: false, width: 11 },
    {
      key: 'scope',
      header: 'Phạm vi',
      kind: 'choice',
      input: true,
      width: 22,
      choices: [OUT_OF_SCOPE],
      help: 'Để trống nếu cơ quan có đối tượng; chọn “Không thuộc phạm vi” nếu không, và để trống Tử số, Mẫu số.',
    },
    {
      key: 'remark',
      header: 'Ghi chú',
      kind: 'text',
      input: true,
      prose: true,
      width: 30,
      maxLength: 500,
      help: 'Giải thích khi cần. Không ghi họ tên, số định danh cá nhân.',
    },
  ],
} as const satisfies TableSpec;

export const DOCUMENTS = {
  key: 'documents',
  name: 'Văn bản',
  title: 'VĂN BẢN ĐÃ BAN HÀNH, THAM MƯU BAN HÀNH',
  note: 'Mỗi dòng một văn bản; đã ghi một ô thì ghi đủ cả dòng. Không có văn bản thì để trống trang này.',
  freeRows: 60,
  columns: [
    {
      key: 'code',
      header: 'Mã nhiệm vụ',
      kind: 'duty',
      input: true,
      width: 14,
      help: 'Chọn mã nhiệm vụ mà văn bản phục vụ (xem cột Mã ở trang Nhiệm vụ).',
    },
    {
      key: 'type',
      header: 'Loại văn bản',
      kind: 'choice',
      input: true,
      width: 16,
      choices: DOCUMENT_TYPES,
      help: 'Chọn loại văn bản trong danh sách.',
    },
    {
      key: 'number',
      header: 'Số, ký hiệu',
      kind: 'text',
      input: true,
      width: 20,
      maxLength: 60,
      help: 'Số và ký hiệu đầy đủ, ví dụ: 134/KH-UBND.',
    },
    {
      key: 'date',
      header: 'Ngày ban hành',
      kind: 'date',
      input: true,
      width: 14,
      help: 'Ngày ghi trên văn bản, nhập dạng ngày/tháng/năm.',
    },
    {
      key: 'issuer',
      header: 'Cơ quan ban hành',
      kind: 'text',
      input: true,
      width: 28,
      maxLength: 200,
      help: 'Tên cơ quan ban hành văn bản.',
    },
    {
      key: 'subject',
      header: 'Trích yếu',
      kind: 'text',
      input: true,
      prose: true,
      width: 60,
      maxLength: 500,
      help: 'Trích yếu nội dung văn bản.',
    },
  ],
} as const satisfies TableSpec;

export const OBSTACLES = {
  key: 'obstacles',
  name: 'Vướng mắc',
  title: 'KHÓ KHĂN, VƯỚNG MẮC QUÁ THẨM QUYỀN (MỤC IV.3 CỦA KẾ HOẠCH)',
  note: 'Chỉ ghi việc vượt thẩm quyền của cơ quan; mỗi dòng một vướng mắc, có cấp giải quyết và đề xuất. Không có thì để trống.',
  freeRows: 30,
  columns: [
    {
      key: 'code',
      header: 'Mã nhiệm vụ',
      kind: 'duty',
      input: true,
      width: 14,
      help: 'Chọn mã nhiệm vụ gặp vướng mắc (xem cột Mã ở trang Nhiệm vụ).',
    },
    {
      key: 'difficulty',
      header: 'Khó khăn, vướng mắc quá thẩm quyền',
      kind: 'text',
      input: true,
      prose: true,
      width: 46,
      maxLength: LONG_TEXT,
      help: 'Nêu rõ vướng mắc và phần vượt thẩm quyền của cơ quan.',
    },
    {
      key: 'cause',
      header: 'Nguyên nhân',
      kind: 'text',
      input: true,
      prose: true,
      width: 34,
      maxLength: LONG_TEXT,
      help: 'Nguyên nhân khách quan, chủ quan.',
    },
    {
      key: 'level',
      header: 'Cấp có thẩm quyền giải quyết',
      kind: 'choice',
      input: true,
      width: 24,
      choices: COMPETENT_LEVELS,
      help: 'Chọn cấp có thẩm quyền giải quyết trong danh sách.',
    },
    {
      key: 'proposal',
      header: 'Đề xuất, kiến nghị',
      kind: 'text',
      input: true,
      prose: true,
      width: 46,
      maxLength: LONG_TEXT,
      help: 'Đề xuất cụ thể với cấp có thẩm quyền.',
    },
  ],
} as const satisfies TableSpec;

/** The tables in the order of the workbook. */
export const TABLES = [DUTIES, METRICS, TARGETS, DOCUMENTS, OBSTACLES] as const;
export type Table = (typeof TABLES)[number];
export type TableKey = Table['key'];
export type ColumnKey<T extends TableSpec> = T['columns'][number]['key'];
export type InfoKey = (typeof INFO)['fields'][number]['key'];

/** The very hidden sheet that says what a workbook is: column A the key, column B the value. */
export const META_KEYS = {
  format: 'format',
  template: 'template',
  plan: 'plan',
  agency: 'agency',
  year: 'year',
  madeBy: 'made-by',
  finalisedAt: 'finalised-at',
  fingerprint: 'fingerprint',
} as const;
export const META_FORMAT = 'bao-cao-ke-hoach';
/** Raised when a column is added or its meaning changes. */
export const TEMPLATE_VERSION = '1';
export const ACCEPTED_TEMPLATE_VERSIONS: readonly string[] = ['1'];
