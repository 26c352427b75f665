import type { Look, Paragraph, Run, TableCell, TableRow } from '../../word/model.ts';

/** Text, or pieces of it. */
export type Content = string | readonly (string | Run)[];

/** A paragraph of a look. */
export function paragraph(look: Look, content: Content): Paragraph {
  const pieces = typeof content === 'string' ? [content] : content;
  return {
    kind: 'paragraph',
    look,
    runs: pieces.map((piece) => (typeof piece === 'string' ? { text: piece } : piece)),
  };
}

export function body(content: Content): Paragraph {
  return paragraph('body', content);
}

/** Leads to a table, and stays with it. */
export function lead(content: Content): Paragraph {
  return withNext(paragraph('lead', content));
}

/** `- …`: one of several things of equal rank. */
export function dash(content: Content): Paragraph {
  return body(typeof content === 'string' ? `- ${content}` : ['- ', ...content]);
}

/** What only a person can write. */
export function toFill(what: string): Run {
  return { text: `[${what}: bổ sung]`, toFill: true };
}

export function withNext(own: Paragraph): Paragraph {
  return { ...own, withNext: true };
}

/** A cell of one look; texts of several lines become paragraphs. */
export function cell(look: Look, content: string | Run, span?: number): TableCell {
  const runs = typeof content === 'string' ? content.split('\n').map((text) => ({ text })) : [content];
  return {
    blocks: runs.map((run) => ({ kind: 'paragraph', look, runs: [run] })),
    ...(span === undefined ? {} : { span }),
  };
}

/** The header of a table. */
export function headerRow(titles: readonly string[]): TableRow {
  return titles.map((title) => cell('cellHeader', title));
}
