import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putAll } from './intake/hostile/hostile.ts';
import { FORMULAS, PAYLOADS, TEXTS } from './intake/hostile/payloads.ts';
import { changed, reportBytes, setText } from './intake/hostile/report.ts';
import { sheetsOf } from './support/merged-samples.ts';
import { type Element, elementsIn, running } from './support/package-elements.ts';
import { type CliResult, runCli } from './support/run-cli.ts';

/** A report with each text where a finding quotes it: in a cell that asks for a number. */
function quoted(): Uint8Array {
  return changed('LongBien', (parts) => {
    for (const [i, text] of Object.values(TEXTS).toReversed().entries())
      setText(parts, ['Số liệu', `D${4 + i}`], text);
  });
}
/** What no formula, link or field of an output may name. */
const TRACES = ['cmd|', 'x.test', 'calc', 'javascript', 'DDEAUTO', 'notepad', 'SUM(1', '1+1', '7*7', 'alert'];

describe('no text of a submission is more than text', () => {
  let cli: CliResult;
  let check: CliResult;
  const root = mkdtempSync(join(tmpdir(), 'safety-'));
  let outputs: string[];
  let elements: Element[];
  let workbook: Buffer;
  beforeAll(() => {
    const folder = join(root, 'tiếp nhận');
    mkdirSync(folder);
    putAll(folder, [...FORMULAS, ...PAYLOADS]);
    writeFileSync(join(folder, 'trích trong lỗi.xlsx'), quoted());
    // One that a payload takes the place of, so that what it changed is told too.
    writeFileSync(join(folder, 'bản trước.xlsx'), reportBytes('SNV'));
    utimesSync(join(folder, 'bản trước.xlsx'), 1_638_300_000, 1_638_300_000);
    const out = join(root, 'ra', 'tong-hop.xlsx');
    cli = runCli(['merge', folder, '--year', '2021', '--at', '2021-12-20', '--out', out]);
    check = runCli(['check', ...readdirSync(folder).map((name) => join(folder, name)), '--at', '2021-12-20']);
    workbook = readFileSync(out);
    const made = readdirSync(join(root, 'ra'), { recursive: true, encoding: 'utf8' });
    outputs = made.filter((path) => ['.xlsx', '.xlsm', '.docx'].includes(extname(path)));
    elements = outputs.flatMap((path) => elementsIn(join(root, 'ra', path)));
  });

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('and the merge writes a package at least', () => {
    expect([cli.code, cli.err]).toEqual([0, '']);
    expect(outputs.map((path) => basename(path))).toContain('tong-hop.xlsx');
  });

  it('no formula, rule or field holds any of it, and there is nothing that runs', () => {
    expect(running(elements, TRACES)).toEqual([]);
  });

  it('links lead to files of the folder and to places of the output only', () => {
    const outside = elements.filter(({ attributes }) => attributes.TargetMode === 'External');
    const wrong = outside.filter(
      ({ attributes: { Target = '' } }) => !/^\.\.\/[\w%.~-]+\/[\w%.~()'!*-]+$/.test(Target),
    );
    expect(outside.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
    const places = elements.flatMap(({ attributes: { location } }) => location ?? []);
    expect(places.filter((place) => TRACES.some((trace) => place.includes(trace)))).toEqual([]);
  });

  it.each(['Văn bản', 'Thay đổi'])('all of it stands on the sheet %s as the text it was', (sheet) => {
    const cells = (sheetsOf(workbook).get(sheet) ?? []).flat();
    const lost = Object.entries(TEXTS).filter(
      ([, text]) => !cells.some((cell) => typeof cell === 'string' && flat(cell).includes(flat(text))),
    );
    expect(lost.map(([name]) => name)).toEqual([]);
  });

  it.each(['merge', 'check'])('what %s prints cannot steer a terminal', (command) => {
    const { out, err } = command === 'merge' ? cli : check;
    expect(out).toContain('<U+D800>');
    expect(`${out}${err}`).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/,
    );
  });
});

/** The product cleans text of what no eye sees and of halves of characters, before it is shown. */
function flat(text: string): string {
  return text
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/[\s\u0000-\u001F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE]/g, '');
}
