import { describe, expect, it } from 'vitest';
import {
  BLANK,
  type Cell,
  cellText,
  dayToSerial,
  isBlank,
  isDateFormat,
  isLegacyFont,
  serialToMoment,
  shown,
} from '../../pipeline/contract/cell.ts';

const text = (content: string): Cell => ({ kind: 'text', text: content });

describe('a cell is blank to a person', () => {
  it.each<[string, Cell, boolean]>([
    ['nothing', BLANK, true],
    ['no text', text(''), true],
    ['spaces and line ends', text(' \u00A0\n\t'), true],
    ['zero-width characters', text('\u200B\uFEFF\u200E'), true],
    ['a word', text('x'), false],
    ['zero', { kind: 'number', value: 0 }, false],
    ['false', { kind: 'boolean', value: false }, false],
    ['an error value', { kind: 'error', code: '#N/A' }, false],
    ['a formula that shows nothing', { kind: 'formula', formula: 'A1', result: { kind: 'blank' } }, false],
  ])('%s', (_, cell, expected) => {
    expect(isBlank(cell)).toBe(expected);
  });
});

describe('what a person reads in a cell', () => {
  it.each<[string, Cell, string]>([
    ['nothing', BLANK, ''],
    ['text as it stands', text(' a '), ' a '],
    ['a number', { kind: 'number', value: 12.5 }, '12.5'],
    ['zero', { kind: 'number', value: 0 }, '0'],
    ['a date', { kind: 'date', at: '2021-12-05T00:00:00' }, '05/12/2021'],
    ['true', { kind: 'boolean', value: true }, 'TRUE'],
    ['false', { kind: 'boolean', value: false }, 'FALSE'],
    ['an error value', { kind: 'error', code: '#DIV/0!' }, '#DIV/0!'],
    ['a formula', { kind: 'formula', formula: '1+1', result: { kind: 'number', value: 2 } }, '2'],
  ])('%s', (_, cell, expected) => {
    expect(cellText(cell)).toBe(expected);
  });

  it('is the result of a formula', () => {
    expect(shown({ kind: 'formula', formula: '1/0', result: { kind: 'error', code: '#DIV/0!' } })).toEqual({
      kind: 'error',
      code: '#DIV/0!',
    });
  });
});

describe('fonts of TCVN3 and VNI', () => {
  it.each([
    ['.VnTime', true],
    ['.VnArialH', true],
    ['.vntimeh', true],
    ['VNI-Times', true],
    ['vni-helve', true],
    ['Times New Roman', false],
    ['VNtimes new roman', false],
    ['Arial', false],
  ])('%s: %s', (name, legacy) => {
    expect(isLegacyFont(name)).toBe(legacy);
  });
});

describe('number formats', () => {
  it.each([
    'd/m/yyyy',
    'dd/mm/yyyy',
    'dd/mm/yyyy;@',
    '[$-42A]dd/mm/yyyy',
    '[$-vi-VN]dd/mm/yyyy',
    '[$-1010000]d/m/yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '"ngày" dd',
    '"ngày" dd "tháng" mm "năm" yyyy',
    'dd\\-mm\\-yyyy',
    'yyyy-mm-dd hh:mm:ss',
    'DD/MM/YYYY',
    'mmm',
    'mm-dd-yy',
    'h:mm AM/PM',
    '[h]:mm',
    '[mm]:ss',
    '[ss].00',
    '[Red]dd/mm',
    '[$-404]e/m/d',
    'General;dd/mm/yyyy',
  ])('%s is a date or a time', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([
    'General',
    'GENERAL',
    '0',
    '0.00',
    '#,##0',
    '#,##0.00;[Red]-#,##0.00',
    '[Red]0.00',
    '[Magenta]0',
    '[Cyan]0;[Black]0;[White]0',
    '[>=100]0;[<100]0.0',
    '0%',
    '0.00E+00',
    '# ?/?',
    '@',
    '"ngày"@',
    '0 "ngày"',
    '0\\ \\d',
    '#,##0\\ "₫"',
    '#,##0\\ [$₫-42A]',
    '_-* #,##0.00\\ _₫_-;\\-* #,##0.00\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-',
    '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    '_d0*m',
    '[DBNum1][$-804]General',
    '[$$-409]#,##0.00',
    ';;;',
    '',
  ])('%j is not', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});

describe('serial numbers to a wall clock', () => {
  it.each<[string, number, boolean, string | null]>([
    ['the report is due', 44_544, false, '2021-12-14T00:00:00'],
    ['with a time', 44_544.395_833_333_336, false, '2021-12-14T09:30:00'],
    ['a second before midnight', 44_544.999_988_425_926, false, '2021-12-14T23:59:59'],
    ['a rounding error below midnight', 44_543.999_999_999, false, '2021-12-14T00:00:00'],
    ['a time alone', 0.5, false, '1899-12-31T12:00:00'],
    ['the first day', 1, false, '1900-01-01T00:00:00'],
    ['the last before the day that never was', 59, false, '1900-02-28T00:00:00'],
    ['the day that never was', 60, false, null],
    ['its noon', 60.5, false, null],
    ['the first after it', 61, false, '1900-03-01T00:00:00'],
    ['the last day', 2_958_465, false, '9999-12-31T00:00:00'],
    ['its noon', 2_958_465.5, false, '9999-12-31T12:00:00'],
    ['what would round to the day after', 2_958_465.999_999_999, false, null],
    ['the day after', 2_958_466, false, null],
    ['below zero', -1, false, null],
    ['no number', Number.NaN, false, null],
    ['no end', Number.POSITIVE_INFINITY, false, null],
    ['1904: the report is due', 43_082, true, '2021-12-14T00:00:00'],
    ['1904: the first day', 0, true, '1904-01-01T00:00:00'],
    ['1904: no day is left out', 60, true, '1904-03-01T00:00:00'],
    ['1904: the last day', 2_957_003, true, '9999-12-31T00:00:00'],
    ['1904: the day after', 2_957_004, true, null],
    ['1904: below zero', -0.5, true, null],
  ])('%s: %d', (...[, serial, date1904, moment]) => {
    expect(serialToMoment(serial, date1904)).toBe(moment);
  });
});

describe('days to serial numbers', () => {
  it.each([
    ['1900-03-01', 61],
    ['2021-01-01', 44_197],
    ['2021-12-14', 44_544],
    ['2024-02-29', 45_351],
    ['9999-12-31', 2_958_465],
  ])('%s is %i, and back', (day, serial) => {
    expect(dayToSerial(day)).toBe(serial);
    expect(serialToMoment(serial, false)).toBe(`${day}T00:00:00`);
  });

  it('what is no day has none', () => {
    expect(() => dayToSerial('2021-02-29')).toThrow(new RangeError('not a day: 2021-02-29'));
  });
});
