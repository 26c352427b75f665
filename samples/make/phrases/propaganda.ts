import { type PhraseBook, odds } from './phrases.ts';

/** Section III.1 and III.2.1: making the resolutions known, looking through the law. */
export const PROPAGANDA: PhraseBook = {
  'III.1.1-a': {
    role: 'party',
    odds: odds(46, 52, [2, 0]),
    done: [
      '{self} đã tổ chức {n:meetings} hội nghị quán triệt Nghị quyết số 04-NQ/TU và Kế hoạch số 177/KH-UBND, với {n:attendances} lượt người tham dự theo hình thức trực tiếp kết hợp trực tuyến.',
      '{committee} chủ trì {n:meetings} hội nghị học tập, quán triệt các nghị quyết, kết luận của Trung ương và Thành ủy về công tác cán bộ; có {n:attendances} lượt cán bộ, đảng viên tham dự.',
      'Hoàn thành việc quán triệt Nghị quyết số 26-NQ/TW và Nghị quyết số 04-NQ/TU theo {doc}: {n:meetings} đợt, {n:attendances} lượt người; {parts} đều có báo cáo kết quả học tập.',
      '{self} ban hành {doc}; đã hoàn thành {n:meetings} đợt quán triệt cho {n:attendances} lượt người, trong đó có chuyên đề riêng dành cho cán bộ lãnh đạo, quản lý.',
      'Đã quán triệt đến 100% chi bộ nội dung Nghị quyết số 04-NQ/TU thông qua {n:meetings} hội nghị, thu hút {n:attendances} lượt người; sau học tập, từng tập thể lãnh đạo đều có chương trình hành động.',
    ],
    doing: [
      '{self} đã tổ chức {n:meetings} hội nghị cho {n:attendances} lượt người; các quy định mới của Trung ương về công tác cán bộ tiếp tục được phổ biến theo từng đợt.',
      '{committee} chỉ đạo lồng ghép quán triệt Nghị quyết số 04-NQ/TU vào các đợt học tập nghị quyết; đến nay đã thực hiện {n:meetings} đợt với {n:attendances} lượt người tham dự.',
      'Thực hiện {doc}, đã có {n:attendances} lượt người dự {n:meetings} hội nghị quán triệt; đang chuẩn bị đợt quán triệt Kết luận số 21-KL/TW và Quy định số 37-QĐ/TW.',
      'Đã tổ chức {n:meetings} hội nghị với {n:attendances} lượt người, tập trung vào đội ngũ lãnh đạo, quản lý và cán bộ trong quy hoạch; việc quán triệt tới người lao động được làm thường xuyên.',
      '{self} duy trì quán triệt qua giao ban và sinh hoạt chuyên đề, kết hợp {n:meetings} hội nghị tập trung; tổng số {n:attendances} lượt người tham dự.',
    ],
    more: [
      'Trong tháng 8 và tháng 9, do giãn cách xã hội nên các hội nghị được tổ chức theo hình thức trực tuyến tới {parts}.',
      'Sau quán triệt, {committee} kiểm tra việc xây dựng chương trình hành động tại một số chi bộ và nhắc nhở nơi làm còn hình thức.',
      'Nhận thức của người đứng đầu {parts} về trách nhiệm trong công tác cán bộ được nâng lên rõ rệt.',
      'Tài liệu được số hóa và gửi trước qua hệ thống quản lý văn bản để {people} nghiên cứu.',
      'Nội dung quán triệt được liên hệ với nhiệm vụ {field}.',
      'district| Việc quán triệt được mở rộng tới người hoạt động không chuyên trách ở {grass}.',
      'college| Một số nội dung được đưa vào tuần sinh hoạt chính trị đầu năm học của giảng viên.',
    ],
    gap: [
      'Một số hội nghị phải lùi thời gian do giãn cách xã hội, thời lượng trao đổi, thảo luận còn ít.',
      'Hình thức quán triệt trực tuyến hạn chế việc thảo luận; một bộ phận người lao động chưa viết thu hoạch.',
      'Việc liên hệ nội dung nghị quyết với nhiệm vụ của từng vị trí còn chung chung.',
    ],
    cause: [
      'Chưa tổ chức được hội nghị riêng do dồn sức cho phòng, chống dịch; sẽ thực hiện trong quý I/2022.',
    ],
    next: [
      'Quán triệt Kết luận số 21-KL/TW, Quy định số 37-QĐ/TW và các quy định mới của Thành ủy về công tác cán bộ.',
      'Tổ chức ít nhất 02 hội nghị chuyên đề về trách nhiệm nêu gương của người đứng đầu.',
      'Tiếp tục học tập theo chuyên đề, gắn với bản cam kết của từng cán bộ lãnh đạo, quản lý.',
      'Đổi mới hình thức quán triệt, tăng thời lượng đối thoại và trả lời thắc mắc tại cơ sở.',
    ],
    documents: [
      [
        'Kế hoạch',
        'agency',
        'Triển khai thực hiện Nghị quyết số 04-NQ/TU và Kế hoạch số 177/KH-UBND ngày 02/8/2021',
      ],
      [
        'Kế hoạch',
        'party',
        'Học tập, quán triệt và triển khai thực hiện Nghị quyết số 04-NQ/TU ngày 31/5/2021',
      ],
      [
        'Chương trình',
        'party',
        'Chương trình hành động thực hiện Nghị quyết số 04-NQ/TU về nâng cao chất lượng đội ngũ cán bộ',
      ],
      ['Công văn', 'agency', 'Về việc tổ chức quán triệt các văn bản mới về công tác cán bộ'],
    ],
  },
  'III.1.1-b': {
    role: 'party',
    odds: odds(34, 66, [0, 0]),
    done: [
      '100% chi bộ đã đưa nội dung công tác cán bộ vào sinh hoạt với {n:sessions} buổi; đăng {n:articles} tin, bài trên trang thông tin nội bộ.',
      '{self} đã hoàn thành {n:sessions} buổi sinh hoạt có nội dung tuyên truyền về quy chế, quy định, quy trình công tác cán bộ, cùng {n:articles} tin, bài trên cổng thông tin điện tử.',
      'Các chi bộ đã tổ chức {n:sessions} buổi sinh hoạt chuyên đề; biên tập {n:articles} tin, bài giới thiệu Nghị quyết số 04-NQ/TU và gương cán bộ tận tụy trong phòng, chống dịch.',
    ],
    doing: [
      'Nội dung Nghị quyết số 04-NQ/TU được đưa vào sinh hoạt chi bộ hằng tháng, đã thực hiện {n:sessions} buổi; đăng tải {n:articles} tin, bài trên trang thông tin điện tử.',
      '{self} thường xuyên thông tin, tuyên truyền trong nội bộ với {n:sessions} buổi sinh hoạt và {n:articles} tin, bài; chú trọng kỷ luật, kỷ cương hành chính.',
      'Đã tổ chức {n:sessions} buổi sinh hoạt cấp ủy, chi bộ có nội dung về công tác cán bộ; duy trì chuyên mục nội bộ với {n:articles} tin, bài.',
      '{committee} hướng dẫn các chi bộ lựa chọn chuyên đề về trách nhiệm nêu gương, tinh thần dám nghĩ, dám làm; đến nay có {n:sessions} buổi sinh hoạt, {n:articles} tin, bài.',
      'Công tác tuyên truyền được thực hiện qua sinh hoạt chi bộ ({n:sessions} buổi), giao ban và bản tin nội bộ ({n:articles} tin, bài).',
    ],
    more: [
      'Các chi bộ sinh hoạt trực tuyến trong thời gian giãn cách nhưng vẫn bảo đảm nền nếp.',
      'Nhiều ý kiến tại sinh hoạt chi bộ được {hr} tiếp thu khi xây dựng tiêu chí đánh giá.',
      'Việc tuyên truyền góp phần tạo đồng thuận khi sắp xếp, luân chuyển cán bộ.',
      'district| Hệ thống truyền thanh của {grass} cũng phát các nội dung liên quan.',
      'college| Đoàn Thanh niên, Công đoàn trường cùng tham gia tuyên truyền.',
      'works| Nội dung tuyên truyền nhấn mạnh trách nhiệm của cán bộ trong {risky}.',
    ],
    gap: [
      'Nội dung sinh hoạt ở một số chi bộ còn đơn điệu, ít liên hệ thực tế.',
      'Số lượng tin, bài chưa đều giữa các tháng do thiếu người biên tập chuyên trách.',
      'Một số chi bộ ghép sinh hoạt chuyên đề với sinh hoạt thường kỳ nên thời gian dành cho nội dung này còn ít.',
    ],
    next: [
      'Mỗi chi bộ tổ chức tối thiểu 01 buổi sinh hoạt chuyên đề trong mỗi quý về công tác cán bộ.',
      'Mở chuyên mục “Xây dựng đội ngũ cán bộ” trên trang thông tin điện tử của đơn vị.',
      'Tiếp tục tuyên truyền các quy định về kiểm soát quyền lực, về những điều đảng viên không được làm.',
      'Nêu gương kịp thời các tập thể, cá nhân hoàn thành xuất sắc nhiệm vụ.',
    ],
    documents: [
      ['Hướng dẫn', 'party', 'Nội dung sinh hoạt chuyên đề của chi bộ quý IV năm 2021'],
      ['Kế hoạch', 'party', 'Tuyên truyền thực hiện Nghị quyết số 04-NQ/TU giai đoạn 2021 - 2025'],
      ['Công văn', 'agency', 'Về việc tăng cường thông tin, tuyên truyền nội bộ về công tác cán bộ'],
    ],
  },
  'III.2.1-a': {
    role: 'law',
    odds: odds(58, 33, [9, 0]),
    done: [
      'Đã hoàn thành rà soát {n:reviewed} văn bản liên quan đến {field}; kiến nghị sửa đổi, bổ sung {n:toAmend} văn bản.',
      '{law} chủ trì rà soát {n:reviewed} văn bản theo {doc}; kết quả kiến nghị sửa đổi {n:toAmend} văn bản và đã báo cáo cấp có thẩm quyền.',
      '{self} đã rà soát {n:reviewed} văn bản, lập danh mục {n:toAmend} văn bản cần sửa đổi và {n:toIssue} văn bản cần ban hành mới để bảo đảm đồng bộ với các quy định của Đảng.',
      '{0:toAmend}{0:toIssue}Đã rà soát {n:reviewed} văn bản thuộc phạm vi quản lý; các văn bản còn phù hợp, chưa phát hiện nội dung cần kiến nghị sửa đổi.',
      '{0:toAmend}{self} đã hoàn thành rà soát {n:reviewed} văn bản theo {doc}; không có văn bản phải sửa đổi, đề xuất ban hành mới {n:toIssue} văn bản.',
      'Hoàn thành rà soát {n:reviewed} văn bản, trong đó có các quy chế nội bộ về tuyển dụng, bổ nhiệm, đánh giá; đề nghị sửa đổi, bổ sung {n:toAmend} văn bản.',
    ],
    doing: [
      'Đã rà soát {n:reviewed} văn bản về {field}; bước đầu kiến nghị sửa đổi {n:toAmend} văn bản, đang tổng hợp danh mục.',
      '{law} đang lấy ý kiến {parts} về danh mục văn bản cần sửa đổi; đã rà soát xong {n:reviewed} văn bản.',
      'Thực hiện {doc}, đến nay đã rà soát {n:reviewed} văn bản; phần còn lại hoàn thành trước ngày 31/12/2021.',
      '{self} đã rà soát {n:reviewed} văn bản, dự kiến kiến nghị ban hành mới {n:toIssue} văn bản; đang hoàn thiện báo cáo.',
    ],
    more: [
      'Việc rà soát chú trọng nội dung phân cấp, giao quyền gắn với trách nhiệm của người đứng đầu.',
      'Danh mục rà soát được phân theo nhóm: tuyển dụng, bổ nhiệm, đánh giá, chính sách.',
      '{1:toAmend}Các kiến nghị tập trung vào nội dung còn chồng chéo giữa quy định của ngành và quy định chung về cán bộ.',
      'Kết quả rà soát được gửi Sở Tư pháp và Sở Nội vụ để tổng hợp chung.',
      'district| Các văn bản của {grass} ban hành sai thẩm quyền, thể thức được yêu cầu chấn chỉnh ngay.',
    ],
    gap: [
      'Khối lượng văn bản lớn, công chức làm công tác pháp chế phải kiêm nhiệm nên tiến độ rà soát chậm so với kế hoạch nội bộ.',
      'Một số đơn vị gửi kết quả rà soát chậm, chất lượng kiến nghị chưa cao.',
      'Văn bản của bộ chuyên ngành đang được sửa đổi nên chưa đủ căn cứ kiến nghị.',
    ],
    cause: [
      'Chưa triển khai rà soát do {law} biến động nhân sự và tập trung tham mưu văn bản phòng, chống dịch; đã bố trí hoàn thành trong tháng 12/2021.',
      'Chưa lập được danh mục rà soát vì còn chờ hướng dẫn thống nhất về phạm vi văn bản; đơn vị đã có kế hoạch làm ngay trong tháng 12/2021.',
    ],
    next: [
      '{1:toAmend}Theo dõi việc tiếp thu các kiến nghị của cơ quan.',
      'Rà soát bổ sung khi có văn bản mới của Trung ương.',
      '{1:toAmend}Tham mưu sửa đổi các văn bản trong danh mục đã kiến nghị.',
      'Hoàn thiện hệ thống quy chế nội bộ về công tác cán bộ theo kết quả rà soát.',
    ],
    documents: [
      [
        'Kế hoạch',
        'agency',
        'Rà soát văn bản quy phạm pháp luật và quy chế nội bộ liên quan đến công tác cán bộ',
      ],
      [
        'Công văn',
        'agency',
        'Về việc rà soát quy định của pháp luật thuộc phạm vi quản lý cần sửa đổi, bổ sung hoặc ban hành mới',
      ],
      ['Báo cáo', 'agency', 'Kết quả rà soát các quy định của pháp luật liên quan đến ngành, lĩnh vực'],
    ],
  },
};
