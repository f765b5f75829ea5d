import { type StandOf, standsInScene } from '../../../../shared/scene/link-stands';
import { type LinkFrame, layOutLinks, type SeenLinks } from '../../../../shared/scene/links';
import { rowPlaces } from '../../../../shared/scene/row-places';
import { chartedTimeline } from '../../../state/grouping/charted';
import { linkState, wantLinks } from '../../../state/links/link-state';
import { preferencesState } from '../../../state/preferences-state';
import { viewState } from '../../../state/view-state';
import type { ChartItem } from '../chart-item';
import type { CrowdView } from '../crowd/crowd-view';
import type { Chart } from '../vis-adapter';
import { standsOfItems } from './item-stands';
import { createWhichLinks } from './which-links';

/** The chart whose links they are. */
export interface LinkedChart {
  readonly host: HTMLElement;
  readonly chart: Pick<Chart, 'view' | 'size' | 'redraw'>;
  readonly crowd: Pick<CrowdView, 'contents' | 'at' | 'boxes' | 'painting'>;
  /** What can be pointed at, by its id. */
  items(): ReadonlyMap<string, ChartItem>;
  /** Brings the keyboard to the event that is selected now, as soon as that is drawn. */
  bringKeyboard(): void;
}

/** The links that are seen, in pixels from the left edge of the view and from the top of the lanes. */
export interface LinkScene extends SeenLinks {
  readonly standOf: StandOf;
  readonly frame: LinkFrame;
  /** Row of the selected event. */
  readonly selected: number | null;
  readonly tooMany: boolean;
}

/** Lays out the links of what the chart shows now; null where there is nothing to join. */
export function createLinkScene({ host, chart, crowd, items: itemsOf }: LinkedChart): () => LinkScene | null {
  const which = createWhichLinks();
  return () => {
    const shown = chartedTimeline();
    if (shown === null) return null;
    const mode = preferencesState.getState().preferences.chartLinks;
    const [view, items, painted] = [chart.view, itemsOf(), crowd.contents];
    const selected = selectedRow(items);
    if (mode === 'all' || selected !== null) wantLinks();
    if (mode !== 'all' && selected === null) return null;
    const places = rowPlaces(shown.index);
    const { links, tooMany } = which({ mode, index: linkState.getState().index, places, selected, view });
    const top = painted === null ? 0 : chart.size.scrolled;
    const frame = { width: view.width, top, bottom: top + chart.size.height };
    const standOf =
      painted === null
        ? standsOfItems(host, items, places, view)
        : standsInScene(painted.scene, view, places, (row, lane) => painted.known(row, lane)?.text.vague ?? false);
    return { ...layOutLinks(links, standOf, frame), standOf, frame, selected, tooMany };
  };
}

function selectedRow(items: ReadonlyMap<string, ChartItem>): number | null {
  const { selection } = viewState.getState();
  const item = selection.kind === 'event' ? items.get(`event:${selection.id}`) : undefined;
  return item?.kind === 'event' ? item.row : null;
}
