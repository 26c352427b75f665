import { type PhraseBook, odds } from './phrases.ts';

/** Section III.3.1.4: moving people between posts. */
export const ROTATION: PhraseBook = {
  'III.3.1.4-a1': {
    role: 'hr',
    odds: odds(66, 26, [8, 0]),
    done: [
      'Đã ban hành {doc}; có {n:due} người thuộc diện phải chuyển đổi, đến nay đã chuyển đổi {n:rotated} người.',
      'Kế hoạch định kỳ chuyển đổi vị trí công tác năm 2021 đã được ban hành ({doc}) và công khai; thực hiện chuyển đổi {n:rotated}/{n:due} người.',
      'Hoàn thành xây dựng kế hoạch theo Nghị định số 59/2019/NĐ-CP và Kế hoạch số 134/KH-UBND; {n:rotated}/{n:due} người đã nhận vị trí mới.',
      '{0:rotated}Đã ban hành {doc} với {n:due} người đến thời hạn; việc chuyển đổi tạm lùi sang quý I/2022 để ổn định nhân sự phòng, chống dịch.',
      '{0:due}Đã ban hành {doc}; qua rà soát, trong năm chưa có trường hợp đến thời hạn phải chuyển đổi.',
    ],
    doing: [
      'Đang hoàn thiện kế hoạch trên cơ sở rà soát {n:due} người thuộc diện chuyển đổi; một số vị trí bức thiết đã chuyển đổi {n:rotated} người.',
      '{hr} đã rà soát {n:due} người đến thời hạn, dự thảo kế hoạch đang lấy ý kiến {parts}.',
      'Đã chuyển đổi {n:rotated} trong số {n:due} người theo kế hoạch; số còn lại thực hiện sau khi bàn giao hồ sơ.',
    ],
    more: [
      'Các vị trí chuyển đổi tập trung vào {risky}.',
      '{1:rotated}Việc chuyển đổi không làm xáo trộn công việc, không có đơn thư khiếu nại.',
      '{inspect} theo dõi việc thực hiện và báo cáo định kỳ.',
      'Danh mục vị trí phải chuyển đổi được niêm yết tại trụ sở.',
      'district| Công chức địa chính, tài chính - kế toán của {grass} được chuyển đổi chéo giữa các đơn vị.',
    ],
    gap: [
      'Một số vị trí chuyên môn sâu chỉ có 01 người nên khó bố trí người thay thế.',
      'Việc bàn giao hồ sơ chậm do làm việc luân phiên trong thời gian giãn cách.',
      'Kế hoạch ban hành muộn so với mốc quý II/2021 vì phải chờ Kế hoạch số 134/KH-UBND của Thành phố.',
    ],
    cause: [
      'Chưa xây dựng kế hoạch riêng do trong năm không có người đến thời hạn chuyển đổi và đơn vị đang sắp xếp tổ chức.',
      'Kế hoạch năm 2021 chưa ban hành kịp do chờ thống nhất danh mục vị trí với bộ chuyên ngành; đã lập dự thảo cho năm 2022.',
    ],
    next: [
      'Ban hành kế hoạch năm 2022 trong quý I theo đúng quy định.',
      '{open}{1:due}Chuyển đổi dứt điểm các trường hợp còn lại của năm 2021.',
      'Bồi dưỡng nghiệp vụ cho người chuyển đổi sang vị trí mới.',
    ],
    documents: [
      ['Kế hoạch', 'agency', 'Định kỳ chuyển đổi vị trí công tác đối với {people} năm 2021'],
      ['Quyết định', 'agency', 'Về việc chuyển đổi vị trí công tác'],
    ],
  },
  'III.3.1.4-a2': {
    role: 'hr',
    odds: odds(28, 28, [18, 26]),
    done: [
      'Đã đề xuất danh mục vị trí và thời hạn chuyển đổi thuộc lĩnh vực {field}, gửi Sở Nội vụ tổng hợp.',
      '{self} đã rà soát, đề xuất danh mục vị trí phải định kỳ chuyển đổi theo hướng dẫn của bộ quản lý chuyên ngành tại {doc}.',
    ],
    doing: [
      'Đã lập dự thảo danh mục vị trí thuộc lĩnh vực {risky}; tiếp tục hoàn thiện khi bộ chuyên ngành có hướng dẫn chi tiết.',
      '{hr} chủ động rà soát danh mục vị trí theo Nghị định số 59/2019/NĐ-CP, đang lấy ý kiến {parts}.',
      'Đang đối chiếu danh mục vị trí với đề án vị trí việc làm để đề xuất thời hạn chuyển đổi phù hợp.',
      '{self} đã báo cáo đề xuất bước đầu, trong đó đề nghị thời hạn 03 năm đối với các vị trí tiếp nhận, giải quyết hồ sơ.',
    ],
    more: [
      'Danh mục đề xuất có tính đến các vị trí làm việc trên môi trường điện tử, giảm tiếp xúc trực tiếp.',
      'Các vị trí kế toán, thủ quỹ, đấu thầu được đưa vào danh mục.',
    ],
    gap: [
      'Một số bộ chuyên ngành chưa ban hành thông tư hướng dẫn nên danh mục chưa đầy đủ.',
      'Ranh giới giữa các vị trí trong cùng phòng chưa rõ, khó xác định thời hạn.',
    ],
    cause: [
      'Bộ quản lý chuyên ngành chưa có hướng dẫn về danh mục và thời hạn chuyển đổi nên chưa đủ căn cứ đề xuất.',
      'Chưa thực hiện do đang điều chỉnh đề án vị trí việc làm; sẽ đề xuất cùng kế hoạch chuyển đổi năm 2022.',
    ],
    none: [
      'Trong năm bộ quản lý chuyên ngành chưa có hướng dẫn mới.',
      'Chưa phát sinh yêu cầu đề xuất danh mục.',
      'Danh mục hiện hành đã đầy đủ, không có đề xuất bổ sung.',
    ],
    next: [
      'Cập nhật danh mục ngay khi có hướng dẫn của bộ chuyên ngành.',
      'Đề xuất danh mục cùng với kế hoạch chuyển đổi vị trí công tác năm 2022.',
      'Rà soát danh mục theo đề án vị trí việc làm được phê duyệt.',
      'Kiến nghị bộ chuyên ngành sớm có hướng dẫn đối với {field}.',
    ],
    documents: [
      ['Công văn', 'agency', 'Về việc đề xuất danh mục vị trí công tác và thời hạn định kỳ chuyển đổi'],
      ['Báo cáo', 'agency', 'Kết quả rà soát danh mục vị trí công tác phải định kỳ chuyển đổi'],
    ],
  },
  'III.3.1.4-b': {
    role: 'hr',
    odds: odds(36, 56, [1, 7]),
    done: [
      'Trong năm đã luân chuyển {n:rotated} người, điều động {n:transferred} người, bảo đảm đúng đối tượng, quy trình.',
      '{self} đã hoàn thành kế hoạch luân chuyển {n:rotated} người và điều động {n:transferred} người giữa {parts}.',
      '{0:rotated}Đã điều động {n:transferred} người theo yêu cầu nhiệm vụ; không phát sinh trường hợp luân chuyển.',
      '{0:rotated}{self} đã điều động {n:transferred} người giữa {parts}, khắc phục tình trạng nơi thừa, nơi thiếu.',
    ],
    doing: [
      'Đã luân chuyển {n:rotated} người, điều động {n:transferred} người; tiếp tục thực hiện theo kế hoạch của nhiệm kỳ.',
      'Việc luân chuyển, điều động được thực hiện theo nhu cầu công việc: luân chuyển {n:rotated} người, điều động {n:transferred} người.',
      '{committee} cho chủ trương luân chuyển {n:rotated} người để đào tạo, rèn luyện; điều động {n:transferred} người tăng cường cho nơi thiếu.',
      '{0:rotated}Đã điều động {n:transferred} người; phương án luân chuyển cán bộ trong quy hoạch đang được hoàn thiện.',
      '{0:rotated}{hr} tham mưu điều động {n:transferred} người sau sắp xếp tổ chức; chưa thực hiện luân chuyển.',
    ],
    more: [
      'Cán bộ được điều động đều nhanh chóng tiếp cận công việc, phát huy tốt năng lực.',
      'Việc điều động kết hợp với chuyển đổi vị trí công tác ở lĩnh vực {risky}.',
      'Trước khi quyết định đều gặp gỡ, trao đổi, tạo sự đồng thuận.',
      'district| Có trường hợp luân chuyển từ phòng chuyên môn về giữ chức danh chủ chốt ở {grass}.',
      'works| Một số viên chức được điều động tăng cường cho các dự án trọng điểm.',
    ],
    gap: [
      'Cơ chế hỗ trợ đối với cán bộ luân chuyển còn hạn chế, nhất là nơi xa trụ sở.',
      'Quy mô đơn vị nhỏ, vị trí việc làm đặc thù nên ít điều kiện luân chuyển.',
      'Kế hoạch luân chuyển bị chậm do ưu tiên ổn định nhân sự phòng, chống dịch.',
    ],
    cause: ['Chưa thực hiện do đơn vị đang sắp xếp tổ chức bộ máy, tạm dừng điều động nhân sự.'],
    none: ['Trong năm không phát sinh trường hợp luân chuyển, điều động.'],
    next: [
      'Xây dựng kế hoạch luân chuyển cán bộ trong quy hoạch giai đoạn 2022 - 2025.',
      'Tiếp tục điều động theo nhu cầu công việc, gắn với đào tạo, rèn luyện.',
      'Luân chuyển cán bộ trẻ về cơ sở từ 02 đến 03 năm.',
    ],
    documents: [
      ['Quyết định', 'agency', 'Về việc điều động công chức, viên chức'],
      ['Kế hoạch', 'party', 'Luân chuyển cán bộ giai đoạn 2021 - 2025'],
      ['Thông báo', 'party', 'Kết luận về công tác luân chuyển, điều động cán bộ'],
    ],
  },
};
