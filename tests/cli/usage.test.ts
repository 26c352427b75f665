import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_HELP, GENERAL_HELP } from '../../pipeline/cli/help.ts';
import { dataText } from '../support/plan-177.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('help', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('baocao %j prints the commands', (args) => {
    expect(runCli(args)).toEqual({ code: 0, out: GENERAL_HELP, err: '' });
  });

  it.each(Object.entries(COMMAND_HELP))('baocao %s --help prints its own', (name, help) => {
    expect(runCli([name, '--help'])).toEqual({ code: 0, out: help, err: '' });
  });
});

describe('a command line that cannot be carried out says why and ends with 2', () => {
  it.each<[string[], string]>([
    [['tonghop'], `Không có lệnh “tonghop”.\n\n${GENERAL_HELP}`],
    [['template'], 'Thiếu tùy chọn --year. Hãy xem --help.\n'],
    [['template', '--nam', '2021'], 'Không có tùy chọn --nam. Hãy xem --help.\n'],
    [['template', '--year'], 'Tùy chọn --year thiếu giá trị. Hãy xem --help.\n'],
    [['template', '--year', '--all'], 'Tùy chọn --year thiếu giá trị. Hãy xem --help.\n'],
    [
      ['template', '--year', '21', '--all', '--out', 'x'],
      'Năm “21” không hợp lệ. Hãy ghi năm gồm bốn chữ số, từ 2021 trở đi.\n',
    ],
    [
      ['template', '--year', '2020', '--all', '--out', 'x'],
      'Năm “2020” không hợp lệ. Hãy ghi năm gồm bốn chữ số, từ 2021 trở đi.\n',
    ],
    [['template', '--year', '2021', '--out', 'x'], 'Hãy ghi --agency MÃ, hoặc --all cho mọi cơ quan.\n'],
    [
      ['template', '--year', '2021', '--agency', 'Sở Phép thuật', '--out', 'x'],
      'Năm 2021 không có cơ quan “Sở Phép thuật”. Ví dụ về mã: VPUB, SNV, STP, STC, SKHDT.\n',
    ],
    [
      ['template', '--year', '2026', '--agency', 'STTTT', '--out', 'x'],
      'Năm 2026 không có cơ quan “STTTT”. Sở Thông tin và Truyền thông không tồn tại vào ngày cuối hạn báo cáo của năm đó.\n',
    ],
    [
      ['template', '--year', '2021', '--agency', 'HO01', '--out', 'x'],
      'Liên hiệp các Hội Khoa học và Kỹ thuật Hà Nội không được giao nhiệm vụ trong năm 2021 nên không có biểu mẫu.\n',
    ],
    [['check'], 'Thiếu tên tệp cần kiểm tra. Hãy xem --help.\n'],
    [['check', 'khong-co.xlsx'], 'Không tìm thấy tệp khong-co.xlsx. Hãy kiểm tra lại đường dẫn.\n'],
    [['check', 'samples'], 'samples là thư mục. Hãy ghi tên tệp, hoặc dùng lệnh merge cho cả thư mục.\n'],
    [['merge', '--year', '2021'], 'Thiếu thư mục chứa báo cáo. Hãy xem --help.\n'],
    [
      ['merge', 'khong-co', '--year', '2021', '--out', 'x.xlsx'],
      'Không tìm thấy thư mục khong-co. Hãy kiểm tra lại đường dẫn.\n',
    ],
    [
      ['merge', 'samples', 'cuoi', '--year', '2021', '--out', 'x.xlsx'],
      'Chỉ nhận một thư mục, thừa “cuoi”. Đường dẫn có dấu cách phải đặt trong ngoặc kép.\n',
    ],
    [
      ['template', '--year', '2021', '--all', '--out', 'README.md'],
      'README.md là tệp, không phải thư mục. Hãy ghi --out là một thư mục.\n',
    ],
    [
      ['merge', 'samples/2021', '--year', '2021', '--out', 'x.docx'],
      'Tệp tổng hợp x.docx phải có đuôi .xlsx.\n',
    ],
    [
      ['merge', 'samples/2021', '--year', '2021', '--out', 'samples/2021/tong-hop.xlsx'],
      'Không ghi tệp tổng hợp vào trong thư mục tiếp nhận. Hãy đặt --out ở thư mục khác.\n',
    ],
    [
      ['merge', 'samples/2021', '--year', '2021', '--out', 'x.xlsx', '--word', 'x.doc'],
      'Tệp dự thảo báo cáo x.doc phải có đuôi .docx.\n',
    ],
    [
      ['merge', 'samples/2021', '--year', '2021', '--out', 'x.xlsx', '--word', 'samples/2021/x.docx'],
      'Không ghi tệp dự thảo báo cáo vào trong thư mục tiếp nhận. Hãy đặt --word ở thư mục khác.\n',
    ],
    [['status', '--year', '2021'], 'Thiếu thư mục chứa báo cáo. Hãy xem --help.\n'],
    [['status', 'samples/2021'], 'Thiếu tùy chọn --year. Hãy xem --help.\n'],
    [
      ['status', 'samples/2021', '--year', '2021', '--out', 'x.csv'],
      'Tệp tình hình báo cáo x.csv phải có đuôi .xlsx.\n',
    ],
    [['remind', 'samples/2021', '--year', '2021'], 'Thiếu tùy chọn --out. Hãy xem --help.\n'],
    [
      ['remind', 'samples/2021', '--year', '2021', '--out', 'x', '--round', '0'],
      'Lần đôn đốc “0” không hợp lệ. Hãy ghi --round một số từ 1 đến 99.\n',
    ],
    [
      ['remind', 'samples/2021', '--year', '2021', '--out', 'samples/2021'],
      'Không ghi vào thư mục chứa báo cáo nhận được, vì lần sau sẽ bị đọc như báo cáo gửi đến. Hãy đặt --out ở thư mục khác.\n',
    ],
    [
      ['remind', 'samples/2021', '--year', '2021', '--out', 'README.md'],
      'README.md là tệp, không phải thư mục. Hãy ghi --out là một thư mục.\n',
    ],
    [
      ['merge', 'samples/2021', '--year', '2021', '--out', 'x.xlsx', '--at', 'hôm nay'],
      'Thời điểm “hôm nay” không hợp lệ. Hãy ghi dạng năm-tháng-ngày, ví dụ 2021-12-20.\n',
    ],
    [
      ['template', '--year', '2021', '--all', '--out', 'x', '--plan', 'khong-co.json'],
      'Không đọc được tệp khong-co.json. Hãy kiểm tra đường dẫn và quyền đọc.\n',
    ],
  ])('%j', (args, text) => {
    expect(runCli(args)).toEqual({ code: 2, out: '', err: text });
  });
});

describe('a mistake in --plan or --agencies names the file, the place in it and the fix', () => {
  const template = ['template', '--year', '2021', '--all', '--out', 'x'];

  it('in JSON syntax', () => {
    const file = join(temporaryFolder(), 'plan.json');
    writeFileSync(file, '{\n  "id": "177",\n}');
    expect(runCli([...template, '--plan', file])).toEqual({
      code: 2,
      out: '',
      err: `Tệp ${file} có 1 chỗ sai:\n  dòng 3: không phải JSON đúng cú pháp; hãy kiểm tra dấu phẩy, dấu ngoặc\n`,
    });
  });

  it('in an owner that the roster does not know', () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'plan.json');
    writeFileSync(file, dataText('plan-177.json').replace('"STC"', '"SO_TIEN"'));
    expect(runCli([...template, '--plan', file])).toEqual({
      code: 2,
      out: '',
      err: `Tệp ${file} có 1 chỗ sai:\n  duties[29].owners[0]: không có cơ quan hay nhóm nào mang mã SO_TIEN; hãy sửa lại hoặc thêm vào danh sách cơ quan\n`,
    });
  });
});
