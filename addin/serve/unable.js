/*
 * Tells the user why the pane or the web page stays empty, and where to go instead. Excel 2016 and 2019 show the pane in
 * Internet Explorer, which runs none of its modules: so nothing here is younger than ECMAScript 5.
 */
(function () {
  'use strict';

  var OLD = {
    title: 'Excel trên máy này không mở được khung Báo cáo 177',
    text:
      'Excel 2016 và Excel 2019 hiện khung này bằng trình duyệt cũ (Internet Explorer). ' +
      'Biểu mẫu vẫn điền, lưu và gửi được bằng Excel này như thường.',
  };
  var NOT_LOADED = {
    title: 'Không tải được khung Báo cáo 177',
    text: 'Hãy đóng khung, kiểm tra kết nối mạng rồi mở lại. Nếu vẫn không được, báo người quản trị.',
  };

  var WEB_OLD = {
    title: 'Trình duyệt này không mở được trang Báo cáo 177',
    text: 'Hãy mở trang này bằng Edge, Chrome hoặc Firefox bản mới.',
  };
  var WEB_FILE = {
    title: 'Trang Báo cáo 177 không chạy khi mở từ tệp trên máy',
    text: 'Hãy mở trang bằng địa chỉ do Sở Nội vụ cung cấp (bắt đầu bằng https://).',
  };
  var WEB_NOT_LOADED = {
    title: 'Không tải được trang Báo cáo 177',
    text: 'Hãy kiểm tra kết nối mạng rồi tải lại trang. Nếu vẫn không được, báo người quản trị.',
  };

  var ON_WEB = /\/web\/(index\.html)?$/.test(location.pathname);

  var WAY = 'Để tạo biểu mẫu hoặc kiểm tra báo cáo, mở trang sau bằng Edge, Chrome hoặc Firefox:';

  function isOld() {
    return !(
      'noModule' in document.createElement('script') &&
      'customElements' in window &&
      'adoptedStyleSheets' in document
    );
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.appendChild(document.createTextNode(text));
    return made;
  }

  /* Its own margins: the pane's style sheet may have taken the browser's away. */
  function paragraph(content) {
    var made = document.createElement('p');
    made.style.margin = '0 0 12px';
    made.appendChild(content);
    return made;
  }

  function textParagraph(text) {
    return paragraph(document.createTextNode(text));
  }

  function webPage() {
    return (
      location.protocol + '//' + location.host + location.pathname.replace(/[^\/]*$/, '') + 'web/index.html'
    );
  }

  function link() {
    var made = element('a', webPage());
    made.href = webPage();
    made.target = '_blank';
    made.rel = 'noopener';
    made.style.wordWrap = 'break-word';
    return made;
  }

  function showWay(box) {
    box.appendChild(textParagraph(WAY));
    box.appendChild(paragraph(link()));
    box.appendChild(textParagraph('Trang đó đọc tệp ngay trên máy, không gửi tệp đi đâu.'));
  }

  function say(message) {
    var box = document.createElement('div');
    box.id = 'unable';
    box.setAttribute('role', 'alert');
    box.style.cssText =
      'padding:16px;font:14px/1.5 "Segoe UI",Arial,sans-serif;color:#242424;background:#fff';
    var title = element('h1', message.title);
    title.style.cssText = 'margin:0 0 8px;font-size:18px;line-height:1.3';
    box.appendChild(title);
    box.appendChild(textParagraph(message.text));
    if (!ON_WEB) showWay(box);
    var opening = document.getElementById('pane');
    if (opening) opening.parentNode.removeChild(opening);
    document.body.insertBefore(box, document.body.firstChild);
  }

  /* Excel takes a page that never answers for a broken add-in, and covers it. */
  function answerExcel() {
    if (window.Office) window.Office.initialize = function () {};
  }

  function whenReady(act) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
    else act();
  }

  function tell(message) {
    whenReady(function () {
      answerExcel();
      if (!document.getElementById('unable')) say(message);
    });
  }

  function notLoaded() {
    if (!ON_WEB) return NOT_LOADED;
    return location.protocol === 'file:' ? WEB_FILE : WEB_NOT_LOADED;
  }

  if (isOld()) tell(ON_WEB ? WEB_OLD : OLD);
  window.addEventListener(
    'error',
    function (event) {
      var failed = event.target;
      if (failed && failed.tagName === 'SCRIPT' && failed.type === 'module') tell(notLoaded());
    },
    true
  );
})();
