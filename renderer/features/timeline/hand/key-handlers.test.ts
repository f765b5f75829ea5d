import { expect, it, vi } from 'vitest';
import type { BucketItem, EventItem } from '../chart-item';
import type { ChartSelection } from '../chart-selection';
import type { ChartEdits } from './chart-edits';
import type { KeyEdges } from './key-handlers';

vi.stubGlobal('window', { annals: undefined });
const tell = vi.fn();
vi.mock('../../../ui/notices', () => ({ tell: (...said: unknown[]) => tell(...said) }));
const { keyHandlers } = await import('./key-handlers');
const { viewState } = await import('../../../state/view-state');

const selected = { event: () => 'e1', item: () => 'event:e1' } as ChartSelection;
const item = (id: string, eventId: string) => ({ kind: 'event', id, eventId, event: { title: `Title of ${eventId}` } }) as EventItem;

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

it('deletes the event that is selected, and none that only holds the place of the keyboard: it says why', () => {
  const remove = vi.fn(async () => undefined);
  const edges: Partial<KeyEdges> = { selection: selected, edits: { remove } as Partial<ChartEdits> as ChartEdits };
  const { onRemove } = keyHandlers(edges as KeyEdges);
  onRemove(item('event:e2', 'e2'));
  onRemove({ kind: 'bucket', id: 'bucket:1' } as BucketItem);
  expect(tell.mock.calls.map(([words]) => words)).toEqual([
    expect.stringContaining('“Title of e2” is not selected'),
    expect.stringContaining('stands for several events'),
  ]);
  onRemove(item('event:e1', 'e1'));
  expect(remove.mock.calls).toEqual([[item('event:e1', 'e1')]]);
});

it('selects what the keys have gone to, what they come to where nothing is selected, and nothing that they were given back to', () => {
  const select = vi.fn();
  const bringIntoView = vi.fn();
  const edges = {
    ...{ crowd: { activate: vi.fn() }, moves: { bringIntoView } },
    selection: { event: () => null, item: () => null, select } as Partial<ChartSelection>,
  };
  const { onFocus } = keyHandlers(edges as unknown as KeyEdges);
  const other = item('event:e2', 'e2');
  onFocus(other, 'returned');
  expect([select, bringIntoView].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  viewState.getState().select({ kind: 'event', id: 'e1' });
  onFocus(other, 'reached');
  expect([select, bringIntoView].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  onFocus(other, 'chosen');
  viewState.getState().select({ kind: 'none' });
  onFocus(other, 'reached');
  expect(select.mock.calls).toEqual([['event:e2'], ['event:e2']]);
});
