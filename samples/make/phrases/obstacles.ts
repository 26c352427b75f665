import type { COMPETENT_LEVELS } from '../../../pipeline/contract/sheets.ts';

export interface ObstaclePhrases {
  readonly duty: string;
  readonly level: (typeof COMPETENT_LEVELS)[number];
  readonly difficulty: string;
  readonly cause: string;
  readonly proposal: string;
}

/** Difficulties beyond an agency's authority (IV.3); a bar marks the kinds of agency they fit, as in sentences. */
export const OBSTACLES_BANK: readonly ObstaclePhrases[] = [
  {
    duty: 'III.3.1.1-a2',
    level: 'Thành ủy',
    difficulty:
      'Chưa có quy định thay thế Quyết định số 3814-QĐ/TU nên việc lượng hóa tiêu chí chưa có khung thống nhất.',
    cause:
      'Quyết định ban hành từ năm 2018, một số nội dung không còn phù hợp với Nghị định số 90/2020/NĐ-CP.',
    proposal: 'Đề nghị Thành ủy sớm ban hành quy định thay thế, kèm bộ chỉ số mẫu theo nhóm vị trí việc làm.',
  },
  {
    duty: 'III.3.1.1-a1',
    level: 'Sở Nội vụ',
    difficulty:
      'Phần mềm đánh giá hằng tháng chưa liên thông với phần mềm quản lý văn bản, phải nhập lại dữ liệu.',
    cause: 'Hai hệ thống do hai nhà cung cấp xây dựng, chưa có chuẩn kết nối.',
    proposal: 'Đề nghị Sở Nội vụ chủ trì thống nhất chuẩn dữ liệu, triển khai một phần mềm dùng chung.',
  },
  {
    duty: 'III.3.1.2-a2',
    level: 'Thành ủy',
    difficulty:
      'Chỉ tiêu học cao cấp lý luận chính trị được phân bổ hằng năm thấp hơn nhiều so với nhu cầu của cán bộ quy hoạch.',
    cause: 'Chỉ tiêu chung của Thành phố có hạn, hai năm gần đây nhiều lớp phải hoãn.',
    proposal: 'Đề nghị Thành ủy bổ sung chỉ tiêu và mở thêm lớp hệ không tập trung.',
  },
  {
    duty: 'III.3.1.3-a',
    level: 'UBND Thành phố',
    difficulty: 'Kinh phí đào tạo, bồi dưỡng bị cắt giảm, không đủ thực hiện các lớp theo Đề án số 04-ĐA/TU.',
    cause: 'Tiết kiệm chi thường xuyên để dành nguồn lực phòng, chống dịch.',
    proposal: 'Đề nghị UBND Thành phố bố trí nguồn riêng cho đào tạo, bồi dưỡng trong dự toán năm 2022.',
  },
  {
    duty: 'III.3.1.4-a2',
    level: 'Bộ ngành Trung ương khác',
    difficulty:
      'Chưa có thông tư của bộ chuyên ngành quy định danh mục vị trí và thời hạn chuyển đổi trong lĩnh vực {field}.',
    cause:
      'Nghị định số 59/2019/NĐ-CP giao bộ quản lý ngành quy định chi tiết nhưng một số bộ chưa ban hành.',
    proposal: 'Kiến nghị bộ chuyên ngành sớm ban hành danh mục để có căn cứ thực hiện thống nhất.',
  },
  {
    duty: 'III.3.1.4-a1',
    level: 'Bộ Nội vụ',
    difficulty:
      'Đơn vị quy mô nhỏ, mỗi vị trí chuyên môn sâu chỉ có 01 người nên không thể chuyển đổi định kỳ đúng thời hạn.',
    cause: 'Biên chế giảm dần theo lộ trình trong khi danh mục vị trí phải chuyển đổi rộng.',
    proposal:
      'Đề nghị hướng dẫn việc chuyển đổi liên đơn vị hoặc cho phép kéo dài thời hạn với vị trí đặc thù.',
  },
  {
    duty: 'III.3.1.4-b',
    level: 'UBND Thành phố',
    difficulty: 'Chưa có chính sách hỗ trợ về chỗ ở, đi lại đối với cán bộ luân chuyển đến nơi xa.',
    cause: 'Quy định hiện hành chưa bao quát trường hợp luân chuyển trong nội bộ Thành phố.',
    proposal: 'Đề nghị UBND Thành phố ban hành mức hỗ trợ đối với cán bộ được luân chuyển.',
  },
  {
    duty: 'III.3.1.5-a2',
    level: 'HĐND Thành phố',
    difficulty:
      'district| Phụ cấp của người hoạt động không chuyên trách ở {grass} thấp so với mặt bằng thu nhập, nhiều người xin nghỉ việc.',
    cause: 'Mức khoán quỹ phụ cấp theo Nghị định số 34/2019/NĐ-CP chưa phù hợp với địa bàn đông dân.',
    proposal: 'Đề nghị HĐND Thành phố quy định mức hỗ trợ tăng thêm từ ngân sách Thành phố.',
  },
  {
    duty: 'III.3.1.5-a1',
    level: 'Sở ngành khác của Thành phố',
    difficulty:
      'Chưa có hướng dẫn thống nhất về chi thu nhập tăng thêm theo kết quả đánh giá, mỗi nơi áp dụng một cách.',
    cause: 'Quy định về nguồn và mức chi nằm ở nhiều văn bản khác nhau.',
    proposal: 'Đề nghị Sở Tài chính chủ trì hướng dẫn thống nhất về nguồn, mức và cách chi.',
  },
  {
    duty: 'III.3.1.5-b',
    level: 'Bộ Nội vụ',
    difficulty:
      'district| Việc giải quyết chế độ đối với cán bộ {grass} dôi dư sau sắp xếp còn vướng về thời điểm tính và nguồn chi.',
    cause: 'Hướng dẫn hiện hành chưa quy định đối với trường hợp thôi làm việc khi sắp xếp lại chức danh.',
    proposal:
      'Đề nghị Bộ Nội vụ có hướng dẫn riêng; trước mắt cho phép áp dụng chính sách tinh giản biên chế.',
  },
  {
    duty: 'III.3.1.3-b2',
    level: 'Sở Nội vụ',
    difficulty:
      'district| Chưa có khung chương trình bồi dưỡng cho công chức {grass} theo chức danh mới, nội dung các lớp còn chắp vá.',
    cause: 'Tiêu chuẩn và số lượng chức danh vừa thay đổi theo Nghị định số 34/2019/NĐ-CP.',
    proposal: 'Đề nghị Sở Nội vụ ban hành khung chương trình và tài liệu dùng chung.',
  },
  {
    duty: 'III.5.1-a1',
    level: 'UBND Thành phố',
    difficulty: 'Biên chế được giao không đủ để bố trí người chuyên trách làm công tác tổ chức, cán bộ.',
    cause: 'Thực hiện tinh giản biên chế trong khi khối lượng công việc tăng.',
    proposal: 'Đề nghị UBND Thành phố xem xét bổ sung 01 đến 02 biên chế khi giao biên chế năm 2022.',
  },
  {
    duty: 'III.5.1-a2',
    level: 'Bộ Nội vụ',
    difficulty:
      'Chưa có thông tư hướng dẫn vị trí việc làm công chức nghiệp vụ chuyên ngành nên không hoàn thiện được bản mô tả công việc.',
    cause: 'Nghị định số 62/2020/NĐ-CP giao các bộ hướng dẫn nhưng chưa đầy đủ.',
    proposal: 'Kiến nghị Bộ Nội vụ đôn đốc các bộ ban hành hướng dẫn để phê duyệt đề án vị trí việc làm.',
  },
  {
    duty: 'III.4-d3',
    level: 'Chính phủ',
    difficulty:
      'Chưa có quy định cụ thể về miễn, giảm trách nhiệm đối với cán bộ thực hiện thí điểm không đạt kết quả.',
    cause: 'Kết luận số 14-KL/TW mới ban hành, chưa được thể chế hóa thành quy định của Nhà nước.',
    proposal:
      'Kiến nghị Chính phủ sớm ban hành nghị định về khuyến khích, bảo vệ cán bộ năng động, sáng tạo.',
  },
  {
    duty: 'III.4-b',
    level: 'Thành ủy',
    difficulty:
      'Chưa có cơ chế chia sẻ kết quả thanh tra, kiểm tra giữa các cơ quan nên còn trùng lặp nội dung kiểm tra.',
    cause: 'Kế hoạch của các cơ quan được xây dựng độc lập, ít trao đổi trước khi ban hành.',
    proposal: 'Đề nghị giao một đầu mối điều phối kế hoạch kiểm tra công tác cán bộ hằng năm.',
  },
  {
    duty: 'III.3.1.2-a1',
    level: 'Thành ủy',
    difficulty:
      'unit,college,works| Tiêu chuẩn chức danh đối với người đứng đầu đơn vị sự nghiệp tự chủ chưa rõ, khó xây dựng quy hoạch.',
    cause: 'Quy định hiện hành chủ yếu áp dụng cho cơ quan hành chính.',
    proposal: 'Đề nghị hướng dẫn tiêu chuẩn, cơ cấu quy hoạch riêng cho khối đơn vị sự nghiệp.',
  },
  {
    duty: 'III.3.1.5-a2',
    level: 'Chính phủ',
    difficulty:
      'college| Chế độ phụ cấp đối với nhà giáo giáo dục nghề nghiệp dạy tích hợp, dạy thực hành chậm được sửa đổi.',
    cause: 'Lộ trình cải cách tiền lương theo Nghị quyết số 27-NQ/TW được lùi thời gian thực hiện.',
    proposal:
      'Kiến nghị Chính phủ cho tiếp tục thực hiện và điều chỉnh phụ cấp trong thời gian chưa cải cách tiền lương.',
  },
  {
    duty: 'III.3.1.5-a2',
    level: 'UBND Thành phố',
    difficulty:
      'works| Thu nhập của viên chức quản lý dự án phụ thuộc tiến độ giải ngân nên không ổn định, khó giữ người có kinh nghiệm.',
    cause: 'Định mức chi phí quản lý dự án thấp, nhiều dự án kéo dài vì giải phóng mặt bằng.',
    proposal:
      'Đề nghị UBND Thành phố cho phép trích lập quỹ ổn định thu nhập và có cơ chế ứng vốn quản lý dự án.',
  },
  {
    duty: 'III.2.1-a',
    level: 'Quốc hội',
    difficulty:
      'office,district| Một số quy định của luật chuyên ngành về thẩm quyền bổ nhiệm chưa thống nhất với Luật Cán bộ, công chức.',
    cause: 'Các luật được ban hành ở những thời điểm khác nhau, chưa rà soát đồng bộ.',
    proposal:
      'Kiến nghị Quốc hội xem xét khi sửa đổi luật chuyên ngành, bảo đảm thống nhất về phân cấp quản lý cán bộ.',
  },
  {
    duty: 'III.3.1.3-b1',
    level: 'Sở Nội vụ',
    difficulty:
      'Khung chương trình đào tạo, bồi dưỡng của Thành phố giai đoạn mới chưa ban hành, đơn vị khó chủ động xây dựng chương trình.',
    cause: 'Đề án đào tạo, bồi dưỡng giai đoạn 2021 - 2025 đang trong quá trình phê duyệt.',
    proposal: 'Đề nghị Sở Nội vụ sớm ban hành khung chương trình sau khi Đề án được phê duyệt.',
  },
  {
    duty: 'III.5.1-b',
    level: 'Thành ủy',
    difficulty:
      'Thời hạn trả lời nhận xét nhân sự của các cơ quan chưa được quy định, nhiều quy trình bổ nhiệm phải kéo dài.',
    cause: 'Chưa có quy chế phối hợp chung ở cấp Thành phố.',
    proposal: 'Đề nghị ban hành quy chế mẫu, quy định thời hạn trả lời tối đa 05 ngày làm việc.',
  },
  {
    duty: 'III.3.1.4-b',
    level: 'Bộ Nội vụ',
    difficulty:
      'office,unit,college| Việc điều động viên chức sang công chức và ngược lại còn nhiều thủ tục, mất thời gian.',
    cause: 'Quy định về tiếp nhận không qua thi tuyển yêu cầu nhiều điều kiện, hồ sơ.',
    proposal:
      'Kiến nghị Bộ Nội vụ đơn giản hóa thủ tục tiếp nhận đối với người đã có thời gian công tác phù hợp.',
  },
];
