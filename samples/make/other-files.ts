import { pack } from '../../pipeline/workbook/package.ts';

const LONGEST_USER = 54;

/**
 * The 165 bytes Excel keeps beside an open workbook: the user's name (at most 54 letters without accents) with
 * its length, padded with spaces, first with one byte a letter and then with two.
 */
export function lockFile(user: string): Uint8Array {
  const letters = Array.from(user.padEnd(LONGEST_USER), (letter) => letter.charCodeAt(0));
  return Uint8Array.from([
    user.length,
    ...letters,
    user.length,
    0,
    ...letters.flatMap((letter) => [letter, 0]),
  ]);
}

/** A page as a scanner saves it: one A4 page with a line of text. */
export function scannedPdf(line: string): Uint8Array {
  const content = `BT /F1 14 Tf 72 760 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.indexOf('xref\n')}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A Word document of one paragraph. */
export function wordDocument(paragraph: string): Uint8Array {
  return pack(
    new Map([
      [
        '[Content_Types].xml',
        `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
      ],
      [
        '_rels/.rels',
        `${DECLARATION}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
      ],
      [
        'word/document.xml',
        `${DECLARATION}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p></w:body></w:document>`,
      ],
    ]),
  );
}
