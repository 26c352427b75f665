import { crc32, deflateRawSync } from 'node:zlib';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { unpack } from '../../pipeline/workbook/package.ts';
import { type Random, between, chance, pick, seeded } from '../../samples/make/random.ts';
import { gridOf } from '../support/judge.ts';
import { type RawEntry, rawZip } from '../workbook/read/raw-zip.ts';

/** A workbook that mutants are made of: its bytes, and its parts, unpacked and packed. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly RawEntry[];
  readonly grid: Grid;
}

export interface Mutant {
  readonly seed: Seed;
  readonly bytes: Uint8Array;
  /** What was done, one line a change. */
  readonly changes: readonly string[];
  /** False where SheetJS, which cuts tags by patterns, is known to misread. */
  readonly comparable: boolean;
}

export function seedOf(name: string, bytes: Uint8Array): Seed {
  const entries = [...unpack(bytes)].map(([part, own]) => {
    const content = own as Uint8Array;
    return {
      name: part,
      content,
      deflated: deflateRawSync(content),
      size: content.length,
      crc: crc32(content),
    };
  });
  return { name, bytes, entries, grid: gridOf(bytes) };
}

const MOST_CHANGES = 4;
/** Mutants of the zip itself are mostly refused at its checksums; the parser and the rules lie behind. */
const SHARE_OF_ZIP = 0.15;

/** The mutant of that name: the same for the same seeds. */
export function mutantAt(seeds: readonly Seed[], name: string): Mutant {
  const random = seeded(name);
  return mutantOf(pick(random, seeds), random);
}

/** One to four changes, in the bytes of the file or, packed again with true checksums, in one of its parts. */
function mutantOf(seed: Seed, random: Random): Mutant {
  const count = between(random, 1, MOST_CHANGES);
  if (chance(random, SHARE_OF_ZIP)) {
    const { bytes, changes } = changed(seed.bytes, { count, random });
    return { seed, bytes, changes, comparable: true };
  }
  const part = pick(random, seed.entries.filter(isRead));
  const { bytes, changes } = changed(part.content as Uint8Array, { count, random });
  const entries = seed.entries.map((own) => (own === part ? { name: own.name, content: bytes } : own));
  return {
    seed,
    bytes: rawZip(entries),
    changes: changes.map((change) => `${part.name}: ${change}`),
    comparable: !MISREAD.test(bytes.toString('latin1')),
  };
}

/** A `>` within an attribute, space around its `=` or in an end tag, an attribute that cells and shared strings do not have. */
const MISREAD =
  /<[^<>]*="[^"<>]*>[^"<]*"|<\/[^<>\s]+\s+>|<[^<>]*(?:\s=|=\s)|<si\s|<c [^>]*\s(?!(?:r|s|t|cm|vm|ph)=)[^>]*=/;

/** The parts whose content the product looks at. */
function isRead({ name }: RawEntry): boolean {
  return /worksheets\/[^/]+\.xml$|sharedStrings|styles|workbook\.xml|_rels\/(\.rels|workbook)/.test(name);
}

function changed(
  original: Uint8Array,
  { count, random }: { count: number; random: Random },
): { bytes: Buffer; changes: string[] } {
  let bytes: Buffer = Buffer.from(original);
  const changes: string[] = [];
  for (let n = 0; n < count; n++) {
    const [what, change] = pick(random, CHANGES);
    const before = bytes;
    bytes = change(Buffer.from(bytes), random);
    const at = before.findIndex((byte, i) => byte !== bytes[i]);
    changes.push(`${what} at ${at}`);
  }
  return { bytes, changes };
}

type Change = (bytes: Buffer, random: Random) => Buffer;

const flip: Change = (bytes, random) => {
  const at = below(random, bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
  return bytes;
};

const overwrite: Change = (bytes, random) => {
  bytes[below(random, bytes.length)] = below(random, 256);
  return bytes;
};

const cut: Change = (bytes, random) => {
  const [from, to] = span(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const truncate: Change = (bytes, random) => bytes.subarray(0, 1 + below(random, bytes.length));

const repeat: Change = (bytes, random) => {
  const [from, to] = span(bytes, random);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
};

/** Exchanges two stretches of the same length. */
const swap: Change = (bytes, random) => {
  const [from, to] = span(bytes, random);
  const other = below(random, bytes.length - (to - from));
  const held = Buffer.from(bytes.subarray(from, to));
  bytes.copy(bytes, from, other, other + held.length);
  held.copy(bytes, other);
  return bytes;
};

/** Exchanges, drops or repeats what stands between two marks of XML, so that most of it stays well-formed. */
function ofPieces(change: (pieces: string[], random: Random) => string[]): Change {
  return (bytes, random) => {
    const pattern = pick(random, PIECES);
    const pieces = bytes.toString('latin1').split(pattern);
    return Buffer.from(pieces.length < 3 ? pieces.join('') : change(pieces, random).join(''), 'latin1');
  };
}

/** Splits that keep what they split at: cells, rows, strings, elements, attribute values, numbers. */
const PIECES = [
  /(<c [^>]*?(?:\/>|>.*?<\/c>))/s,
  /(<row [^>]*?>.*?<\/row>)/s,
  /(<si>.*?<\/si>)/s,
  /(<[^>]*>)/s,
  /("[^"]*")/s,
  /(\d+)/,
  /(>[^<]+<)/,
];

const swapPieces = ofPieces((pieces, random) => {
  const [a, b] = [oddOf(pieces, random), oddOf(pieces, random)];
  const held = pieces[a] ?? '';
  pieces[a] = pieces[b] ?? '';
  pieces[b] = held;
  return pieces;
});

const dropPiece = ofPieces((pieces, random) => {
  pieces[oddOf(pieces, random)] = '';
  return pieces;
});

const repeatPiece = ofPieces((pieces, random) => {
  const at = oddOf(pieces, random);
  pieces[at] = (pieces[at] ?? '').repeat(2);
  return pieces;
});

const insert: Change = (bytes, random) => {
  const at = below(random, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(random, TOKENS)), bytes.subarray(at)]);
};

/** What parsers stumble over. */
const TOKENS = [
  ...['<', '>', '&', '"', "'", '/', '=', ']]>', '<!--', '-->', '<![CDATA[', '<?', '?>', '<!DOCTYPE a>'],
  ...['&amp;', '&#0;', '&#x110000;', '&#xD800;', '&x;', '_x0041_', '_x000D_', '_xD800_', '\u0000', '\uFFFE'],
  ...['<v>', '</v>', '</c>', '<c/>', '<f>1+1</f>', '<row>', '</row>', '</sheetData>', '<is><t>a</t></is>'],
  ...[' t="s"', ' t="str"', ' t="e"', ' t="b"', ' t="d"', ' r="A1"', ' s="1"', ' xml:space="preserve"'],
  ...['1e309', '-0', '1E5', '0x10', '1.234,5', '1,5', 'NaN', '99999999999999999999', ' ', '\n', '\r\n', '\t'],
];

const CHANGES: readonly (readonly [string, Change])[] = [
  ['flip', flip],
  ['overwrite', overwrite],
  ['cut', cut],
  ['truncate', truncate],
  ['repeat', repeat],
  ['swap', swap],
  ['swap pieces', swapPieces],
  ['swap pieces', swapPieces],
  ['drop piece', dropPiece],
  ['drop piece', dropPiece],
  ['repeat piece', repeatPiece],
  ['insert', insert],
  ['insert', insert],
];

/** Pieces of odd number are what was split at. */
function oddOf(pieces: readonly string[], random: Random): number {
  return 1 + 2 * below(random, Math.floor(pieces.length / 2));
}

function span(bytes: Buffer, random: Random): [number, number] {
  const length = 1 + below(random, chance(random, 0.8) ? 16 : 2_000);
  const from = below(random, Math.max(1, bytes.length - length));
  return [from, Math.min(bytes.length, from + length)];
}

/** A whole number from 0, below the limit. */
function below(random: Random, limit: number): number {
  return between(random, 0, limit - 1);
}
