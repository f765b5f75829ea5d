import type { FullLane } from '../../../../shared/lane';
import { canWrite } from '../../../state/conditions';
import { shownTimeline } from '../../../state/filter/shown';
import { foldLane, isCollapsed, moveLane, resizeLane, stepLane } from '../../../state/lanes/lane-actions';
import { lanesViewOf, setLaneHeight } from '../../../state/lanes/lanes-view';
import { timelineState } from '../../../state/timeline-state';
import { viewState } from '../../../state/view-state';
import { openPointMenu } from '../../../ui/point-menu/point-menu';
import { letNamesStick, setFolded } from './lane-cell';
import { listenToLaneDrag } from './lane-drag';
import { listenToLaneKeys } from './lane-keys';
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
  const edit = (lane: FullLane) => viewState.getState().open({ kind: 'lane', id: lane.id });
  const menu = (key: number, at: { readonly x: number; readonly y: number }) =>
    onName(key, (lane) => openPointMenu({ ...laneMenu(lane), ...at }));

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
    onOpen: (key) => onName(key, edit),
    onFold: (key, collapsed) => onName(key, (lane) => foldLane(lane, collapsed)),
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
        onName(key, edit);
        return;
      }
      // The keyboard goes on from the lane: the name keeps it where vis-timeline puts the cell elsewhere, the triangle would lose it to nothing.
      nameOf(host, key)?.focus({ preventScroll: true });
      onName(key, (lane) => foldLane(lane, !isCollapsed(lane.id)));
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
      const shown = shownTimeline();
      if (shown === null) return;
      const { collapsed } = lanesViewOf(shown.snapshot);
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
