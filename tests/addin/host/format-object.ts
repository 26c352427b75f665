import type { Cell, FillPattern, Style } from 'exceljs';
import { type Area, cellsOf } from './area.ts';
import type { Book, Sheet } from './book.ts';
import { type Kind, isLocked, mayChange } from './change.ts';
import { apiNotFound, invalidArgument } from './excel-error.ts';
import { type HostObject, type Member, booleanArgument, numberArgument, textArgument } from './member.ts';
import { columnWidth, fitRows, rowHeight, type Target } from './sizes.ts';

type Change = (style: Partial<Style>) => Partial<Style>;
const EDGES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const INSIDE = ['InsideHorizontal', 'InsideVertical'];
const LINES: Readonly<Record<string, string>> = {
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
  Hairline: 'hair',
};

export function formatObject(book: Book, sheet: Sheet, area: Area): HostObject {
  const target = { book, sheet, area };
  return {
    type: 'RangeFormat',
    members: {
      HorizontalAlignment: styled(target, {
        read: (cell) => pascal(cell.style.alignment?.horizontal ?? 'general'),
        write: (value) => aligned({ horizontal: textArgument(value, 'alignment').toLowerCase() as 'left' }),
      }),
      VerticalAlignment: styled(target, {
        read: (cell) => verticalName(cell.style.alignment?.vertical),
        write: (value) => aligned({ vertical: verticalCode(textArgument(value, 'alignment')) }),
      }),
      WrapText: styled(target, {
        read: (cell) => cell.style.alignment?.wrapText ?? false,
        write: (value) => aligned({ wrapText: booleanArgument(value, 'wrapText') }),
      }),
      Font: { object: () => fontObject(target) },
      Fill: { object: () => fillObject(target) },
      Borders: { object: () => bordersObject(target) },
      Protection: { object: () => protectionObject(target) },
      ColumnWidth: columnWidth(target),
      RowHeight: rowHeight(target),
      AutofitRows: {
        call: () => {
          fitRows(target);
        },
      },
    },
  };
}

/** What a cell's `getCellProperties` tells; only what was asked for. */
export function cellProperties(cell: Cell, wanted: unknown): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(wanted ?? {}) as [string, Record<string, unknown>][]) {
    if (key !== 'format') throw apiNotFound(`getCellProperties of ${key}`);
    const format: Record<string, unknown> = {};
    for (const part of Object.keys(inner)) {
      if (part === 'font') format.font = { name: fontName(cell) };
      else if (part === 'protection') format.protection = { locked: isLocked(cell.style.protection) };
      else throw apiNotFound(`getCellProperties of format.${part}`);
    }
    told.format = format;
  }
  return told;
}

/** A property of every cell: null where they differ. */
function styled(
  { sheet, area }: Target,
  {
    read,
    write,
    kind = 'format',
  }: { read: (cell: Cell) => unknown; write: (value: unknown) => Change; kind?: Kind },
): Member {
  return {
    read: () => {
      const all = new Set(
        Array.from(cellsOf(area), ([row, column]) => read(sheet.cells.getCell(row, column))),
      );
      return all.size === 1 ? [...all][0] : null;
    },
    write: (value) => {
      const change = write(value);
      mayChange(sheet, area, kind);
      for (const [row, column] of cellsOf(area)) {
        const cell = sheet.cells.getCell(row, column);
        // A style read from a file is one object for all its cells: it is replaced, never changed.
        cell.style = change(cell.style);
      }
    },
  };
}

function aligned(alignment: Partial<Style['alignment']>): Change {
  return (style) => ({ ...style, alignment: { ...style.alignment, ...alignment } });
}

function fontObject(target: Target): HostObject {
  const font =
    (part: Partial<Style['font']>): Change =>
    (style) => ({ ...style, font: { ...style.font, ...part } });
  return {
    type: 'RangeFont',
    members: {
      Name: styled(target, {
        read: fontName,
        write: (value) => font({ name: textArgument(value, 'font name') }),
      }),
      Size: styled(target, {
        read: (cell) => cell.style.font?.size ?? 11,
        write: (value) => font({ size: numberArgument(value, 'font size') }),
      }),
      Bold: styled(target, {
        read: (cell) => cell.style.font?.bold ?? false,
        write: (value) => font({ bold: booleanArgument(value, 'bold') }),
      }),
      Italic: styled(target, {
        read: (cell) => cell.style.font?.italic ?? false,
        write: (value) => font({ italic: booleanArgument(value, 'italic') }),
      }),
      Color: styled(target, {
        read: (cell) => `#${cell.style.font?.color?.argb?.slice(2) ?? '000000'}`,
        write: (value) => font({ color: { argb: colorOf(value) } }),
      }),
    },
  };
}

/** Null where the letters of one cell have several. */
function fontName(cell: Cell): string | null {
  const own = cell.style.font?.name ?? 'Calibri';
  const { value } = cell;
  if (typeof value !== 'object' || value === null || !('richText' in value)) return own;
  const names = new Set(value.richText.map((run) => run.font?.name ?? own));
  return names.size === 1 ? ([...names][0] ?? own) : null;
}

function fillObject(target: Target): HostObject {
  return {
    type: 'RangeFill',
    members: {
      Color: styled(target, {
        read: ({ style }) =>
          `#${(style.fill as FillPattern | undefined)?.fgColor?.argb?.slice(2) ?? 'FFFFFF'}`,
        write: (value) => (style) => ({
          ...style,
          fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colorOf(value) } },
        }),
      }),
    },
  };
}

function bordersObject(target: Target): HostObject {
  const item = (key: unknown): HostObject => {
    const name = textArgument(key, 'border');
    if (!(name in EDGES) && !INSIDE.includes(name)) throw invalidArgument(`border ${name}`);
    return borderObject(target, name);
  };
  return { type: 'RangeBorderCollection', members: { GetItem: { call: ([key]) => item(key) } }, item };
}

/** An outer edge is the border of the outermost cells; an inner line that of both cells beside it. */
function borderObject(target: Target, edge: string): HostObject {
  const line = (part: { style?: string; color?: string }) => {
    mayChange(target.sheet, target.area, 'format');
    for (const [row, column] of cellsOf(target.area)) {
      const cell = target.sheet.cells.getCell(row, column);
      const border = { ...cell.style.border };
      for (const side of sidesOf(edge, [row, column], target.area))
        border[side] = {
          ...border[side],
          style: (part.style ?? border[side]?.style ?? 'thin') as 'thin',
          ...(part.color === undefined ? {} : { color: { argb: part.color } }),
        };
      cell.style = { ...cell.style, border };
    }
  };
  const write = (make: (value: unknown) => { style?: string; color?: string }): Member => ({
    read: () => null,
    write: (value) => {
      line(make(value));
    },
  });
  return {
    type: 'RangeBorder',
    members: {
      Style: write((value) => {
        if (value !== 'Continuous') throw apiNotFound(`border style ${String(value)}`);
        return {};
      }),
      Weight: write((value) => ({ style: LINES[textArgument(value, 'weight')] ?? 'thin' })),
      Color: write((value) => ({ color: colorOf(value) })),
    },
  };
}

function sidesOf(
  edge: string,
  [row, column]: readonly [number, number],
  { top, left, bottom, right }: Area,
): ('top' | 'bottom' | 'left' | 'right')[] {
  if (edge === 'InsideHorizontal')
    return [...(row > top ? (['top'] as const) : []), ...(row < bottom ? (['bottom'] as const) : [])];
  if (edge === 'InsideVertical')
    return [...(column > left ? (['left'] as const) : []), ...(column < right ? (['right'] as const) : [])];
  const side = EDGES[edge as keyof typeof EDGES];
  const outermost = {
    top: row === top,
    bottom: row === bottom,
    left: column === left,
    right: column === right,
  };
  return outermost[side] ? [side] : [];
}

function protectionObject(target: Target): HostObject {
  return {
    type: 'FormatProtection',
    members: {
      Locked: styled(target, {
        read: (cell) => isLocked(cell.style.protection),
        write: (value) => {
          const locked = booleanArgument(value, 'locked');
          return (style) => ({ ...style, protection: { ...style.protection, locked } });
        },
        kind: 'sheet',
      }),
    },
  };
}

function colorOf(value: unknown): string {
  const [, hex] = /^#([\dA-F]{6})$/i.exec(textArgument(value, 'color')) ?? [];
  if (hex === undefined) throw invalidArgument(`color ${String(value)}`);
  return `FF${hex.toUpperCase()}`;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function verticalName(code: string | undefined): string {
  return code === 'middle' ? 'Center' : pascal(code ?? 'bottom');
}

function verticalCode(name: string): 'middle' | 'top' | 'bottom' {
  return name === 'Center' ? 'middle' : (name.toLowerCase() as 'top');
}
