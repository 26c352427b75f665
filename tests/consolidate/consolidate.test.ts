import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import {
  CITY_AT,
  SNV,
  STC,
  cityFiles,
  judged,
  smallCity,
  smallPeriod,
  statusMissing,
  submission,
} from '../support/city.ts';

const period = smallPeriod();

/** The line of Sở Nội vụ after these files. */
function lineOfSnv(files: readonly Parameters<typeof judged>[1][]) {
  const named = files.map((file, i) => judged(`tệp ${i + 1}.xlsx`, file));
  const [line] = consolidate(period, { files: placeVersions(named), gone: [] }, CITY_AT).agencies;
  if (!line) throw new Error('no agency');
  return line;
}

const accepted = (receivedAt: string, content?: string) => ({
  receivedAt,
  ...(content === undefined ? {} : { content }),
  submission: submission(period, 'SNV', SNV),
});
const returned = (receivedAt: string) => ({
  receivedAt,
  agency: 'SNV',
  findings: [statusMissing({ row: 4 })],
});

describe('what each agency has sent', () => {
  it('is told for every reporter in the register order', () => {
    const lines = smallCity().agencies.map((line) => [
      line.agency.code,
      line.state,
      line.firstReceivedAt,
      line.firstAcceptedAt,
      line.daysLate,
      line.counted?.file.path,
      line.files.map((file) => file.path),
    ]);
    expect(lines).toEqual([
      [
        'SNV',
        'accepted',
        '2021-12-14T23:59:59',
        '2021-12-14T23:59:59',
        0,
        'snv.xlsx',
        ['snv.xlsx', 'bản sao/snv.xlsx'],
      ],
      [
        'STC',
        'accepted',
        '2021-12-15T00:00:00',
        '2021-12-15T00:00:00',
        1,
        'stc (1).xlsx',
        ['stc (1).xlsx', 'stc (2).xlsx'],
      ],
      ['H001', 'missing', undefined, undefined, undefined, undefined, []],
      ['SN01', 'returned', '2021-12-10T09:30:00', undefined, undefined, undefined, ['sn01.xlsx']],
    ]);
  });

  it.each([
    ['the last second of 14/12', '2021-12-14T23:59:59', 0],
    ['the first second of 15/12', '2021-12-15T00:00:00', 1],
    ['the last second of 15/12', '2021-12-15T23:59:59', 1],
    ['new year', '2022-01-01T00:00:00', 18],
  ])('lateness counts days after 14/12: %s', (_, at, days) => {
    expect(lineOfSnv([accepted(at)]).daysLate).toBe(days);
  });

  it('a later returned version does not displace the accepted one', () => {
    const line = lineOfSnv([accepted('2021-12-10T08:00:00'), returned('2021-12-12T08:00:00')]);
    expect([line.state, line.counted?.file.path]).toEqual(['accepted', 'tệp 1.xlsx']);
  });

  it('the latest accepted version counts, the first one says whether it was on time', () => {
    const line = lineOfSnv([accepted('2021-12-10T08:00:00'), accepted('2021-12-18T08:00:00')]);
    expect([line.counted?.file.path, line.firstAcceptedAt, line.daysLate]).toEqual([
      'tệp 2.xlsx',
      '2021-12-10T08:00:00',
      0,
    ]);
    expect(line.statuses.doneOnTime).toBe(2);
  });

  it('a returned version before the deadline does not make a late one on time', () => {
    const line = lineOfSnv([returned('2021-12-10T08:00:00'), accepted('2021-12-16T08:00:00')]);
    expect([line.firstReceivedAt, line.daysLate]).toEqual(['2021-12-10T08:00:00', 2]);
  });

  it('two identical files are one submission', () => {
    const line = lineOfSnv([accepted('2021-12-10T08:00:00', 'x'), accepted('2021-12-11T08:00:00', 'x')]);
    expect(line.files.map((file) => [file.path, file.standing, file.version])).toEqual([
      ['tệp 1.xlsx', 'counted', 1],
      ['tệp 2.xlsx', 'identical', undefined],
    ]);
  });

  it('a refused file is nobody’s submission, but its agency is not missing', () => {
    const line = lineOfSnv([{ receivedAt: '2021-12-10T08:00:00', agency: 'SNV', verdict: 'refused' }]);
    expect([line.state, line.files, line.firstReceivedAt]).toEqual(['unusable', [], '2021-12-10T08:00:00']);
    expect(line.refused.map(({ file, by }) => [file.path, by])).toEqual([['tệp 1.xlsx', 'content']]);
  });
});

describe('the report', () => {
  it('is the same whatever the order of the files', () => {
    const files = cityFiles(period);
    const turned = [...files.slice(3), ...files.slice(0, 3)].reverse();
    expect(consolidate(period, { files: turned, gone: [] }, CITY_AT)).toEqual(
      consolidate(period, { files, gone: [] }, CITY_AT),
    );
    expect(
      consolidate(period, { files: turned, gone: [] }, CITY_AT).files.map((file) => [
        file.path,
        file.standing,
      ]),
    ).toEqual([
      ['bản sao/snv.xlsx', 'identical'],
      ['sn01.xlsx', 'returned'],
      ['snv.xlsx', 'counted'],
      ['stc (1).xlsx', 'counted'],
      ['stc (2).xlsx', 'returned'],
      ['~$snv.xlsx', 'refused'],
    ]);
  });

  it('two names that differ only in their composition keep one order', () => {
    const twins = ['a', 'b'].map((content) =>
      judged('Báo cáo.xlsx', { receivedAt: '2021-12-10T08:00:00', content, agency: 'STC' }),
    );
    const [one, other] = [twins, twins.toReversed()].map((files) =>
      consolidate(period, { files: placeVersions(files), gone: [] }, CITY_AT).files.map(
        (file) => file.sha256,
      ),
    );
    expect(one).toEqual(other);
  });

  it('stands without a single file', () => {
    const report = consolidate(period, { files: [], gone: [] }, CITY_AT);
    expect(report.agencies.map((line) => line.state)).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(report.states.map((state) => state.status).filter((status) => status !== 'unreported')).toEqual([
      'notStartedLate',
      'notStartedLate',
      'notStartedLate',
      'notStartedLate',
    ]);
  });

  it('counts only what is in the counted submissions', () => {
    const report = smallCity();
    expect(report.counted.map(({ agency }) => agency.code)).toEqual(['SNV', 'STC']);
    expect(report.counted[1]?.submission.duties.map((duty) => duty.status)).toEqual(
      Object.values(STC.duties).map((duty) => duty.status),
    );
  });
});
