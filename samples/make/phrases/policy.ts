import { type PhraseBook, odds } from './phrases.ts';

/** Section III.3.1.5: pay and policy. */
export const POLICY: PhraseBook = {
  'III.3.1.5-a1': {
    role: 'hr',
    odds: odds(40, 60, [0, 0]),
    done: [
      'Đã ban hành {n:documents} văn bản cụ thể hóa, công khai chế độ, chính sách; niêm yết tại trụ sở và đăng trên trang thông tin điện tử.',
      '{self} đã sửa đổi quy chế chi tiêu nội bộ, quy chế nâng lương trước thời hạn ({n:documents} văn bản), bảo đảm công khai, công bằng.',
      'Hoàn thành công khai chế độ, chính sách đối với {people} tại hội nghị, qua {n:documents} văn bản; không có kiến nghị, khiếu nại.',
    ],
    doing: [
      'Chế độ nâng lương, phụ cấp, thai sản, nghỉ hưu được giải quyết kịp thời; đã có {n:documents} văn bản hướng dẫn, công khai.',
      '{self} thực hiện công khai chế độ, chính sách theo {doc}; trong năm có {n:documents} văn bản được phổ biến.',
      '{hr} thường xuyên rà soát, công khai chế độ, chính sách ({n:documents} văn bản), giải đáp kịp thời thắc mắc của {people}.',
      'Đã cụ thể hóa chính sách bằng {n:documents} văn bản; đang sửa quy chế thi đua, khen thưởng cho phù hợp.',
      'Việc chi trả chế độ cho người tham gia phòng, chống dịch được thực hiện công khai, đúng đối tượng, theo {n:documents} văn bản.',
    ],
    more: [
      'Hội nghị cán bộ, công chức, viên chức, người lao động đã thông qua các nội dung sửa đổi.',
      'Công đoàn giám sát việc thực hiện và phối hợp thăm hỏi các trường hợp khó khăn do dịch bệnh.',
      'Việc xét nâng lương trước thời hạn gắn với kết quả đánh giá hằng tháng.',
      'Chế độ đối với người nghỉ hưu trước tuổi, tinh giản biên chế được giải quyết đúng quy định.',
    ],
    gap: [
      'Nguồn kinh phí chi thu nhập tăng thêm còn hạn hẹp, chưa tạo động lực rõ rệt.',
      'Một số nội dung quy chế chi tiêu nội bộ chưa theo kịp quy định mới.',
    ],
    next: [
      'Sửa đổi quy chế chi tiêu nội bộ, quy chế nâng lương trước thời hạn năm 2022.',
      'Công khai chế độ, chính sách trên hệ thống thông tin nội bộ.',
      'Rà soát chế độ phụ cấp để chi trả đúng, đủ, kịp thời.',
    ],
    documents: [
      ['Quyết định', 'agency', 'Ban hành Quy chế chi tiêu nội bộ và quản lý, sử dụng tài sản công'],
      ['Quy chế', 'agency', 'Quy chế nâng bậc lương trước thời hạn do lập thành tích xuất sắc'],
      ['Thông báo', 'agency', 'Công khai kết quả nâng bậc lương thường xuyên và trước thời hạn năm 2021'],
    ],
  },
  'III.3.1.5-a2': {
    role: 'hr',
    odds: odds(24, 38, [20, 18]),
    done: [
      'Đã gửi {n:proposals} đề xuất về chế độ, chính sách đến cơ quan có thẩm quyền ({doc}).',
      '{self} đã nghiên cứu, có {n:proposals} đề xuất sửa đổi chính sách đối với đội ngũ làm công tác {field}.',
    ],
    doing: [
      'Đang tổng hợp ý kiến {parts} để đề xuất sửa đổi chế độ phụ cấp; bước đầu có {n:proposals} đề xuất.',
      '{hr} nghiên cứu, dự thảo {n:proposals} đề xuất về chính sách hỗ trợ đào tạo sau đại học và thu hút người có trình độ cao.',
      'Đã có {n:proposals} đề xuất về mức chi thu nhập tăng thêm theo kết quả công việc; tiếp tục hoàn thiện.',
      '{0:proposals}Đang rà soát các chế độ hiện hành, đối chiếu với quy định mới để chuẩn bị đề xuất.',
    ],
    more: [
      'Đề xuất dựa trên khảo sát thực tế tại {parts}.',
      'Nội dung đề xuất bảo đảm liên thông giữa công chức và viên chức.',
      'district| Trọng tâm là chính sách với người hoạt động không chuyên trách ở {grass}.',
      'college| Trọng tâm là chế độ đối với nhà giáo dạy thực hành, thực tập.',
    ],
    gap: [
      'Thẩm quyền quyết định thuộc cấp trên nên đơn vị chủ yếu kiến nghị qua báo cáo.',
      'Chưa có đánh giá tác động về kinh phí kèm theo đề xuất.',
    ],
    cause: [
      'Đơn vị chờ lộ trình cải cách tiền lương theo Nghị quyết số 27-NQ/TW nên chưa nghiên cứu đề xuất.',
      'Chưa bố trí được nhân sự nghiên cứu; nhiệm vụ chuyển sang năm 2022.',
    ],
    none: [
      'Chế độ, chính sách hiện hành được thực hiện ổn định, đơn vị không có đề xuất.',
      'Trong năm không phát sinh nội dung cần đề xuất.',
    ],
    next: [
      'Nghiên cứu đề xuất chính sách thu hút người có trình độ cao về {field}.',
      'Gửi kiến nghị về Sở Nội vụ trước kỳ họp của HĐND Thành phố.',
      'Đánh giá tác động của các chính sách đang thực hiện.',
    ],
    documents: [
      ['Công văn', 'agency', 'Về việc đề xuất sửa đổi, bổ sung chế độ, chính sách đối với {people}'],
      ['Tờ trình', 'agency', 'Đề nghị điều chỉnh chế độ phụ cấp đối với vị trí đặc thù'],
    ],
  },
  'III.3.1.5-b': {
    role: 'hr',
    odds: odds(3, 9, [0, 88]),
    local: odds(38, 60, [2, 0]),
    done: [
      'district| Đã hoàn thành bố trí, sắp xếp {n:placed} cán bộ, công chức {grass} theo Nghị định số 34/2019/NĐ-CP.',
      'district| {self} đã sắp xếp xong {n:placed} người; các trường hợp dôi dư được giải quyết chế độ đầy đủ.',
      'Đã bố trí, sắp xếp {n:placed} người tại các đơn vị cơ sở trực thuộc, bảo đảm đúng vị trí việc làm.',
    ],
    doing: [
      'district| Đã bố trí, sắp xếp {n:placed} cán bộ {grass}; số cán bộ dôi dư sau sắp xếp tiếp tục được giải quyết theo lộ trình.',
      'district| Việc bố trí cán bộ {grass} sau bầu cử nhiệm kỳ 2021 - 2026 cơ bản ổn định với {n:placed} người; đang kiện toàn một số chức danh còn khuyết.',
      'district| {hr} hướng dẫn sắp xếp người hoạt động không chuyên trách, kiêm nhiệm chức danh; đến nay đã bố trí {n:placed} người.',
      'district| Đến nay có {n:placed} cán bộ cơ sở được bố trí đúng chuyên môn, hưởng đủ chế độ, phụ cấp.',
      'Đang sắp xếp nhân sự tại các đơn vị cơ sở trực thuộc, đã bố trí {n:placed} người.',
    ],
    more: [
      'district| Các quyết định bố trí đều kèm xếp lương, phụ cấp, không để chậm chế độ.',
      'district| Đội ngũ cán bộ cơ sở cơ bản yên tâm công tác, phát huy tốt vai trò trong phòng, chống dịch.',
      'district| Đã điều chuyển một số công chức giữa các {grass} để khắc phục nơi thừa, nơi thiếu chức danh.',
    ],
    gap: [
      'district| Mức phụ cấp của người hoạt động không chuyên trách còn thấp, khó thu hút người trẻ.',
      'district| Một số chức danh ở {grass} còn thiếu người có chuyên môn phù hợp.',
      'Việc sắp xếp phải chờ đề án tổ chức lại đơn vị được phê duyệt.',
    ],
    cause: [
      'district| Chưa sắp xếp do chờ hướng dẫn về số lượng cán bộ, công chức {grass} theo quy định mới.',
    ],
    none: [
      'Cơ quan không quản lý cán bộ cơ sở.',
      'Không phát sinh, đơn vị không có cán bộ cơ sở thuộc thẩm quyền.',
      'Không thuộc chức năng của đơn vị.',
    ],
    next: [
      'district| Kiện toàn các chức danh còn khuyết ở {grass} trong quý I/2022.',
      'district| Giải quyết dứt điểm chế độ cho cán bộ dôi dư.',
      'district| Rà soát, chuẩn hóa trình độ cán bộ, công chức {grass} theo quy định.',
      '{open}Tiếp tục thực hiện khi đề án sắp xếp được phê duyệt.',
    ],
    documents: [
      [
        'Kế hoạch',
        'agency',
        'Bố trí, sắp xếp cán bộ, công chức cấp xã và người hoạt động không chuyên trách',
      ],
      ['Quyết định', 'agency', 'Về việc phê duyệt phương án sắp xếp, bố trí cán bộ cơ sở'],
    ],
  },
};
