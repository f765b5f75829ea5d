import { isMac } from '../../../../shared/commands/keys';
import { preferencesState } from '../../../state/preferences-state';
import type { ChartItem } from '../chart-item';
import type { ChartSelection } from '../chart-selection';
import type { CrowdView } from '../crowd/crowd-view';
import { listenToMeasuring } from '../measure/listen-to-measuring';
import type { Chart } from '../vis-adapter';
import type { MenuActs } from './chart-menu';
import { listenForHover } from './hover';
import { listenForMarks, type Marking } from './marking-pointer';
import { listenForMenu, openMenuAt } from './open-menu';
import { itemIdOf } from './pointed';
import { endTitleEdit } from './title-edit-state';
import { listenToTouch } from './touch-drag';

/** What the hand is on. */
export interface HandEdges {
  readonly host: HTMLElement;
  readonly chart: Chart;
  readonly crowd: CrowdView;
  readonly selection: ChartSelection;
  itemOf(id: string): ChartItem | undefined;
  readonly acts: MenuActs;
  readonly marking: Marking;
}

/**
 * What a hand does on the chart beyond what vis-timeline knows of.
 *
 * @returns the function that takes the listeners off
 */
export function listenToHand(edges: HandEdges): () => void {
  const { host, chart, crowd, selection } = edges;
  const ends = [
    // First: what is measured is chosen by presses and keys that mean something else otherwise.
    listenToMeasuring({ host, crowd, itemOf: edges.itemOf, placeAt: (event) => chart.placeAt(event) }),
    listenForMenu(edges),
    listenForHover(edges),
    listenForMarks({ host, marking: edges.marking, isMac: () => isMac(preferencesState.getState().platform) }),
    listenToTouch(host, {
      idAt: (event) => {
        const id = itemIdOf(event, crowd);
        return id?.startsWith('event:') === true ? id : null;
      },
      isSelected: (id) => selection.item() === id,
      select: (id) => selection.select(id),
      hold: (id) => chart.hold(id),
      openMenu: (event) => openMenuAt(event, edges),
    }),
  ];
  return () => {
    for (const end of ends) end();
    endTitleEdit();
  };
}
