import type { Snapshot } from '../../../../shared/contract/snapshot';
import type { FullEvent } from '../../../../shared/event';
import type { FullLane } from '../../../../shared/lane';
import { isSameTile, KeptLanes } from '../../../../shared/scene/kept-lanes';
import { type LaneSteps, layOutScene, sceneTile } from '../../../../shared/scene/lay-out';
import type { Density, Scene, SceneLaneInput } from '../../../../shared/scene/scene';
import type { SeenWindow, Tile } from '../../../../shared/scene/tile';
import type { Charted } from '../../../state/grouping/charted';
import type { LanesView } from '../../../state/lanes/lanes-view';
import type { WhatIf } from '../../../state/what-if-state';
import { claimItems } from '../chart-item';
import { widened } from '../chart-items';
import type { View } from '../geometry';
import { reviewItems } from '../review-items';
import type { CrowdPicture } from './crowd-layer';
import { DrawnFirst } from './drawn-first';
import { type KnownEvent, KnownEvents } from './known-events';
import { REVIEW_ROW, type Standing, standingCounts, standingReviews } from './standing';
import { cutAnew } from './words';

export interface CrowdInput {
  readonly shown: Charted;
  readonly view: View;
  /** Pixels there are for lanes. */
  readonly height: number;
  readonly density: Density;
  readonly today: string;
  /** Where the line of today stands, wall-clock milliseconds. */
  readonly now: number;
  readonly lanesView: LanesView;
  readonly eventOf: (row: number) => FullEvent | undefined;
  /** Grows whenever what `eventOf` answers may have changed. */
  readonly version: number;
  readonly whatIf: WhatIf | null;
  readonly selectedEvent: string | null;
  /** Of the selected event, when it is not among what was drawn last; it then is, whatever else is counted. */
  readonly selectedRow: number | null;
  /** Rows that are found, and marked. */
  readonly found: ReadonlySet<number>;
}

/** All that a timeline of many events shows, laid out. */
export interface CrowdContents extends CrowdPicture {
  /** Everything that can be pointed at and reached by keys, by its id. */
  readonly standingById: ReadonlyMap<string, Standing>;
  readonly laneHeights: ReadonlyMap<number, number>;
}

/** Lays out what the chart shows of many events, and anew only when something of it has changed. */
export class Crowd {
  readonly #known = new KnownEvents();
  readonly #first = new DrawnFirst();
  readonly #lanes = new KeptLanes();
  #last: {
    /** All that decides, but for the tile and the texts. */
    readonly what: readonly unknown[];
    readonly version: number;
    readonly contents: Omit<CrowdContents, 'standings'>;
    readonly marks: ReadonlyMap<string, Standing>;
  } | null = null;
  #lastReviews: { readonly key: readonly unknown[]; readonly seen: SeenWindow; readonly contents: CrowdContents } | null = null;

  /** @param mayStay whether what is laid out stays although the view, or what is known of texts, is another: while the view zooms */
  contents(input: CrowdInput, mayStay: (tile: Tile) => boolean = () => false): CrowdContents {
    const { shown, view, height, density, lanesView, version, selectedEvent, selectedRow, found, today, whatIf } = input;
    const what = [shown.index, shown.snapshot, height, density, lanesView, selectedEvent, selectedRow, found];
    const last = this.#last !== null && isSame(this.#last.what, what) ? this.#last : null;
    const stays = last !== null && mayStay(last.contents.scene.tile);
    const isKept =
      last !== null && (stays || (last.version === version && isSameTile(last.contents.scene.tile, sceneTile(shown.index, view))));
    const { contents, marks } = isKept ? last : this.#layOut(input, what);
    const { tile } = contents.scene;
    const wide = widened(view);
    // By the scale of the tile, which stays while the view zooms a little.
    const step = (tile.perPixel * view.width) / 4;
    // Reviews are worked out for more than is seen, and anew only when that is left.
    const stretch = { start: Math.floor(wide.start / step) * step, end: Math.ceil(wide.end / step) * step };
    const seen = { ...stretch, width: (stretch.end - stretch.start) / tile.perPixel };
    const around = shown.snapshot.series.length === 0 ? [] : [seen.start, seen.end];
    const reviewKey = [contents, ...around, today, whatIf];
    const reviews = this.#lastReviews;
    const reach = reviews !== null && reviews.key[0] === contents && reviews.seen.start <= view.start && reviews.seen.end >= view.end;
    if (reviews !== null && ((stays && reach) || isSame(reviews.key, reviewKey))) return reviews.contents;
    const standings = [
      ...standingCounts(contents.scene, contents.index, (lane) => contents.lanes.get(lane)),
      ...standingReviews(contents.scene, shown.snapshot, reviewItems(shown.snapshot, seen, today, whatIf)),
    ];
    const standingById = new Map([...standings.map((standing) => [standing.item.id, standing] as const), ...marks]);
    this.#lastReviews = { key: reviewKey, seen, contents: { ...contents, standings, standingById } };
    return this.#lastReviews.contents;
  }

  #layOut(input: CrowdInput, what: readonly unknown[]) {
    this.#last = { what, version: input.version, ...this.#laidOut(input, this.#lanes) };
    return this.#last;
  }

  /** What would be laid out for an input; what is shown stays. */
  sceneOf(input: CrowdInput): Scene {
    return this.#laidOut(input).contents.scene;
  }

  /** After the font has come, by which everything is measured. */
  measureAnew(): void {
    this.#known.clear();
    this.#lanes.clear();
    cutAnew();
    this.#last = null;
  }

  /** Whether every event has room for its whole label, each in a comfortable row, without the lanes being scrolled. */
  hasRoomForAll(input: CrowdInput): boolean {
    const { scene } = this.#sceneOf({ ...input, density: 'comfortable' });
    return scene.height <= input.height;
  }

  #laidOut(input: CrowdInput, steps?: LaneSteps) {
    const { scene, known, lanes } = this.#sceneOf(input, steps);
    const marks = standingMarks(scene, known, lanes, input.selectedEvent, input.shown.snapshot.timeline.homeZone);
    const laneHeights = new Map(scene.lanes.map((lane) => [lane.lane, lane.height]));
    const { found, shown } = input;
    return { contents: { scene, index: shown.index, lanes, known, found, groups: shown.groups, standingById: marks, laneHeights }, marks };
  }

  #sceneOf({ shown, view, height, density, lanesView, eventOf, selectedRow, found }: CrowdInput, steps?: LaneSteps) {
    const { snapshot, index, groups } = shown;
    const { homeZone } = snapshot.timeline;
    const lanes = new Map(snapshot.lanes.map((lane) => [lane.key, lane]));
    const byId = new Map(snapshot.lanes.map((lane) => [lane.id, lane]));
    const known = (row: number, at?: number): KnownEvent | undefined => {
      const event = eventOf(row);
      if (event === undefined) return undefined;
      const first = groups?.firstOf(row);
      const lane = first === undefined ? byId.get(event.lane) : lanes.get(at ?? first);
      return lane === undefined ? undefined : this.#known.of(event, lane, homeZone, first !== undefined && lane.key !== first);
    };
    const inOrder = [...snapshot.lanes].sort((one, other) => one.order - other.order);
    const input = {
      index,
      lanes: inOrder.map((lane) => ({
        lane: lane.key,
        ...laneRoom(lane, snapshot.series, lanesView),
      })),
      window: view,
      height,
      density,
      textOf: (row: number) => known(row)?.text,
    };
    const scene = layOutScene({ ...input, first: this.#first.of(found, selectedRow) }, steps);
    return { scene, known, lanes };
  }
}

/** The room of a lane as a person has it; collapsed, its reviews stand among its marks. */
function laneRoom({ id }: FullLane, series: Snapshot['series'], { collapsed, heights }: LanesView): Omit<SceneLaneInput, 'lane'> {
  const height = heights.get(id);
  const isCollapsed = collapsed.has(id);
  const reviews = isCollapsed ? 0 : REVIEW_ROW * series.filter(({ lane }) => lane === id).length;
  return { reviews, ...(isCollapsed ? { collapsed: true } : {}), ...(height === undefined ? {} : { height }) };
}

/** The events that are drawn by themselves, and beside the selected one the other dates that its sources give. */
function standingMarks(
  scene: Scene,
  known: (row: number, lane: number) => KnownEvent | undefined,
  lanes: ReadonlyMap<number, FullLane>,
  selected: string | null,
  homeZone: string,
): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const lane of scene.lanes) {
    for (const { row, middle, height } of lane.marks) {
      const item = known(row, lane.lane)?.item;
      if (item === undefined) continue;
      found.set(item.id, { item, lane, middle, height });
      const view = lanes.get(lane.lane);
      if (item.eventId !== selected || view === undefined) continue;
      for (const claim of claimItems(item.event, view, homeZone))
        found.set(claim.id, { item: claim, lane, middle: besideRow(middle, lane.height), height });
    }
  }
  return found;
}

const CLAIM_APART = 22;

/** In the row under an event, or over it where there is none under it. */
function besideRow(middle: number, height: number): number {
  return middle + CLAIM_APART <= height ? middle + CLAIM_APART : middle - CLAIM_APART;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, at) => Object.is(value, other[at]));
}
