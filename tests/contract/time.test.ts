import { describe, expect, it } from 'vitest';
import {
  dayOf,
  daysBetween,
  epochOf,
  isDay,
  momentOf,
  showDay,
  showMoment,
} from '../../pipeline/contract/time.ts';

describe('a day is one of the calendar', () => {
  it.each([
    ['2021-08-02', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2021-02-29', false],
    ['2100-02-29', false],
    ['2021-04-31', false],
    ['2021-13-01', false],
    ['2021-00-10', false],
    ['2021-01-00', false],
    ['2021-1-5', false],
    ['05/12/2021', false],
    ['2021-08-02T00:00:00', false],
    [' 2021-08-02', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('a moment is the wall clock of Hà Nội, wherever the program runs', () => {
  it.each([
    ['the last on-time second of 2021', '2021-12-14T16:59:59Z', '2021-12-14T23:59:59'],
    ['the first late one', '2021-12-14T17:00:00Z', '2021-12-15T00:00:00'],
    ['a new year', '2021-12-31T17:00:00Z', '2022-01-01T00:00:00'],
    ['1970', '1970-01-01T00:00:00Z', '1970-01-01T07:00:00'],
  ])('%s', (_, utc, moment) => {
    expect(momentOf(Date.parse(utc))).toBe(moment);
    expect(epochOf(moment)).toBe(Date.parse(utc));
  });

  it('leaves out what is less than a second', () => {
    expect(momentOf(Date.parse('2021-12-14T16:59:59.999Z'))).toBe('2021-12-14T23:59:59');
  });

  it('has a day', () => {
    expect(dayOf('2021-12-14T23:59:59')).toBe('2021-12-14');
  });
});

describe('days between', () => {
  it.each([
    ['2021-12-14', '2021-12-14', 0],
    ['2021-12-14', '2021-12-15', 1],
    ['2021-12-15', '2021-12-14', -1],
    ['2021-01-01', '2022-01-01', 365],
    ['2024-02-28', '2024-03-01', 2],
  ])('%s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('as users read it', () => {
  it('a day', () => {
    expect(showDay('2021-12-05')).toBe('05/12/2021');
  });

  it('a moment', () => {
    expect(showMoment('2021-12-05T09:30:59')).toBe('09:30 ngày 05/12/2021');
  });
});
