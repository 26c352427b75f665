import { type PhraseBook, odds } from './phrases.ts';

/** Section III.3.1.3: training. */
export const TRAINING: PhraseBook = {
  'III.3.1.3-a': {
    role: 'hr',
    odds: odds(34, 66, [0, 0]),
    done: [
      'Đã hoàn thành {n:classes} lớp đào tạo, bồi dưỡng theo tinh thần Đề án số 04-ĐA/TU với {n:attendances} lượt người.',
      '{self} đã tổ chức và cử người tham gia {n:classes} lớp với {n:attendances} lượt người, vượt kế hoạch năm; nội dung gắn với vị trí việc làm.',
      'Hoàn thành các lớp đào tạo năm 2021 theo {doc}: {n:classes} lớp, {n:attendances} lượt người; trong đó có lớp {course}.',
    ],
    doing: [
      'Thực hiện Đề án số 04-ĐA/TU, đã mở và cử dự {n:classes} lớp cho {n:attendances} lượt người; một số lớp chuyển sang trực tuyến.',
      'Đến nay đã có {n:attendances} lượt người được đào tạo, bồi dưỡng qua {n:classes} lớp, tập trung vào {course}.',
      '{hr} phối hợp với các cơ sở đào tạo tổ chức {n:classes} lớp với {n:attendances} lượt người, đạt khoảng ba phần tư kế hoạch.',
      'Trong năm tổ chức {n:classes} lớp với {n:attendances} lượt người; hai lớp bồi dưỡng ngạch chuyên viên chính phải lùi sang năm 2022.',
      '{self} tiếp tục đổi mới phương pháp, ưu tiên học theo tình huống; đã có {n:attendances} lượt người tham gia {n:classes} lớp.',
    ],
    more: [
      'Sau mỗi lớp đều khảo sát mức độ hài lòng của học viên để điều chỉnh nội dung.',
      'Tỷ lệ {people} đạt chuẩn về ngoại ngữ, tin học theo vị trí việc làm tăng so với năm 2020.',
      'Các lớp trực tuyến giúp tiết kiệm kinh phí nhưng khó tổ chức thực hành.',
      'Đội ngũ lãnh đạo cấp phòng cơ bản hoàn thành chương trình bồi dưỡng theo tiêu chuẩn chức danh.',
      'college| Nhà trường hỗ trợ học phí cho giảng viên học nghiên cứu sinh trong nước.',
      'works| Đã có thêm người được cấp chứng chỉ hành nghề quản lý dự án hạng I, hạng II.',
      'district| {committee} chỉ đạo Trung tâm Chính trị mở các lớp theo cụm để thuận tiện cho học viên.',
    ],
    gap: [
      'Một số lớp phải hoãn, dồn vào cuối năm nên chất lượng chưa cao.',
      'Nội dung một số chương trình còn nặng lý thuyết, chưa sát vị trí việc làm.',
      'Kinh phí đào tạo giảm so với dự toán đầu năm do tiết kiệm chi cho phòng, chống dịch.',
    ],
    next: [
      'Thực hiện kế hoạch đào tạo năm 2022 theo Nghị định số 89/2021/NĐ-CP.',
      'Ưu tiên bồi dưỡng chuyển đổi số, {course}.',
      'Đánh giá hiệu quả sau đào tạo thông qua kết quả công việc.',
      '{open}Hoàn thành các lớp còn lại của năm 2021 trong quý I/2022.',
    ],
    documents: [
      ['Kế hoạch', 'agency', 'Điều chỉnh kế hoạch đào tạo, bồi dưỡng {people} năm 2021'],
      [
        'Quyết định',
        'agency',
        'Về việc cử {people} tham gia khóa bồi dưỡng theo tiêu chuẩn ngạch, chức danh nghề nghiệp',
      ],
      ['Báo cáo', 'agency', 'Kết quả công tác đào tạo, bồi dưỡng năm 2021'],
    ],
  },
  'III.3.1.3-b1': {
    role: 'hr',
    odds: odds(34, 52, [14, 0]),
    done: [
      'Đã xây dựng {n:programmes} chương trình bồi dưỡng phù hợp với đặc thù {field}.',
      'Hoàn thành {n:programmes} chương trình, trong đó có chương trình {course}; đã đưa vào giảng dạy.',
      '{self} ban hành {n:programmes} chương trình bồi dưỡng nội bộ tại {doc}, giao cán bộ có kinh nghiệm trực tiếp truyền đạt.',
    ],
    doing: [
      'Đã xây dựng {n:programmes} chương trình; tiếp tục biên soạn tài liệu {course}.',
      '{hr} phối hợp với các cơ sở đào tạo xây dựng {n:programmes} chương trình, đang thử nghiệm với nhóm công chức, viên chức mới tuyển dụng.',
      'Căn cứ khung chương trình của Thành phố, đã điều chỉnh {n:programmes} chương trình cho sát nhu cầu của {parts}.',
      '{self} đang khảo sát nhu cầu theo vị trí việc làm; bước đầu hoàn thành {n:programmes} chương trình.',
    ],
    more: [
      'Tài liệu được biên soạn ngắn gọn, theo tình huống, dùng được cho tự học trực tuyến.',
      'Chương trình có phần kiểm tra đầu ra bắt buộc.',
      'Đã mời chuyên gia thẩm định nội dung trước khi ban hành.',
      'district| Một chương trình dành riêng cho công chức bộ phận một cửa {grass}.',
    ],
    gap: [
      'Thiếu giảng viên kiêm nhiệm có kỹ năng sư phạm để biên soạn, giảng dạy.',
      'Khung chương trình của Thành phố đang sửa đổi nên việc biên soạn còn cầm chừng.',
    ],
    cause: [
      'Chưa xây dựng chương trình riêng do quy mô đơn vị nhỏ; hiện sử dụng chương trình của Thành phố.',
      'Chờ khung chương trình đào tạo, bồi dưỡng giai đoạn mới của Thành phố.',
    ],
    next: [
      'Xây dựng thêm chương trình {course}.',
      'Số hóa tài liệu bồi dưỡng, đưa lên hệ thống học trực tuyến.',
      'Cập nhật chương trình theo khung năng lực vị trí việc làm.',
    ],
    documents: [
      ['Quyết định', 'agency', 'Ban hành chương trình bồi dưỡng nghiệp vụ cho {people}'],
      ['Chương trình', 'agency', 'Bồi dưỡng kỹ năng nghiệp vụ theo vị trí việc làm năm 2021'],
    ],
  },
  'III.3.1.3-b2': {
    role: 'hr',
    odds: odds(8, 20, [0, 72]),
    local: odds(34, 66, [0, 0]),
    done: [
      'district| Đã tổ chức {n:classes} lớp bồi dưỡng cho cán bộ, công chức {grass} với {n:attendances} lượt người.',
      'district| {self} hoàn thành {n:classes} lớp về kỹ năng giải quyết thủ tục hành chính, tiếp công dân, hòa giải cơ sở cho {n:attendances} lượt cán bộ {grass}.',
      'district| Hoàn thành {doc} với {n:classes} lớp, {n:attendances} lượt cán bộ {grass}; đã cấp chứng nhận cho học viên đạt yêu cầu.',
      'office,college,works,unit| Đã phối hợp tổ chức {n:classes} lớp tập huấn cho {n:attendances} lượt cán bộ ở cơ sở về {field}.',
    ],
    doing: [
      'district| Đã mở {n:classes} lớp cho {n:attendances} lượt cán bộ, công chức {grass}; các lớp còn lại tổ chức sau khi dịch được kiểm soát.',
      'district| Tập trung bồi dưỡng công chức địa chính - xây dựng, tư pháp - hộ tịch, văn hóa - xã hội: {n:classes} lớp, {n:attendances} lượt người.',
      'district| {hr} phối hợp với Trung tâm Chính trị tổ chức {n:classes} lớp, {n:attendances} lượt cán bộ {grass} tham gia, gồm cả người mới trúng cử nhiệm kỳ 2021 - 2026.',
      'district| Đang triển khai {doc}; đã có {n:attendances} lượt cán bộ cơ sở tham gia {n:classes} lớp, chủ yếu học trực tuyến.',
      'office,college,works,unit| {self} tham gia tập huấn nghiệp vụ về {field} cho cán bộ ở cơ sở, được {n:classes} lớp, {n:attendances} lượt người.',
      'office| Hướng dẫn nghiệp vụ ngành cho cán bộ quận, huyện và cơ sở qua {n:classes} lớp tập huấn với {n:attendances} lượt người.',
    ],
    more: [
      'district| Chú trọng bồi dưỡng trưởng thôn, tổ trưởng tổ dân phố về kỹ năng vận động Nhân dân phòng, chống dịch.',
      'district| Tỷ lệ công chức {grass} đạt chuẩn theo Thông tư số 13/2019/TT-BNV tiếp tục tăng.',
      'Học viên đánh giá nội dung thiết thực, có tài liệu tra cứu kèm theo.',
    ],
    gap: [
      'district| Cán bộ cơ sở tham gia phòng, chống dịch liên tục nên khó bố trí thời gian học tập trung.',
      'Cơ sở vật chất cho học trực tuyến ở một số nơi chưa đáp ứng.',
    ],
    none: [
      'Cơ quan không có cán bộ ở cơ sở thuộc thẩm quyền quản lý.',
      'Không phát sinh do đơn vị không quản lý cán bộ ở cơ sở.',
      'Không thuộc phạm vi quản lý của đơn vị.',
    ],
    next: [
      'district| Bồi dưỡng toàn bộ công chức {grass} mới tuyển dụng, mới bổ nhiệm trong năm 2022.',
      'district| Mở lớp chuyển đổi số cho cán bộ {grass}.',
      'office,college,works,unit| Phối hợp với các quận, huyện tập huấn nghiệp vụ khi có yêu cầu.',
    ],
    documents: [
      ['Kế hoạch', 'agency', 'Bồi dưỡng nâng cao trình độ, kỹ năng công tác cho đội ngũ cán bộ ở cơ sở'],
      ['Quyết định', 'agency', 'Về việc mở lớp bồi dưỡng nghiệp vụ cho cán bộ, công chức ở cơ sở'],
    ],
  },
};
