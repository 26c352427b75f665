import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BUDGET, newMeter } from '../../../pipeline/workbook/read/budget.ts';
import { attributeIn, REFERENCES } from '../../../pipeline/workbook/read/xml-names.ts';
import { attribute, type Tag } from '../../../pipeline/workbook/read/xml-tag.ts';
import { parseXml } from '../../../pipeline/workbook/read/xml.ts';
import { faultOf, utf8 } from './package.ts';

/** What a scan says: `[name, depth, attributes]` of an open tag, `[name, depth, text]` of a closed leaf. */
type Event = [string, number, string | Readonly<Record<string, string>>];

/** What most of these parts are in: no namespace. */
const NONE = new Set(['']);

/** The same by saxes, a full parser: the names of attributes too come from here. */
function bySaxes(xml: string, own: ReadonlySet<string> = NONE): Event[] {
  const events: Event[] = [];
  const path: string[] = [];
  const nameOf = ({ uri, local }: { uri: string; local: string }) => (own.has(uri) ? local : '');
  let text = '';
  const parser = new SaxesParser({ position: false, xmlns: true });
  parser.on('opentag', (tag) => {
    text = '';
    path.push(nameOf(tag));
    const attributes = Object.entries(tag.attributes).map(([name, { value }]) => [name, value] as const);
    events.push([nameOf(tag), path.length, Object.fromEntries(attributes)]);
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('cdata', (piece) => (text += piece));
  parser.on('closetag', (tag) => {
    events.push([nameOf(tag), path.length, text]);
    path.pop();
    text = '';
  });
  parser.write(xml).close();
  return events;
}

/** The namespace of the root. */
function rootOf(xml: string): string {
  const found: string[] = [];
  const parser = new SaxesParser({ position: false, xmlns: true });
  parser.on('opentag', ({ uri }) => found.push(uri));
  parser.write(xml).close();
  return found[0] ?? '';
}

function byScan(content: Uint8Array, expected: readonly Event[], own = NONE): Event[] {
  const events: Event[] = [];
  const names = (n: number): string[] => Object.keys(expected[n]?.[2] ?? {});
  const attributesOf = (tag: Tag) =>
    Object.fromEntries(names(events.length).map((name) => [name, attribute(tag, name) ?? '(none)']));
  parseXml(content, {
    part: 'p.xml',
    meter: newMeter(DEFAULT_BUDGET),
    own,
    handler: {
      open: (name, depth, tag) => events.push([name, depth, attributesOf(tag)]) > 0,
      close: (name, depth, text) => events.push([name, depth, text]),
    },
  });
  return events;
}

/** What is told of an element that has children is theirs, and white space around them. */
function leaves(events: readonly Event[]): Event[] {
  return events.map(([name, depth, said], n) =>
    typeof said === 'string' && (events[n - 1]?.[1] ?? 0) > depth ? [name, depth, ''] : [name, depth, said],
  );
}

describe('the scanner reads what a full XML parser reads', () => {
  it.each<[string, string]>([
    ['the least there is', '<a/>'],
    ['nesting', '<a><b><c/></b><b/></a>'],
    ['attributes', `<a b="1" c='2' d = "3"\n\te="" f="a'b" g='a"b' h="x>y"/>`],
    ['references', '<a b="&lt;&amp;&quot;&#x1EC7;&#272;">&gt;&apos;&#10;&#x1F600;</a>'],
    ['letters of Vietnamese', '<đơn-vị ten="Đơn vị">Sở Nội vụ\u00A0Hà Nội</đơn-vị>'],
    ['names with every sign', '<a-b.c_1><_d/></a-b.c_1>'],
    ['prefixes', '<a xmlns:x="u" x:b="1"><x:c>1</x:c><y:c xmlns:y="v"><d/></y:c><c/></a>'],
    ['spaces in tags', '<a ><b\n></b ></a\t>'],
    ['a declaration and instructions', '<?xml version="1.0"?>\n<?x y?><a><?z?></a><?w?>\n'],
    ['comments', '<!-- a --><a><!--<b>--><c/><!-- - --></a><!-- > -->'],
    ['CDATA', '<a>x<![CDATA[<b>&amp;]]]]><![CDATA[>]]>y</a>'],
    ['line ends', '<a>1\r\n2\r3\n4</a>'],
    ['text of one character', '<a>đ</a>'],
    ['long text', `<a>${'Kế hoạch 177 &amp; '.repeat(500)}</a>`],
    ['the same names in many places', `<a>${'<row><c><v>1</v></c></row>'.repeat(100)}</a>`],
    ['many names', `<a>${Array.from({ length: 300 }, (_, n) => `<n${n}/><m${n}>${n}</m${n}>`).join('')}</a>`],
  ])('%s', (_, xml) => {
    const expected = bySaxes(xml);
    expect(leaves(byScan(utf8(xml), expected))).toEqual(leaves(expected));
  });

  it.each(['libreoffice.xlsx', 'openpyxl.xlsx'])('every part of %s', (file) => {
    const parts = unzipSync(readFileSync(join(import.meta.dirname, 'fixtures', file)));
    const texts = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(texts.length).toBeGreaterThan(8);
    for (const [, content] of texts) {
      const xml = new TextDecoder().decode(content);
      const own = new Set([rootOf(xml)]);
      const expected = bySaxes(xml, own);
      expect(leaves(byScan(content, expected, own))).toEqual(leaves(expected));
    }
  });
});

describe('the scanner refuses what a full XML parser refuses', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['white space alone', ' \n'],
    ['text alone', 'Mã;Nhiệm vụ'],
    ['text before the root', 'x<a/>'],
    ['text behind the root', '<a/>x'],
    ['two roots', '<a/><b/>'],
    ['a root that does not end', '<a><b></b>'],
    ['a tag that does not end', '<a><b'],
    ['an attribute that does not end', '<a b="1'],
    ['an end without a start', '<a></b></a>'],
    ['an end too many', '<a></a></a>'],
    ['ends that cross', '<a><b></a></b>'],
    ['an end with a longer name', '<a></ab>'],
    ['an end with attributes', '<a></a b="1">'],
    ['an attribute without value', '<a b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['attributes without space between', '<a b="1"c="2"/>'],
    ['a tag in an attribute', '<a b="<c/>"/>'],
    ['a control character for a space', '<a\u0001b="1"/>'],
    ['a control character between attributes', '<a b="1"\u001fc="2"/>'],
    ['a tag without name', '<a><></a>'],
    ['a space before the name', '< a/>'],
    ['a slash in the tag', '<a / >'],
    ['an unknown reference', '<a>&nbsp;</a>'],
    ['a reference that does not end', '<a>a &amp b</a>'],
    ['a lonely ampersand', '<a>a & b</a>'],
    ['a character that cannot be', '<a>&#0;</a>'],
    ['a character behind the last', '<a>&#x110000;</a>'],
    ['a comment that does not end', '<a><!-- </a>'],
    ['CDATA that does not end', '<a><![CDATA[ ]></a>'],
    ['a declaration in the middle of nowhere', '<a><!ELEMENT b ANY></a>'],
  ])('%s', (_, xml) => {
    expect(() => bySaxes(xml)).toThrow();
    expect(faultOf(() => byScan(utf8(xml), []))).toEqual(['damaged', { damage: 'xml', part: 'p.xml' }]);
  });

  it.each<[string, string, string]>([
    ['a document type', '<!DOCTYPE a><a/>', 'doctype'],
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
    ['more levels than any part has', '<a>'.repeat(300) + '</a>'.repeat(300), 'xml'],
    [
      'more attributes than any tag has',
      `<a ${Array.from({ length: 300 }, (_, n) => `b${n}=""`).join(' ')}/>`,
      'xml',
    ],
    ['a longer attribute than any is', `<a b="${'c'.repeat(70_000)}"/>`, 'xml'],
  ])('%s, which a full parser takes', (_, xml, damage) => {
    bySaxes(xml.replace('>&b;<', '><'));
    expect(faultOf(() => byScan(utf8(xml), []))).toEqual(['damaged', { damage, part: 'p.xml' }]);
  });
});

const R = `xmlns:r="${[...REFERENCES][0] ?? ''}"`;

describe('attributes are found by their names', () => {
  it.each<[string, string, string | undefined, string | undefined]>([
    [`<a ${R} id="1" r:id="2"/>`, 'id', '1', '2'],
    [`<a r:id="2" ${R} id="1"/>`, 'id', '1', '2'],
    [`<a ${R} xmlns:z="z" z:id="3" r:id="2"/>`, 'id', undefined, '2'],
    ['<a r:id="2"/>', 'id', undefined, undefined],
    [`<a ${R} sheetId="1" id2="2"/>`, 'id', undefined, undefined],
    [`<a ${R} x=' id="9"' r:id="2"/>`, 'id', undefined, '2'],
    [`<a ${R} :id="1"/>`, 'id', undefined, undefined],
    [`<a ${R}/>`, 'id', undefined, undefined],
  ])('%s', (xml, name, plain, prefixed) => {
    const found: (string | undefined)[] = [];
    const open = (_name: string, _depth: number, tag: Tag): boolean =>
      found.push(attribute(tag, name), attributeIn(tag, REFERENCES, name)) < 0;
    const handler = { open, close: () => undefined };
    parseXml(utf8(xml), { part: 'p.xml', meter: newMeter(DEFAULT_BUDGET), own: NONE, handler });
    expect(found).toEqual([plain, prefixed]);
  });
});
