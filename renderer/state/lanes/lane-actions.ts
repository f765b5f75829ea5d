import { onlyValue } from '../../../shared/filter-terms';
import type { FullLane } from '../../../shared/lane';
import { bridge } from '../../client';
import { announce } from '../../ui/announce';
import { setFilter } from '../filter/filter-state';
import { oneByOne } from '../one-by-one';
import { strings } from '../strings';
import { timelineState } from '../timeline-state';
import { viewState } from '../view-state';
import { writeUntilHeard } from '../write-until-heard';
import { inOrder, orderBelow } from './lane-order';
import { lanesViewOf, setCollapsed, setLaneHeight } from './lanes-view';

const words = strings.lanes;

/** Those of the timeline, whatever is filtered, from top to bottom. */
export function allLanes(): readonly FullLane[] {
  const state = timelineState.getState();
  return state.phase === 'ready' ? inOrder(state.snapshot.lanes) : [];
}

/** Each step begins where the one before has left the lanes, also when a key is held. */
const inTurn = oneByOne();

/** Puts a lane right below another, or at the top: one step that undo takes back. */
export function moveLane(id: string, above: string | null): Promise<void> {
  return inTurn(() => putBelow(id, above));
}

async function putBelow(id: string, above: string | null): Promise<void> {
  const lanes = allLanes();
  const order = orderBelow(lanes, id, above);
  if (lanes.find((lane) => lane.id === id)?.order === order) return;
  const moved = await writeUntilHeard(() => bridge.lanes.edit({ id, patch: { order } }));
  announce(moved.ok ? placeWords(id) : moved.error.message);
}

/** Where a lane stands now, for who does not see it. */
function placeWords(id: string): string {
  const lanes = allLanes();
  const place = lanes.findIndex((lane) => lane.id === id);
  return words.placed(lanes[place]?.title ?? '', place + 1, lanes.length);
}

/** One place up or down, among all lanes. */
export function stepLane(id: string, by: -1 | 1): Promise<void> {
  return inTurn(async () => {
    const lanes = allLanes();
    const place = lanes.findIndex((lane) => lane.id === id);
    if (place < 0 || place + by < 0 || place + by >= lanes.length) return;
    await putBelow(id, (by < 0 ? lanes[place - 2] : lanes[place + 1])?.id ?? null);
  });
}

export function isCollapsed(id: string): boolean {
  const state = timelineState.getState();
  return state.phase === 'ready' && lanesViewOf(state.snapshot).collapsed.has(id);
}

export function foldLane({ id, title }: Pick<FullLane, 'id' | 'title'>, collapsed: boolean): void {
  const state = timelineState.getState();
  if (state.phase !== 'ready' || isCollapsed(id) === collapsed) return;
  setCollapsed(state.snapshot, [id], collapsed);
  announce(collapsed ? words.collapsed(title) : words.expanded(title));
}

export function foldAllLanes(collapsed: boolean): void {
  const state = timelineState.getState();
  if (state.phase !== 'ready') return;
  const ids = state.snapshot.lanes.map(({ id }) => id);
  setCollapsed(state.snapshot, ids, collapsed);
  announce(collapsed ? words.allCollapsed : words.allExpanded);
}

/** @param height pixels; null: as much as it needs */
export function resizeLane({ id, title }: Pick<FullLane, 'id' | 'title'>, height: number | null): void {
  const state = timelineState.getState();
  if (state.phase !== 'ready') return;
  setLaneHeight(state.snapshot, id, height);
  announce(height === null ? words.ownHeight(title) : words.high(title, Math.round(height)));
}

/** The filter that lets a lane alone through. */
export function onlyLane(title: string): string {
  return onlyValue('lane', title);
}

/** Shows one lane alone, on the chart; the filter's bar is the way back. */
export async function showOnly({ title }: Pick<FullLane, 'title'>): Promise<void> {
  viewState.getState().show('timeline');
  if (await setFilter(onlyLane(title))) announce(words.onlyShown(title));
}
