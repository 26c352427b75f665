import { type PhraseBook, odds } from './phrases.ts';

/** Section III.3.1.1: assessing people. */
export const ASSESSMENT: PhraseBook = {
  'III.3.1.1-a1': {
    role: 'hr',
    odds: odds(32, 68, [0, 0]),
    done: [
      'Đã thực hiện đánh giá đủ {n:months} tháng đầu năm theo Quyết định số 3814-QĐ/TU với {n:assessed} lượt người; kết quả được công khai tại từng phòng, bộ phận.',
      '{self} thực hiện đánh giá hằng tháng đúng quy trình, {n:months} tháng với {n:assessed} lượt người, làm căn cứ xếp loại cuối năm và chi thu nhập tăng thêm.',
      'Hoàn thành đánh giá {n:months} tháng đối với 100% {people} ({n:assessed} lượt người); không có trường hợp khiếu nại kết quả.',
    ],
    doing: [
      '{self} duy trì đánh giá hằng tháng theo Quyết định số 3814-QĐ/TU, đã thực hiện {n:months} tháng với {n:assessed} lượt người; kết quả tháng 12 sẽ hoàn thành sau kỳ báo cáo.',
      'Đến hết kỳ báo cáo đã đánh giá {n:months} tháng, {n:assessed} lượt người; tỷ lệ hoàn thành tốt nhiệm vụ trở lên đạt trên 95%.',
      'Công tác đánh giá hằng tháng đi vào nền nếp với {n:assessed} lượt người trong {n:months} tháng; các trường hợp chậm nộp phiếu đều được nhắc nhở.',
      '{hr} tổng hợp kết quả đánh giá của {parts} hằng tháng, {n:months} tháng qua có {n:assessed} lượt người được đánh giá, phân loại.',
      'Đã đánh giá {n:months} tháng với {n:assessed} lượt người; từ tháng 10, việc chấm điểm được thực hiện trên phần mềm, giảm thời gian tổng hợp.',
    ],
    more: [
      'Kết quả đánh giá được dùng khi xét thi đua, nâng lương trước thời hạn và bổ sung quy hoạch.',
      'Trong các tháng giãn cách, việc đánh giá căn cứ thêm vào nhiệm vụ phòng, chống dịch được phân công.',
      'Tình trạng cào bằng từng bước được khắc phục, số trường hợp xếp loại hoàn thành nhiệm vụ có hạn chế được chỉ rõ nguyên nhân.',
      '{inspect} kiểm tra đột xuất việc đánh giá tại một số đơn vị và chấn chỉnh nơi chấm điểm chưa sát.',
      'works| Việc đánh giá gắn với tiến độ giải ngân, tiến độ thi công của từng dự án.',
      'college| Đối với giảng viên, việc đánh giá gắn với giờ giảng trực tuyến và nghiên cứu khoa học.',
    ],
    gap: [
      'Một số đơn vị chấm điểm còn nể nang, chưa phân loại rõ mức độ hoàn thành.',
      'Tiêu chí giữa các vị trí chưa tương đồng nên việc so sánh kết quả còn khó.',
      'Việc tổng hợp phiếu giấy mất nhiều thời gian, có tháng gửi kết quả chậm 02 đến 03 ngày.',
    ],
    next: [
      'Áp dụng phần mềm đánh giá hằng tháng cho toàn bộ {parts}.',
      'Gắn kết quả đánh giá hằng tháng với chi thu nhập tăng thêm theo hiệu quả công việc.',
      'Thực hiện đánh giá theo quy định thay thế Quyết định số 3814-QĐ/TU khi được Thành ủy ban hành.',
      'Kiểm tra chéo kết quả đánh giá giữa các đơn vị mỗi quý một lần.',
    ],
    documents: [
      ['Thông báo', 'agency', 'Kết quả đánh giá, xếp loại hằng tháng đối với {people}'],
      ['Công văn', 'agency', 'Chấn chỉnh việc đánh giá hằng tháng theo Quyết định số 3814-QĐ/TU'],
      ['Hướng dẫn', 'agency', 'Đánh giá, xếp loại chất lượng {people} năm 2021'],
    ],
  },
  'III.3.1.1-a2': {
    role: 'hr',
    odds: odds(26, 52, [22, 0]),
    done: [
      'Đã ban hành {doc}, trong đó lượng hóa tiêu chí theo số lượng, chất lượng và tiến độ sản phẩm của từng vị trí.',
      '{self} đã bổ sung nhóm tiêu chí về đổi mới, sáng tạo và phối hợp công tác; áp dụng thống nhất tại {parts} từ tháng 11/2021.',
      'Hoàn thành bộ tiêu chí đánh giá theo vị trí việc làm, kèm bảng quy đổi điểm; lấy ý kiến rộng rãi {people} trước khi ban hành.',
    ],
    doing: [
      '{hr} đang xây dựng bộ tiêu chí lượng hóa theo sản phẩm đầu ra, đã lấy ý kiến lần 1 của {parts}.',
      '{self} thí điểm đánh giá đa chiều (cấp trên, đồng cấp, cấp dưới) tại một số đơn vị trước khi nhân rộng.',
      'Đã bổ sung tiêu chí về tiến độ xử lý hồ sơ trên môi trường điện tử; các tiêu chí định tính còn lại tiếp tục được rà soát.',
      'Đang hoàn thiện bảng giao việc hằng tháng bảo đảm rõ người, rõ việc, rõ trách nhiệm, rõ tiến độ, làm cơ sở chấm điểm.',
      'Dự thảo tiêu chí đã được thảo luận tại hội nghị cán bộ chủ chốt; dự kiến ban hành đầu năm 2022.',
    ],
    more: [
      'Người đứng đầu đơn vị chịu trách nhiệm về kết quả chấm điểm của đơn vị mình.',
      'Việc lấy ý kiến người dân, doanh nghiệp được kết hợp qua khảo sát mức độ hài lòng.',
      'Kết quả thí điểm cho thấy việc phân loại sát hơn, giảm rõ tình trạng bình quân.',
      'district| Bộ phận một cửa của {grass} là nơi áp dụng trước.',
      'college| Ý kiến phản hồi của người học là một kênh đánh giá giảng viên.',
      'works| Tiêu chí gắn với từng gói thầu, từng mốc tiến độ giải phóng mặt bằng.',
    ],
    gap: [
      'Nhiều vị trí tham mưu tổng hợp khó lượng hóa kết quả; chưa có kinh nghiệm xây dựng bộ chỉ số.',
      'Công cụ phần mềm chưa hỗ trợ đánh giá đa chiều.',
      'Đề án vị trí việc làm đang điều chỉnh nên tiêu chí theo vị trí phải chờ.',
    ],
    cause: [
      'Chưa bổ sung tiêu chí do chờ quy định thay thế Quyết định số 3814-QĐ/TU để tránh phải sửa nhiều lần.',
      'Đề án vị trí việc làm của đơn vị chưa được phê duyệt nên chưa có căn cứ lượng hóa tiêu chí theo vị trí.',
      'Nhân sự làm công tác tổ chức mỏng, phải tập trung cho phòng, chống dịch trong quý III và quý IV.',
    ],
    next: [
      '{open}Ban hành bộ tiêu chí lượng hóa theo vị trí việc làm trong quý I/2022.',
      'Mở rộng đánh giá đa chiều ra toàn cơ quan, đơn vị.',
      'Xây dựng chỉ số đo lường hiệu quả công việc của từng phòng, bộ phận.',
      'Công khai kết quả chấm điểm trên hệ thống nội bộ.',
    ],
    documents: [
      ['Quyết định', 'agency', 'Ban hành bộ tiêu chí đánh giá hằng tháng đối với {people}'],
      ['Quy định', 'agency', 'Quy định về tiêu chí chấm điểm, xếp loại mức độ hoàn thành nhiệm vụ'],
      ['Công văn', 'agency', 'Về việc góp ý dự thảo tiêu chí đánh giá theo vị trí việc làm'],
    ],
  },
  'III.3.1.1-b1': {
    role: 'hr',
    odds: odds(55, 37, [0, 8]),
    done: [
      '{self} đã gửi {n:opinions} văn bản góp ý dự thảo quy định thay thế Quyết định số 3814-QĐ/TU về Sở Nội vụ, Ban Tổ chức Thành ủy.',
      'Đã có {n:opinions} văn bản tham gia ý kiến đối với dự thảo sửa đổi Quyết định số 3814-QĐ/TU và Quy chế theo Quyết định số 2898-QĐ/TU, bảo đảm thời hạn yêu cầu.',
      '{committee} cùng tập thể lãnh đạo đã nghiên cứu, góp ý bằng {n:opinions} văn bản ({doc}).',
      'Đã góp ý đầy đủ theo đề nghị của Sở Nội vụ ({n:opinions} văn bản), trong đó kiến nghị bổ sung tiêu chí cho vị trí làm việc theo ca, theo dự án.',
    ],
    doing: [
      'Đã gửi {n:opinions} văn bản góp ý; tiếp tục phối hợp khi có dự thảo tiếp theo.',
      '{hr} tổng hợp ý kiến của {parts} thành {n:opinions} văn bản góp ý, tập trung vào thang điểm và thẩm quyền đánh giá.',
      '{self} tham gia {n:opinions} lượt góp ý bằng văn bản, đề xuất phân biệt rõ đánh giá tập thể và đánh giá người đứng đầu.',
    ],
    more: [
      'Nội dung góp ý đề nghị giảm số biểu mẫu và cho phép tổng hợp điện tử.',
      'Ý kiến góp ý đề nghị quy định rõ tỷ lệ xếp loại hoàn thành xuất sắc nhiệm vụ.',
      'Kiến nghị làm rõ việc đánh giá đối với người được cử biệt phái, tăng cường phòng, chống dịch.',
      'unit,college,works| Đề nghị có tiêu chí riêng cho viên chức đơn vị sự nghiệp tự chủ.',
    ],
    gap: ['Thời gian lấy ý kiến ngắn nên chưa tổ chức được hội nghị góp ý rộng rãi.'],
    none: [
      'Trong năm đơn vị chưa nhận được văn bản đề nghị góp ý.',
      'Chưa phát sinh yêu cầu tham gia ý kiến đối với đơn vị.',
    ],
    next: [
      'Tham gia góp ý kịp thời khi có dự thảo mới.',
      'Phổ biến và hướng dẫn thực hiện ngay khi quy định mới được ban hành.',
      'Đề xuất bổ sung tiêu chí phù hợp với đặc thù {field}.',
    ],
    documents: [
      ['Công văn', 'agency', 'Về việc góp ý dự thảo quy định thay thế Quyết định số 3814-QĐ/TU'],
      [
        'Công văn',
        'agency',
        'Tham gia ý kiến đối với dự thảo Quy chế đánh giá cán bộ diện Ban Thường vụ Thành ủy quản lý',
      ],
      ['Báo cáo', 'agency', 'Sơ kết việc thực hiện Quyết định số 3814-QĐ/TU tại cơ quan, đơn vị'],
    ],
  },
  'III.3.1.1-b2': {
    role: 'hr',
    odds: odds(32, 48, [20, 0]),
    done: [
      'Đã sửa đổi, ban hành quy chế đánh giá tại {doc}, bổ sung tiêu chí về chuyển đổi số và trách nhiệm phối hợp.',
      '{self} phối hợp với {committee} hoàn thiện quy chế đánh giá ở cấp mình, thống nhất giữa đánh giá chính quyền và đánh giá đảng viên.',
      'Quy chế đánh giá được ban hành mới tại {doc} sau khi lấy ý kiến 100% {parts}.',
    ],
    doing: [
      'Dự thảo quy chế đánh giá sửa đổi đã xin ý kiến {committee}, đang hoàn thiện để ban hành.',
      '{hr} đang rà soát quy chế đánh giá hiện hành, dự kiến sửa các nội dung về thẩm quyền và thời điểm đánh giá.',
      '{self} đã lấy ý kiến {parts} về dự thảo quy chế; còn một số nội dung liên quan đến hợp đồng lao động cần thống nhất.',
      'Đang bổ sung quy chế theo hướng gắn kết quả đánh giá với kết quả giải quyết công việc trên hệ thống điện tử.',
    ],
    more: [
      'Quy chế mới quy định rõ trách nhiệm giải trình của người chấm điểm.',
      'Các tiêu chí phù hợp hơn với đặc thù {field}.',
      'district| UBND {grass} cũng đã rà soát quy chế của cấp mình theo hướng dẫn chung.',
      'college| Nội dung sửa đổi được thảo luận tại hội nghị viên chức, người lao động đầu năm học.',
    ],
    gap: [
      'Còn ý kiến khác nhau về tỷ lệ điểm giữa nhiệm vụ thường xuyên và nhiệm vụ đột xuất.',
      'Phải chờ quy định chung của Thành phố để tránh ban hành rồi lại sửa.',
      'Việc lấy ý kiến kéo dài do các đơn vị làm việc luân phiên trong thời gian giãn cách.',
    ],
    cause: [
      'Quy chế hiện hành còn phù hợp; đơn vị chờ quy định thay thế Quyết định số 3814-QĐ/TU để sửa một lần.',
      'Chưa thực hiện do tập trung kiện toàn tổ chức bộ máy trong sáu tháng cuối năm.',
    ],
    next: [
      '{open}Ban hành quy chế đánh giá sửa đổi trong quý I/2022.',
      'Tập huấn quy chế mới cho người đứng đầu {parts}.',
      'Sơ kết một năm thực hiện quy chế, điều chỉnh tiêu chí chưa sát.',
    ],
    documents: [
      ['Quyết định', 'agency', 'Ban hành Quy chế đánh giá, xếp loại chất lượng {people}'],
      ['Quy chế', 'party', 'Quy chế đánh giá cán bộ thuộc diện cấp ủy quản lý'],
      ['Tờ trình', 'agency', 'Về việc sửa đổi, bổ sung Quy chế đánh giá, xếp loại'],
    ],
  },
};
