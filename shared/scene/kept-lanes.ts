import type { LaneColumns } from '../view/lane-columns';
import { type LanePlan, mostRows, planOf } from './lane-plan';
import { laneOf } from './lane-rows';
import type { LaneSteps } from './lay-out';
import type { KnownText, SceneInput, SceneLane, SceneLaneInput } from './scene';
import type { Tile } from './tile';

/** What a lane was planned from. */
interface Planned {
  readonly lane: SceneLaneInput;
  readonly columns: LaneColumns | undefined;
  readonly page: Tile | undefined;
  readonly tile: Tile;
  readonly dense: boolean;
  readonly most: number;
  readonly first: ReadonlySet<number>;
  /** Of its wishes, in their order. */
  readonly texts: readonly (KnownText | undefined)[];
  readonly plan: LanePlan;
}

/** So few rows are quicker looked for in a lane than it is laid out. */
const FEW = 8;

/**
 * Lanes as they were last laid out: one is laid out anew only when something of it is another. What comes of it is the same as without. Texts are
 * compared by identity: what is known of an event is not changed but replaced.
 */
export class KeptLanes implements LaneSteps {
  readonly #planned = new Map<number, Planned>();
  #placed = new WeakMap<LanePlan, { readonly lane: SceneLane; readonly labels: boolean }>();

  /** Forgets all. */
  clear(): void {
    this.#planned.clear();
    this.#placed = new WeakMap();
  }

  readonly plan: LaneSteps['plan'] = (lane, input, tile, dense) => {
    const before = this.#planned.get(lane.lane);
    if (before !== undefined && isAsPlanned(before, lane, input, tile, dense)) return before.plan;
    const plan = planOf(lane, input, tile, dense);
    // A lane that is counted is planned without a look at its texts.
    const texts = dense ? [] : plan.wishes.map(({ row }) => input.textOf(row));
    const { first, index, tile: page } = input;
    this.#planned.set(lane.lane, { lane, columns: index.lane(lane.lane), page, tile, dense, most: mostRows(input), first, texts, plan });
    return plan;
  };

  readonly place: LaneSteps['place'] = (plan, tile, { top, height, labels }) => {
    const before = this.#placed.get(plan);
    if (before?.labels === labels && before.lane.height === height) return before.lane.top === top ? before.lane : { ...before.lane, top };
    const lane = laneOf(plan, tile, { top, height, labels });
    this.#placed.set(plan, { lane, labels });
    return lane;
  };
}

function isAsPlanned(before: Planned, lane: SceneLaneInput, input: SceneInput, tile: Tile, dense: boolean): boolean {
  const { index, textOf, first, tile: page } = input;
  return (
    before.columns === index.lane(lane.lane) &&
    before.dense === dense &&
    before.most === mostRows(input) &&
    before.page === page &&
    isSameTile(before.tile, tile) &&
    isSameLane(before.lane, lane) &&
    isSameHere(before.first, first, before.columns) &&
    before.texts.every((text, at) => textOf(before.plan.wishes[at]?.row ?? -1) === text)
  );
}

export function isSameTile(one: Tile, other: Tile): boolean {
  return one.start === other.start && one.end === other.end && one.perPixel === other.perPixel;
}

function isSameLane(one: SceneLaneInput, other: SceneLaneInput): boolean {
  return one.reviews === other.reviews && one.collapsed === other.collapsed && one.height === other.height;
}

/** Whether two sets of rows are the same as far as a lane holds them; of many rows only whether they are the very same set. */
function isSameHere(one: ReadonlySet<number>, other: ReadonlySet<number>, columns: LaneColumns | undefined): boolean {
  if (one === other || columns === undefined) return true;
  if (one.size > FEW || other.size > FEW) return false;
  const changed = [...one, ...other].filter((row) => one.has(row) !== other.has(row));
  return changed.every((row) => !columns.row.includes(row));
}
