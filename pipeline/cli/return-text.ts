import { basename, resolve } from 'node:path';
import type { CityReport } from '../consolidate/city-report.ts';
import { copyName } from '../publish/copy-name.ts';
import type { Copies, CopyResult } from './return-copies.ts';
import { oneLine } from './terminal.ts';

/** Where the copy of one submission is, or why there is none. */
export function copyText({ copy, problem }: Pick<CopyResult, 'copy' | 'problem'>): string {
  return oneLine(copy ?? `không lập được. ${problem ?? ''}`);
}

/** The same for machines. */
export function copyJson({ copy, problem }: Pick<CopyResult, 'copy' | 'problem'>) {
  return { path: copy === undefined ? null : resolve(copy), problem: problem ?? null };
}

/** The copies of a merge for machines; nothing where none were asked for. */
export function copiesJson(copies: Copies | undefined) {
  return copies
    ? { returnCopies: copies.results.map((copy) => ({ file: copy.path, ...copyJson(copy) })) }
    : {};
}

/** What a merge tells of the marked copies: how many and where, then those that are not to be sent or not there. */
export function returnLines(copies: Copies | undefined, report: CityReport): string[] {
  if (!copies) return [];
  const { folder, results, older } = copies;
  const left = older.length === 0 ? [] : [olderLine(older)];
  if (results.length === 0) return ['  không có báo cáo nào phải trả lại để sửa', ...left];
  const written = results.filter(({ copy }) => copy !== undefined).length;
  return [
    `  ${folder}: ${written} bản đánh dấu chỗ cần sửa, để gửi trả cơ quan`,
    ...results.flatMap((result) => noteLine(result, report)),
    ...left,
  ];
}

function olderLine(older: readonly string[]): string {
  return `    còn ${older.length} bản đánh dấu của lần trước, không thuộc lần này: ${older.map(oneLine).join('; ')}`;
}

function noteLine(result: CopyResult, report: CityReport): string[] {
  const { copy, path } = result;
  const notes =
    copy === undefined ? [`: ${copyText(result)}`] : [later(result, report), numbered(copy, path)];
  return notes.filter((note) => note !== '').map((note) => `    ${oneLine(path)}${note}`);
}

/** A name with a number, where another submission has its name or somebody has worked in the copy of an earlier run. */
function numbered(copy: string, path: string): string {
  const name = basename(copy);
  return name === copyName(path, 1)
    ? ''
    : `: bản đánh dấu là “${oneLine(name)}”, vì đã có tệp khác trùng tên`;
}

/** An agency that has sent again since need not correct this one. */
function later({ path }: CopyResult, { files }: CityReport): string {
  const own = files.find((file) => file.path === path);
  const after = files.filter(
    ({ agency, version }) => agency === own?.agency && (version ?? 0) > (own?.version ?? 0),
  );
  if (own === undefined || after.length === 0) return '';
  return after.some(({ verdict }) => verdict === 'accepted')
    ? ': không cần gửi, cơ quan đã gửi lại bản được chấp nhận'
    : ': không cần gửi, cơ quan đã gửi bản mới hơn';
}
