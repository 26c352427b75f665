/** A column of a table in a terminal; `width` in characters. */
export interface TextColumn {
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'right';
}

const GAP = '  ';

/** A table as lines: a header, a rule, and rows whose longer texts go on in the next line, broken between words. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  return [
    ...rowLines(
      columns,
      columns.map(({ header }) => header),
    ),
    columns.map(({ width }) => '-'.repeat(width)).join(GAP),
    ...rows.flatMap((row) => rowLines(columns, row)),
  ];
}

function rowLines(columns: readonly TextColumn[], row: readonly string[]): string[] {
  const cells = columns.map(({ width }, i) => wrapped(row[i] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) =>
    columns
      .map((column, i) => padded(cells[i]?.[n] ?? '', column))
      .join(GAP)
      .trimEnd(),
  );
}

/** Lines of at most `width` characters; a single word longer than that is cut. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text
    .normalize('NFC')
    .split(' ')
    .flatMap((own) => pieces(own, width))) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  const letters = Array.from(word);
  const count = Math.max(1, Math.ceil(letters.length / width));
  return Array.from({ length: count }, (_, i) => letters.slice(i * width, (i + 1) * width).join(''));
}

function padded(text: string, { width, align }: TextColumn): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}

/** Characters as a terminal shows them: a mark that stands on its letter takes no room. */
function widthOf(text: string): number {
  return Array.from(text.replace(/\p{M}/gu, '')).length;
}
