import { type Bounds, extentOf, MAX_MS } from './bounds';
import { DAY_MS } from './day';
import { parseWhen, type When } from './edtf';
import { beyondMilliseconds, firstPart, instantOf, isInstant } from './instants';
import type { DatePart } from './parts';
import { orderedWallClock } from './repeated-hour';

export interface Stand {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a dated event stands in the index and in every list in order of time: within its limits, in whole milliseconds, and so that the order
 * of these numbers is the order of what was written, also where limits alone cannot tell: instants of an hour that clocks show twice, parts
 * of a millisecond, and years that no clock of a computer reaches.
 */
export function standOf(edtf: string, bounds: Bounds, zone: string): Stand {
  const { start, end } = extentOf(bounds);
  if (!MAY_BE_FINER.test(edtf)) return { start, end };
  const when = parseWhen(edtf, zone);
  const part = when.ok ? firstPart(when.value.parsed) : null;
  if (!when.ok || part === null) return { start, end };
  return standOfPart(part, when.value, { start, end }, zone);
}

/**
 * Where a clock shows what stands elsewhere for the sake of its order: an instant of the hour that clocks show twice. It is drawn where the clock
 * shows it, so that two moments may share a place. Null for everything else, which is drawn where it stands.
 */
export function drawnByClock(edtf: string, bounds: Bounds, zone: string): Stand | null {
  if (!HAS_OFFSET.test(edtf)) return null;
  const { start, end } = extentOf(bounds);
  const when = parseWhen(edtf, zone);
  const part = when.ok ? firstPart(when.value.parsed) : null;
  const isMoved = part !== null && isInstant(part) && orderedWallClock(instantOf(part), start, zone) !== start;
  return isMoved ? { start, end: Math.max(end, start + 1) } : null;
}

const HAS_OFFSET = /T.*(?:Z|[+\-−]\d\d)/;

/** An offset behind a time, a part of a millisecond, or a year of more than four digits. */
const MAY_BE_FINER = /T.*(?:Z|[+\-−]\d\d)|\.\d{4}|Y/;

/** What a date that is an instant says beyond its milliseconds, as a part of one; 0 of all others. */
export function beyondMillisecondsOf(edtf: string): number {
  const fraction = /^[^/[{]*T[\d:]+(\.\d{4,})/.exec(edtf)?.[1];
  return fraction === undefined ? 0 : beyondMilliseconds({ fraction });
}

function standOfPart(part: DatePart, when: When, { start, end }: Stand, zone: string): Stand {
  if (part.kind === 'year') return beyondClocks(part.year, { start, end });
  if (part.kind !== 'calendar' || part.time === null) return { start, end };
  const at = isInstant(part) ? orderedWallClock(instantOf(part), start, zone) : start;
  // Told apart by where they end: it is the second key of the order, and a second is nothing on an axis.
  const beyond = when.form === 'point' ? Math.floor(beyondMilliseconds(part.time) * 1000) : 0;
  return { start: at, end: Math.max(at + 1, end + at - start + beyond) };
}

/** The last years that a Date holds before and after now; those beyond are all drawn on its first or last day, where later means later. */
const FARTHEST = { before: 271_821, after: 275_760 };
/** Years beyond this one share their place. */
const LARGEST = 1e18;

function beyondClocks(year: number, { start, end }: Stand): Stand {
  const farthest = year < 0 ? FARTHEST.before : FARTHEST.after;
  if (start > -MAX_MS && start < MAX_MS - DAY_MS) return { start, end };
  const size = Math.log(Math.min(Math.max(Math.abs(year), farthest), LARGEST) / farthest) / Math.log(LARGEST / farthest);
  const into = Math.floor((year < 0 ? 1 - size : size) * (DAY_MS - 2));
  const at = year < 0 ? -MAX_MS + into : MAX_MS - DAY_MS + into;
  return { start: at, end: Math.max(end, at + 1) };
}
