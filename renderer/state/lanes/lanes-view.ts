import type { Snapshot } from '../../../shared/contract/snapshot';
import type { LaneChoices, Preferences } from '../../../shared/preferences';
import { bridge } from '../../client';
import { preferencesState, setPreferences } from '../preferences-state';

/** What a person has made of a timeline's lanes on the chart; by their ids. Of the file it changes nothing. */
export interface LanesView {
  readonly collapsed: ReadonlySet<string>;
  /** Pixels; a lane that is not in it has what it needs. */
  readonly heights: ReadonlyMap<string, number>;
}

type Lanes = Pick<Snapshot, 'timeline' | 'lanes'>;

/** Of so many timelines, the last ones changed. */
const MOST_KEPT = 50;

let last: { readonly of: Lanes['lanes']; readonly choices: LaneChoices | undefined; readonly view: LanesView } | null = null;

/** As it was left in this or an earlier run; before that as files of other versions say. The same object as long as nothing changed. */
export function lanesViewOf({ timeline, lanes }: Lanes): LanesView {
  const choices = preferencesState.getState().preferences.lanes.find((one) => one.timeline === timeline.id);
  if (last?.of === lanes && last.choices === choices) return last.view;
  const known = new Set(lanes.map(({ id }) => id));
  const collapsed = choices?.collapsed ?? lanes.filter((lane) => lane.collapsed).map(({ id }) => id);
  const view: LanesView = {
    collapsed: new Set(collapsed.filter((id) => known.has(id))),
    heights: new Map((choices?.heights ?? []).flatMap(({ lane, height }) => (known.has(lane) ? [[lane, height] as const] : []))),
  };
  last = { of: lanes, choices, view };
  return view;
}

/** Whether lanes are as a person has made them, and not as the chart alone would. */
export function isArranged({ collapsed, heights }: LanesView): boolean {
  return collapsed.size > 0 || heights.size > 0;
}

export function setCollapsed(of: Lanes, ids: readonly string[], collapsed: boolean): void {
  const { collapsed: before, heights } = lanesViewOf(of);
  const after = new Set(before);
  for (const id of ids) {
    if (collapsed) after.add(id);
    else after.delete(id);
  }
  keep(of, { collapsed: after, heights });
}

/** @param height null: as much as it needs */
export function setLaneHeight(of: Lanes, id: string, height: number | null): void {
  const { collapsed, heights } = lanesViewOf(of);
  const after = new Map(heights);
  if (height === null) after.delete(id);
  else after.set(id, Math.round(height));
  keep(of, { collapsed, heights: after });
}

/** At once in this window; for good when the hand has come to rest. */
function keep({ timeline }: Lanes, { collapsed, heights }: LanesView): void {
  const choice = {
    timeline: timeline.id,
    collapsed: [...collapsed],
    heights: [...heights].map(([lane, height]) => ({ lane, height })),
  };
  preferencesState.setState(({ preferences }) => ({ preferences: { ...preferences, lanes: withChoice(preferences.lanes, choice) } }));
  clearTimeout(saving);
  saving = setTimeout(() => void save(timeline.id), REST_MS);
}

const REST_MS = 150;
let saving: ReturnType<typeof setTimeout> | undefined;

async function save(timeline: string): Promise<void> {
  // What another window has kept of its timeline meanwhile stays.
  const kept = await bridge.preferences.get();
  const choice = preferencesState.getState().preferences.lanes.find((one) => one.timeline === timeline);
  if (choice !== undefined) setPreferences({ lanes: withChoice(kept.ok ? kept.value.lanes : [], choice) });
}

type Choice = Preferences['lanes'][number];

function withChoice(lanes: readonly Choice[], choice: Choice): Choice[] {
  return [...lanes.filter(({ timeline }) => timeline !== choice.timeline), choice].slice(-MOST_KEPT);
}
