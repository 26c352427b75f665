/** The five tone marks, apart from the marks that make â, ă, ê, ô, ơ and ư letters of their own. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|t[hr]?|v|x)?';
const RIMES = [
  '(?:ia|ua|ưa|uya|oa|oe|uê|uy|uơ|[aeêioôơuưy])',
  '(?:iê|yê|uyê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|[aăâeêioôơuưy])(?:ch?|m|ng?|nh|p|t)',
  '(?:a|o|ô|ơ|u|ư|uô|ươ|oa)i',
  '(?:a|â|oa|uâ)y',
  '(?:a|e|oa|oe)o',
  '(?:a|â|ê|i|iê|yê|ư|ươ|uy)u',
].join('|');
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES})$`);

/**
 * True where a word is built as every Vietnamese syllable is: an onset, a rime, at most one tone. Most of what is
 * so built is a word; what is not is none. One letter alone says too little.
 */
export function isSyllable(word: string): boolean {
  if (word.length < 2 || word.length > 14) return false;
  const marked = word.toLowerCase().normalize('NFD');
  const bare = marked.replace(TONE, '');
  return marked.length - bare.length <= 1 && SYLLABLE.test(bare.normalize('NFC'));
}
