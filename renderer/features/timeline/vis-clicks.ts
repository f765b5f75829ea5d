import type { ChartHandlers } from './chart-handlers';
import type { ChartItem } from './chart-item';

/** What vis-timeline tells of a click. */
interface Click {
  readonly item: string | null | undefined;
  readonly what: string | null;
  readonly group: number | null;
  readonly time: Date;
  readonly pageX: number;
  readonly pageY: number;
  readonly event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>;
}

interface Clicked {
  on(event: 'click' | 'doubleClick', listener: (click: Click) => void): unknown;
}

/**
 * Hears what is clicked on the chart, as far as that is no selection.
 *
 * @param hasMoved whether the hand has panned since it pressed: browsers then tell of a click on whatever it is let go over
 */
export function listenToClicks(
  timeline: Clicked,
  handlers: Pick<ChartHandlers, 'onSelect' | 'onOpen' | 'onAdd' | 'onPainted' | 'onBackground'>,
  kindOf: (id: string) => ChartItem['kind'] | undefined,
  hasMoved: () => boolean,
): void {
  timeline.on('click', ({ item, what, time, pageX, pageY, event }: Click) => {
    if (hasMoved() || isMarking(event)) return;
    if (item === null || item === undefined) {
      if (!handlers.onPainted(pageX, pageY, 'click', +time) && what === 'background') handlers.onBackground();
    }
    // A count cannot be selected, so that vis-timeline tells of no selection.
    else if (kindOf(item) === 'bucket') handlers.onSelect(item, +time);
  });
  timeline.on('doubleClick', ({ item, what, group, time, pageX, pageY, event }: Click) => {
    if (isMarking(event)) return;
    if (item !== null && item !== undefined) handlers.onOpen(item);
    else if (handlers.onPainted(pageX, pageY, 'open', +time)) return;
    else if (what === 'background' && group !== null) handlers.onAdd(+time, group);
  });
}

/** With Ctrl, Command or Shift what is clicked is marked (hand/marking-pointer.ts), and nothing else is done with it. */
function isMarking({ ctrlKey, metaKey, shiftKey }: Click['event']): boolean {
  return ctrlKey || metaKey || shiftKey;
}
