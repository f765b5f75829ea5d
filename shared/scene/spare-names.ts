import type { Box } from './box';
import { LABEL_GAP } from './room-of-marks';
import type { SceneLane } from './scene';

/** A mark that stands without its name. */
export interface Nameless {
  readonly mark: Box;
  /** Of its whole label, pixels. */
  readonly width: number;
  /** Whose name may stand over or under it, along what is seen of it; else it stands behind or before it alone. */
  readonly isBar: boolean;
}

export interface SpareName {
  /** Where the name begins; where it ends, of one before its mark. And the middle of its line. */
  readonly x: number;
  readonly y: number;
  readonly room: number;
  /** It stands before its mark. */
  readonly isBefore: boolean;
}

/** Of a lane that has more in view, names between them would say little. */
const MOST_IN_VIEW = 60;
/** A mark that is seen to be longer is a bar, pixels. */
export const LEAST_LONG = 24;
/** A name that is cut to less than this is worth no place. */
const WORTH = 78;
/** Half of a line of words. */
const HALF = 7;
/** Between a bar and the words over or under it; beyond them another mark stays so far away that they are not taken for its own. */
const NEAR = 1;
const APART = 4;
/** So far a name may stand off the middle of a mark that lies at the border of its lane. */
const MOST_OFF = 6;
const BESIDE = LABEL_GAP;
/** Between a name and whatever else stands at its height: clearly more than between it and its own mark. */
const FROM_OTHERS = LABEL_GAP + 6;

/** Whether places for names are sought in a lane that has so many marks in view, some of them without a name; in a collapsed one for what is drawn by itself over its band. */
export function isWorthSpareNames(lane: Pick<SceneLane, 'profile'>, inView: number, nameless: number): boolean {
  return lane.profile === null && nameless > 0 && inView <= MOST_IN_VIEW;
}

/**
 * Places for names that the rows of a lane have no room for, where few events of it are in view: behind a mark, else over or under a bar; and before a
 * mark, where it has none of these. Each is given what the ones before it leave, so they come in the order in which they matter. Marks stay where they
 * are: names alone depend on what is seen.
 *
 * @param taken what else is drawn in the lane, names included
 * @param area of the lane that is seen
 * @returns null for those that have no place
 */
export function spareNames(nameless: readonly Nameless[], taken: readonly Box[], area: Box): (SpareName | null)[] {
  const blocks = [...taken, ...nameless.map(({ mark }) => mark)];
  const put = (one: Nameless, places: readonly Place[]): SpareName | null => {
    const best = places
      .map((place) => ({ ...place, room: Math.min(one.width, roomAt(place, one.mark, blocks, area)) }))
      .reduce<(Place & { room: number }) | null>((most, place) => (most === null || place.room > most.room ? place : most), null);
    if (best === null || best.room < Math.min(one.width, WORTH)) return null;
    const { x, y, room, isBefore } = best;
    const left = isBefore ? x - room : x;
    blocks.push({ left, right: left + room, top: y - HALF, bottom: y + HALF });
    return { x, y, room, isBefore };
  };
  const usual = nameless.map((one) => put(one, placesOf(one, area)));
  // Names are looked for behind marks: before them stand those alone that no other place is left for, and they take none from others.
  return nameless.map((one, at) => usual[at] ?? put(one, placeBefore(one, area)));
}

interface Place extends Pick<SpareName, 'x' | 'y' | 'isBefore'> {
  /** Free of others, from where to where. */
  readonly top: number;
  readonly bottom: number;
}

function placesOf({ mark, isBar: isLong }: Nameless, area: Box): Place[] {
  const isBar = isLong && mark.right > area.left;
  const x = Math.max(mark.left, area.left);
  const [over, under] = [mark.top - NEAR - HALF, mark.bottom + NEAR + HALF];
  const isBefore = false;
  const places = [
    ...besideOf(mark, area).map((place) => ({ ...place, x: mark.right + BESIDE, isBefore })),
    ...(isBar ? [{ x, y: over, top: over - HALF - APART, bottom: over + HALF, isBefore }] : []),
    ...(isBar ? [{ x, y: under, top: under - HALF, bottom: under + HALF + APART, isBefore }] : []),
  ];
  return places.filter((place) => isIn(place, area));
}

function placeBefore({ mark }: Nameless, area: Box): Place[] {
  return besideOf(mark, area)
    .map((place) => ({ ...place, x: mark.left - BESIDE, isBefore: true }))
    .filter((place) => isIn(place, area));
}

/** The line at the height of a mark; none where that lies too far off its middle. */
function besideOf(mark: Box, area: Box): Pick<Place, 'y' | 'top' | 'bottom'>[] {
  const middle = (mark.top + mark.bottom) / 2;
  const y = Math.min(Math.max(middle, area.top + HALF), area.bottom - HALF);
  return Math.abs(y - middle) <= MOST_OFF ? [{ y, top: y - HALF, bottom: y + HALF }] : [];
}

function isIn({ x, y }: Place, area: Box): boolean {
  return x >= area.left && x <= area.right && y - HALF >= area.top && y + HALF <= area.bottom;
}

/** Up to what comes next at that height, on the side to which the name reaches; none where something is there already. */
function roomAt({ x, top, bottom, isBefore }: Place, own: Box, blocks: readonly Box[], area: Box): number {
  let room = isBefore ? x - area.left : area.right - x;
  for (const block of blocks) {
    if (block === own || block.bottom <= top || block.top >= bottom) continue;
    const [near, far] = isBefore ? [x - block.right, x - block.left] : [block.left - x, block.right - x];
    if (far + FROM_OTHERS <= 0) continue;
    if (near <= 0) return 0;
    room = Math.min(room, near - FROM_OTHERS);
  }
  return room;
}
