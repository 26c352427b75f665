import * as SheetJS from '@e965/xlsx';
import { returnCopy } from '../../pipeline/publish/return-copy.ts';
import type { Judging, Verdict } from '../../pipeline/contract/validate.ts';
import { nodeInflate } from '../../pipeline/workbook/inflate.ts';
import { markWorkbook } from '../../pipeline/workbook/mark/mark-workbook.ts';
import type { Marking } from '../../pipeline/workbook/mark/marking.ts';
import { gridOf, judgeBytes } from './judge.ts';

export interface MarkedCopy {
  readonly verdict: Verdict;
  readonly marking: Marking;
  readonly bytes: Uint8Array;
}

/** Judges a workbook and makes its marked copy, as the commands do. Throws where its agency is not known. */
export function markedCopy(bytes: Uint8Array, judging: Judging, file = 'báo cáo.xlsx'): MarkedCopy {
  const grid = gridOf(bytes);
  const verdict = judgeBytes(bytes, judging);
  const { agency, findings } = verdict;
  if (!agency) throw new Error('no agency is known');
  const marking = returnCopy({
    file,
    grid,
    agency,
    findings,
    hasAccepted: false,
    period: judging.period,
    at: judging.at,
  });
  return { verdict, marking, bytes: markWorkbook(bytes, marking, { inflate: nodeInflate }) };
}

export const ERROR_COLOR = 'FFC7CA';
export const WARNING_COLOR = 'FFCF4D';

/** What a reader of other makers finds in a cell that is marked. */
export interface MarkSeen {
  readonly shade: string;
  readonly author: string;
  readonly note: string;
}

/** Every shaded or noted cell of a workbook but those of the added sheet, as `Nhiệm vụ!H4`, read by SheetJS. */
export function marksSeen(bytes: Uint8Array): Record<string, MarkSeen> {
  const workbook = SheetJS.read(Buffer.from(bytes), { cellStyles: true, sheetStubs: true });
  const seen: Record<string, MarkSeen> = {};
  for (const name of workbook.SheetNames.filter((sheet) => !sheet.startsWith('Cần sửa')))
    for (const [at, value] of Object.entries(workbook.Sheets[name] ?? {})) {
      if (at.startsWith('!')) continue;
      const cell = value as SheetJS.CellObject;
      const shade = (cell.s as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb ?? '';
      const [note] = cell.c ?? [];
      if (note || [ERROR_COLOR, WARNING_COLOR].includes(shade))
        seen[`${name}!${at}`] = {
          shade, // SheetJS takes the bytes of authors for letters.
          author: Buffer.from(note?.a ?? '', 'latin1').toString('utf8'),
          note: (note?.t ?? '').replaceAll('\r', ''),
        };
    }
  return seen;
}

/** What should be seen in the cells that a marking marks. */
export function marksWanted({ marks, author }: Marking): Record<string, MarkSeen> {
  return Object.fromEntries(
    marks.map(({ sheet, row, column, kind, note }) => [
      `${sheet}!${SheetJS.utils.encode_cell({ r: row - 1, c: column - 1 })}`,
      {
        shade: kind === 'error' ? ERROR_COLOR : WARNING_COLOR,
        author,
        note: `${kind === 'error' ? 'CẦN SỬA' : 'NÊN XEM LẠI'}:\n${note}`,
      },
    ]),
  );
}
