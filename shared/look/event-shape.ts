/* Where the parts of a mark lie along the time axis, in the units of whoever lays it out. */

/** A place along a bar and how solid the bar is there, 0 to 1. */
export interface Stop {
  readonly x: number;
  readonly solid: number;
}

/** A set of dates: a mark on each that there is room for, and a thread through all of them, instead of one dot in the middle. */
export interface SetShape {
  readonly places: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** How far an approximate date reaches faintly beyond its limits; absent where it does not. */
export interface Faint {
  readonly faint?: { readonly start: number; readonly end: number };
}

export interface BarShape extends Faint {
  readonly kind: 'bar';
  /** From left to right, at least two. */
  readonly stops: readonly Stop[];
  /** Where nothing is vague; null when start and end limits overlap. */
  readonly core: { readonly start: number; readonly end: number } | null;
  /** Ends that are approximate, and in sight with room for their parentheses. */
  readonly round?: { readonly start: boolean; readonly end: boolean };
  /** What is seen of it, where that is but a part; left out: all of it. */
  readonly sight?: { readonly start: number; readonly end: number };
  /** Where the tick of a confirmed one stands, which its label keeps clear of; null where it has no room. */
  readonly tick?: number | null;
}

export interface BracketShape extends Faint {
  readonly kind: 'bracket';
  readonly start: number;
  readonly end: number;
  readonly armLeft: boolean;
  readonly armRight: boolean;
  /** Of a dotted bracket, which has no dot: the middle, where links are joined. */
  readonly dot: number;
  /** The dot lies beyond what is seen, or in another row of time. */
  readonly dotless?: boolean;
  readonly set?: SetShape;
  /** An event without a date: not when it was, but where it can be. */
  readonly dotted?: true;
}

export interface DotShape {
  readonly kind: 'dot';
  readonly dot: number;
}

export type EventShape = BarShape | BracketShape | DotShape;

/** No mark is seen to be shorter or lower than this, whatever the scale, pixels. */
export const LEAST_MARK = 4;
/** So far up and down a mark reaches where its row leaves it all the room that it can use. */
export const ROOMY = 12;
/** Radius of a dot, and of one that has a sign in it. */
export const DOT_RADIUS = 5.5;
export const TICK_RADIUS = 7;
/** What parentheses round an approximate mark take, and a question mark beside one that has something else in it. */
export const PARENTHESIS = 5;
export const QUESTION = 6;
/** From the start of a bar's core to the middle of its tick, and what the tick takes from the label. */
export const BAR_TICK = 12;
export const BAR_TICK_ROOM = 14;
/** A bar shorter than this has no tick and no question mark in it. */
export const LEAST_SIGNED_BAR = 18;
/** A bracket narrower than this is a dot: its arms would touch. A dotted one is never narrower: it could pass for a date. */
export const LEAST_BRACKET = 16;
