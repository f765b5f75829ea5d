import { expect, it } from 'vitest';
import { readImport } from '../import';

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;
const gpx = (inner: string): string =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>Trip</name><time>2024-05-04T06:00:00Z</time></metadata>${inner}</gpx>`;
const point = (time: string): string => `<trkpt lat="50.1" lon="8.2"><ele>100</ele><time>${time}</time></trkpt>`;
const TRACKS =
  `<trk><name>Morning ride</name><desc>Along the river</desc><trkseg>${point('2024-05-04T06:30:00Z')}${point('2024-05-04T07:30:00Z')}${point('2024-05-04T08:30:00Z')}</trkseg></trk>` +
  `<trk><trkseg>${point('2024-05-04T18:30:00Z')}</trkseg><trkseg>${point('2024-05-04T19:10:00Z')}</trkseg></trk>`;
const POINTS =
  '<wpt lat="50.1" lon="8.2"><time>2024-05-04T07:00:00Z</time><name>Bridge</name></wpt><wpt lat="50.2" lon="8.3"><time>2024-05-04T09:00:00Z</time><name>Camp</name></wpt>';

function read(text: string) {
  const { drafts, problems, notes, counts } = readImport(Buffer.from(text), 'jsonl', CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`),
    problems: problems.map(({ message }) => message),
    notes: notes.join('\n'),
    counts,
  };
}

it('a track is an event from its first time to its last, waypoints with a time are events', () => {
  const { events, problems, notes } = read(gpx(POINTS + TRACKS));
  expect(problems).toEqual([]);
  expect(events).toEqual([
    '2024-05-04T07:00:00Z Bridge',
    '2024-05-04T09:00:00Z Camp',
    '2024-05-04T06:30:00Z/2024-05-04T08:30:00Z Morning ride',
    '2024-05-04T18:30:00Z/2024-05-04T19:10:00Z Track 2',
  ]);
  expect(notes).toMatch(/2 tracks and 2 waypoints/);
});

it('tracks alone, and points without times', () => {
  expect(read(gpx(TRACKS)).events).toHaveLength(2);
  const { events, counts } = read(
    gpx(`${TRACKS}<wpt lat="1" lon="2"><name>Tree</name></wpt><trk><name>Plan</name><trkseg><trkpt lat="1" lon="2"/></trkseg></trk>`),
  );
  expect(events).toHaveLength(2);
  expect(counts.notEvents).toBe(2);
});

it('times before the clock was set are none of a track, and the routes that were left out are counted', () => {
  const track = `<trk><name>Ride</name><trkseg>${point('1970-01-01T00:00:05Z')}${point('2020-05-04T07:30:00Z')}${point('2020-05-04T08:30:00Z')}</trkseg></trk>`;
  const lost = `<trk><name>Lost</name><trkseg>${point('1980-01-06T00:00:00Z')}</trkseg></trk>`;
  const route = '<rte><name>Plan</name><rtept lat="1" lon="2"/><rtept lat="3" lon="4"/></rte>';
  const { events, notes, counts } = read(gpx(track + lost + route));
  expect(events).toEqual(['2020-05-04T07:30:00Z/2020-05-04T08:30:00Z Ride']);
  expect(notes).toMatch(/2 times before 1990 .*left out/);
  expect(notes).toMatch(/1 route \(2 points\).*not read/);
  expect(counts.notEvents).toBe(1);
});
