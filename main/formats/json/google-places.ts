import { at, type EventOrNot, isObject, type JsonObject, objectsOf, textAt } from './values';

/*
 * Where somebody was, as Google keeps it: by month in `timelineObjects` (Takeout until 2024), in `semanticSegments` of Android, and as a list of the same on an
 * iPhone. Stays and ways are events from when they began until they ended; paths of single positions are none.
 */

/** What is read of a file, and what becomes of it. */
export interface GooglePlaces {
  readonly list: readonly unknown[];
  readonly entries: readonly EventOrNot[];
}

const PATH = 'This is a path of positions, and no stay or way.';
const MEMORY = 'This is the memory of a trip, and no stay or way.';
const NEITHER = 'This is neither a stay nor a way, nor a path of positions.';

/** The stays and ways of such a file, those of the first list that has some, in its order; null where it is none. */
export function googlePlaces(root: unknown): GooglePlaces | null {
  for (const list of [at(root, 'timelineObjects'), at(root, 'semanticSegments'), root]) {
    const entries = placesOf(list);
    if (entries !== null && Array.isArray(list)) return { list, entries };
  }
  return null;
}

/** Null for what is no list of which nearly all entries are Google's. */
function placesOf(list: unknown): EventOrNot[] | null {
  const entries = objectsOf(list);
  if (entries.length === 0 || !Array.isArray(list) || entries.length < list.length) return null;
  const known = entries.filter((entry) => isOld(entry) || isNew(entry));
  if (known.length === 0 || known.length * 10 < entries.length * 9) return null;
  return entries.map((entry) => (isOld(entry) ? ofOld(entry) : ofNew(entry)));
}

function isOld(entry: JsonObject): boolean {
  return isObject(at(entry, 'placeVisit', 'duration')) || isObject(at(entry, 'activitySegment', 'duration'));
}

/** What Google says of a visit, of an activity and of a trip: others have entries of these names, too. */
const SAYS: readonly (readonly [key: string, said: readonly string[]])[] = [
  ['visit', ['topCandidate', 'hierarchyLevel']],
  ['activity', ['topCandidate', 'distanceMeters']],
  ['timelineMemory', ['trip', 'destinations', 'distanceFromOriginKms']],
];

function isNew(entry: JsonObject): boolean {
  const isSaid = SAYS.some(([key, said]) => said.some((one) => at(entry, key, one) !== undefined)) || isPath(entry['timelinePath']);
  return isSaid && typeof entry['startTime'] === 'string' && typeof entry['endTime'] === 'string';
}

/** Positions with their moments. */
function isPath(list: unknown): boolean {
  return Array.isArray(list) && list.every((one) => at(one, 'point') !== undefined);
}

function ofOld(entry: JsonObject): EventOrNot {
  const visit = at(entry, 'placeVisit');
  const whole = visit ?? at(entry, 'activitySegment');
  const span = { start: momentAt(whole, 'start'), end: momentAt(whole, 'end') };
  if (visit === undefined)
    return wayOf(span, whole, 'activityType', textAt(whole, 'distance'), pointAt(whole, 'startLocation'), pointAt(whole, 'endLocation'));
  const [name, address] = [textAt(visit, 'location', 'name'), textAt(visit, 'location', 'address')];
  return stayOf(span, name, address, pointAt(visit, 'location'));
}

function ofNew(entry: JsonObject): EventOrNot {
  if (!isNew(entry)) return { notEvent: NEITHER };
  const span = { start: textAt(entry, 'startTime'), end: textAt(entry, 'endTime') };
  if (isObject(entry['visit'])) {
    const found = at(entry, 'visit', 'topCandidate');
    const kind = textAt(found, 'semanticType');
    return stayOf(
      span,
      /^(?:unknown|)$/i.test(kind) ? '' : inWords(kind.replace(/^inferred[_ ]/i, '')),
      '',
      point(at(found, 'placeLocation')),
    );
  }
  const way = entry['activity'];
  if (!isObject(way)) return { notEvent: isPath(entry['timelinePath']) ? PATH : MEMORY };
  return wayOf(span, at(way, 'topCandidate'), 'type', textAt(way, 'distanceMeters'), point(way['start']), point(way['end']));
}

interface Span {
  readonly start: string;
  readonly end: string;
}

function stayOf(span: Span, name: string, address: string, where: string): EventOrNot {
  const title = name || address || (where === '' ? 'Stay' : `Stay at ${where}`);
  return {
    event: {
      title,
      ...span,
      place: address || name,
      summary: said([
        ['Address', address],
        ['Position', where],
      ]),
    },
  };
}

function wayOf(span: Span, of: unknown, key: string, metres: string, from: string, to: string): EventOrNot {
  const kind = textAt(of, key);
  const title = /^(?:unknown.*|)$/i.test(kind) ? 'Way' : inWords(kind);
  const distance = metres === '' ? '' : `${Math.round(Number(metres)).toLocaleString('en')} m`;
  return {
    event: {
      title,
      ...span,
      place: '',
      summary: said([
        ['From', from],
        ['To', to],
        ['Distance', distance],
      ]),
    },
  };
}

function said(lines: readonly (readonly [name: string, text: string])[]): string {
  return lines
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n');
}

/** `startTimestamp` of ISO 8601, or older `startTimestampMs`, counted. */
function momentAt(whole: unknown, end: 'start' | 'end'): string {
  const iso = textAt(whole, 'duration', `${end}Timestamp`);
  const counted = Number(textAt(whole, 'duration', `${end}TimestampMs`) || Number.NaN);
  return iso !== '' || !(Math.abs(counted) < 8.64e15) ? iso : new Date(counted).toISOString();
}

/** Degrees, counted in ten millionths. */
function pointAt(whole: unknown, key: string): string {
  const [latitude, longitude] = ['latitudeE7', 'longitudeE7'].map((name) => Number(textAt(whole, key, name) || Number.NaN) / 1e7);
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? `${latitude}, ${longitude}` : '';
}

/** `geo:52.5,13.4` and `52.5°, 13.4°`. */
function point(written: unknown): string {
  const text = textAt(written, 'latLng') || (typeof written === 'string' ? written : '');
  return text.replace(/^geo:/, '').replaceAll('°', '').replace(/,\s*/, ', ').trim();
}

/** `IN_PASSENGER_VEHICLE` is “In passenger vehicle”. */
function inWords(name: string): string {
  const words = name.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
