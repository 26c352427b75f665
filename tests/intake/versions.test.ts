import { describe, expect, it } from 'vitest';
import { messageOf } from '../../pipeline/contract/messages.ts';
import { STATUS } from '../../pipeline/contract/sheets.ts';
import type { JudgedFile } from '../../pipeline/intake/judge-file.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { type Filling, STC, judged, smallPeriod, statusMissing, submission } from '../support/city.ts';

const period = smallPeriod();
const said = (filling: Filling) => ({ submission: submission(period, 'STC', filling) });
const A = said(STC);
const B = said({ ...STC, metrics: { 'III.1.1-a/meetings': [3], 'III.1.1-a/attendances': [30] } });
const C = said({ duties: { 'III.1.1-a': { status: STATUS.none } } });
const RETURNED = { agency: 'STC', findings: [statusMissing({ row: 4 })] };

const DAY = { from: '2021-12-10T00:00:00', until: '2021-12-10T23:59:59' };

/** A file of that name and content, received at that hour of 10/12/2021 and, where so, sealed at another. */
const file = (path: string, hour: string, own: Partial<JudgedFile> & { content?: string }, sealed?: string) =>
  judged(path, {
    receivedAt: `2021-12-10T${hour}:00`,
    ...(sealed === undefined ? {} : { sealedAt: `2021-12-10T${sealed}` }),
    ...own,
  });

function standingsOf(files: readonly JudgedFile[]): string[] {
  const placed = placeVersions(files);
  return files.map(({ path }) => `${path} ${placed.find((own) => own.path === path)?.standing ?? ''}`);
}

describe('of the files of one agency', () => {
  it.each<[string, JudgedFile[], string[]]>([
    [
      'the latest accepted counts, a later returned one never displaces it',
      [file('1', '08:00', A), file('2', '09:00', B), file('3', '10:00', RETURNED)],
      ['1 superseded', '2 counted', '3 returned'],
    ],
    [
      'two of one time that say different things are in conflict, and none counts',
      [file('1', '08:00', A), file('2', '08:00', B)],
      ['1 conflict', '2 conflict'],
    ],
    [
      'one of a day without an hour is in conflict with another of that day',
      [file('1', '08:00', { ...A, between: DAY }), file('2', '15:36', B)],
      ['1 conflict', '2 conflict'],
    ],
    [
      'one of a day without an hour is where the seals of both tell it',
      [file('1', '00:00', { ...A, between: DAY }, '16:00:00'), file('2', '15:36', B, '15:30:00')],
      ['1 counted', '2 superseded'],
    ],
    [
      'one of a day without an hour is after what came before and before what came after',
      [
        file('1', '00:00', { ...A, between: DAY }),
        file('2', '08:00', { ...B, receivedAt: '2021-12-09T23:59:00' }),
        file('3', '08:00', { ...C, receivedAt: '2021-12-11T00:01:00' }),
      ],
      ['1 superseded', '2 superseded', '3 counted'],
    ],
    [
      'one first seen at a time is later only than what came before the run before',
      [
        file('1', '08:00', A),
        file('2', '10:00', { ...B, between: { from: '2021-12-10T09:00:00', until: '2021-12-10T10:00:00' } }),
      ],
      ['1 superseded', '2 counted'],
    ],
    [
      'two of one time that say the same are none',
      [file('1', '08:00', A), file('2', '08:00', A)],
      ['1 superseded', '2 counted'],
    ],
    [
      'a third that says what one of the two says is in conflict too',
      [file('1', '08:00', A), file('2', '08:00', A), file('3', '08:00', B)],
      ['1 conflict', '2 conflict', '3 conflict'],
    ],
    [
      'one accepted before a conflict counts',
      [file('1', '07:00', C), file('2', '08:00', A), file('3', '08:00', B)],
      ['1 counted', '2 conflict', '3 conflict'],
    ],
    [
      'one accepted after it settles it',
      [file('1', '08:00', A), file('2', '08:00', B), file('3', '09:00', C)],
      ['1 superseded', '2 superseded', '3 counted'],
    ],
    [
      'one returned after it does not',
      [file('1', '08:00', A), file('2', '08:00', B), file('3', '09:00', RETURNED)],
      ['1 conflict', '2 conflict', '3 returned'],
    ],
    [
      'of two conflicts none of either counts',
      [file('1', '08:00', A), file('2', '08:00', B), file('3', '09:00', C), file('4', '09:00', A)],
      ['1 conflict', '2 conflict', '3 conflict', '4 conflict'],
    ],
    [
      'equal bytes are one, and one that is refused for its name takes no place from the others',
      [
        file('.1', '08:00', { content: 'a', verdict: 'refused' }),
        file('2', '08:00', { ...A, content: 'a' }),
        file('3', '08:00', { ...A, content: 'a' }),
      ],
      ['.1 refused', '2 counted', '3 identical'],
    ],
    [
      'an accepted and a returned one of one time are no conflict',
      [file('1', '08:00', RETURNED), file('2', '08:00', A)],
      ['1 returned', '2 counted'],
    ],
  ])('%s', (_, files, expected) => {
    expect(standingsOf(files)).toEqual(expected);
    expect(standingsOf(files.toReversed())).toEqual(expected.toReversed());
  });

  it.each<[string, string | undefined, string | undefined, string[]]>([
    ['the one sealed later counts, whatever its name', '07:40:00', '07:30:00', ['1 counted', '2 superseded']],
    ['sealed in the minute they were received', '08:00:20', '08:00:10', ['1 counted', '2 superseded']],
    ['sealed at one time', '07:30:00', '07:30:00', ['1 conflict', '2 conflict']],
    ['only one sealed, or changed after it was', '07:30:00', undefined, ['1 conflict', '2 conflict']],
    ['sealed after it was received, by a wrong clock', '08:01:00', '07:30:00', ['1 conflict', '2 conflict']],
  ])('received together, %s', (_, one, two, expected) => {
    expect(standingsOf([file('1', '08:00', A, one), file('2', '08:00', B, two)])).toEqual(expected);
  });

  it('each in conflict tells of the others and of the way out', () => {
    const names = ['1.xlsx', '2.xlsx', '3.xlsx', '4.xlsx', '5.xlsx'];
    const placed = placeVersions(names.map((name, i) => file(name, '08:00', i === 0 ? B : A)));
    const texts = placed.map(({ findings }) => findings.map(messageOf));
    const of = (others: string) => [
      {
        what: `Cùng thời điểm nhận (08:00 ngày 10/12/2021) với tệp ${others} nhưng khác nội dung nên không biết bản nào gửi sau; chờ Sở Nội vụ xác định, chưa tính bản nào trong số này.`,
        fix: 'Ghi đúng Thời điểm nhận (cả ngày và giờ) của từng tệp vào sổ so-tiep-nhan.xlsx, hoặc loại trừ một tệp, rồi chạy lại.',
      },
    ];
    expect(texts.slice(0, 2)).toEqual([of('“2.xlsx”, “3.xlsx”, “4.xlsx”, 1 tệp khác'), of('“1.xlsx”')]);
    expect(placed.map(({ verdict }) => verdict)).toEqual(names.map(() => 'accepted'));
  });
});
