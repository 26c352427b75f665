import { describe, expect, it } from 'vitest';
import {
  type CarryOver,
  type PriorReport,
  carryOver,
  predecessors,
  priorReport,
  priorReports,
} from '../../pipeline/contract/carry-over.ts';
import type { CellFill } from '../../pipeline/contract/cell-fill.ts';
import { draftIn } from '../../pipeline/contract/draft.ts';
import { type Grid, address } from '../../pipeline/contract/grid.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { filled } from '../../samples/make/filled.ts';
import { editGrid } from '../support/edit-grid.ts';
import type { Edit } from '../support/edits.ts';
import { settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';
import { validContent } from '../support/valid-content.ts';

const last = settingOf('STTTT', 2021);
const now = settingOf('STTTT', 2022);
const template = modelGrid(templateOf(now.period, now.agency));
const lastTemplate = modelGrid(templateOf(last.period, last.agency));
const LAST: Edit[] = [
  { set: 'Nhiệm vụ!G4', value: 'Đang thực hiện' },
  { set: 'Nhiệm vụ!H4', value: 60 },
  { set: 'Nhiệm vụ!J4', value: 'Phòng Tổ chức' },
  { set: 'Nhiệm vụ!K4', value: 'Đã ban hành kế hoạch.' },
  { set: 'Nhiệm vụ!G5', value: 'Chưa thực hiện' },
  { set: 'Nhiệm vụ!G6', value: 'Đã hoàn thành' },
  { set: 'Nhiệm vụ!K6', value: 'Đã xong việc này.' },
  { set: 'Số liệu!D4', value: 4 },
  { set: 'Số liệu!D5', value: 6 },
  { set: 'Số liệu!E5', value: 9 },
  { set: 'Vướng mắc!A4', value: 'III.1.1-a' },
  { set: 'Vướng mắc!B4', value: 'Chưa có hướng dẫn.' },
  { set: 'Vướng mắc!D4', value: 'Bộ Nội vụ' },
  { set: 'Vướng mắc!E4', value: 'Sớm ban hành hướng dẫn.' },
];

function prior(grid: Grid) {
  return priorReport(grid, { judging: last.judging, period: now.period, agency: now.agency });
}

function carried(into: Grid, ...edits: Edit[]): CarryOver {
  const report = prior(editGrid(lastTemplate, edits.length > 0 ? edits : LAST, () => ''));
  const draft = draftIn(into, now.period);
  if ('kind' in report || !draft) throw new Error('last year is of the same agency');
  const from = priorReports([report], { prior: last.period, period: now.period, agency: now.agency });
  return carryOver({ grid: into, draft, from });
}

function shown(cells: readonly CellFill[]) {
  return Object.fromEntries(cells.map((c) => [`${c.sheet}!${address(c.row, c.column)}`, c.value]));
}

/** What the host does: blank cells only, as the user would type. */
function filledIn(grid: Grid, { cells }: CarryOver): Grid {
  return editGrid(
    grid,
    cells.map((c) => ({ set: `${c.sheet}!${address(c.row, c.column)}`, value: c.value })),
    () => '',
  );
}

describe('what comes over from last year', () => {
  it('is what was not finished, cumulative counts and difficulties, each row marked', () => {
    const { cells, ...counts } = carried(template);
    expect(counts).toEqual({ duties: 2, metrics: 2, obstacles: 1, left: 0 });
    expect(shown(cells)).toEqual({
      'Nhiệm vụ!G4': 'Đang thực hiện',
      'Nhiệm vụ!H4': 60,
      'Nhiệm vụ!J4': 'Phòng Tổ chức',
      'Nhiệm vụ!K4': '(Chuyển từ báo cáo năm 2021) Đã ban hành kế hoạch.',
      'Nhiệm vụ!G5': 'Chưa thực hiện',
      'Nhiệm vụ!H5': 0,
      'Nhiệm vụ!L5': '(Chuyển từ báo cáo năm 2021)',
      'Số liệu!E4': 4,
      'Số liệu!F4': '(Chuyển từ báo cáo năm 2021) Lũy kế đến hết năm 2021 là 4; cộng thêm số liệu trong năm.',
      'Số liệu!E5': 9,
      'Số liệu!F5': '(Chuyển từ báo cáo năm 2021) Lũy kế đến hết năm 2021 là 9; cộng thêm số liệu trong năm.',
      'Vướng mắc!A4': 'III.1.1-a',
      'Vướng mắc!B4': '(Chuyển từ báo cáo năm 2021) Chưa có hướng dẫn.',
      'Vướng mắc!D4': 'Bộ Nội vụ',
      'Vướng mắc!E4': 'Sớm ban hành hướng dẫn.',
    });
  });

  it('is told by a warning for each row until its mark is taken away, and by no error', () => {
    const { findings } = validate(filledIn(template, carried(template)), now.judging);
    const told = findings
      .filter(({ code }) => code === 'carried-over')
      .map(({ place }) => `${place.sheet ?? ''} ${place.row ?? 0}`);
    expect(told).toEqual(['Nhiệm vụ 4', 'Nhiệm vụ 5', 'Số liệu 4', 'Số liệu 5', 'Vướng mắc 4']);
    const rows = new Set(told);
    const wrong = findings.filter(
      ({ severity, place }) => severity === 'error' && rows.has(`${place.sheet ?? ''} ${place.row ?? 0}`),
    );
    expect(wrong.map(({ code }) => code)).toEqual(['metric-required', 'metric-required']);
  });

  it('leaves alone every row in which something stands', () => {
    const begun = editGrid(
      template,
      [
        { set: 'Nhiệm vụ!M4', value: 'Đã ghi trước.' },
        { set: 'Số liệu!D4', value: 0 },
        { set: 'Vướng mắc!B4', value: 'Vướng mắc mới của năm nay.' },
      ],
      () => '',
    );
    const { cells, ...counts } = carried(begun);
    expect(counts).toEqual({ duties: 1, metrics: 1, obstacles: 1, left: 1 });
    expect(Object.keys(shown(cells)).filter((at) => /[!][A-Z]4$/.test(at))).toEqual([]);
    expect(shown(cells)['Vướng mắc!B5']).toBe('(Chuyển từ báo cáo năm 2021) Chưa có hướng dẫn.');
  });

  it('comes over once', () => {
    expect(carried(filledIn(template, carried(template)))).toMatchObject({ cells: [], obstacles: 0 });
  });

  it('keeps to the length of its column', () => {
    const { cells } = carried(
      template,
      { set: 'Nhiệm vụ!G4', value: 'Chưa thực hiện' },
      { set: 'Nhiệm vụ!L4', value: 'rất dài '.repeat(249) },
    );
    const text = String(shown(cells)['Nhiệm vụ!L4']);
    expect(text.length).toBeGreaterThan(1900);
    expect(text.length).toBeLessThanOrEqual(2000);
  });

  it('leaves out difficulties of duties that are no longer this agency’s, and says so', () => {
    const { obstacles, left } = carried(
      template,
      { set: 'Nhiệm vụ!G5', value: 'Chưa thực hiện' },
      { set: 'Vướng mắc!B4', value: 'Không rõ của nhiệm vụ nào.' },
    );
    expect({ obstacles, left }).toEqual({ obstacles: 0, left: 1 });
  });
});

describe('a file of last year', () => {
  it.each<[string, Grid, object]>([
    ['is no report', { sheets: [], date1904: false }, { kind: 'not-a-report' }],
    ['is of this year', template, { kind: 'other-year', found: 2022, wanted: 2021 }],
    [
      'is of another agency',
      modelGrid(templateOf(last.period, settingOf('STC', 2021).agency)),
      { kind: 'other-agency', found: 'Sở Tài chính' },
    ],
    ['is of the agency, whatever errors are in it', lastTemplate, { agency: last.agency }],
  ])('%s', (_, grid, expected) => {
    expect(prior(grid)).toMatchObject(expected);
  });

  it('may be of an agency that was merged into this one', () => {
    const heir = settingOf('SKHCN', 2025);
    const before = settingOf('STTTT', 2024);
    const file = modelGrid(
      filled(templateOf(before.period, before.agency), validContent(before.period, before.agency)),
    );
    const report = priorReport(file, { judging: before.judging, period: heir.period, agency: heir.agency });
    expect(report).toMatchObject({ agency: { code: 'STTTT' }, errors: 0 });
  });
});

describe('an agency that took over from others', () => {
  const heir = settingOf('SNNMT', 2025);
  const setting = { prior: settingOf('STNMT', 2024).period, period: heir.period, agency: heir.agency };
  const into = modelGrid(templateOf(heir.period, heir.agency));

  function report(code: string, ...edits: Edit[]): PriorReport {
    const before = settingOf(code, 2024);
    const grid = editGrid(modelGrid(templateOf(before.period, before.agency)), edits, () => '');
    const found = priorReport(grid, { ...setting, judging: before.judging });
    if ('kind' in found) throw new Error(`${code}: ${found.kind}`);
    return found;
  }

  function taken(...reports: PriorReport[]): CarryOver {
    const draft = draftIn(into, heir.period);
    if (!draft) throw new Error('the template names its agency');
    return carryOver({ grid: into, draft, from: priorReports(reports, setting) });
  }

  const row = { metric: 4, duty: 4 };
  const counted = (code: string, sum: number) => report(code, { set: `Số liệu!E${row.metric}`, value: sum });

  it('continues the reports of all of them', () => {
    expect(predecessors(setting.prior, setting.period, setting.agency).map(({ code }) => code)).toEqual([
      'SNNPTNT',
      'STNMT',
    ]);
    expect(predecessors(last.period, now.period, now.agency).map(({ code }) => code)).toEqual(['STTTT']);
  });

  it('gets the sum of their counts, and is told of whom', () => {
    const cells = shown(taken(counted('STNMT', 5), counted('SNNPTNT', 7)).cells);
    expect(cells['Số liệu!E4']).toBe(12);
    expect(cells['Số liệu!F4']).toBe(
      '(Chuyển từ báo cáo năm 2024) Lũy kế đến hết năm 2024 là 12 (Sở Tài nguyên và Môi trường 5, Sở Nông nghiệp và Phát triển nông thôn 7); cộng thêm số liệu trong năm.',
    );
  });

  it.each([
    ['no file was chosen', () => taken(counted('STNMT', 5))],
    ['the file tells no count', () => taken(counted('STNMT', 5), report('SNNPTNT'))],
  ])('is told to add the count of one of which %s', (_, act) => {
    const cells = shown(act().cells);
    expect(cells['Số liệu!E4']).toBe(5);
    expect(cells['Số liệu!F4']).toBe(
      '(Chuyển từ báo cáo năm 2024) Lũy kế đến hết năm 2024 là 5 (Sở Tài nguyên và Môi trường 5), chưa gồm số của Sở Nông nghiệp và Phát triển nông thôn; cộng thêm số đó và số liệu trong năm.',
    );
  });

  it('goes on with a duty that one of them has not finished, in the words of both', () => {
    const { cells, duties } = taken(
      report(
        'STNMT',
        { set: 'Nhiệm vụ!G4', value: 'Đã hoàn thành' },
        { set: 'Nhiệm vụ!K4', value: 'Đã xong.' },
      ),
      report(
        'SNNPTNT',
        { set: 'Nhiệm vụ!G4', value: 'Đang thực hiện' },
        { set: 'Nhiệm vụ!H4', value: 40 },
        { set: 'Nhiệm vụ!K4', value: 'Còn dở.' },
      ),
    );
    expect(duties).toBe(1);
    expect(shown(cells)).toEqual({
      'Nhiệm vụ!G4': 'Đang thực hiện',
      'Nhiệm vụ!K4':
        '(Chuyển từ báo cáo năm 2024) Sở Tài nguyên và Môi trường: Đã xong. Sở Nông nghiệp và Phát triển nông thôn: Còn dở.',
    });
  });
});
