import { cellText } from '../contract/cell.ts';
import { type Finding, placeAddress } from '../contract/finding.ts';
import { findSheet, locateForm } from '../contract/form.ts';
import { type Grid, cellAt } from '../contract/grid.ts';
import { identify } from '../contract/identity.ts';
import { messageOf } from '../contract/messages.ts';
import { receiverOf } from '../contract/period.ts';
import { META_KEYS, META_NAME } from '../contract/sheets.ts';
import { clean, shorten } from '../contract/text.ts';
import { isError } from '../contract/validate.ts';
import type { CellMark, CellPlace, Marking } from '../workbook/mark/marking.ts';
import { earlierLists, freeListName, listOfCorrections } from './corrections-sheet.ts';
import type { ReturnedSubmission } from './returned-submission.ts';

/**
 * What the marked copy of a returned submission has and the submission has not: cells shaded, each with one note;
 * the list of all findings as first sheet; the seal taken off, as correcting a sealed file would break it.
 */
export function returnCopy(submission: ReturnedSubmission): Marking {
  const { grid, period, findings } = submission;
  const replaced = earlierLists(grid);
  return {
    marks: marksOf(findings),
    cleared: sealCells(grid),
    replaced,
    list: listOfCorrections(submission, {
      name: freeListName(grid, replaced),
      sealedAt: sealOf(grid),
    }),
    author: receiverOf(period),
  };
}

/** One mark a cell: an error outweighs a warning; several findings are numbered, errors first. */
function marksOf(findings: readonly Finding[]): CellMark[] {
  const cells = new Map<string, { place: CellPlace; findings: Finding[] }>();
  for (const finding of findings) {
    const { sheet, row, column } = finding.place;
    if (sheet === undefined || row === undefined || column === undefined) continue;
    const key = `${sheet}!${placeAddress(finding.place)}`;
    const cell = cells.get(key);
    if (cell) cell.findings.push(finding);
    else cells.set(key, { place: { sheet, row, column }, findings: [finding] });
  }
  return [...cells.values()].map(({ place, findings: own }) => ({
    ...place,
    kind: own.some(isError) ? 'error' : 'warning',
    note: noteOf(own),
  }));
}

/** What is wrong and what to do, at a length that a note can show. */
const LONGEST_NOTE = 1500;

function noteOf(findings: readonly Finding[]): string {
  const inOrder = [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
  const lines = inOrder.map((finding, n) => {
    const { what, fix } = messageOf(finding);
    const number = inOrder.length > 1 ? `${n + 1}. ` : '';
    const kind = isError(finding) || !inOrder.some(isError) ? '' : '(Cảnh báo) ';
    return `${number}${kind}${what}\n${fix}`;
  });
  return shorten(lines.join('\n'), LONGEST_NOTE);
}

/** The values of the seal, which hold only for the content as it was sent. */
function sealCells(grid: Grid): CellPlace[] {
  const meta = findSheet(grid, META_NAME);
  const keys: readonly string[] = [META_KEYS.finalisedAt, META_KEYS.fingerprint];
  return (meta?.rows ?? []).flatMap((row) => {
    const value = cellAt(row, 2);
    const isSeal = keys.includes(clean(cellText(cellAt(row, 1)))) && value.kind !== 'blank';
    // A formula is no seal of ours, and other parts of the file know of it.
    return meta && isSeal && value.kind !== 'formula'
      ? [{ sheet: meta.name, row: row.number, column: 2 }]
      : [];
  });
}

function sealOf(grid: Grid): string | undefined {
  const { finalisedAt, fingerprint } = identify(grid, locateForm(grid));
  return finalisedAt ?? (fingerprint === undefined ? undefined : '');
}
