import { type PhraseBook, odds } from './phrases.ts';

/** Section III.3.1.2: planning who may lead next. */
export const PLANNING: PhraseBook = {
  'III.3.1.2-a1': {
    role: 'hr',
    odds: odds(48, 50, [2, 0]),
    done: [
      'Đã hoàn thành rà soát, bổ sung quy hoạch {n:positions} chức danh lãnh đạo, quản lý với {n:planned} lượt người, được cấp có thẩm quyền phê duyệt.',
      '{committee} phê duyệt quy hoạch giai đoạn 2021 - 2026 gồm {n:positions} chức danh, {n:planned} lượt người, bảo đảm phương châm “động” và “mở”.',
      'Hoàn thành quy trình quy hoạch theo {doc}: {n:positions} chức danh, {n:planned} lượt người; cơ cấu nữ và cán bộ trẻ đều tăng so với nhiệm kỳ trước.',
      '{self} đã hoàn thành rà soát quy hoạch {n:positions} chức danh; số lượt người trong quy hoạch là {n:planned}, bình quân mỗi chức danh có từ 02 người trở lên.',
    ],
    doing: [
      'Đã rà soát quy hoạch {n:positions} chức danh với {n:planned} lượt người; đang hoàn thiện hồ sơ trình phê duyệt bổ sung.',
      '{self} triển khai {doc}, đến nay đã lấy phiếu giới thiệu {n:positions} chức danh với {n:planned} lượt người.',
      'Quy hoạch {n:positions} chức danh ({n:planned} lượt người) đã được rà soát hằng năm; đưa ra khỏi quy hoạch các trường hợp không đủ điều kiện.',
      '{hr} tham mưu quy hoạch các chức danh nhiệm kỳ 2025 - 2030 trên cơ sở {n:positions} chức danh hiện có, {n:planned} lượt người.',
      'Các bước giới thiệu nguồn được thực hiện đúng quy trình tại {parts}; tổng hợp {n:positions} chức danh, {n:planned} lượt người.',
    ],
    more: [
      'Việc rà soát chú trọng cán bộ trẻ, cán bộ nữ và người có trình độ chuyên môn sâu về {field}.',
      'Danh sách quy hoạch được quản lý theo đúng quy định về bảo vệ bí mật nhà nước, chỉ báo cáo số liệu tổng hợp.',
      'Quy trình được thực hiện qua đủ các bước, bảo đảm dân chủ, khách quan.',
      'district| Quy hoạch của {grass} được thực hiện đồng bộ với quy hoạch cấp huyện.',
      'college| Nguồn quy hoạch ưu tiên giảng viên có trình độ tiến sĩ, có kinh nghiệm quản lý khoa, bộ môn.',
      'works| Nguồn quy hoạch gắn với yêu cầu về chứng chỉ hành nghề quản lý dự án.',
    ],
    gap: [
      'Nguồn cán bộ trẻ, cán bộ nữ ở một số đơn vị còn mỏng, tỷ lệ chưa đạt yêu cầu.',
      'Một số chức danh chỉ có 01 người trong quy hoạch do thiếu nguồn tại chỗ.',
      'Một số hồ sơ quy hoạch thiếu chứng chỉ theo tiêu chuẩn chức danh, phải bổ sung.',
    ],
    cause: ['Chưa rà soát, bổ sung do đơn vị đang sắp xếp lại tổ chức bộ máy, các chức danh sẽ thay đổi.'],
    next: [
      'Rà soát, bổ sung quy hoạch năm 2022; xây dựng quy hoạch nhiệm kỳ 2025 - 2030.',
      'Nâng tỷ lệ cán bộ trẻ, cán bộ nữ trong quy hoạch lên trên 15%.',
      'Đưa ra khỏi quy hoạch các trường hợp hai năm liền không hoàn thành tốt nhiệm vụ.',
      'Chú trọng tạo nguồn từ công chức, viên chức trẻ có thành tích nổi bật.',
    ],
    documents: [
      [
        'Kế hoạch',
        'agency',
        'Rà soát, bổ sung quy hoạch các chức danh lãnh đạo, quản lý giai đoạn 2021 - 2026',
      ],
      ['Kế hoạch', 'party', 'Xây dựng quy hoạch cán bộ lãnh đạo, quản lý nhiệm kỳ 2025 - 2030'],
      ['Tờ trình', 'agency', 'Về việc phê duyệt quy hoạch các chức danh lãnh đạo, quản lý'],
      ['Hướng dẫn', 'party', 'Công tác rà soát, bổ sung quy hoạch cán bộ năm 2021'],
    ],
  },
  'III.3.1.2-a2': {
    role: 'hr',
    odds: odds(18, 79, [3, 0]),
    done: [
      'Đã cử {n:trained} trong tổng số {n:total} cán bộ quy hoạch đi đào tạo, bồi dưỡng; {n:proposed} người tự đề xuất nội dung học tập.',
      'Trong năm có {n:trained}/{n:total} cán bộ trong quy hoạch được đào tạo, bồi dưỡng, hoàn thành chỉ tiêu đề ra; {n:proposed} bản đề xuất cá nhân đã được xem xét.',
    ],
    doing: [
      'Đến nay có {n:trained}/{n:total} cán bộ trong quy hoạch được đào tạo, bồi dưỡng; {n:proposed} người đã đăng ký nội dung tự bồi dưỡng.',
      '{hr} tổng hợp nhu cầu của {n:total} cán bộ quy hoạch, đã cử {n:trained} người đi học; {n:proposed} người chủ động đề xuất chương trình.',
      '{self} đã cử {n:trained} cán bộ quy hoạch tham gia các lớp lý luận chính trị, quản lý nhà nước và {course}.',
      'Việc để cán bộ quy hoạch tự đề xuất nội dung đào tạo bước đầu có kết quả với {n:proposed} đề xuất; số được đào tạo, bồi dưỡng là {n:trained}/{n:total} người.',
      '{0:proposed}Đã đào tạo, bồi dưỡng {n:trained}/{n:total} cán bộ trong quy hoạch; mẫu phiếu tự đề xuất nội dung mới được ban hành, chưa có đăng ký.',
    ],
    more: [
      'Nội dung được đề xuất nhiều nhất là {course}, kỹ năng lãnh đạo và ngoại ngữ.',
      'Ưu tiên cử người còn thiếu chứng chỉ so với tiêu chuẩn chức danh quy hoạch.',
      'Một số lớp phải chuyển sang học trực tuyến, thời lượng thực tế giảm.',
      'Kết quả học tập được đưa vào nhận xét, đánh giá cuối năm.',
      'district| Nhiều cán bộ quy hoạch của {grass} được tăng cường thực tế tại các phòng chuyên môn.',
    ],
    gap: [
      'Tỷ lệ cán bộ quy hoạch được đào tạo còn thấp do nhiều lớp phải tạm dừng vì dịch bệnh.',
      'Cán bộ quy hoạch chưa chủ động đề xuất nội dung, phần lớn đăng ký theo lớp sẵn có.',
      'Chỉ tiêu học cao cấp lý luận chính trị được phân bổ ít so với nhu cầu.',
    ],
    cause: ['Các lớp đăng ký đều hoãn do giãn cách xã hội; cơ sở đào tạo chưa mở lại trong năm.'],
    next: [
      'Bảo đảm ít nhất 50% cán bộ trong quy hoạch được đào tạo, bồi dưỡng trong năm.',
      'Yêu cầu từng cán bộ quy hoạch đăng ký nội dung tự bồi dưỡng ngay từ quý I.',
      'Phối hợp với Trường Đào tạo cán bộ Lê Hồng Phong mở lớp theo nhu cầu.',
      'Cử cán bộ quy hoạch đi thực tế, đảm nhận nhiệm vụ khó để rèn luyện.',
    ],
    documents: [
      [
        'Quyết định',
        'agency',
        'Về việc cử cán bộ trong quy hoạch tham gia lớp bồi dưỡng lãnh đạo, quản lý cấp phòng',
      ],
      ['Công văn', 'agency', 'Về việc đăng ký nội dung đào tạo, bồi dưỡng của cán bộ trong quy hoạch'],
      ['Quyết định', 'agency', 'Về việc cử đi học lớp cao cấp lý luận chính trị'],
    ],
  },
  'III.3.1.2-a3': {
    role: 'hr',
    odds: odds(44, 40, [16, 0]),
    done: [
      'Đã ban hành {doc}, xác định rõ đối tượng, nội dung, thời gian và kinh phí cho từng nhóm chức danh quy hoạch.',
      '{leaders} phối hợp với {committee} ban hành {doc}; đã phân công cấp ủy viên theo dõi, giúp đỡ cán bộ quy hoạch.',
      'Hoàn thành xây dựng kế hoạch đào tạo, bồi dưỡng cán bộ quy hoạch theo từng năm đến 2025, có lộ trình chuẩn hóa tiêu chuẩn chức danh.',
    ],
    doing: [
      'Dự thảo kế hoạch đào tạo, bồi dưỡng cán bộ được quy hoạch giai đoạn 2021 - 2025 đang xin ý kiến {committee}.',
      '{hr} đang rà soát trình độ, chứng chỉ của từng nhóm cán bộ quy hoạch để lập kế hoạch sát nhu cầu.',
      'Đã xây dựng kế hoạch năm 2021 và đang hoàn thiện kế hoạch cả giai đoạn trên cơ sở quy hoạch vừa được phê duyệt.',
      '{self} lồng ghép nội dung này trong kế hoạch đào tạo chung; đang tách thành kế hoạch riêng cho cán bộ quy hoạch.',
    ],
    more: [
      'Kế hoạch chú trọng nhóm cán bộ nữ, cán bộ trẻ dưới 40 tuổi.',
      'Nội dung trọng tâm là {course} và kỹ năng xử lý tình huống.',
      'Kinh phí được cân đối từ dự toán giao đầu năm và nguồn hợp pháp khác.',
      'Kế hoạch giao rõ trách nhiệm của từng phòng, bộ phận có cán bộ trong quy hoạch.',
    ],
    gap: [
      'Kế hoạch chưa dự báo hết nhu cầu do quy hoạch mới được phê duyệt cuối năm.',
      'Kinh phí đào tạo bị cắt giảm để dành cho phòng, chống dịch.',
    ],
    cause: [
      'Quy hoạch giai đoạn mới đang chờ phê duyệt nên chưa có căn cứ lập kế hoạch đào tạo, bồi dưỡng.',
      'Đơn vị chờ Đề án đào tạo, bồi dưỡng của Thành phố giai đoạn 2021 - 2025 để xây dựng cho thống nhất.',
    ],
    next: [
      'Ban hành kế hoạch đào tạo, bồi dưỡng cán bộ quy hoạch năm 2022 trước ngày 31/01/2022.',
      'Đánh giá giữa kỳ việc thực hiện kế hoạch, điều chỉnh theo Đề án của Thành phố.',
      'Bố trí kinh phí tương xứng cho đào tạo cán bộ quy hoạch.',
    ],
    documents: [
      [
        'Kế hoạch',
        'agency',
        'Đào tạo, bồi dưỡng cán bộ được quy hoạch các chức danh lãnh đạo, quản lý giai đoạn 2021 - 2025',
      ],
      ['Kế hoạch', 'party', 'Đào tạo, bồi dưỡng, rèn luyện cán bộ trong quy hoạch'],
    ],
  },
};
