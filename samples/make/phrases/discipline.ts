import { type PhraseBook, odds } from './phrases.ts';

/** Section III.4, second half: what follows from violations, and protecting those who dare. */
export const DISCIPLINE: PhraseBook = {
  'III.4-c2': {
    role: 'inspect',
    odds: odds(28, 34, [0, 38]),
    done: [
      'Đã xem xét, xử lý {n:organisations} tập thể và {n:individuals} cá nhân có vi phạm, bảo đảm đúng người, đúng mức độ.',
      '{0:organisations}Đã xử lý {n:individuals} cá nhân vi phạm bằng các hình thức theo Nghị định số 112/2020/NĐ-CP; không có tập thể bị xử lý.',
      '{self} đã kiểm điểm và xử lý {n:individuals} cá nhân, {n:organisations} tập thể để xảy ra vi phạm; kết quả được công khai trong đơn vị.',
    ],
    doing: [
      '{0:organisations}Đã xử lý {n:individuals} cá nhân vi phạm; đang xem xét các trường hợp còn lại theo quy trình.',
      '{0:individuals}Không để xảy ra vi phạm nghiêm trọng; các thiếu sót nhỏ được nhắc nhở, rút kinh nghiệm, chưa phải xử lý kỷ luật.',
      '{0:individuals}{committee} quán triệt quan điểm xử lý không có vùng cấm; qua kiểm tra trong kỳ chưa phát hiện vi phạm phải xử lý.',
      '{0:individuals}Việc xử lý vi phạm được chỉ đạo kiên quyết, kịp thời; đến thời điểm báo cáo chưa có tập thể, cá nhân bị kỷ luật.',
      'Đã xử lý {n:organisations} tập thể, {n:individuals} cá nhân; tiếp tục theo dõi việc chấp hành.',
      '{0:individuals}{inspect} đang xác minh đơn phản ánh tại một đơn vị; chưa có kết luận xử lý.',
    ],
    more: [
      '{1:individuals}Vi phạm chủ yếu liên quan đến chấp hành giờ giấc và quy định phòng, chống dịch.',
      '{1:individuals}Sau xử lý, {leaders} yêu cầu người đứng đầu đơn vị liên quan kiểm điểm, rút kinh nghiệm.',
      'district| {1:individuals}Phần lớn vi phạm thuộc lĩnh vực đất đai, trật tự xây dựng ở {grass}.',
    ],
    gap: [
      'Thời gian xác minh một số vụ việc kéo dài do phải chờ kết luận của cơ quan chức năng.',
      'Việc kiểm điểm ở một vài nơi còn nể nang, phải làm lại.',
    ],
    none: [
      'Trong năm không có tập thể, cá nhân vi phạm đến mức phải xử lý.',
      'Không phát sinh trường hợp phải xử lý.',
      'Chưa phát hiện sai phạm phải xem xét kỷ luật.',
    ],
    next: [
      '{open}Xử lý dứt điểm các vụ việc còn tồn đọng.',
      'Tăng cường nắm tình hình, xử lý ngay khi có dấu hiệu vi phạm.',
      'Công khai kết quả xử lý để răn đe, phòng ngừa chung.',
    ],
    documents: [
      ['Quyết định', 'agency', 'Về việc thi hành kỷ luật'],
      ['Thông báo', 'party', 'Kết luận kiểm tra khi có dấu hiệu vi phạm'],
    ],
  },
  'III.4-d1': {
    role: 'hr',
    odds: odds(14, 38, [0, 48]),
    done: [
      'Đã xem xét, bố trí công tác khác đối với {n:cases} trường hợp có uy tín giảm sút, bảo đảm thận trọng, đúng quy trình.',
      '{0:cases}Đã rà soát toàn bộ đội ngũ lãnh đạo, quản lý; không có trường hợp phải bố trí công tác khác.',
      '{0:cases}Hoàn thành việc rà soát sau đánh giá, phân loại; chưa phát hiện cá nhân thuộc diện phải xem xét.',
    ],
    doing: [
      '{0:cases}{hr} theo dõi, rà soát thường xuyên qua đánh giá hằng tháng và đơn thư; chưa có trường hợp phải bố trí công tác khác.',
      'Đã bố trí công tác khác {n:cases} trường hợp, tiếp tục theo dõi các trường hợp có kết quả đánh giá thấp.',
      '{0:cases}{committee} chỉ đạo nắm chắc tư tưởng cán bộ, kịp thời nhắc nhở; đến nay chưa phát sinh trường hợp cụ thể.',
      '{0:cases}Việc rà soát được thực hiện cùng kỳ lấy phiếu tín nhiệm và nhận xét cuối năm, chưa có trường hợp phải điều chuyển.',
    ],
    more: [
      '{1:cases}Việc xem xét căn cứ kết quả đánh giá nhiều kỳ và ý kiến của tập thể.',
      '{1:cases}Các trường hợp được trao đổi, động viên trước khi quyết định.',
    ],
    gap: ['Tiêu chí xác định “uy tín giảm sút” chưa được lượng hóa nên việc xem xét còn lúng túng.'],
    none: [
      'Không phát sinh trường hợp phải bố trí công tác khác.',
      'Trong năm không có cá nhân thuộc diện phải xem xét.',
      'Không có trường hợp nào.',
    ],
    next: [
      'Tiếp tục rà soát qua đánh giá hằng tháng và cuối năm.',
      'Kịp thời thay thế khi có biểu hiện uy tín giảm sút, không chờ hết nhiệm kỳ.',
      'Lấy kết quả tín nhiệm làm căn cứ xem xét, bố trí lại cán bộ.',
    ],
    documents: [['Công văn', 'party', 'Về việc rà soát cán bộ có biểu hiện suy thoái, uy tín giảm sút']],
  },
  'III.4-d2': {
    role: 'hr',
    odds: odds(10, 34, [0, 56]),
    done: [
      'Đã tạm dừng nội dung công tác cán bộ đối với {n:cases} trường hợp để xác minh; đã có kết luận và xử lý xong.',
      '{0:cases}Đã rà soát các quy trình nhân sự trong năm; không có nội dung phải tạm dừng.',
    ],
    doing: [
      '{0:cases}{self} thực hiện nghiêm việc xin ý kiến cơ quan kiểm tra, thanh tra trước khi bổ nhiệm; chưa có trường hợp phải tạm dừng.',
      'Đang tạm dừng {n:cases} trường hợp bổ nhiệm để chờ kết quả xác minh đơn thư.',
      '{0:cases}Các quy trình bổ nhiệm, bổ nhiệm lại đều được thẩm tra trước; đến nay không phải tạm dừng quy trình nào.',
      '{0:cases}{committee} quy định rõ trường hợp phải dừng quy trình nhân sự; trong kỳ chưa phát sinh.',
    ],
    more: [
      '{1:cases}Việc tạm dừng được thông báo bằng văn bản và bảo đảm quyền giải trình của người liên quan.',
    ],
    gap: ['Chưa có quy định thống nhất về thời hạn tạm dừng và việc khôi phục quy trình.'],
    none: [
      'Không phát sinh trường hợp phải tạm dừng.',
      'Trong năm không có nội dung công tác cán bộ có dấu hiệu vi phạm.',
      'Không có trường hợp nào.',
    ],
    next: [
      'Thẩm tra kỹ hồ sơ, tiêu chuẩn chính trị trước khi thực hiện quy trình nhân sự.',
      'Dừng ngay quy trình khi phát hiện dấu hiệu vi phạm.',
      'Quy định rõ thời hạn xác minh khi phải tạm dừng quy trình nhân sự.',
    ],
    documents: [
      ['Công văn', 'party', 'Về việc thẩm tra tiêu chuẩn trước khi thực hiện quy trình công tác cán bộ'],
    ],
  },
  'III.4-d3': {
    role: 'party',
    odds: odds(12, 60, [0, 28]),
    done: [
      'Đã ban hành {doc} cụ thể hóa chủ trương bảo vệ cán bộ dám nghĩ, dám làm; có {n:cases} trường hợp được xem xét bảo vệ.',
      '{0:cases}{committee} đã cụ thể hóa Kết luận số 14-KL/TW tại {doc}; trong năm chưa có trường hợp phải áp dụng biện pháp bảo vệ.',
    ],
    doing: [
      '{0:cases}Đã quán triệt Kết luận số 14-KL/TW; khuyến khích {parts} đăng ký sáng kiến, cách làm mới, chưa phát sinh trường hợp phải bảo vệ.',
      '{0:cases}{self} ghi nhận, biểu dương cá nhân có sáng kiến trong phòng, chống dịch và {field}; cơ chế bảo vệ đang được xây dựng.',
      'Đã xem xét bảo vệ {n:cases} trường hợp thực hiện giải pháp mới có rủi ro khách quan; tiếp tục cụ thể hóa Kết luận số 14-KL/TW.',
      '{0:cases}{committee} đang dự thảo quy định bảo vệ cán bộ năng động, sáng tạo vì lợi ích chung theo Kết luận số 14-KL/TW.',
      '{0:cases}Nội dung bảo vệ cán bộ dám chịu trách nhiệm được đưa vào quy chế làm việc; chưa phát sinh trường hợp cụ thể.',
    ],
    more: [
      'Các sáng kiến được đánh giá khách quan, không quy chụp khi kết quả chưa như mong muốn.',
      'Nhiều giải pháp rút ngắn thời gian giải quyết công việc đã được áp dụng.',
      'works| Một số đề xuất tháo gỡ vướng mắc mặt bằng được thực hiện thí điểm.',
      'district| Mô hình của {grass} về quản lý khu cách ly, vùng xanh được nhân rộng.',
    ],
    gap: [
      'Chưa có hướng dẫn cụ thể của Trung ương về quy trình thí điểm và xem xét miễn, giảm trách nhiệm.',
      'Tâm lý e ngại trách nhiệm vẫn còn ở một bộ phận cán bộ.',
    ],
    none: [
      'Trong năm chưa phát sinh trường hợp cần bảo vệ.',
      'Không phát sinh.',
      'Chưa có đề xuất thí điểm đổi mới nào phải xem xét bảo vệ.',
    ],
    next: [
      '{open}Cụ thể hóa Kết luận số 14-KL/TW bằng quy định của cấp mình.',
      'Phát động đăng ký mô hình, sáng kiến mới trong {parts}.',
      'Khen thưởng kịp thời cán bộ có giải pháp đột phá, hiệu quả.',
    ],
    documents: [
      ['Hướng dẫn', 'party', 'Thực hiện Kết luận số 14-KL/TW ngày 22/9/2021 của Bộ Chính trị'],
      ['Kế hoạch', 'party', 'Khuyến khích và bảo vệ cán bộ năng động, sáng tạo vì lợi ích chung'],
    ],
  },
};
