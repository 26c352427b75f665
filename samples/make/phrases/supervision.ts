import { type PhraseBook, odds } from './phrases.ts';

/** Section III.4, first half: reviews and inspections. */
export const SUPERVISION: PhraseBook = {
  'III.4-a': {
    role: 'inspect',
    odds: odds(44, 56, [0, 0]),
    done: [
      'Đã hoàn thành {n:reviews} cuộc tự kiểm tra, tự rà soát; phát hiện {n:found} tồn tại, đã khắc phục {n:fixed} tồn tại.',
      '{committee} và {leaders} chỉ đạo {n:reviews} cuộc tự rà soát về tuyển dụng, bổ nhiệm, quy hoạch; đã khắc phục {n:fixed}/{n:found} tồn tại được chỉ ra.',
      '{0:found}Đã thực hiện {n:reviews} cuộc tự kiểm tra công tác cán bộ; qua kiểm tra chưa phát hiện tồn tại phải xử lý.',
      '{0:found}{self} hoàn thành {n:reviews} cuộc tự rà soát hồ sơ bổ nhiệm, hồ sơ quy hoạch; các quy trình được thực hiện đúng quy định.',
    ],
    doing: [
      'Đã tiến hành {n:reviews} cuộc tự kiểm tra, chỉ ra {n:found} tồn tại, đã khắc phục {n:fixed}; phần còn lại có lộ trình cụ thể.',
      'Thực hiện {doc}, {inspect} phối hợp với {hr} kiểm tra {n:reviews} đợt, phát hiện {n:found} tồn tại (chủ yếu là thiếu thành phần hồ sơ), đã khắc phục {n:fixed}.',
      '{self} duy trì tự kiểm tra theo quý, đã có {n:reviews} cuộc với {n:found} tồn tại, khắc phục xong {n:fixed}.',
      '{0:found}Đã tự rà soát {n:reviews} lần, chưa phát hiện tồn tại lớn; tiếp tục rà soát hồ sơ cán bộ, công chức, viên chức.',
      '{0:fixed}Qua {n:reviews} cuộc tự rà soát đã phát hiện {n:found} tồn tại về hồ sơ bổ nhiệm, đang khắc phục.',
    ],
    more: [
      '{1:found}Tồn tại chủ yếu là thiếu bản kê khai, thiếu chứng chỉ trong hồ sơ cán bộ.',
      'Kết quả tự kiểm tra được thông báo tới {parts} để rút kinh nghiệm chung.',
      '{1:found}Những nơi để xảy ra tồn tại đều phải kiểm điểm trách nhiệm người đứng đầu.',
      'Nội dung tự rà soát bám sát các kết luận kiểm tra, thanh tra những năm trước.',
    ],
    gap: [
      'Một số đơn vị tự kiểm tra còn hình thức, chưa tự phát hiện được tồn tại.',
      '{1:found}Hồ sơ cán bộ lưu trữ qua nhiều thời kỳ chưa đầy đủ nên khắc phục chậm.',
      'Lịch kiểm tra phải điều chỉnh nhiều lần vì dịch bệnh.',
    ],
    next: [
      '{open}{1:found}Khắc phục dứt điểm các tồn tại còn lại trong quý I/2022.',
      'Tự kiểm tra định kỳ ít nhất 02 lần mỗi năm.',
      'Số hóa hồ sơ cán bộ để thuận tiện rà soát.',
      'Gắn kết quả tự kiểm tra với đánh giá người đứng đầu.',
    ],
    documents: [
      ['Kế hoạch', 'party', 'Kiểm tra, giám sát công tác cán bộ năm 2021'],
      ['Báo cáo', 'agency', 'Kết quả tự kiểm tra, tự rà soát công tác cán bộ'],
      ['Thông báo', 'party', 'Kết luận kiểm tra việc thực hiện quy định về công tác cán bộ'],
    ],
  },
  'III.4-b': {
    role: 'inspect',
    odds: odds(32, 64, [2, 2]),
    done: [
      'Đã hoàn thành {n:inspections} cuộc kiểm tra, giám sát trong lĩnh vực {risky}; phát hiện {n:violations} sai phạm, đã yêu cầu khắc phục.',
      '{0:violations}Hoàn thành {n:inspections} cuộc kiểm tra, giám sát đối với {risky}; chưa phát hiện sai phạm.',
      '{inspect} hoàn thành {n:inspections} cuộc theo kế hoạch năm, chấn chỉnh {n:violations} sai phạm về trình tự, thủ tục.',
    ],
    doing: [
      'Đã thực hiện {n:inspections} cuộc kiểm tra, giám sát về {risky}, phát hiện {n:violations} sai phạm và đang xử lý theo quy định.',
      '{0:violations}{self} đã tổ chức {n:inspections} cuộc kiểm tra, giám sát, trọng tâm là {risky}; qua kiểm tra chưa phát hiện sai phạm.',
      '{committee} giám sát chuyên đề, kết hợp {n:inspections} cuộc kiểm tra của chính quyền; ghi nhận {n:violations} sai phạm mức độ nhẹ, đã nhắc nhở, rút kinh nghiệm.',
      '{0:violations}Đã kiểm tra {n:inspections} đơn vị, bộ phận thuộc lĩnh vực dễ phát sinh sai phạm; các tồn tại về hồ sơ được khắc phục ngay.',
    ],
    more: [
      'Các kiến nghị sau kiểm tra được theo dõi đến khi thực hiện xong.',
      'Việc kiểm tra tập trung vào trách nhiệm của người đứng đầu, không gây cản trở hoạt động bình thường.',
      'Một số cuộc kiểm tra phải lùi thời gian do đơn vị được kiểm tra ở trong vùng phong tỏa.',
      'district| Chú trọng công tác quản lý đất đai, trật tự xây dựng tại {grass}.',
      'works| Chú trọng khâu lựa chọn nhà thầu, nghiệm thu, thanh toán.',
      'college| Chú trọng công tác tuyển sinh, đào tạo liên kết và quản lý văn bằng.',
    ],
    gap: [
      'Lực lượng làm công tác kiểm tra, thanh tra mỏng so với địa bàn, lĩnh vực phụ trách.',
      'Chưa hoàn thành hết số cuộc theo kế hoạch do giãn cách xã hội.',
      'Việc theo dõi sau kiểm tra ở một số nơi chưa thường xuyên.',
    ],
    cause: ['Các cuộc kiểm tra theo kế hoạch đều chuyển sang năm 2022 để tập trung phòng, chống dịch.'],
    none: ['Trong năm đơn vị không có cuộc kiểm tra, giám sát chuyên đề nào theo kế hoạch.'],
    next: [
      'Kiểm tra chuyên đề đối với {risky} trong sáu tháng đầu năm 2022.',
      'Theo dõi, đôn đốc thực hiện kết luận sau kiểm tra.',
      'Tăng cường giám sát thường xuyên thay cho kiểm tra khi đã có dấu hiệu vi phạm.',
    ],
    documents: [
      [
        'Quyết định',
        'agency',
        'Thành lập đoàn kiểm tra việc chấp hành quy định trong lĩnh vực dễ phát sinh sai phạm',
      ],
      ['Kế hoạch', 'agency', 'Kiểm tra công vụ, kỷ luật, kỷ cương hành chính năm 2021'],
      ['Kết luận', 'agency', 'Kết luận kiểm tra việc thực hiện nhiệm vụ tại đơn vị trực thuộc'],
    ],
  },
  'III.4-c1': {
    role: 'party',
    odds: odds(34, 44, [16, 6]),
    done: [
      'Đã tổ chức {n:inspections} cuộc kiểm tra, giám sát việc thực hiện Quy định số 205-QĐ/TW; không phát hiện biểu hiện chạy chức, chạy quyền.',
      '{committee} hoàn thành {n:inspections} cuộc giám sát quy trình bổ nhiệm, giới thiệu nhân sự; các bước thực hiện đúng quy định.',
      'Hoàn thành {n:inspections} cuộc kiểm tra theo {doc}; yêu cầu ký cam kết đối với người tham gia công tác nhân sự.',
    ],
    doing: [
      'Đã lồng ghép {n:inspections} cuộc kiểm tra việc thực hiện Quy định số 205-QĐ/TW vào chương trình kiểm tra, giám sát năm.',
      '{self} thực hiện {n:inspections} cuộc giám sát; công khai tiêu chuẩn, điều kiện, quy trình bổ nhiệm để {people} cùng giám sát.',
      '{0:inspections}Nội dung kiểm soát quyền lực được giám sát thường xuyên qua từng quy trình nhân sự; cuộc kiểm tra chuyên đề dự kiến thực hiện trong quý I/2022.',
      'Đã có {n:inspections} cuộc kiểm tra, giám sát tại {parts}; tiếp tục theo dõi ở khâu tuyển dụng, bổ nhiệm.',
    ],
    more: [
      'Không có đơn thư phản ánh về chạy chức, chạy quyền trong năm.',
      'Hồ sơ bổ nhiệm, bổ nhiệm lại được rà soát trước khi trình cấp có thẩm quyền.',
      '{hr} ký cam kết thực hiện các quy định về kiểm soát quyền lực.',
    ],
    gap: [
      'Chưa có nhiều kinh nghiệm nhận diện biểu hiện vi phạm nên kiểm tra còn thiên về hồ sơ.',
      'Kế hoạch giám sát chuyên đề phải điều chỉnh sang cuối năm.',
    ],
    cause: [
      'Chưa tổ chức kiểm tra riêng do trong năm ít quy trình nhân sự và phải tập trung phòng, chống dịch.',
      'Kế hoạch kiểm tra chuyên đề đã được phê duyệt nhưng lùi sang năm 2022 theo chỉ đạo hạn chế tập trung đông người.',
    ],
    none: [
      'Trong năm không thực hiện quy trình bổ nhiệm, giới thiệu nhân sự nên không phát sinh nội dung kiểm tra.',
    ],
    next: [
      'Đưa nội dung kiểm soát quyền lực vào kế hoạch kiểm tra, giám sát năm 2022.',
      'Giám sát 100% quy trình bổ nhiệm, bổ nhiệm lại.',
      'Quán triệt Quy định số 205-QĐ/TW tới người làm công tác tổ chức, cán bộ.',
    ],
    documents: [
      ['Kế hoạch', 'party', 'Giám sát chuyên đề việc thực hiện Quy định số 205-QĐ/TW'],
      ['Hướng dẫn', 'party', 'Nhận diện và phòng ngừa hành vi chạy chức, chạy quyền'],
    ],
  },
};
