/** Stands at the end of the name of every marked copy. */
const SUFFIX = ' - cần sửa';
const COPY_END = / - cần sửa( \(\d+\))?$/;
const ENDING = /\.(xlsx|xlsm|xltx|xltm)$/i;
/** With the suffix and a number well within what file systems take: 255 bytes. */
const LONGEST_STEM = 160;
/** What Windows takes in no name, and marks of direction, which make a name look like another. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** Names of devices on Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The file name of the marked copy of a submission: its own name and `- cần sửa`, safe on any system. The copy of
 * a marked copy that came back has the same name as the first. From 2 on `number` is added.
 */
export function copyName(file: string, number: number): string {
  const name = file.replace(/^.*\//s, '').normalize('NFC');
  const ending = ENDING.exec(name)?.[0] ?? '';
  const stem = name
    .slice(0, name.length - ending.length)
    .replace(FORBIDDEN, '_')
    .replace(COPY_END, '');
  const safe = shortened(stem).replace(/^[\s.]+|[\s.]+$/g, '') || 'bao-cao';
  const prefix = DEVICE.test(safe) ? '_' : '';
  return `${prefix}${safe}${SUFFIX}${number > 1 ? ` (${number})` : ''}${ending.toLowerCase() || '.xlsx'}`;
}

/** True for a name that a marked copy could have. */
export function isCopyName(name: string): boolean {
  return ENDING.test(name) && COPY_END.test(name.replace(ENDING, ''));
}

/** A Vietnamese letter takes up to three bytes, half of a surrogate pair is no letter. */
function shortened(stem: string): string {
  let bytes = 0;
  let kept = '';
  for (const letter of stem) {
    bytes += new TextEncoder().encode(letter).length;
    if (bytes > LONGEST_STEM) break;
    kept += letter;
  }
  return kept;
}
