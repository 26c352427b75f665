import type { Counted } from '../consolidate/city-report.ts';
import { type Place, placeAddress } from '../contract/finding.ts';
import type { Origin } from '../contract/places.ts';
import type { ReceivedFile } from '../contract/received.ts';
import type { LinkedValue, ReportValue } from '../workbook/report-model.ts';
import { LOOK } from './look.ts';
import type { Column } from './table.ts';

// Linked texts are short: LibreOffice never breaks one into lines, and would cut what is longer than its cell.
const OPEN = 'Mở';

/** The path of a submitted file relative to the output workbook. */
export type FileLink = (path: string) => string;

/** A value that leads to a cell of another sheet of the workbook. */
export function toSheet(value: ReportValue, sheet: string, cell = 'A1'): LinkedValue {
  return { value, link: { kind: 'internal', sheet, cell } };
}

/** `Mở`, leading to a file. */
export function toFile({ path }: ReceivedFile, fileLink: FileLink): LinkedValue {
  return { value: OPEN, link: { kind: 'file', path: fileLink(path) } };
}

/** `Mở`, leading to the place of a finding in its file, as near as the place is known. */
export function toPlace(file: ReceivedFile, place: Place, fileLink: FileLink): LinkedValue {
  const { sheet } = place;
  if (sheet === undefined) return toFile(file, fileLink);
  const cell = placeAddress(place) || 'A1';
  return { value: OPEN, link: { kind: 'file', path: fileLink(file.path), sheet, cell } };
}

/** `trang!ô`, leading to that cell of a file. */
export function toCell(path: string, { sheet, cell }: Origin, fileLink: FileLink): LinkedValue {
  return { value: `${sheet}!${cell}`, link: { kind: 'file', path: fileLink(path), sheet, cell } };
}

/** Where a reported row came from: its file, and `trang!ô`, leading there. */
export function sourceColumns<L>(
  fileLink: FileLink,
  sourceOf: (line: L) => { readonly counted: Counted; readonly origin: Origin },
): Column<L>[] {
  return [
    { header: 'Tệp nguồn', width: 20, style: LOOK.text, value: (line) => sourceOf(line).counted.file.path },
    {
      header: 'Ô nguồn',
      width: 13,
      style: LOOK.linkCenter,
      value: (line) => {
        const { counted, origin } = sourceOf(line);
        return toCell(counted.file.path, origin, fileLink);
      },
    },
  ];
}
