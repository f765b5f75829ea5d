/**
 * Places at the ends of the calendar and on days that are not 24 hours long, for tests of what is drawn where. What a clock in a
 * zone shows is asked of Intl, not of our own code.
 */

export interface Place {
  readonly name: string;
  readonly zone: string;
  /** EDTF, and the wall-clock time of the mark's middle. The first and the last span the line the others must lie on. */
  readonly marks: readonly (readonly [edtf: string, wall: number])[];
  /** What the axis must say somewhere. */
  readonly axis: RegExp;
}

const HALF_DAY = 43_200_000;
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) + HALF_DAY;
/** The middle of a year, which is where a vague year has its dot. */
const year = (first: string, next: string) => (Date.parse(`${first}-01-01T00:00:00Z`) + Date.parse(`${next}-01-01T00:00:00Z`)) / 2;

/** A day whose clocks change: midnight, the hours around the change as instants in UTC, and midnight again. */
function clockDay(name: string, zone: string, iso: string, utc: readonly string[]): Place {
  const wall = (instant: string) => {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', calendar: 'iso8601' })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]);
    const { year: y, month, day: d, hour, minute, second } = Object.fromEntries(parts) as Record<string, string>;
    return Date.parse(`${y}-${month}-${d}T${hour}:${minute}:${second}Z`);
  };
  const next = new Date(Date.parse(`${iso}T00:00:00Z`) + 2 * HALF_DAY).toISOString().slice(0, 10);
  return {
    name,
    zone,
    marks: [
      [`${iso}T00:00:00`, Date.parse(`${iso}T00:00:00Z`)],
      ...utc.map((instant) => [instant, wall(instant)] as const),
      [`${next}T00:00:00`, Date.parse(`${next}T00:00:00Z`)],
    ],
    axis: /^12:00$/,
  };
}

export const PLACES: readonly Place[] = [
  {
    name: '10,000 BCE',
    zone: 'Asia/Karachi',
    marks: [
      ['-9999', year('-009999', '-009998')],
      ['-9980', year('-009980', '-009979')],
      ['-9960', year('-009960', '-009959')],
    ],
    axis: /^9,?98\d BCE$|^99\d\d BCE$|^10,?000 BCE$/,
  },
  {
    name: '500 BCE',
    zone: 'Europe/London',
    marks: [
      ['-0499-03-15', day('-000499-03-15')],
      ['-0499-12-31', day('-000499-12-31')],
      ['-0498-06-01', day('-000498-06-01')],
    ],
    axis: /500 BCE/,
  },
  {
    name: 'the year 0',
    zone: 'Asia/Shanghai',
    marks: [
      ['-0001', year('-000001', '0000')],
      ['0000', year('0000', '0001')],
      ['0001', year('0001', '0002')],
      ['0099', year('0099', '0100')],
    ],
    axis: / BCE$/,
  },
  {
    name: 'October 1582, ten days of which the Pope left out',
    zone: 'Europe/Rome',
    marks: [
      ['1582-10-04', day('1582-10-04')],
      ['1582-10-10', day('1582-10-10')],
      ['1582-10-15', day('1582-10-15')],
    ],
    axis: /^10$|Oct 1582/,
  },
  {
    name: 'the turn to 1970',
    zone: 'America/New_York',
    marks: [
      ['1969-12-31T18:00:00', Date.parse('1969-12-31T18:00:00Z')],
      ['1970-01-01T00:00:00Z', Date.parse('1969-12-31T19:00:00Z')],
      ['1970-01-01T00:00:00', 0],
      ['1970-01-01T06:00:00', Date.parse('1970-01-01T06:00:00Z')],
    ],
    axis: /1 Jan 1970/,
  },
  clockDay('Karachi, clocks forward', 'Asia/Karachi', '2008-06-01', ['2008-05-31T19:30:00Z', '2008-06-01T06:00:00Z']),
  clockDay('Beijing, clocks forward', 'Asia/Shanghai', '1986-05-04', [
    '1986-05-03T17:30:00Z',
    '1986-05-03T18:30:00Z',
    '1986-05-04T06:00:00Z',
  ]),
  clockDay('London, clocks forward', 'Europe/London', '2026-03-29', [
    '2026-03-29T00:30:00Z',
    '2026-03-29T01:30:00Z',
    '2026-03-29T12:00:00Z',
  ]),
  clockDay('London, clocks back', 'Europe/London', '2026-10-25', ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T12:00:00Z']),
  clockDay('New York, clocks forward', 'America/New_York', '2026-03-08', [
    '2026-03-08T06:30:00Z',
    '2026-03-08T07:30:00Z',
    '2026-03-08T17:00:00Z',
  ]),
  clockDay('New York, clocks back', 'America/New_York', '2026-11-01', [
    '2026-11-01T05:30:00Z',
    '2026-11-01T06:30:00Z',
    '2026-11-01T17:00:00Z',
  ]),
  clockDay('Lord Howe, half an hour forward', 'Australia/Lord_Howe', '2026-10-04', [
    '2026-10-03T15:15:00Z',
    '2026-10-03T15:45:00Z',
    '2026-10-04T02:00:00Z',
  ]),
  clockDay('Lord Howe, half an hour back', 'Australia/Lord_Howe', '2026-04-05', [
    '2026-04-04T14:45:00Z',
    '2026-04-04T15:15:00Z',
    '2026-04-05T02:00:00Z',
  ]),
  {
    name: 'the end of 9999',
    zone: 'Asia/Karachi',
    marks: [
      ['9999-06-01', day('9999-06-01')],
      ['9999-12-31', day('9999-12-31')],
      ['Y10000', year('+010000', '+010001')],
    ],
    axis: /10,?000|9999/,
  },
  {
    name: 'the year 12,026',
    zone: 'Asia/Karachi',
    marks: [
      ['Y12000', year('+012000', '+012001')],
      ['Y12013', year('+012013', '+012014')],
      ['Y12026', year('+012026', '+012027')],
    ],
    axis: /12,?0\d\d/,
  },
];
