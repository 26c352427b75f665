import type { Worksheet } from 'exceljs';
import { parseArea } from './area.ts';
import type { Sheet } from './book.ts';
import { invalidArgument } from './excel-error.ts';
import { type HostObject, type Member, booleanArgument, numberArgument, textArgument } from './member.ts';

const POINTS_PER_INCH = 72;
const PAPERS: Readonly<Record<string, number>> = { A4: 9, A3: 8, Letter: 1 };
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
type Margin = (typeof MARGINS)[number];

/** How a sheet is printed. */
export function pageLayoutObject(sheet: Sheet): HostObject {
  const { cells } = sheet;
  const setup = cells.pageSetup;
  return {
    type: 'PageLayout',
    members: {
      Orientation: {
        read: () => (setup.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
        write: (value) => {
          if (value !== 'Landscape' && value !== 'Portrait') throw invalidArgument('orientation');
          setup.orientation = value === 'Landscape' ? 'landscape' : 'portrait';
        },
      },
      PaperSize: {
        read: () =>
          Object.entries(PAPERS).find(([, code]) => code === Number(setup.paperSize))?.[0] ?? 'Letter',
        write: (value) => {
          const code = PAPERS[textArgument(value, 'paperSize')];
          if (code === undefined) throw invalidArgument('paperSize');
          Object.assign(setup, { paperSize: code });
        },
      },
      CenterHorizontally: {
        read: () => setup.horizontalCentered ?? false,
        write: (value) => {
          setup.horizontalCentered = booleanArgument(value, 'centerHorizontally');
        },
      },
      Zoom: zoomMember(cells),
      ...Object.fromEntries(
        MARGINS.map((side) => [
          `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`,
          marginMember(cells, side),
        ]),
      ),
      HeadersFooters: { object: () => headersFooters(sheet) },
      SetPrintMargins: {
        call: ([unit, margins]) => {
          if (unit !== 'Inches') throw invalidArgument('unit of margins');
          for (const [side, inches] of Object.entries(margins as object))
            setMargin(cells, side, numberArgument(inches, side));
        },
      },
      SetPrintTitleRows: {
        call: ([range]) => {
          const { top, bottom } = parseArea(textArgument(range, 'rows'));
          setup.printTitlesRow = `${top}:${bottom}`;
        },
      },
      GetPrintTitleRowsOrNullObject: {
        call: () =>
          setup.printTitlesRow === undefined
            ? { type: 'null', members: {}, isNull: true }
            : {
                type: 'Range',
                members: { Address: { read: () => `$${setup.printTitlesRow?.replace(':', ':$') ?? ''}` } },
              },
      },
    },
  };
}

/** Fit to pages: the direction left out has as many as it takes. */
function zoomMember({ pageSetup }: Worksheet): Member {
  return {
    read: () =>
      pageSetup.fitToPage
        ? {
            horizontalFitToPages: pages(pageSetup.fitToWidth),
            verticalFitToPages: pages(pageSetup.fitToHeight),
          }
        : { scale: pageSetup.scale ?? 100 },
    write: (value) => {
      const {
        horizontalFitToPages = 0,
        verticalFitToPages = 0,
        ...rest
      } = value as Readonly<Record<string, number>>;
      if (Object.keys(rest).length > 0) throw invalidArgument('zoom');
      pageSetup.fitToPage = true;
      pageSetup.fitToWidth = horizontalFitToPages;
      pageSetup.fitToHeight = verticalFitToPages;
    },
  };
}

/** Excel tells null where there is no limit. */
function pages(count: number | undefined): number | null {
  return count === undefined || count === 0 ? null : count;
}

function marginMember(cells: Worksheet, side: Margin): Member {
  return {
    read: () => (cells.pageSetup.margins?.[side] ?? 0) * POINTS_PER_INCH,
    write: (value) => {
      setMargin(cells, side, numberArgument(value, side) / POINTS_PER_INCH);
    },
  };
}

function setMargin({ pageSetup }: Worksheet, side: string, inches: number): void {
  if (!(MARGINS as readonly string[]).includes(side)) throw invalidArgument(`margin ${side}`);
  const usual = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  pageSetup.margins = { ...usual, ...pageSetup.margins, [side]: inches };
}

function headersFooters(sheet: Sheet): HostObject {
  const { headerFooter } = sheet.cells;
  const sides = { Left: '', Center: '', Right: '' };
  const part = (side: keyof typeof sides): Member => ({
    read: () =>
      new RegExp(`&${side.charAt(0)}(.*?)(?=&[LCR]|$)`, 's').exec(headerFooter.oddFooter ?? '')?.[1] ?? '',
    write: (value) => {
      const now = { ...sides };
      for (const key of ['Left', 'Center', 'Right'] as const) {
        const member = part(key);
        now[key] = 'read' in member ? String(member.read()) : '';
      }
      now[side] = textArgument(value, 'footer');
      headerFooter.oddFooter = Object.entries(now)
        .filter(([, text]) => text !== '')
        .map(([key, text]) => `&${key.charAt(0)}${text}`)
        .join('');
      if (headerFooter.oddFooter.length > 255) throw invalidArgument('footer of more than 255 characters');
    },
  });
  return {
    type: 'HeaderFooterGroup',
    members: {
      UseSheetScale: {
        read: () => sheet.footerScales,
        write: (value) => {
          sheet.footerScales = booleanArgument(value, 'useSheetScale');
        },
      },
      DefaultForAllPages: {
        object: () => ({
          type: 'HeaderFooter',
          members: { LeftFooter: part('Left'), CenterFooter: part('Center'), RightFooter: part('Right') },
        }),
      },
    },
  };
}
