import { readPart, unpack } from '../../pipeline/workbook/package.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
/** What of a document matters to its text: rows and cells, paragraphs, breaks, texts, ends of sections. */
const TOKENS = /<(\/?w:(?:tr|tc|p))\b[^>]*?(\/?)>|<w:br\/>|<w:t\b[^>]*>([^<]*)<\/w:t>|<w:sectPr\b/g;

/**
 * The text of a .docx as lines: a line per paragraph, per table row with ` | ` between its cells (` / ` between
 * paragraphs of one cell), and `=====` where a section ends. Spaces that do not break are shown as spaces.
 */
export function wordLines(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  let row: string[] | undefined;
  let cell: string[] = [];
  let text = '';
  for (const [token, tag, empty, content] of readPart(unpack(bytes), 'word/document.xml').matchAll(TOKENS)) {
    if (content !== undefined) text += decoded(content);
    else if (token === '<w:br/>') text += '⏎';
    else if (token === '<w:sectPr') lines.push('=====');
    else if (tag === 'w:tr') row = [];
    else if (tag === 'w:tc') cell = [];
    else if (tag === '/w:tc') row?.push(cell.filter((part) => part !== '').join(' / '));
    else if (tag === '/w:tr') {
      lines.push((row ?? []).join(' | '));
      row = undefined;
    } else if (tag === '/w:p' || empty === '/') {
      (row ? cell : lines).push(text);
      text = '';
    }
  }
  return lines.filter((line, i) => line !== '' || lines[i - 1] !== '');
}

function decoded(xml: string): string {
  return xml.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity).replaceAll('\u00A0', ' ');
}
