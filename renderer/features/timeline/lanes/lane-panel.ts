import type { FullLane } from '../../../../shared/lane';
import { isGroupKey } from '../../../../shared/view/grouped';
import { canWrite } from '../../../state/conditions';
import { shownTimeline } from '../../../state/filter/shown';
import { chartedTimeline } from '../../../state/grouping/charted';
import { rowsViewOf } from '../../../state/grouping/folded-groups';
import { foldLane, moveLane, resizeLane, stepLane } from '../../../state/lanes/lane-actions';
import { lanesViewOf, setLaneHeight } from '../../../state/lanes/lanes-view';
import { timelineState } from '../../../state/timeline-state';
import { viewState } from '../../../state/view-state';
import { openPointMenu } from '../../../ui/point-menu/point-menu';
import { foldGroup, groupMenu } from './group-menu';
import { letNamesStick, setFolded } from './lane-cell';
import { listenToLaneDrag } from './lane-drag';
import { listenToLaneKeys, under } from './lane-keys';
import { laneMenu } from './lane-menu';
import { areaOf, laneAt, nameOf } from './lane-names';
import { createLaneScroll } from './lane-scroll';

export interface LanePanel {
  /** After the chart was drawn. */
  refresh(): void;
  dispose(): void;
}

/** What hand and keys do with the names of lanes, and the lanes' scroll bar. */
export function createLanePanel(host: HTMLElement): LanePanel {
  const removeScroll = createLaneScroll(host);
  const listening = new AbortController();
  const { signal } = listening;

  const resize = (lane: FullLane, height: number | null) => {
    const state = timelineState.getState();
    if (state.phase === 'ready') setLaneHeight(state.snapshot, lane.id, height);
  };
  const onName = (key: number, act: (lane: FullLane) => void) => {
    const lane = shownTimeline()?.snapshot.lanes.find((one) => one.key === key);
    if (lane !== undefined) act(lane);
  };
  /** The same of a group, which takes the place of a lane but is none that could be changed. */
  const onRow = (key: number, act: (row: FullLane, isGroup: boolean) => void) => {
    const row = chartedTimeline()?.snapshot.lanes.find((one) => one.key === key);
    if (row !== undefined) act(row, isGroupKey(key));
  };
  const menu = (key: number, at: { readonly x: number; readonly y: number }) =>
    onRow(key, (row, isGroup) => openPointMenu({ ...(isGroup ? groupMenu(row) : laneMenu(row)), ...at }));
  const open = (key: number) =>
    onRow(key, (row, isGroup) => {
      const name = nameOf(host, key);
      if (!isGroup) viewState.getState().open({ kind: 'lane', id: row.id });
      else if (name !== null) menu(key, under(name));
    });
  const fold = (key: number, collapsed: boolean) =>
    onRow(key, (row, isGroup) => (isGroup ? foldGroup(row, collapsed) : foldLane(row, collapsed)));

  const stopDrag = listenToLaneDrag(host, {
    canMove: canWrite,
    onMove: (key, above) =>
      onName(key, (lane) => void moveLane(lane.id, shownTimeline()?.snapshot.lanes.find((one) => one.key === above)?.id ?? null)),
    onHeight: (key, height) => onName(key, (lane) => resize(lane, height)),
    onOwnHeight: (key) => onName(key, (lane) => resizeLane(lane, null)),
    heightBefore: (key) => {
      const shown = shownTimeline();
      const id = shown?.snapshot.lanes.find((lane) => lane.key === key)?.id ?? '';
      return shown === null ? null : (lanesViewOf(shown.snapshot).heights.get(id) ?? null);
    },
  });
  const keys = listenToLaneKeys(host, {
    onOpen: open,
    onFold: fold,
    onStep: (key, by) => {
      if (canWrite()) onName(key, (lane) => void stepLane(lane.id, by));
    },
    onGrow: (key, by) => {
      const name = nameOf(host, key);
      if (name !== null) onName(key, (lane) => resizeLane(lane, Math.max(1, areaOf(name).height + by)));
    },
    onOwnHeight: (key) => onName(key, (lane) => resizeLane(lane, null)),
    onRemove: (key) => {
      if (canWrite()) onName(key, (lane) => viewState.getState().open({ kind: 'lane-away', id: lane.id, how: 'delete' }));
    },
    onMenu: menu,
  });
  host.addEventListener(
    'click',
    (event) => {
      const key = laneAt(event.target);
      const pressed = event.target instanceof Element ? event.target.closest('button') : null;
      if (key === null || pressed === null) return;
      if (!pressed.classList.contains('lane-fold')) {
        open(key);
        return;
      }
      // The keyboard goes on from the lane: the name keeps it where vis-timeline puts the cell elsewhere, the triangle would lose it to nothing.
      nameOf(host, key)?.focus({ preventScroll: true });
      const charted = chartedTimeline();
      if (charted !== null) onRow(key, ({ id }) => fold(key, !rowsViewOf(charted).collapsed.has(id)));
    },
    { signal },
  );
  host.addEventListener(
    'contextmenu',
    (event) => {
      const key = laneAt(event.target);
      if (key === null) return;
      event.preventDefault();
      menu(key, { x: event.clientX, y: event.clientY });
    },
    { signal },
  );

  return {
    refresh() {
      const shown = chartedTimeline();
      if (shown === null) return;
      const { collapsed } = rowsViewOf(shown);
      const ids = new Map(shown.snapshot.lanes.map((lane) => [lane.key, lane.id]));
      if (!host.classList.contains('crowd')) letNamesStick(host);
      setFolded(host, (key) => collapsed.has(ids.get(key) ?? ''));
      keys.refresh();
    },
    dispose() {
      listening.abort();
      stopDrag();
      keys.dispose();
      removeScroll();
    },
  };
}
