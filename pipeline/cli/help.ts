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
  baocao merge THƯ_MỤC --year NĂM --out TỆP [--at NGÀY] [--return THƯ_MỤC]
               [--strict] [--json]

Tùy chọn:
  --year NĂM         năm báo cáo
  --out TỆP          tệp tổng hợp sẽ ghi (.xlsx), đặt ngoài thư mục tiếp nhận
  --at NGÀY          thời điểm tổng hợp, dạng 2021-12-20; không ghi thì là bây giờ
  --return THƯ_MỤC   ghi bản sao có đánh dấu chỗ cần sửa của từng báo cáo bị trả lại, đặt ngoài thư mục tiếp nhận
  --strict           mã thoát 1 nếu có tệp không được chấp nhận
  --json             in kết quả dạng JSON cho máy đọc
  --plan, --agencies như lệnh template

Tệp trong thư mục chỉ được đọc, không bị sửa hay di chuyển. Thời điểm nhận lấy từ sổ
so-tiep-nhan.xlsx trong thư mục, nếu không có thì từ lúc chốt ghi trong tệp, rồi từ thời gian của tệp.

Ví dụ:
  baocao merge tiep-nhan-2021 --year 2021 --out bao-cao-tong-hop-2021.xlsx
  baocao merge tiep-nhan-2021 --year 2021 --out bao-cao-tong-hop-2021.xlsx --return tra-lai
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
  merge      tổng hợp báo cáo trong một thư mục

Xem từng lệnh: baocao LỆNH --help

Ví dụ:
  baocao template --year 2021 --all --out bieu-mau
  baocao check bao-cao.xlsx
  baocao merge tiep-nhan-2021 --year 2021 --out bao-cao-tong-hop-2021.xlsx

Mã thoát: 0 xong việc; 1 có báo cáo phải sửa; 2 sai cách dùng hoặc máy không cho phép.
`;
