import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { reportingOf } from '../../pipeline/consolidate/reporting.ts';
import { type GateCode, gateFinding } from '../../pipeline/contract/gates.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { CITY_AT, STC, judged, smallCity, smallPeriod, submission } from '../support/city.ts';

const AT = { receivedAt: '2021-12-10T08:00:00' };

function refused(path: string, code: GateCode, agency?: string) {
  return judged(path, {
    ...AT,
    verdict: 'refused',
    findings: [gateFinding(code)],
    ...(agency ? { agency } : {}),
  });
}

function statesOf(files: Parameters<typeof placeVersions>[0], at = CITY_AT) {
  const report = consolidate(smallPeriod(), { files: placeVersions(files), gone: [] }, at);
  const { agencies, daysLeft } = reportingOf(report);
  return {
    states: Object.fromEntries(agencies.map(({ line, state }) => [line.agency.code, state])),
    unclaimed: report.unclaimed.map(({ path }) => path),
    daysLeft,
  };
}

describe('how agencies have reported', () => {
  it('in the small city', () => {
    const { agencies } = reportingOf(smallCity());
    expect(agencies.map(({ line, state, daysLate }) => [line.agency.code, state, daysLate])).toEqual([
      ['SNV', 'onTime', 0],
      ['STC', 'late', 1],
      ['H001', 'missing', 6],
      ['SN01', 'returned', 6],
    ]);
  });

  it('a file that cannot be used keeps its agency from being missing, known by content or by name', () => {
    const files = [
      refused('bản cuối.xlsx', 'damaged', 'STC'),
      refused('Ba Dinh.xlsx', 'encrypted'),
      refused('không tên.xlsx', 'encrypted'),
    ];
    expect(statesOf(files)).toEqual({
      states: { SNV: 'missing', STC: 'unusable', H001: 'unusable', SN01: 'missing' },
      unclaimed: ['không tên.xlsx'],
      daysLeft: -6,
    });
  });

  it.each([
    ['Ba Dinh gui SNV.xlsx', 'H001'],
    ['SNV.xlsx', 'SNV'],
  ])('the name of the recipient in %s does not hide the sender', (name, code) => {
    expect(statesOf([refused(name, 'encrypted')]).states[code]).toBe('unusable');
  });

  it('what programs leave behind is nobody’s report', () => {
    expect(
      statesOf([refused('~$Ba Dinh.xlsx', 'lock-file'), refused('.Ba Dinh.tmp', 'hidden-file')]),
    ).toEqual({
      states: { SNV: 'missing', STC: 'missing', H001: 'missing', SN01: 'missing' },
      unclaimed: [],
      daysLeft: -6,
    });
  });

  it('a copy of the ledger is no report of nobody knows whom', () => {
    const copies = ['so-tiep-nhan - Copy.xlsx', 'so-tiep-nhan (1).xlsx', 'cũ/Bản sao của so-tiep-nhan.xlsx'];
    const reports = ['so-tiep-nhan-x.pdf', 'báo cáo.xlsx'];
    const files = [
      ...[...copies, ...reports].map((path) => refused(path, 'not-a-workbook')),
      refused('so-tiep-nhan.xlsx', 'encrypted'),
      refused('so-tiep-nhan (2).xlsx', 'damaged', 'STC'),
    ];
    expect(statesOf(files)).toMatchObject({
      states: { STC: 'unusable' },
      unclaimed: ['báo cáo.xlsx', 'so-tiep-nhan-x.pdf'],
    });
  });

  it.each([
    ['not-a-file', true],
    ['unreadable', true],
    ['encrypted', false],
  ] as const)('a file that is %s is for the officer to mend: %s', (code, ours) => {
    const report = consolidate(
      smallPeriod(),
      { files: placeVersions([refused('STC.xlsx', code)]), gone: [] },
      CITY_AT,
    );
    const own = reportingOf(report).agencies.find(({ line }) => line.agency.code === 'STC');
    expect([own?.state, own?.line.refused.map((file) => file.ours)]).toEqual(['unusable', [ours]]);
  });

  it('an accepted report stands, whatever else came', () => {
    const own = judged('stc.xlsx', { ...AT, submission: submission(smallPeriod(), 'STC', STC) });
    expect(statesOf([own, refused('Sở Tài chính.xlsx', 'encrypted')]).states.STC).toBe('onTime');
  });

  it.each([
    ['2021-12-10T00:00:00', 4, 0],
    ['2021-12-14T23:59:59', 0, 0],
    ['2021-12-15T00:00:00', -1, 1],
  ])('at %s, %i days are left', (at, left, late) => {
    const { daysLeft, agencies } = reportingOf(consolidate(smallPeriod(), { files: [], gone: [] }, at));
    expect([daysLeft, ...agencies.map(({ daysLate }) => daysLate)]).toEqual([left, late, late, late, late]);
  });
});
