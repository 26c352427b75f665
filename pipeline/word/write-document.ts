import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import { editPart, pack, readPart, unpack } from '../workbook/package.ts';
import { crc32 } from '../workbook/read/crc32.ts';
import { APPLICATION, coreProperties } from '../workbook/shell.ts';
import { TEXT_PART, textMark } from './as-written.ts';
import { blockOf } from './blocks.ts';
import type { Section, WordDocument } from './model.ts';
import { MARGIN, PAPER, TEXT_WIDTH } from './page.ts';
import { documentStyles } from './styles.ts';

/** Half points. */
const PAGE_NUMBER_SIZE = 28;

/** A document as the bytes of a .docx: the same model gives the same bytes, wherever and whenever it is written. */
export async function writeDocument(model: WordDocument): Promise<Uint8Array> {
  const { title, creator, created } = model;
  const document = new Document({
    title,
    creator,
    styles: documentStyles(),
    sections: model.sections.map(sectionOf),
  });
  const parts = unpack(new Uint8Array(await Packer.toArrayBuffer(document)));
  editPart(parts, TEXT_PART, withThinSectionEnds);
  // The library writes the time of its own run; our zip has none.
  const identifier = textMark(crc32(new TextEncoder().encode(readPart(parts, TEXT_PART))));
  parts.set(
    'docProps/core.xml',
    coreProperties({ title, creator, created, identifier, description: `Lập bằng ${APPLICATION}` }),
  );
  return pack(parts);
}

/** A section ends in an empty paragraph, which at its full height would be pushed onto a page of its own. */
function withThinSectionEnds(xml: string): string {
  const thin = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  return xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr>${thin}<w:sectPr`);
}

function sectionOf({ landscape, blocks }: Section): ISectionOptions {
  const millimetres = (side: keyof typeof MARGIN) => convertMillimetersToTwip(MARGIN[side]);
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the sides round itself where the paper lies across.
        size: {
          width: convertMillimetersToTwip(PAPER.short),
          height: convertMillimetersToTwip(PAPER.long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: millimetres('top'),
          bottom: millimetres('bottom'),
          left: millimetres('left'),
          right: millimetres('right'),
          header: millimetres('header'),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: blocks.map((block) => blockOf(block, landscape ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait)),
  };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: PAGE_NUMBER_SIZE });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
