import { LABEL_GAP } from './room-of-marks';
import type { SceneLane } from './scene';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark that stands without its name. */
export interface Nameless {
  readonly mark: Box;
  /** Of its whole label, pixels. */
  readonly width: number;
  /** Whose name may stand over or under it, along what is seen of it; else it stands behind it alone. */
  readonly isBar: boolean;
}

export interface SpareName {
  /** Where the name begins, and the middle of its line. */
  readonly x: number;
  readonly y: number;
  readonly room: number;
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
const BEHIND = LABEL_GAP;
/** Between a name and whatever else stands at its height: clearly more than between it and its own mark. */
const FROM_OTHERS = LABEL_GAP + 6;

/** Whether places for names are sought in a lane that has so many marks in view, some of them without a name. */
export function isWorthSpareNames(lane: Pick<SceneLane, 'collapsed' | 'profile'>, inView: number, nameless: number): boolean {
  return !lane.collapsed && lane.profile === null && nameless > 0 && inView <= MOST_IN_VIEW;
}

/**
 * Places for names that the rows of a lane have no room for, where few events of it are in view: behind a mark, else over or under a bar. Each is given
 * what the ones before it leave, so they come in the order in which they matter. Marks stay where they are: names alone depend on what is seen.
 *
 * @param taken what else is drawn in the lane, names included
 * @param area of the lane that is seen
 * @returns null for those that have no place
 */
export function spareNames(nameless: readonly Nameless[], taken: readonly Box[], area: Box): (SpareName | null)[] {
  const blocks = [...taken, ...nameless.map(({ mark }) => mark)];
  return nameless.map((one) => {
    const best = placesOf(one, area)
      .map((place) => ({ ...place, room: Math.min(one.width, roomAt(place, one.mark, blocks, area)) }))
      .reduce<(Place & { room: number }) | null>((most, place) => (most === null || place.room > most.room ? place : most), null);
    if (best === null || best.room < Math.min(one.width, WORTH)) return null;
    blocks.push({ left: best.x, right: best.x + best.room, top: best.y - HALF, bottom: best.y + HALF });
    return { x: best.x, y: best.y, room: best.room };
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** Free of others, from where to where. */
  readonly top: number;
  readonly bottom: number;
}

function placesOf({ mark, isBar: isLong }: Nameless, area: Box): Place[] {
  const isBar = isLong && mark.right > area.left;
  const middle = (mark.top + mark.bottom) / 2;
  const y = Math.min(Math.max(middle, area.top + HALF), area.bottom - HALF);
  const behind = { x: mark.right + BEHIND, y, top: y - HALF, bottom: y + HALF };
  const x = Math.max(mark.left, area.left);
  const [over, under] = [mark.top - NEAR - HALF, mark.bottom + NEAR + HALF];
  const places = [
    ...(Math.abs(y - middle) <= MOST_OFF ? [behind] : []),
    ...(isBar ? [{ x, y: over, top: over - HALF - APART, bottom: over + HALF }] : []),
    ...(isBar ? [{ x, y: under, top: under - HALF, bottom: under + HALF + APART }] : []),
  ];
  return places.filter((place) => place.x >= area.left && place.y - HALF >= area.top && place.y + HALF <= area.bottom);
}

/** Up to what comes next at that height; none where something is there already. */
function roomAt({ x, top, bottom }: Place, own: Box, blocks: readonly Box[], area: Box): number {
  let end = area.right;
  for (const block of blocks) {
    if (block === own || block.bottom <= top || block.top >= bottom || block.right + FROM_OTHERS <= x) continue;
    if (block.left <= x) return 0;
    end = Math.min(end, block.left - FROM_OTHERS);
  }
  return end - x;
}
