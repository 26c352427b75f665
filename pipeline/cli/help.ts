/** The commands, and what each says of itself. Help is data: it must answer without loading anything. */
export const COMMAND_HELP = {
  template: `Tạo biểu mẫu báo cáo (.xlsx) cho một hoặc mọi cơ quan.

Cách dùng:
  baocao template --year NĂM --agency MÃ --out THƯ_MỤC
  baocao template --year NĂM --all --out THƯ_MỤC

Tùy chọn:
  --year NĂM         năm báo cáo, ví dụ 2021
  --agency MÃ        mã, tên hoặc tên viết tắt của cơ quan, ví dụ SNV hoặc "Sở Nội vụ"
  --all              mọi cơ quan phải báo cáo trong năm
  --out THƯ_MỤC      nơi ghi biểu mẫu; tệp đã có nội dung khác thì không bị ghi đè
  --plan TỆP         dùng tệp kế hoạch khác (.json)
  --agencies TỆP     dùng danh sách cơ quan khác (.json)

Ví dụ:
  baocao template --year 2021 --agency SNV --out bieu-mau
`,
  check: `Kiểm tra báo cáo của cơ quan, liệt kê chỗ cần sửa.

Cách dùng:
  baocao check TỆP... [--year NĂM] [--at NGÀY] [--return THƯ_MỤC] [--json]

Tùy chọn:
  --year NĂM         năm phải báo cáo; không ghi thì theo năm trong tệp
  --at NGÀY          thời điểm tổng hợp, dạng 2021-12-20; không ghi thì là bây giờ
  --return THƯ_MỤC   ghi bản sao có đánh dấu chỗ cần sửa của từng báo cáo phải sửa, để gửi trả cơ quan
  --json             in kết quả dạng JSON cho máy đọc
  --plan, --agencies như lệnh template

Mã thoát: 0 mọi tệp được chấp nhận; 1 có tệp phải sửa; 2 sai cách dùng.

Ví dụ:
  baocao check "báo cáo quận Ba Đình.xlsx"
  baocao check "báo cáo quận Ba Đình.xlsx" --return tra-lai
`,
  merge: `Tổng hợp mọi báo cáo trong một thư mục thành báo cáo của Thành phố (.xlsx).

Cách dùng:
  baocao merge THƯ_MỤC --year NĂM --out TỆP [--word TỆP] [--return THƯ_MỤC] [--remind THƯ_MỤC]
               [--previous TỆP...] [--at NGÀY] [--strict] [--json]

Tùy chọn:
  --year NĂM         năm báo cáo
  --out TỆP          tệp tổng hợp sẽ ghi (.xlsx), đặt ngoài thư mục tiếp nhận
  --word TỆP         ghi thêm dự thảo báo cáo bằng Word (.docx) theo thể thức Nghị định 30/2020;
                     chỗ cần người viết được tô vàng
  --at NGÀY          thời điểm tổng hợp, dạng 2021-12-20; không ghi thì là bây giờ
  --return THƯ_MỤC   ghi bản sao có đánh dấu chỗ cần sửa của từng báo cáo bị trả lại;
                     đặt ngoài thư mục tiếp nhận
  --remind THƯ_MỤC   ghi thêm công văn đôn đốc lần 1 như lệnh remind
  --previous TỆP...  tệp tổng hợp của các năm trước, để so sánh qua các năm; tệp đã phát hành của
                     chính năm này, để liệt kê mọi thay đổi từ đó (ghi --out là tệp khác)
  --strict           mã thoát 1 nếu có tệp không được chấp nhận
  --json             in kết quả dạng JSON cho máy đọc
  --plan, --agencies như lệnh template

Tệp trong thư mục chỉ được đọc, không bị sửa hay di chuyển. Mỗi tệp được ghi một dòng vào sổ
so-tiep-nhan.xlsx trong thư mục; thời điểm nhận lấy theo sổ, cán bộ sửa được. Hãy đóng sổ trước khi chạy.

Ví dụ:
  baocao merge tiep-nhan-2021 --year 2021 --out bao-cao-tong-hop-2021.xlsx
  baocao merge tiep-nhan-2021 --year 2021 --out tong-hop-2021.xlsx --word bao-cao-2021.docx
  baocao merge tiep-nhan-2022 --year 2022 --out bao-cao-tong-hop-2022.xlsx --previous bao-cao-tong-hop-2021.xlsx
  baocao merge tiep-nhan-2021 --year 2021 --out tong-hop-2021-lan-2.xlsx --previous tong-hop-2021.xlsx
`,
  status: `Xem cơ quan nào đã báo cáo, đúng hạn, quá hạn, bị trả lại, chưa gửi.

Cách dùng:
  baocao status THƯ_MỤC --year NĂM [--at NGÀY] [--out TỆP] [--json]

Tùy chọn:
  --year NĂM         năm báo cáo
  --at NGÀY          thời điểm xét hạn, dạng 2021-12-20; không ghi thì là bây giờ. Mọi tệp đang có trong
                     thư mục đều được tính, kể cả tệp nhận sau thời điểm này
  --out TỆP          ghi thêm bảng tình hình ra tệp Excel (.xlsx), đặt ngoài thư mục tiếp nhận
  --json             in kết quả dạng JSON cho máy đọc
  --plan, --agencies như lệnh template

Tệp không đọc được (có mật khẩu, .xls, bị hỏng) không bị tính là chưa gửi mà là có tệp chưa dùng
được: cơ quan được nhận biết theo tên tệp; tệp không nhận biết được thì liệt kê ở cuối để xem lại.

Ví dụ:
  baocao status tiep-nhan-2021 --year 2021
  baocao status tiep-nhan-2021 --year 2021 --at 2021-12-10 --out tinh-hinh-1012.xlsx
`,
  remind: `Soạn công văn đôn đốc bằng Word (.docx) theo thể thức Nghị định 30/2020.

Cách dùng:
  baocao remind THƯ_MỤC --year NĂM --out THƯ_MỤC [--round LẦN] [--at NGÀY] [--json]

Tùy chọn:
  --year NĂM         năm báo cáo
  --out THƯ_MỤC      nơi ghi công văn; tệp đã có nội dung khác thì không bị ghi đè
  --round LẦN        lần đôn đốc, từ 1; không ghi thì là 1
  --at NGÀY          thời điểm xét, dạng 2021-12-20; không ghi thì là bây giờ
  --json             in kết quả dạng JSON cho máy đọc
  --plan, --agencies như lệnh template

Trước hạn: một công văn gửi chung. Sau hạn: mỗi cơ quan chưa gửi, bị trả lại hoặc gửi tệp không dùng
được một công văn, kèm lý do. Từ lần thứ ba, sau hạn: thêm danh sách báo cáo lãnh đạo Thành phố.
Số, ngày, thời hạn mới và người ký để trống hoặc tô vàng để người soạn điền.

Ví dụ:
  baocao remind tiep-nhan-2021 --year 2021 --out don-doc
  baocao remind tiep-nhan-2021 --year 2021 --out don-doc --round 2
`,
} as const;

export type CommandName = keyof typeof COMMAND_HELP;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMAND_HELP, name);
}

export const GENERAL_HELP = `baocao - biểu mẫu, kiểm tra và tổng hợp báo cáo thực hiện Kế hoạch số 177/KH-UBND

Cách dùng: baocao LỆNH [tùy chọn]

Các lệnh:
  template   tạo biểu mẫu báo cáo cho cơ quan
  check      kiểm tra báo cáo, liệt kê chỗ cần sửa
  merge      tổng hợp báo cáo trong một thư mục, soạn dự thảo báo cáo bằng Word
  status     xem cơ quan nào đã báo cáo, chưa báo cáo
  remind     soạn công văn đôn đốc

Xem từng lệnh: baocao LỆNH --help

Ví dụ:
  baocao template --year 2021 --all --out bieu-mau
  baocao check bao-cao.xlsx
  baocao merge tiep-nhan-2021 --year 2021 --out bao-cao-tong-hop-2021.xlsx
  baocao status tiep-nhan-2021 --year 2021
  baocao remind tiep-nhan-2021 --year 2021 --out don-doc

Mã thoát: 0 xong việc; 1 có báo cáo phải sửa; 2 sai cách dùng hoặc máy không cho phép.
`;
