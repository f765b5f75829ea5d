import { MAX_MS } from '../time/bounds';
import type { LaneColumns } from '../view/lane-columns';
import { COLUMN, countedThroughout, densityOf } from './density';
import { COLLAPSED, COMFORTABLE, COMPACT, type HeightWish, LEAST_COLLAPSED, TIGHTEST } from './heights';
import { overlapping } from './overlaps';
import { mostTouching } from './profile';
import { rowsFor } from './rows';
import type { Band, Density, Profile, SceneCount, SceneInput, SceneLaneInput } from './scene';
import type { Tile } from './tile';
import type { BareWish, Wish } from './wish';
import { bareWishesOf, wishesOf } from './wishes';

/** What sets a lane off from the next, its line included. */
export const LINE = 1;
export const AIR_OF_LANE = 4;
export const DENSE_COUNT_ROW = 24;
/** Under it, of what is alone. */
export const DENSE_ROW = 6;
const LEAST_LANE = 14;
/** A name can be read in it. */
const LEAST_EMPTY = 20;
const EMPTY_LANE = 28;
/** A lane that cannot have what it wants is given at least this, for marks alone; beyond it lanes scroll. */
const LEAST_CROWD = 44;
/** More than any screen has: beyond, a lane that shares the height there is gives up detail anyway. */
export const MOST_ROWS = 240;

/** A lane before it has a height. */
export interface LanePlan {
  readonly input: SceneLaneInput;
  readonly columns: LaneColumns | null;
  readonly wishes: readonly Wish[];
  readonly bare: readonly BareWish[];
  /** Counted whatever the height. */
  readonly counts: readonly SceneCount[];
  readonly profile: Profile | null;
  readonly band: Band | null;
  readonly dense: boolean;
  /** Rows that all need with whole labels, and with none. */
  readonly whole: number;
  readonly packed: number;
}

/** Rows that a lane may ask for: where lanes scroll, as many as give each of its marks one. */
export function mostRows({ density = 'fit' }: Pick<SceneInput, 'density'>): number {
  return density === 'fit' ? MOST_ROWS : Number.POSITIVE_INFINITY;
}

export function planOf(lane: SceneLaneInput, input: SceneInput, tile: Tile, dense: boolean): LanePlan {
  const { index, textOf, first, tile: page } = input;
  const columns = index.lane(lane.lane) ?? null;
  const none = { input: lane, columns, wishes: [], bare: [], counts: [], profile: null, band: null, dense, whole: 0, packed: 0 };
  if (columns === null) return none;
  const isBand = lane.collapsed === true;
  const density = dense ? densityOf(columns, tile, first) : null;
  const counted = isBand ? countedThroughout(columns, tile, first) : density;
  const positions = counted?.alone ?? overlapping(columns, tile.start, tile.end);
  // What began before a page is seen from its edge on, and what has no known beginning from that of time: two of them are told apart by
  // their rows alone.
  const from = Math.max(page?.start ?? -MAX_MS, -MAX_MS) / tile.perPixel;
  const wishes = wishesOf(columns, positions, { perPixel: tile.perPixel, from, textOf: dense ? noText : textOf, first });
  const bare = bareWishesOf(wishes, { perPixel: tile.perPixel, from });
  const most = mostRows(input);
  const [whole, packed] = [rowsFor(wishes, most, 'whole'), rowsFor(wishes, most, 'none')];
  const band = isBand ? { step: COLUMN * tile.perPixel, most: mostTouching(columns, tile, COLUMN * tile.perPixel) } : null;
  return { ...none, wishes, bare, counts: counted?.counts ?? [], profile: density?.profile ?? null, band, whole, packed };
}

function noText(): undefined {
  return undefined;
}

/** A person's word holds against what the lane asks for. */
export function heightWishOf(plan: LanePlan, density: Density): HeightWish {
  const { collapsed, height, reviews } = plan.input;
  if (collapsed === true) return collapsedWishOf(plan, density);
  if (height === undefined) return ownWishOf(plan, density);
  const given = Math.max(height, LEAST_LANE + reviews + LINE);
  return { want: given, least: given };
}

/** Never more than it has when it is open: of that is known how many events it has at once, each of which would have a row. */
function collapsedWishOf({ input, band }: LanePlan, density: Density): HeightWish {
  const open = (band?.most ?? 0) * (density === 'compact' ? COMPACT : COMFORTABLE) + (band === null ? EMPTY_LANE : 2 * AIR_OF_LANE) + LINE;
  const want = Math.max(LEAST_COLLAPSED, Math.min(COLLAPSED, open, input.height ?? open));
  if ((density !== 'fit' && band !== null) || input.height !== undefined) return { want, least: want };
  return { want, least: LEAST_COLLAPSED, tight: LEAST_COLLAPSED, weight: Math.max(want, open) };
}

function ownWishOf({ input, wishes, dense, whole, packed }: LanePlan, density: Density): HeightWish {
  const around = input.reviews + LINE;
  const least = LEAST_LANE + around;
  if (dense) return { want: DENSE_COUNT_ROW + 3 * COMPACT + around, least: DENSE_COUNT_ROW + DENSE_ROW + around };
  if (wishes.length === 0)
    return {
      want: (input.reviews > 0 ? 0 : EMPTY_LANE) + around,
      least: (input.reviews > 0 ? 0 : LEAST_EMPTY) + around,
      tight: (input.reviews > 0 ? 0 : LEAST_EMPTY) + around,
    };
  const want = whole * (density === 'compact' ? COMPACT : COMFORTABLE) + 2 * AIR_OF_LANE + around;
  if (density !== 'fit') return { want, least: want };
  const readable = packed * TIGHTEST <= LEAST_CROWD ? { readable: Math.min(want, packed * TIGHTEST + around) } : {};
  const tight = packed > 1 || least > LEAST_LANE + around ? {} : { tight: TIGHTEST + around };
  return { want, least: Math.min(want, Math.max(least, Math.min(packed * 6, LEAST_CROWD) + around)), ...readable, ...tight };
}
