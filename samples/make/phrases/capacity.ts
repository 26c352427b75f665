import { type PhraseBook, odds } from './phrases.ts';

/** Section III.5.1: those who do the work on cadres. */
export const CAPACITY: PhraseBook = {
  'III.5.1-a1': {
    role: 'hr',
    odds: odds(38, 62, [0, 0]),
    done: [
      'Đã kiện toàn bộ phận tổ chức, cán bộ với {n:staff} người; {n:trained} người được bồi dưỡng nghiệp vụ trong năm.',
      '{hr} được kiện toàn, hiện có {n:staff} người đúng chuyên môn; {n:trained} người hoàn thành lớp nghiệp vụ công tác tổ chức.',
      'Hoàn thành sắp xếp bộ phận tham mưu công tác cán bộ ({n:staff} người), đã bồi dưỡng nghiệp vụ cho {n:trained} người.',
    ],
    doing: [
      'Đội ngũ làm công tác tổ chức, cán bộ hiện có {n:staff} người, trong năm có {n:trained} người được bồi dưỡng nghiệp vụ; đang bổ sung nhân sự còn thiếu.',
      '{self} thường xuyên quan tâm kiện toàn bộ phận tổ chức ({n:staff} người), cử {n:trained} người dự lớp nghiệp vụ do Sở Nội vụ, Ban Tổ chức Thành ủy tổ chức.',
      'Hiện có {n:staff} người làm công tác tổ chức, cán bộ, phần lớn kiêm nhiệm; đã bồi dưỡng {n:trained} người.',
      '{0:trained}Bộ phận tổ chức, cán bộ có {n:staff} người; các lớp bồi dưỡng nghiệp vụ bị hoãn nên trong năm chưa cử được người tham gia.',
    ],
    more: [
      'Người làm công tác tổ chức, cán bộ đều có trình độ đại học trở lên, phẩm chất tốt, nguyên tắc.',
      'Việc phân công theo lĩnh vực giúp xử lý công việc nhanh và rõ trách nhiệm hơn.',
      'Đã ứng dụng phần mềm quản lý hồ sơ cán bộ, công chức, viên chức.',
      'district| Từng {grass} đã phân công người theo dõi công tác cán bộ.',
    ],
    gap: [
      'Số người được giao chưa tương xứng khối lượng công việc, phải kiêm nhiệm nhiều mảng.',
      'Người mới nhận nhiệm vụ chưa có nhiều kinh nghiệm về quy trình nhân sự.',
    ],
    next: [
      'Bổ sung 01 biên chế cho bộ phận tổ chức, cán bộ.',
      'Cử 100% người làm công tác tổ chức, cán bộ bồi dưỡng nghiệp vụ trong năm 2022.',
      'Tổ chức trao đổi kinh nghiệm với các đơn vị bạn.',
      'Hoàn thiện cơ sở dữ liệu cán bộ, công chức, viên chức.',
    ],
    documents: [
      ['Quyết định', 'agency', 'Kiện toàn bộ phận tham mưu công tác tổ chức, cán bộ'],
      ['Công văn', 'agency', 'Về việc cử người tham gia lớp bồi dưỡng nghiệp vụ công tác tổ chức'],
    ],
  },
  'III.5.1-a2': {
    role: 'hr',
    odds: odds(34, 46, [20, 0]),
    done: [
      'Đã ban hành {doc}, quy định rõ nhiệm vụ, quyền hạn, trách nhiệm của từng chức danh làm công tác cán bộ.',
      'Hoàn thành bản mô tả công việc cho các vị trí làm công tác tổ chức, cán bộ; gắn với trách nhiệm cá nhân trong từng khâu.',
      '{self} đã phân công lại nhiệm vụ bộ phận tổ chức bằng văn bản, bảo đảm mỗi việc có một người chịu trách nhiệm chính.',
    ],
    doing: [
      'Đang rà soát chức trách, nhiệm vụ của từng vị trí làm công tác cán bộ theo đề án vị trí việc làm.',
      'Dự thảo quy định chức trách, nhiệm vụ đã được {hr} hoàn thành, đang lấy ý kiến {leaders}.',
      '{self} tạm thời áp dụng bảng phân công nhiệm vụ; quy định chính thức sẽ ban hành sau khi đề án vị trí việc làm được duyệt.',
      'Đã xác định trách nhiệm cá nhân trong các khâu thẩm định hồ sơ, trình ký; các nội dung còn lại tiếp tục hoàn thiện.',
    ],
    more: [
      'Quy định nêu rõ việc không được làm đối với người làm công tác cán bộ.',
      'Việc giao nhiệm vụ được cập nhật trên hệ thống theo dõi công việc.',
      'Nội dung quy định bám sát Nghị định số 62/2020/NĐ-CP và Nghị định số 106/2020/NĐ-CP.',
    ],
    gap: [
      'Đề án vị trí việc làm đang điều chỉnh nên quy định phải chờ.',
      'Bộ phận tổ chức kiêm nhiệm nhiều việc, khó tách bạch trách nhiệm.',
    ],
    cause: [
      'Chưa ban hành quy định riêng do số người làm công tác tổ chức ít, hiện thực hiện theo quy chế làm việc chung.',
      'Đang chờ phê duyệt đề án vị trí việc làm theo Nghị định số 62/2020/NĐ-CP nên chưa triển khai.',
    ],
    next: [
      '{open}Ban hành quy định chức trách, nhiệm vụ từng chức danh trong năm 2022.',
      'Rà soát, cập nhật bản mô tả công việc hằng năm.',
      'Công khai phân công nhiệm vụ để {people} biết và giám sát.',
    ],
    documents: [
      [
        'Quyết định',
        'agency',
        'Quy định chức trách, nhiệm vụ của các chức danh làm công tác tổ chức, cán bộ',
      ],
      ['Thông báo', 'agency', 'Phân công nhiệm vụ trong bộ phận tổ chức, cán bộ'],
    ],
  },
  'III.5.1-b': {
    role: 'party',
    odds: odds(30, 48, [22, 0]),
    done: [
      'Đã ban hành {doc} giữa {hr}, {inspect} và cơ quan tham mưu của cấp ủy trong nhận xét, đánh giá cán bộ.',
      'Quy chế phối hợp đã được ký kết và áp dụng cho 100% quy trình bổ nhiệm từ tháng 10/2021.',
      '{committee} ban hành quy chế phối hợp, quy định rõ thời hạn trả lời là 05 ngày làm việc; thực hiện thông suốt.',
    ],
    doing: [
      'Dự thảo quy chế phối hợp đang được lấy ý kiến ủy ban kiểm tra, cơ quan nội chính và thanh tra.',
      '{self} thực hiện phối hợp qua từng vụ việc; đang xây dựng quy chế chung để áp dụng ổn định.',
      '{hr} đã hoàn thành dự thảo lần 2, bổ sung nội dung trao đổi thông tin định kỳ hằng quý.',
      'Việc lấy ý kiến nhận xét trước bổ nhiệm được thực hiện đầy đủ; quy chế sẽ ban hành sau khi thống nhất trách nhiệm các bên.',
    ],
    more: [
      'Quy chế quy định trách nhiệm bảo mật thông tin khi trao đổi.',
      'Qua phối hợp đã kịp thời điều chỉnh nhân sự chưa đủ tiêu chuẩn trước khi trình.',
      'district| Ban Tổ chức, Ủy ban Kiểm tra cấp ủy và {inspect} giao ban mỗi quý một lần.',
    ],
    gap: [
      'Thời gian lấy ý kiến các cơ quan còn kéo dài, ảnh hưởng tiến độ quy trình nhân sự.',
      'Chưa thống nhất về mẫu nhận xét giữa các cơ quan.',
    ],
    cause: [
      'Chưa xây dựng quy chế riêng, hiện phối hợp theo quy chế làm việc của {committee}.',
      'Đang chờ quy chế mẫu của cấp trên để bảo đảm thống nhất.',
    ],
    next: [
      '{open}Ban hành quy chế phối hợp trong quý II/2022.',
      'Sơ kết việc thực hiện quy chế sau một năm.',
      'Thiết lập đầu mối trao đổi thông tin thường xuyên giữa các cơ quan.',
    ],
    documents: [
      [
        'Quy chế',
        'party',
        'Quy chế phối hợp trong nhận xét, đánh giá cán bộ phục vụ bổ nhiệm, bố trí, sử dụng',
      ],
      ['Công văn', 'agency', 'Về việc góp ý dự thảo Quy chế phối hợp trong nhận xét, đánh giá cán bộ'],
    ],
  },
  'IV.1-a': {
    role: 'office',
    odds: odds(34, 66, [0, 0]),
    done: [
      '{head} đã ban hành {doc}, phân công rõ đơn vị chủ trì, thời hạn hoàn thành từng nhiệm vụ.',
      '{self} đã ban hành {doc} và giao chỉ tiêu cụ thể tới người đứng đầu {parts}.',
      'Đã thành lập tổ giúp việc, ban hành kế hoạch triển khai và quy định chế độ báo cáo định kỳ; {head} trực tiếp chỉ đạo.',
    ],
    doing: [
      '{head} trực tiếp chỉ đạo thực hiện Kế hoạch; giao {hr} làm đầu mối theo dõi, báo cáo tại giao ban hằng tháng.',
      'Đã ban hành {doc} và tổ chức thực hiện; tiến độ được kiểm điểm tại các kỳ họp giao ban.',
      '{leaders} phân công từng thành viên phụ trách các nhóm nhiệm vụ của Kế hoạch; {head} chịu trách nhiệm chung.',
      'Thực hiện Kế hoạch số 177/KH-UBND, {head} đã có văn bản chỉ đạo {parts} và thường xuyên đôn đốc.',
      'Nhiệm vụ của Kế hoạch được đưa vào chương trình công tác năm và chỉ tiêu thi đua của {parts}.',
    ],
    more: [
      'Trách nhiệm của người đứng đầu được gắn với kết quả đánh giá hằng tháng.',
      'Các nhiệm vụ chậm tiến độ đều được nhắc nhở bằng văn bản.',
      'Kết quả thực hiện là một tiêu chí xếp loại tập thể cuối năm.',
    ],
    gap: [
      'Một số nhiệm vụ phải điều chỉnh tiến độ vì giãn cách xã hội trong tháng 8 và tháng 9.',
      'Việc báo cáo của một vài đơn vị còn chậm, phải đôn đốc nhiều lần.',
    ],
    next: [
      'Ban hành kế hoạch thực hiện năm 2022 ngay trong tháng 01.',
      'Gắn kết quả thực hiện với đánh giá, bổ nhiệm người đứng đầu {parts}.',
      'Sơ kết một năm thực hiện Nghị quyết số 04-NQ/TU.',
    ],
    documents: [
      [
        'Kế hoạch',
        'agency',
        'Triển khai thực hiện Kế hoạch số 177/KH-UBND ngày 02/8/2021 của UBND Thành phố',
      ],
      ['Quyết định', 'agency', 'Thành lập tổ giúp việc thực hiện Kế hoạch số 177/KH-UBND'],
      ['Công văn', 'agency', 'Về việc đôn đốc thực hiện Kế hoạch số 177/KH-UBND'],
    ],
  },
  'IV.1-b1': {
    role: 'inspect',
    odds: odds(30, 70, [0, 0]),
    done: [
      'Đã tổ chức {n:inspections} lần kiểm tra, giám sát tiến độ thực hiện Kế hoạch tại {parts}; kết quả cơ bản đạt yêu cầu.',
      'Hoàn thành {n:inspections} lần kiểm tra theo {doc}, kịp thời nhắc nhở các nhiệm vụ chậm.',
      '{self} đã kiểm tra {n:inspections} lần, đưa nội dung này vào nhận xét người đứng đầu.',
    ],
    doing: [
      'Đã kiểm tra, giám sát {n:inspections} lần; các tồn tại về tiến độ được giao thời hạn khắc phục.',
      '{hr} phối hợp với {office} theo dõi tiến độ, đã thực hiện {n:inspections} lần kiểm tra, giám sát.',
      'Việc kiểm tra được lồng ghép với kiểm tra công vụ, {n:inspections} lần trong kỳ; tạo chuyển biến trong ý thức của người đứng đầu.',
      '{committee} giám sát thường xuyên; chính quyền kiểm tra {n:inspections} lần, tập trung vào nơi có nhiều nhiệm vụ chưa hoàn thành.',
      'Thực hiện {doc}, đến nay đã kiểm tra {n:inspections} lần, số còn lại kết hợp với đánh giá cuối năm.',
    ],
    more: [
      'Qua kiểm tra, ý thức chấp hành và tinh thần phục vụ của {people} có chuyển biến.',
      'Kết quả kiểm tra được thông báo công khai tại giao ban.',
      'Một số đợt kiểm tra thực hiện qua báo cáo trực tuyến trong thời gian giãn cách.',
    ],
    gap: [
      'Chưa kiểm tra được hết các đơn vị theo kế hoạch do dịch bệnh.',
      'Việc tự theo dõi tiến độ của một số đơn vị chưa thường xuyên.',
    ],
    next: [
      'Kiểm tra ít nhất 50% đơn vị trực thuộc trong năm 2022.',
      'Theo dõi tiến độ thực hiện Kế hoạch trên hệ thống điện tử.',
      'Báo cáo định kỳ hằng quý với {leaders}.',
    ],
    documents: [
      ['Kế hoạch', 'agency', 'Kiểm tra, giám sát việc thực hiện Kế hoạch số 177/KH-UBND'],
      ['Thông báo', 'agency', 'Kết quả kiểm tra tiến độ thực hiện Nghị quyết số 04-NQ/TU'],
    ],
  },
};
