import type { FullLane } from '../../../../shared/lane';
import { canWrite } from '../../../state/conditions';
import { closeFilter, filterState } from '../../../state/filter/filter-state';
import { allLanes, foldAllLanes, foldLane, isCollapsed, onlyLane, resizeLane, showOnly, stepLane } from '../../../state/lanes/lane-actions';
import { lanesViewOf } from '../../../state/lanes/lanes-view';
import { timelineState } from '../../../state/timeline-state';
import { viewState } from '../../../state/view-state';
import type { PointMenuContent, PointMenuItem } from '../../../ui/point-menu/point-menu';
import { strings } from '../strings';
import { fitRow } from './fit-row';

const words = strings.lanes.menu;

/** What can be done with a lane. */
export function laneMenu(lane: FullLane): Omit<PointMenuContent, 'x' | 'y'> {
  return { label: words.label(lane.title), groups: [changeItems(lane), showItems(lane), foldItems(lane), awayItems(lane)] };
}

function changeItems({ id }: FullLane): PointMenuItem[] {
  const lanes = allLanes();
  const isReadOnly = !canWrite();
  return [
    { label: words.edit, keys: 'F2', disabled: isReadOnly, run: () => viewState.getState().open({ kind: 'lane', id }) },
    { label: words.up, keys: 'Alt+ArrowUp', disabled: isReadOnly || lanes[0]?.id === id, run: () => void stepLane(id, -1) },
    { label: words.down, keys: 'Alt+ArrowDown', disabled: isReadOnly || lanes.at(-1)?.id === id, run: () => void stepLane(id, 1) },
  ];
}

function showItems(lane: FullLane): PointMenuItem[] {
  const isOnly = filterState.getState().applied?.query === onlyLane(lane.title);
  return [
    isOnly ? { label: words.all, run: closeFilter } : { label: words.only, run: () => void showOnly(lane) },
    { label: words.fit, run: () => fitLane(lane) },
  ];
}

/** Of all its events and reviews, also of those that a filter hides. */
function fitLane({ id, key }: FullLane): void {
  const state = timelineState.getState();
  if (state.phase !== 'ready') return;
  const { series, timeline } = state.snapshot;
  fitRow({ series: series.filter(({ lane }) => lane === id), timeline }, state.index.lane(key));
}

function foldItems(lane: FullLane): PointMenuItem[] {
  const collapsed = isCollapsed(lane.id);
  const state = timelineState.getState();
  const isResized = state.phase === 'ready' && lanesViewOf(state.snapshot).heights.has(lane.id);
  return [
    {
      label: collapsed ? words.expand : words.collapse,
      keys: collapsed ? 'ArrowRight' : 'ArrowLeft',
      run: () => foldLane(lane, !collapsed),
    },
    { label: words.collapseAll, run: () => foldAllLanes(true) },
    { label: words.expandAll, run: () => foldAllLanes(false) },
    {
      label: words.ownHeight,
      keys: 'Alt+Shift+Home',
      disabled: !isResized,
      run: () => resizeLane(lane, null),
    },
  ];
}

function awayItems({ id }: FullLane): PointMenuItem[] {
  const disabled = !canWrite() || allLanes().length < 2;
  const away = (how: 'merge' | 'delete') => () => viewState.getState().open({ kind: 'lane-away', id, how });
  return [
    { label: words.merge, disabled, run: away('merge') },
    { label: words.remove, keys: 'Delete', disabled, run: away('delete') },
  ];
}
