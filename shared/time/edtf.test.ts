import { describe, expect, it } from 'vitest';
import { type Bounds, MAX_MS } from './bounds';
import { isWhen, parseWhen } from './edtf';

const HOME = 'Asia/Karachi';

function understood(edtf: string, zone = HOME) {
  const when = parseWhen(edtf, zone);
  if (!when.ok) throw new Error(`${edtf}: ${when.error.message}`);
  return when.value;
}

/** "1985-04-12 1985-04-13": start and end within these two; four words are all four limits. */
function limits({ startMin, startMax, endMin, endMax }: Bounds): string {
  const all = [startMin, startMax, endMin, endMax].map((ms) =>
    ms === null ? 'open' : new Date(ms).toISOString().replace(/T00:00:00\.000Z$|:00\.000Z$|\.000Z$|Z$/, ''),
  );
  return all[0] === all[2] && all[1] === all[3] ? `${all[0]} ${all[1]}` : all.join(' ');
}

// The examples of the Library of Congress specification (2019), in its order, with the limits worked out by hand.
const LEVEL_0 = [
  ['1985-04-12', '1985-04-12 1985-04-13'],
  ['1985-04', '1985-04-01 1985-05-01'],
  ['1985', '1985-01-01 1986-01-01'],
  ['1985-04-12T23:20:30', '1985-04-12T23:20:30 1985-04-12T23:20:31'],
  ['1985-04-12T23:20:30Z', '1985-04-13T04:20:30 1985-04-13T04:20:31'],
  ['1985-04-12T23:20:30-04', '1985-04-13T08:20:30 1985-04-13T08:20:31'],
  ['1985-04-12T23:20:30+04:30', '1985-04-12T23:50:30 1985-04-12T23:50:31'],
  ['1964/2008', '1964-01-01 1965-01-01 2008-01-01 2009-01-01'],
  ['2004-06/2006-08', '2004-06-01 2004-07-01 2006-08-01 2006-09-01'],
  ['2004-02-01/2005-02-08', '2004-02-01 2004-02-02 2005-02-08 2005-02-09'],
  ['2004-02-01/2005-02', '2004-02-01 2004-02-02 2005-02-01 2005-03-01'],
  ['2004-02-01/2005', '2004-02-01 2004-02-02 2005-01-01 2006-01-01'],
  ['2005/2006-02', '2005-01-01 2006-01-01 2006-02-01 2006-03-01'],
] as const;

const LEVEL_1 = [
  ['Y170000002', '+275760-09-12 +275760-09-13'],
  ['Y-170000002', '-271821-04-20 -271821-04-21'],
  ['2001-21', '2001-03-01 2001-06-01'],
  ['1984?', '1984-01-01 1985-01-01'],
  ['2004-06~', '2004-06-01 2004-07-01'],
  ['2004-06-11%', '2004-06-11 2004-06-12'],
  ['201X', '2010-01-01 2020-01-01'],
  ['20XX', '2000-01-01 2100-01-01'],
  ['2004-XX', '2004-01-01 2005-01-01'],
  ['1985-04-XX', '1985-04-01 1985-05-01'],
  ['1985-XX-XX', '1985-01-01 1986-01-01'],
  ['1985-04-12/..', '1985-04-12 1985-04-13 open open'],
  ['1985-04/..', '1985-04-01 1985-05-01 open open'],
  ['1985/..', '1985-01-01 1986-01-01 open open'],
  ['../1985-04-12', 'open open 1985-04-12 1985-04-13'],
  ['../1985-04', 'open open 1985-04-01 1985-05-01'],
  ['../1985', 'open open 1985-01-01 1986-01-01'],
  ['1985-04-12/', '1985-04-12 1985-04-13 open open'],
  ['1985-04/', '1985-04-01 1985-05-01 open open'],
  ['1985/', '1985-01-01 1986-01-01 open open'],
  ['/1985-04-12', 'open open 1985-04-12 1985-04-13'],
  ['/1985-04', 'open open 1985-04-01 1985-05-01'],
  ['/1985', 'open open 1985-01-01 1986-01-01'],
  ['-1985', '-001985-01-01 -001984-01-01'],
] as const;

const LEVEL_2 = [
  ['Y-17E7', '-271821-04-20 -271821-04-21'],
  ['1950S2', '1900-01-01 2000-01-01'],
  ['Y171010000S3', '+275760-09-12 +275760-09-13'],
  ['Y3388E2S3', '+275760-09-12 +275760-09-13'],
  ['2001-34', '2001-04-01 2001-07-01'],
  ['[1667,1668,1670..1672]', '1667-01-01 1673-01-01'],
  ['[..1760-12-03]', 'open 1760-12-04'],
  ['[1760-12..]', '1760-12-01 open'],
  ['[1760-01,1760-02,1760-12..]', '1760-01-01 open'],
  ['[1667,1760-12]', '1667-01-01 1761-01-01'],
  ['[..1984]', 'open 1985-01-01'],
  ['{1667,1668,1670..1672}', '1667-01-01 1668-01-01 1672-01-01 1673-01-01'],
  ['{1960,1961-12}', '1960-01-01 1961-01-01 1961-12-01 1962-01-01'],
  ['{..1984}', 'open open 1984-01-01 1985-01-01'],
  ['2004-06-11%', '2004-06-11 2004-06-12'],
  ['2004-06~-11', '2004-06-11 2004-06-12'],
  ['2004?-06-11', '2004-06-11 2004-06-12'],
  ['?2004-06-~11', '2004-06-11 2004-06-12'],
  ['2004-%06-11', '2004-06-11 2004-06-12'],
  ['156X-12-25', '1560-12-25 1569-12-26'],
  ['15XX-12-25', '1500-12-25 1599-12-26'],
  ['XXXX-12-XX', '0000-12-01 +010000-01-01'],
  ['1XXX-XX', '1000-01-01 2000-01-01'],
  ['1XXX-12', '1000-12-01 2000-01-01'],
  ['1984-1X', '1984-10-01 1985-01-01'],
  ['2004-06-~01/2004-06-~20', '2004-06-01 2004-06-02 2004-06-20 2004-06-21'],
  ['2004-06-XX/2004-07-03', '2004-06-01 2004-07-01 2004-07-03 2004-07-04'],
] as const;

describe('the examples of the specification', () => {
  it.each(LEVEL_0)('level 0: %s', (edtf, expected) => expect(limits(understood(edtf).bounds)).toBe(expected));
  it.each(LEVEL_1)('level 1: %s', (edtf, expected) => expect(limits(understood(edtf).bounds)).toBe(expected));
  it.each(LEVEL_2)('level 2: %s', (edtf, expected) => expect(limits(understood(edtf).bounds)).toBe(expected));
});

describe('bounds beyond the examples', () => {
  it.each([
    ['0000', '0000-01-01 0001-01-01'],
    ['-0043', '-000043-01-01 -000042-01-01'],
    ['-156X', '-001569-01-01 -001559-01-01'],
    ['-04XX', '-000499-01-01 -000399-01-01'],
    ['0099-12', '0099-12-01 0100-01-01'],
    ['XXXX-02-29', '0000-02-29 9996-03-01'],
    ['1900-XX-31', '1900-01-31 1901-01-01'],
    ['1985-XX-15', '1985-01-15 1985-12-16'],
    ['2024-02-2X', '2024-02-20 2024-03-01'],
    ['-1859S5', '-001859-01-01 -001858-01-01'],
    ['Y12345', '+012345-01-01 +012346-01-01'],
    ['2024-24', '2024-12-01 2025-03-01'],
    ['2024-30', '2024-12-01 2025-03-01'],
    ['2025-37', '2025-01-01 2025-05-01'],
    ['2025-38', '2025-05-01 2025-09-01'],
    ['2025-39', '2025-09-01 2026-01-01'],
    ['2025-40', '2025-01-01 2025-07-01'],
    ['2025-41', '2025-07-01 2026-01-01'],
    ['2014/2014', '2014-01-01 2015-01-01'],
    ['2026-01-08T24:00', '2026-01-09 2026-01-09T00:01'],
    ['2026-01-08T13:16', '2026-01-08T13:16 2026-01-08T13:17'],
    ['2026-01-08T13:16:00.5', '2026-01-08T13:16:00.500 2026-01-08T13:16:00.501'],
    ['../..', 'open open'],
  ])('%s', (edtf, expected) => expect(limits(understood(edtf).bounds)).toBe(expected));

  it('converts an instant to the wall clock of the home zone, and leaves all else where it is', () => {
    const report = '2026-01-08T13:16:00+05:30';
    expect(limits(understood(report, 'Asia/Karachi').bounds)).toBe('2026-01-08T12:46 2026-01-08T12:46:01');
    expect(limits(understood(report, 'America/New_York').bounds)).toBe('2026-01-08T02:46 2026-01-08T02:46:01');
    expect(limits(understood('2026-01-08', 'America/New_York').bounds)).toBe('2026-01-08 2026-01-09');
  });

  it('never lets an interval end before it starts on the wall clock when clocks go back', () => {
    const { startMin, endMin, endMax } = understood('2026-10-25T00:59Z/2026-10-25T01:00Z', 'Europe/London').bounds;
    expect(endMin).toBeGreaterThanOrEqual(startMin ?? 0);
    expect(endMax).toBeGreaterThanOrEqual(startMin ?? 0);
  });

  it('keeps years beyond a Date at its edge', () => {
    expect(understood('Y17E8').bounds.endMax).toBe(MAX_MS);
    expect(understood('Y-17E8').bounds.startMin).toBe(-MAX_MS);
  });
});

describe('what else is derived', () => {
  it.each([
    ['2026-01%', 'point', 'month', true, true],
    ['2026-01-08', 'point', 'day', false, false],
    ['2004-06~-11', 'point', 'day', true, false],
    ['?2004-06-11', 'point', 'day', false, true],
    ['199X', 'point', 'decade', false, false],
    ['18XX', 'point', 'century', false, false],
    ['1XXX', 'point', 'millennium', false, false],
    ['XXXX', 'point', 'unspecified', false, false],
    ['2004-XX', 'point', 'year', false, false],
    ['1985-04-XX', 'point', 'month', false, false],
    ['2025-35', 'point', 'quarter', false, false],
    ['2025-21~', 'point', 'season', true, false],
    ['1950S2', 'point', 'century', false, false],
    ['2026-01-08T13:16+05:30', 'point', 'minute', false, false],
    ['2026-01-08T13:16:00+05:30', 'point', 'second', false, false],
    ['2014?/2016-03', 'span', 'year', false, true],
    ['[1667,1668-12~]', 'set', 'year', true, false],
    ['../..', 'span', 'unspecified', false, false],
  ])('%s', (edtf, form, precision, approximate, uncertain) => {
    expect(understood(edtf)).toMatchObject({ edtf, form, precision, approximate, uncertain });
  });

  it('tells open ends from unknown ones', () => {
    expect(understood('2014/..')).toMatchObject({ startsOpen: false, endsOpen: true, startUnknown: false, endUnknown: false });
    expect(understood('2014/')).toMatchObject({ startsOpen: false, endsOpen: false, startUnknown: false, endUnknown: true });
    expect(understood('/2014')).toMatchObject({ startsOpen: false, startUnknown: true, endUnknown: false });
    expect(understood('../2014')).toMatchObject({ startsOpen: true, startUnknown: false });
    expect(understood('[1760-12..]')).toMatchObject({ startsOpen: false, endsOpen: true });
  });
});

describe('what is refused', () => {
  it.each([
    ['2023-02-29', 'There is no 29 February in 2023.'],
    ['2024-02-30', 'There is no 30 February.'],
    ['2026-04-31', 'There is no 31 April.'],
    ['2026-13', 'There is no month 13.'],
    ['2015/2014', 'The end, 2014, comes before the start, 2015.'],
    ['/', 'This interval names no date.'],
    ['abc', '“abc” is not a date in EDTF (ISO 8601-2).'],
  ])('%s: %s', (edtf, message) => {
    expect(parseWhen(edtf, HOME)).toEqual({ ok: false, error: { code: 'invalid', message, field: 'when' } });
  });

  it('refuses what only looks like EDTF', () => {
    const wrong = [
      '',
      ' ',
      '2026-1',
      '26',
      '199',
      '-0000',
      '2001-42',
      '2001-20',
      '2026-01-08T13',
      '2026-01-08T25:00',
      '2026-01-08T13:60',
      '2026-01-08T13:16+15:00',
      '2026-01-08T13:16-00:00',
      '2026-01-08T13:16~',
      '2004-06-(01)~',
      '1985-XX-32',
      '2023-02-3X',
      '[',
      '[]',
      '[1667',
      '[1667}',
      '1/2/3',
      '2014/2015/2016',
      '2026-01-08 13:16',
      'Y2026',
      'y12345',
      '2026-01 ',
      '２０２６',
    ];
    expect(wrong.filter(isWhen)).toEqual([]);
  });
});
