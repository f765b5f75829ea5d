import type { TimelineIndex } from '../view/timeline-index';
import type { SeenWindow, Tile } from './tile';

/** What is known of an event once its text is there; until then it is laid out by its limits alone. */
export interface KnownText {
  /** Width of its whole label, pixels. */
  readonly width: number;
  /** Of its title alone. */
  readonly titleWidth: number;
  /** How far its mark reaches faintly beyond its limits, milliseconds. */
  readonly before: number;
  readonly after: number;
  /** What is drawn round its mark on either side, pixels. */
  readonly around: number;
  /** The stretch that its label can stand on, solid or vague; null where there is none. */
  readonly core: { readonly start: number; readonly end: number } | null;
  /** A point in time that is not known better, with a mark in the middle. */
  readonly vague: boolean;
  /** Where it is drawn, where that is not its place in the index (`drawnByClock`); left out: there. Wall-clock milliseconds. */
  readonly limits?: { readonly start: number; readonly end: number };
}

export interface SceneLaneInput {
  /** Its key in the index. */
  readonly lane: number;
  /** What stands over its events, pixels. */
  readonly reviews: number;
  /** Shown as one row of density, whatever it holds. */
  readonly collapsed?: boolean;
  /** What a person has made of it, pixels; left out: its share of the height there is. */
  readonly height?: number;
}

/**
 * `fit`: lanes share the height there is, and a crowded one gives up detail; `compact` and `comfortable`: each has all of its labels, in low or
 * in high rows, and lanes scroll.
 */
export const DENSITIES = ['fit', 'compact', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];

export interface SceneInput {
  readonly index: TimelineIndex;
  /** From top to bottom. */
  readonly lanes: readonly SceneLaneInput[];
  readonly window: SeenWindow;
  /** What is laid out, where that is said: a picture shows its range and nothing else, at its very scale. Left out: `sceneTile`. */
  readonly tile?: Tile;
  /** Pixels there are for all lanes. */
  readonly height: number;
  /** Left out: `fit`. */
  readonly density?: Density;
  readonly textOf: (row: number) => KnownText | undefined;
  /** Rows of events in hand or found: always drawn by themselves, their labels given up last. */
  readonly first: ReadonlySet<number>;
  /** Where only heights and what is drawn by itself are asked for, no place is sought for labels between marks alone. Left out: true. */
  readonly labels?: boolean;
}

/** An event that is drawn by itself. */
export interface SceneMark {
  readonly row: number;
  /** Wall-clock milliseconds, as it is drawn. */
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  /** The middle of the row that it stands in, from the top of its lane, and how high that is. Pixels. */
  readonly middle: number;
  readonly height: number;
  /** A mark of a few pixels, without a label. */
  readonly bare: boolean;
  /** The whole label has room in its bar. */
  readonly inside: boolean;
  /** What ends the room of its label: the mark that comes after it in its row. */
  readonly next: SceneMark | null;
  /** Lies on another mark, from which it is set off: no label beside it. */
  readonly covered: boolean;
}

/** Events that would be less than two pixels apart. */
export interface SceneCount {
  /** When the first and the last of them begin. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** They began before all that is laid out, or at no known time: they are counted where what is seen begins, wherever that is. */
  readonly earlier?: true;
}

/** Numbers of events by stretches of the same length, on an absolute grid. */
export interface Profile {
  readonly start: number;
  readonly step: number;
  readonly counts: Uint32Array;
}

/** One row of density: how many events touch each stretch of an absolute grid, worked out where it is drawn (`bandIn`). */
export interface Band {
  /** Of the grid, milliseconds. */
  readonly step: number;
  /** The highest number in any stretch of what is laid out. */
  readonly most: number;
}

export interface SceneLane {
  readonly lane: number;
  readonly top: number;
  readonly height: number;
  readonly reviews: number;
  readonly collapsed: boolean;
  /** In the order of their starts. */
  readonly marks: readonly SceneMark[];
  readonly counts: readonly SceneCount[];
  /** Of a lane that is counted throughout: how many events begin when, to be drawn under its counts. */
  readonly profile: Profile | null;
  /** Of a collapsed lane, whose counts it stands for: they are not drawn. */
  readonly band: Band | null;
  /** Height of the row of counts, over the marks; 0 when there are none. */
  readonly countsHeight: number;
}

export interface Scene {
  readonly tile: Tile;
  readonly lanes: readonly SceneLane[];
  /** Of all lanes: more than there is, when they scroll. */
  readonly height: number;
  /** Events in the tile whose text is not known, each once. */
  readonly missing: readonly number[];
}
