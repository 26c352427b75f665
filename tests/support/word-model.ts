import type { Block, Paragraph, Section, WordDocument } from '../../pipeline/word/model.ts';

/** The paragraphs and rows of a document's sections as lines, cells divided by bars, in the order of the page. */
export function modelLines({ sections }: Pick<WordDocument, 'sections'>): string[] {
  return sections.flatMap(({ blocks }: Section) => blocks.flatMap(blockLines));
}

/** A paragraph's text. */
export function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}

function blockLines(block: Block): string[] {
  if (block.kind === 'paragraph') return [textOf(block)].filter((text) => text !== '');
  if (block.kind === 'rule') return [];
  return [...block.header, ...block.rows].map((row) =>
    row.map(({ blocks }) => blocks.flatMap(blockLines).join(' / ')).join(' | '),
  );
}

/** Lines from the one that begins with `from` up to (without) the one that begins with `to`. */
export function between(lines: readonly string[], from: string, to: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(from));
  const end = lines.findIndex((line, i) => i > start && line.startsWith(to));
  if (start < 0 || end < 0) throw new Error(`no part from ${from} to ${to}`);
  return lines.slice(start, end);
}
