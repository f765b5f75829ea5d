import type { JsonEntry } from '../json/json-table';
import { EARLIEST_YEAR } from '../unset-clock';
import { type Element, elementsOf } from './xml-records';

/** What a file of GPX (https://www.topografix.com/GPX/1/1) holds that can be events. */
interface GpxEvents {
  readonly entries: readonly JsonEntry[];
  readonly note: string;
}

/**
 * The tracks of a file of GPX, each from the first to the last time of its points, behind its waypoints; null for any other file, and for one
 * without tracks.
 *
 * @throws Unreadable where it is not well-formed, or too large
 */
export function gpxEvents(text: string): GpxEvents | null {
  if (!/<gpx[\s>]/i.test(text.slice(0, 4096)) || !/<trk[\s>]/i.test(text)) return null;
  const byName = elementsOf(text);
  const tracks = byName.get('trk') ?? [];
  const waypoints = byName.get('wpt') ?? [];
  const told = tracks.map(trackOf);
  const said = [
    ...waypoints.map((point) => ({
      entry: { ...namesOf(point, ''), start: within(point, 'time'), end: '' },
      none: 'This waypoint says no time.',
    })),
    ...told.map(({ entry }) => ({ entry, none: `No point of this track says a time from ${EARLIEST_YEAR} on.` })),
  ];
  const entries = said.map(({ entry, none }, at): JsonEntry => {
    const numbered = { row: at + 1, entry, written: () => JSON.stringify(entry) };
    return entry.start === '' ? { ...numbered, notEvent: none } : numbered;
  });
  const beside = waypoints.length === 0 ? '' : ` and ${counted(waypoints.length, 'waypoint')}`;
  const note = `These are ${counted(tracks.length, 'track')}${beside} (GPX): each track was read as one event, from the first to the last time of its points.`;
  const unset = told.reduce((sum, track) => sum + track.unset, 0);
  return { entries, note: [note, unsetNote(unset), routesNote(byName.get('rte') ?? [])].filter(Boolean).join(' ') };
}

/** @param count times at which no device knew the time yet */
function unsetNote(count: number): string {
  if (count === 0) return '';
  return `${counted(count, 'time')} before ${EARLIEST_YEAR} ${count === 1 ? 'was' : 'were'} left out: devices write such before they know the time.`;
}

function routesNote(routes: readonly Element[]): string {
  if (routes.length === 0) return '';
  const points = routes.reduce((sum, { inner }) => sum + inner.filter(({ name }) => name === 'rtept').length, 0);
  return `${counted(routes.length, 'route')} (${counted(points, 'point')}) ${routes.length === 1 ? 'was' : 'were'} not read: a route is a way that was planned.`;
}

interface Track {
  readonly entry: Readonly<Record<'name' | 'description' | 'start' | 'end', string>>;
  /** How many of its times were left out, since the device did not know the time yet. */
  readonly unset: number;
}

function trackOf(track: Element, at: number): Track {
  const all = pointsOf(track)
    .map((point) => within(point, 'time'))
    .filter((time) => time !== '');
  const times = all.filter((time) => !(Number(/^\d{4}(?!\d)/.exec(time)?.[0]) < EARLIEST_YEAR));
  // In UTC, as the format asks for, their order is that of their letters.
  const ordered = times.every((time) => time.endsWith('Z')) ? times.sort() : times;
  const [start = '', end = ''] = [ordered[0], ordered.length > 1 ? ordered.at(-1) : ''];
  return { entry: { ...namesOf(track, `Track ${at + 1}`), start, end }, unset: all.length - times.length };
}

function pointsOf(track: Element): readonly Element[] {
  return track.inner.filter(({ name }) => name === 'trkseg').flatMap(({ inner }) => inner.filter(({ name }) => name === 'trkpt'));
}

/** @param unnamed what it is called without a name */
function namesOf(element: Element, unnamed: string): Readonly<Record<'name' | 'description', string>> {
  return {
    name: within(element, 'name') || unnamed,
    description: ['desc', 'cmt']
      .map((name) => within(element, name))
      .filter(Boolean)
      .join('\n'),
  };
}

/** The text of an element right within another; '' where there is none. */
function within({ inner }: Element, name: string): string {
  return inner.find((one) => one.name === name)?.text.trim() ?? '';
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
