import type { Obtained } from './certificate.ts';

/** What the words to the developer name. */
export interface Place {
  /** Where the pane is served, without a slash at the end. */
  readonly address: string;
  /** The whole path of `manifest.xml`. */
  readonly manifest: string;
  /** The add-in's id in that manifest. */
  readonly id: string;
}

/** How to load the add-in into Excel on Windows, Mac and the web, in Vietnamese and English. */
export function sideloadText({ address, manifest, id }: Place): string {
  return `
Khung Báo cáo 177 đang chạy tại ${address}/taskpane.html; trang web tại ${address}/web/
The pane is served at ${address}/taskpane.html, the web page at ${address}/web/

Excel trên Windows / Excel on Windows
  reg add HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${id} /t REG_SZ /d "${manifest}" /f
  Mở lại Excel; nhóm “Báo cáo 177” ở thẻ Trang đầu. Gỡ bỏ / start Excel again; to remove:
  reg delete HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${id} /f

Excel trên Mac / Excel on a Mac
  mkdir -p ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
  cp "${manifest}" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/
  Mở lại Excel; Trang đầu › Phần bổ trợ. Gỡ bỏ: xóa tệp đó / start Excel again; Home › Add-ins. To remove: delete that file

Excel trên web / Excel on the web
  Trang đầu › Phần bổ trợ › Phần bổ trợ khác › Phần bổ trợ của tôi › Tải phần bổ trợ của tôi lên: chọn ${manifest}
  Home › Add-ins › More Add-ins › My Add-ins › Upload My Add-in: choose that file

Dừng: Ctrl+C / Stop: Ctrl+C
`;
}

/** Says that this machine does not trust the certificate, and what to do. */
export function untrustedText({ reason, authority }: NonNullable<Obtained['untrusted']>): string {
  return `
Máy này chưa tin chứng chỉ của máy chủ phát triển, nên Excel sẽ không mở khung. Chạy lại lệnh này với quyền cài chứng
chỉ (Linux: cần sudo), hoặc tự thêm tệp sau vào nơi chứng chỉ gốc tin cậy: ${authority}
This machine does not trust the development certificate, so Excel will not open the pane. Run this again where a
certificate may be installed (Linux: needs sudo), or trust the file named above yourself. The reason given:
  ${reason.replaceAll('\n', '\n  ')}
`;
}
