import type { JsonEntry } from '../json/json-table';
import { type Element, elementsOf } from './xml-records';

/** What a file of GPX (https://www.topografix.com/GPX/1/1) holds that can be events. */
export interface GpxEvents {
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
  const said = [
    ...waypoints.map((point) => ({
      entry: { ...told(point, ''), start: within(point, 'time'), end: '' },
      none: 'This waypoint says no time.',
    })),
    ...tracks.map((track, at) => ({ entry: trackOf(track, at + 1), none: 'No point of this track says a time.' })),
  ];
  const entries = said.map(({ entry, none }, at): JsonEntry => {
    const numbered = { row: at + 1, entry, written: () => JSON.stringify(entry) };
    return entry.start === '' ? { ...numbered, notEvent: none } : numbered;
  });
  const beside = waypoints.length === 0 ? '' : ` and ${counted(waypoints.length, 'waypoint')}`;
  const note = `These are ${counted(tracks.length, 'track')}${beside} (GPX): each track was read as one event, from the first to the last time of its points.`;
  return { entries, note };
}

function trackOf(track: Element, number: number): Readonly<Record<'name' | 'description' | 'start' | 'end', string>> {
  const times = pointsOf(track)
    .map((point) => within(point, 'time'))
    .filter((time) => time !== '');
  // In UTC, as the format asks for, their order is that of their letters.
  const ordered = times.every((time) => time.endsWith('Z')) ? times.sort() : times;
  const [start = '', end = ''] = [ordered[0], ordered.length > 1 ? ordered.at(-1) : ''];
  return { ...told(track, `Track ${number}`), start, end };
}

function pointsOf(track: Element): readonly Element[] {
  return track.inner.filter(({ name }) => name === 'trkseg').flatMap(({ inner }) => inner.filter(({ name }) => name === 'trkpt'));
}

/** @param unnamed what it is called without a name */
function told(element: Element, unnamed: string): Readonly<Record<'name' | 'description', string>> {
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
