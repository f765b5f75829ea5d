import { expect, it, vi } from 'vitest';
import type { ChartItem } from '../chart-item';
import type { Chart } from '../vis-adapter';
import type { ClickEdges } from './click-handlers';

vi.stubGlobal('window', { annals: undefined });
const { createChartSelection } = await import('../chart-selection');
const { clickHandlers } = await import('./click-handlers');

const items = new Map(
  [
    { kind: 'event', id: 'event:e1', eventId: 'e1' },
    { kind: 'event', id: 'event:e1@70001', eventId: 'e1' },
    { kind: 'claim', id: 'claim:e1:0' },
    { kind: 'bucket', id: 'count:1' },
  ].map((item) => [item.id, item as ChartItem]),
);

/** Ids to which clicks on what is only painted bring the keyboard. */
function takenBy(...clicked: readonly string[]): readonly string[] {
  const taken: (string | null)[] = [];
  const chart: Partial<Chart> = { select: () => undefined, view: { start: 0, end: 1, width: 1 } };
  const selection = createChartSelection(
    chart as Chart,
    (id) => items.get(id),
    () => undefined,
  );
  for (const id of clicked) {
    const edges: Partial<ClickEdges> = {
      ...{ selection, isPainted: () => true, has: () => true },
      ...{ counts: { wasJustOpened: () => false }, crowd: { at: () => id }, listbox: { take: (one) => taken.push(one) } },
    };
    clickHandlers(() => edges as ClickEdges).onPainted(0, 0, 'click', 0);
  }
  return taken.map(String);
}

it('brings the keyboard to the event that is clicked, in whichever of its groups', () => {
  expect(takenBy('event:e1', 'event:e1@70001')).toEqual(['event:e1', 'event:e1@70001']);
});

it('leaves it to what a count opens, and brings it to nothing that is only looked at', () => {
  expect(takenBy('count:1', 'claim:e1:0')).toEqual([]);
});
