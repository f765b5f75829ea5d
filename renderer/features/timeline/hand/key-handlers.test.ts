import { expect, it, vi } from 'vitest';
import type { EventItem } from '../chart-item';
import type { ChartSelection } from '../chart-selection';
import type { ChartEdits } from './chart-edits';
import type { KeyEdges } from './key-handlers';

vi.stubGlobal('window', { annals: undefined });
const { keyHandlers } = await import('./key-handlers');

const selected = { event: () => 'e1', item: () => 'event:e1' } as ChartSelection;
const item = (id: string, eventId: string) => ({ kind: 'event', id, eventId }) as EventItem;

it('moves the selected event by keys, also where a copy of it in another group has them; none that nobody chose', () => {
  const nudge = vi.fn(async () => undefined);
  const edges: Partial<KeyEdges> = { selection: selected, edits: { nudge } as Partial<ChartEdits> as ChartEdits };
  const { onNudge } = keyHandlers(edges as KeyEdges);
  expect(onNudge(item('event:e1', 'e1'), 1)).toBe(true);
  expect(onNudge(item('event:e1@70001', 'e1'), -1)).toBe(true);
  expect(onNudge(item('event:e2', 'e2'), 1)).toBe(false);
  expect(nudge.mock.calls).toEqual([
    [item('event:e1', 'e1'), 1],
    [item('event:e1@70001', 'e1'), -1],
  ]);
});

it('deletes the event that is selected, and none that only holds the place of the keyboard', () => {
  const remove = vi.fn(async () => undefined);
  const edges: Partial<KeyEdges> = { selection: selected, edits: { remove } as Partial<ChartEdits> as ChartEdits };
  const { onRemove } = keyHandlers(edges as KeyEdges);
  onRemove(item('event:e2', 'e2'));
  onRemove(item('event:e1', 'e1'));
  expect(remove.mock.calls).toEqual([[item('event:e1', 'e1')]]);
});
