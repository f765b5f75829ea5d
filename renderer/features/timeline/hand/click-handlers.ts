import type { CountOpener } from '../around/open-count';
import type { ChartHandlers } from '../chart-handlers';
import type { ChartSelection } from '../chart-selection';
import type { CrowdView } from '../crowd/crowd-view';
import type { ChartLinks } from '../links/chart-links';
import type { Listbox } from '../listbox';
import type { Chart } from '../vis-adapter';

export interface ClickEdges {
  readonly chart: Pick<Chart, 'select'>;
  readonly counts: Pick<CountOpener, 'wasJustOpened'>;
  readonly crowd: Pick<CrowdView, 'at'>;
  readonly links: Pick<ChartLinks, 'isUnderHand' | 'open'>;
  readonly selection: ChartSelection;
  readonly listbox: Pick<Listbox, 'take'>;
  /** Whether more can be pointed at than is drawn as items. */
  isPainted(): boolean;
  /** Whether the text of an item has come. */
  has(id: string): boolean;
  /** Edits the title of an item where it stands, or else opens it. */
  editOrOpen(id: string): void;
  add(time: number, lane: number): void;
}

/**
 * What clicks do on the chart. They bring the keyboard with them.
 *
 * @param edges asked with each click: the chart is made before they are
 */
export function clickHandlers(
  edges: () => ClickEdges,
): Pick<ChartHandlers, 'onSelect' | 'onOpen' | 'onAdd' | 'onPainted' | 'onBackground'> {
  return {
    onSelect(id, time) {
      const { chart, counts, links, selection } = edges();
      if (id === null && links.isUnderHand()) chart.select(selection.item());
      else if (!counts.wasJustOpened()) selection.select(id, time);
    },
    onOpen(id) {
      const { counts, editOrOpen } = edges();
      if (!counts.wasJustOpened()) editOrOpen(id);
    },
    onAdd(time, lane) {
      const { counts, add } = edges();
      if (!counts.wasJustOpened()) add(time, lane);
    },
    onPainted(clientX, clientY, act, time) {
      const { counts, crowd, links, selection, listbox, isPainted, has, editOrOpen } = edges();
      if (counts.wasJustOpened()) return true;
      const id = isPainted() ? crowd.at(clientX, clientY) : null;
      if (id === null) return links.open(clientX, clientY);
      // One whose text is still to come can neither be selected nor opened; but nothing new begins on it.
      if (!has(id)) return true;
      if (act === 'open') {
        editOrOpen(id);
        return true;
      }
      selection.select(id, time);
      // What a count opens brings it by itself.
      if (selection.holds(id)) listbox.take(id);
      return true;
    },
    onBackground: () => edges().listbox.take(null),
  };
}
