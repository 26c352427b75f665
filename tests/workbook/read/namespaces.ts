export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REFERENCES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Where the name of the root ends, after it no namespace of its own. */
const root = (names: string): RegExp =>
  new RegExp(`^((?:\\s|\uFEFF|<\\?.*?\\?>|<!.*?>)*<(?:${names}))(?=[\\s/>])(?![^>]*\\sxmlns\\s*=)`, 's');
const OF_SPREADSHEETS = root('worksheet|workbook|sst|styleSheet');
const OF_RELATIONS = root('Relationships');

/** A part with the namespaces that tests leave out: that of its root, and that of `xmlns:r="r"`. */
export function named(part: string): string {
  return part
    .replace(OF_SPREADSHEETS, `$1 xmlns="${SPREADSHEET}"`)
    .replace(OF_RELATIONS, `$1 xmlns="${RELATIONS}"`)
    .replace('xmlns:r="r"', `xmlns:r="${REFERENCES}"`);
}
