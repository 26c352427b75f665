import { type PhraseBook, odds } from './phrases.ts';

const DONE = odds(1, 0, [0, 0]);
const DOING = odds(0, 1, [0, 0]);
const NOT_STARTED = odds(0, 0, [1, 0]);
const nothing = { done: [], doing: [], more: [], gap: [], next: [], documents: [] } as const;

/** Duties of one department each: Sở Nội vụ, Sở Tài chính, Sở Thông tin và Truyền thông. */
export const SPECIAL: PhraseBook = {
  'III.1.2-a': {
    ...nothing,
    role: 'office',
    odds: DOING,
    doing: [
      'Đã hướng dẫn các cơ quan báo chí, hệ thống thông tin cơ sở tuyên truyền Nghị quyết số 04-NQ/TU; có {n:articles} tin, bài, chuyên mục trên {n:pressAgencies} cơ quan báo chí Trung ương và Thành phố.',
    ],
    more: ['Nội dung tuyên truyền được lồng ghép với gương cán bộ cơ sở tận tụy trong phòng, chống dịch.'],
    gap: ['Thời lượng dành cho chuyên đề cán bộ bị thu hẹp do tập trung thông tin phòng, chống dịch.'],
    next: ['Xây dựng kế hoạch truyền thông cả giai đoạn 2022 - 2025, mở chuyên mục định kỳ hằng tháng.'],
    documents: [
      [
        'Kế hoạch',
        'agency',
        'Tuyên truyền thực hiện Nghị quyết số 04-NQ/TU trên các phương tiện thông tin đại chúng',
      ],
    ],
  },
  'III.2.2-a1': {
    ...nothing,
    role: 'hr',
    odds: DOING,
    doing: [
      'Đã hoàn thiện dự thảo Quyết định về phân cấp quản lý tổ chức bộ máy, cán bộ, công chức, viên chức, lao động hợp đồng; đã lấy ý kiến các cơ quan, đơn vị và gửi Sở Tư pháp thẩm định.',
    ],
    gap: ['Phải chờ Thành ủy ban hành quy định thay thế Quy định số 03-QĐi/TU để bảo đảm thống nhất.'],
    next: ['Trình UBND Thành phố ban hành Quyết định trong quý I/2022 và tổ chức tập huấn.'],
    documents: [
      [
        'Tờ trình',
        'agency',
        'Về dự thảo Quyết định phân cấp quản lý tổ chức bộ máy, cán bộ, công chức, viên chức, lao động hợp đồng',
      ],
    ],
  },
  'III.2.2-a2': {
    ...nothing,
    role: 'hr',
    odds: DOING,
    doing: [
      'Dự thảo Quy định về bổ nhiệm, bổ nhiệm lại, điều động, biệt phái, từ chức, miễn nhiệm đã lấy ý kiến lần 2; đang tiếp thu ý kiến về đối tượng là người quản lý doanh nghiệp.',
    ],
    gap: ['Nội dung liên quan đến người đại diện phần vốn nhà nước còn ý kiến khác nhau.'],
    next: ['Hoàn thiện, trình UBND Thành phố cùng với Quyết định về phân cấp.'],
    documents: [
      [
        'Công văn',
        'agency',
        'Về việc lấy ý kiến dự thảo Quy định bổ nhiệm, bổ nhiệm lại, điều động, biệt phái, từ chức, miễn nhiệm',
      ],
    ],
  },
  'III.2.2-b': {
    ...nothing,
    role: 'hr',
    odds: DONE,
    done: [
      'Đã tham mưu, góp ý {n:opinions} văn bản của Thành ủy về phân cấp quản lý cán bộ, đánh giá, luân chuyển và tiêu chuẩn chức danh, bảo đảm thời hạn theo yêu cầu của Ban Tổ chức Thành ủy.',
    ],
    next: ['Tiếp tục phối hợp với Ban Tổ chức Thành ủy hoàn thiện các quy định còn lại trong chương trình.'],
    documents: [
      ['Công văn', 'agency', 'Tham gia ý kiến dự thảo Quy định của Thành ủy về phân cấp quản lý cán bộ'],
    ],
  },
  'III.3.2-a': {
    ...nothing,
    role: 'hr',
    odds: DONE,
    done: [
      'Đã hoàn thành dự thảo Đề án “Đào tạo, bồi dưỡng nâng cao chất lượng cán bộ, công chức, viên chức thành phố Hà Nội giai đoạn 2021-2025 và định hướng đến năm 2030”, trình UBND Thành phố tại {doc}.',
    ],
    more: ['Đề án được xây dựng trên cơ sở khảo sát nhu cầu tại các sở, ngành, quận, huyện, thị xã.'],
    next: ['Tham mưu kế hoạch triển khai Đề án hằng năm sau khi được phê duyệt.'],
    documents: [
      [
        'Tờ trình',
        'agency',
        'Về việc phê duyệt Đề án đào tạo, bồi dưỡng nâng cao chất lượng cán bộ, công chức, viên chức giai đoạn 2021-2025',
      ],
    ],
  },
  'III.3.2-b': {
    ...nothing,
    role: 'hr',
    odds: DOING,
    doing: [
      'Đã phối hợp mở {n:classes} lớp lý luận chính trị với {n:intermediate} học viên trình độ trung cấp và {n:advanced} học viên trình độ cao cấp.',
    ],
    gap: ['Hai lớp cao cấp hệ không tập trung phải lùi khai giảng sang năm 2022 do dịch bệnh.'],
    next: ['Mở các lớp đã lùi; ưu tiên người được quy hoạch, bổ nhiệm còn thiếu tiêu chuẩn.'],
    documents: [
      [
        'Quyết định',
        'agency',
        'Về việc cử cán bộ, công chức, viên chức đi học cao cấp lý luận chính trị năm 2021',
      ],
    ],
  },
  'III.3.2-c': {
    ...nothing,
    role: 'hr',
    odds: DOING,
    doing: [
      'Đã tổ chức {n:classes} lớp cập nhật kiến thức, chuyển đổi số, ngoại ngữ, kỹ năng lãnh đạo với {n:attendances} lượt người; phần lớn học trực tuyến.',
    ],
    gap: ['Chưa tổ chức được các đoàn học tập kinh nghiệm ở nước ngoài vì dịch bệnh.'],
    next: [
      'Mở các lớp về thành phố thông minh, quản trị đô thị; khôi phục chương trình học tập ở nước ngoài khi đủ điều kiện.',
    ],
    documents: [['Kế hoạch', 'agency', 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức Thành phố năm 2021']],
  },
  'III.3.2-d1': {
    ...nothing,
    role: 'hr',
    odds: DOING,
    doing: [
      'Đã thành lập tổ soạn thảo, khảo sát kinh nghiệm của một số tỉnh, thành phố và xây dựng đề cương chính sách thu hút, trọng dụng nhân tài.',
    ],
    gap: ['Việc khảo sát trực tiếp phải chuyển sang lấy số liệu qua văn bản.'],
    next: ['Hoàn thiện hồ sơ đề nghị xây dựng chính sách, lấy ý kiến chuyên gia trong quý II/2022.'],
    documents: [
      ['Quyết định', 'agency', 'Thành lập tổ soạn thảo chính sách đặc thù thu hút, trọng dụng nhân tài'],
    ],
  },
  'III.3.2-d2': {
    ...nothing,
    role: 'hr',
    odds: NOT_STARTED,
    cause: [
      'Nghị quyết số 14/2013/NQ-HĐND được sửa đổi đồng thời với chính sách đặc thù thu hút nhân tài; phải chờ kết quả tổng kết thi hành Luật Thủ đô.',
    ],
    next: ['Đăng ký nội dung trình HĐND Thành phố tại kỳ họp giữa năm 2022.'],
  },
  'III.3.2-e': {
    ...nothing,
    role: 'hr',
    odds: DONE,
    done: [
      'Đã tham mưu {n:submissions} báo cáo, tờ trình về luân chuyển, điều động cán bộ thuộc thẩm quyền của Ban cán sự đảng UBND Thành phố, bảo đảm đúng quy trình, thời hạn.',
    ],
    next: ['Tham mưu kế hoạch luân chuyển, điều động cả giai đoạn 2022 - 2025.'],
  },
  'IV.2-a1': {
    ...nothing,
    role: 'hr',
    odds: DOING,
    doing: [
      'Đã lập danh sách theo dõi các cơ quan, đơn vị và ban hành {n:reminders} văn bản đôn đốc; tổ chức hướng dẫn biểu mẫu báo cáo trực tuyến.',
    ],
    next: ['Đôn đốc các đơn vị gửi báo cáo chậm; công khai tình hình nộp báo cáo.'],
    documents: [
      [
        'Công văn',
        'agency',
        'Về việc đôn đốc thực hiện và báo cáo kết quả thực hiện Kế hoạch số 177/KH-UBND',
      ],
    ],
  },
  'IV.2-a2': {
    ...nothing,
    role: 'hr',
    odds: DOING,
    doing: ['Đang tổng hợp báo cáo của các cơ quan, đơn vị để xây dựng báo cáo chung trình UBND Thành phố.'],
    gap: ['Phụ thuộc tiến độ gửi báo cáo của các cơ quan, đơn vị.'],
    next: ['Trình UBND Thành phố báo cáo năm 2021 ngay sau khi hoàn thành tổng hợp.'],
  },
  'IV.3-a2': {
    ...nothing,
    role: 'hr',
    odds: DOING,
    doing: ['Đang phân loại khó khăn, vướng mắc của các cơ quan, đơn vị theo cấp có thẩm quyền giải quyết.'],
    next: ['Báo cáo UBND Thành phố xem xét, chỉ đạo giải quyết theo từng nhóm vướng mắc.'],
  },
  'III.3.3-a': {
    ...nothing,
    role: 'office',
    odds: DOING,
    doing: [
      'Đã phối hợp với Sở Nội vụ rà soát nguồn cải cách tiền lương, xây dựng {n:proposals} phương án chi thu nhập tăng thêm gắn với kết quả đánh giá và mô hình chính quyền đô thị.',
    ],
    gap: ['Thu ngân sách chịu ảnh hưởng của dịch bệnh, khả năng cân đối nguồn chưa chắc chắn.'],
    next: ['Hoàn thiện phương án, báo cáo UBND Thành phố xem xét trình HĐND Thành phố.'],
    documents: [
      [
        'Báo cáo',
        'agency',
        'Phương án chi thu nhập tăng thêm đối với cán bộ, công chức, viên chức thuộc Thành phố',
      ],
    ],
  },
  'III.5.2-a1': {
    ...nothing,
    role: 'office',
    odds: DONE,
    done: [
      'Đã tham mưu UBND Thành phố ban hành Kế hoạch ứng dụng công nghệ thông tin giai đoạn 2021-2025 theo {doc} của Sở.',
    ],
    next: ['Theo dõi, đánh giá việc thực hiện Kế hoạch tại các cơ quan, đơn vị.'],
    documents: [
      ['Tờ trình', 'agency', 'Về việc ban hành Kế hoạch ứng dụng công nghệ thông tin giai đoạn 2021-2025'],
    ],
  },
  'III.5.2-a2': {
    ...nothing,
    role: 'office',
    odds: DOING,
    doing: [
      'Kế hoạch năm 2021 cơ bản hoàn thành; dự thảo kế hoạch năm 2022 đã lấy ý kiến, trong đó có nội dung nâng cấp mạng nội bộ, thiết bị đầu cuối và cơ sở dữ liệu cán bộ.',
    ],
    gap: ['Một số gói mua sắm thiết bị chậm do chuỗi cung ứng bị gián đoạn.'],
    next: ['Trình ban hành Kế hoạch năm 2022 trước ngày 31/01/2022.'],
    documents: [
      ['Công văn', 'agency', 'Về việc góp ý dự thảo Kế hoạch ứng dụng công nghệ thông tin năm 2022'],
    ],
  },
};
