import type { SceneLane } from './scene';

/* A collapsed lane: one row of density, and over it what is drawn by itself. */

/** Room for that, pixels: what is in hand is as high as its words. */
const OVER_BAND = 14;
/** In a low lane most of the height is the band's, so that more and less are told apart; what is drawn by itself then lies over it, too. */
const LEAST_OVER = 4;
const LEAST_BAND = 10;
const AIR_UNDER = 2;

/** The middle of the diamonds over a band: whole, though they are higher than the room there. */
export const OVER_BAND_DIAMONDS = 9;

/** How much room there is over the band of a lane that is so high. */
export function overBandIn(height: number): number {
  return Math.max(LEAST_OVER, Math.min(OVER_BAND, height - AIR_UNDER - LEAST_BAND));
}

/** Where the band of a lane stands, pixels below its top. */
export function bandStretch({ height }: Pick<SceneLane, 'height'>): { readonly top: number; readonly bottom: number } {
  return { top: overBandIn(height), bottom: height - AIR_UNDER };
}

/** Words reach so far down over a band, and leave so much of it to be seen. */
const WORDS = 14;
const LEAST_SEEN = 5;

/** How far below the top of a collapsed lane names may reach: down to its band, in a lower lane over part of it, and where most of it would be covered to no more than that. */
export function namesDownTo(lane: Pick<SceneLane, 'height'>): number {
  const { top, bottom } = bandStretch(lane);
  return bottom - WORDS < LEAST_SEEN ? top : Math.max(top, WORDS);
}

/** The middle of the counts of a lane below its top: in a row of their own; those of a band, which are seen when they are in hand, in that of the lane. */
export function countsMiddle({
  reviews,
  countsHeight,
  band,
  height,
}: Pick<SceneLane, 'reviews' | 'countsHeight' | 'band' | 'height'>): number {
  return band === null ? reviews + countsHeight / 2 + 1 : height / 2;
}

/** The middle of the reviews of a collapsed lane below its top: among what is drawn by itself. */
export function reviewsMiddle({ height }: Pick<SceneLane, 'height'>): number {
  return Math.min(OVER_BAND_DIAMONDS, height / 2);
}
