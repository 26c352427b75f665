import { findAgency, type Roster } from '../../pipeline/contract/agencies.ts';
import type { Standing } from '../../pipeline/contract/received.ts';
import { dayOf, showDay } from '../../pipeline/contract/time.ts';
import type { Sample } from './sample.ts';
import { SAMPLES } from './samples.ts';

type Line = readonly string[];

const STANDINGS: Readonly<Record<Standing, string>> = {
  counted: 'Được tính',
  superseded: 'Hợp lệ, bản sau thay thế',
  conflict: 'Trùng thời điểm nhận',
  identical: 'Trùng tệp khác',
  returned: 'Trả lại',
  refused: 'Không nhận',
  excluded: 'Loại trừ',
};
/** The last on-time day of 2021. */
const LAST_DAY = '2021-12-14';

/** The tables of samples/README.md: what each file shows, and the plain ones. */
export interface Tables {
  readonly special: string;
  readonly plain: string;
}

export function tablesOf(roster: Roster): Tables {
  const nameOf = ({ agency }: Sample) => findAgency(roster.agencies, agency)?.name ?? agency;
  const special = SAMPLES.filter((sample) => sample.shows !== '');
  const plain = SAMPLES.filter((sample) => sample.shows === '');
  return {
    special: table(
      ['Tệp', 'Cơ quan', 'Nhận', 'Minh họa điều gì', 'Kết quả mong đợi'],
      special.map((s) => [code(s.file), nameOf(s), received(s), s.shows, outcome(s)]),
    ),
    plain: table(
      ['Tệp', 'Cơ quan', 'Nhận', 'Kết quả mong đợi'],
      plain.map((s) => [code(s.file), nameOf(s), received(s), outcome(s)]),
    ),
  };
}

function received({ receivedAt }: Sample): string {
  return `${showDay(dayOf(receivedAt)).slice(0, 5)} ${receivedAt.slice(11, 16)}`;
}

function outcome({ expected, receivedAt }: Sample): string {
  const late = expected.standing === 'counted' && dayOf(receivedAt) > LAST_DAY ? ', quá hạn' : '';
  const codes = expected.codes.map(code).join(', ');
  return `${STANDINGS[expected.standing]}${late}${codes === '' ? '' : `: ${codes}`}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** A Markdown table, its columns padded to one width as the formatter does it. */
function table(header: Line, rows: readonly Line[]): string {
  const widths = header.map((_, i) => Math.max(...[header, ...rows].map((row) => (row[i] ?? '').length)));
  const line = (cells: Line) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The README with its tables put between their marks. Throws a RangeError where a mark is missing. */
export function withTables(readme: string, tables: Tables): string {
  return Object.entries<string>({ ...tables }).reduce((text, [name, markdown]) => {
    const [begin, end] = [`<!-- table: ${name} -->`, '<!-- end of table -->'];
    const from = text.indexOf(begin);
    const to = text.indexOf(end, from);
    if (from < 0 || to < 0) throw new RangeError(`samples/README.md has no place for the table ${name}`);
    return `${text.slice(0, from + begin.length)}\n\n${markdown}\n\n${text.slice(to)}`;
  }, readme);
}
