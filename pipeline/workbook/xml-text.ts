/** Excel's limit of characters (UTF-16 units) in one cell. */
const CELL_LIMIT = 32_767;

const UNUSUAL = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x/;
/** What XML 1.0 cannot hold: control characters, halves of a surrogate pair, the two non-characters. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Excel reads `_x000D_` in a cell as a character code; its own underscore must then be written as one. */
const CODE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP = /[&<>"\t\n]/g;
const ENTITIES: Readonly<Partial<Record<string, string>>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Text as the value of an XML attribute, without the quotation marks. */
export function xmlAttribute(text: string): string {
  return UNUSUAL.test(text) ? printable(text).replace(MARKUP, (mark) => ENTITIES[mark] ?? mark) : text;
}

/**
 * Text as the content of an element of a cell, cut with an ellipsis at what a cell can hold. What Excel
 * would read as a code is escaped, so that the cell shows the same characters.
 */
export function cellText(text: string): string {
  const cut = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text;
  if (!UNUSUAL.test(cut)) return cut;
  return printable(cut)
    .replace(CODE_LOOKALIKE, '_x005F_')
    .replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** The element `t` of a string, its spaces kept where a reader might drop them. */
export function textElement(text: string): string {
  const space = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${cellText(text)}</t>`;
}

/** Text without what XML cannot hold, its line ends as one character. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}
