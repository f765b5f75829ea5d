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
}

interface Clicked {
  on(event: 'click' | 'doubleClick', listener: (click: Click) => void): unknown;
}

/** Hears what is clicked on the chart, as far as that is no selection. */
export function listenToClicks(
  timeline: Clicked,
  handlers: Pick<ChartHandlers, 'onSelect' | 'onOpen' | 'onAdd' | 'onPainted'>,
  kindOf: (id: string) => ChartItem['kind'] | undefined,
): void {
  timeline.on('click', ({ item, pageX, pageY }: Click) => {
    if (item === null || item === undefined) handlers.onPainted(pageX, pageY, 'click');
    // A count cannot be selected, so that vis-timeline tells of no selection.
    else if (kindOf(item) === 'bucket') handlers.onSelect(item);
  });
  timeline.on('doubleClick', ({ item, what, group, time, pageX, pageY }: Click) => {
    if (item !== null && item !== undefined) handlers.onOpen(item);
    else if (handlers.onPainted(pageX, pageY, 'open')) return;
    else if (what === 'background' && group !== null) handlers.onAdd(+time, group);
  });
}
