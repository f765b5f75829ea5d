import { describe, expect, it, vi } from 'vitest';
import { listenToClicks } from './vis-clicks';

type Listener = Parameters<Parameters<typeof listenToClicks>[0]['on']>[1];

function clicked({ painted = false, moved = false }: { readonly painted?: boolean; readonly moved?: boolean }) {
  const handlers = { onSelect: vi.fn(), onOpen: vi.fn(), onAdd: vi.fn(), onPainted: vi.fn(() => painted), onBackground: vi.fn() };
  const listeners = new Map<string, Listener>();
  const timeline = { on: (event: string, listener: Listener) => void listeners.set(event, listener) };
  listenToClicks(
    timeline,
    handlers,
    () => 'bucket',
    () => moved,
  );
  const click = (item: string | null, what: string) =>
    listeners.get('click')?.({ item, what, group: 1, time: new Date(0), pageX: 1, pageY: 2 });
  return { ...handlers, click };
}

describe('a click on the chart', () => {
  it('is about what is painted there, else about the empty place; names of lanes are none', () => {
    const empty = clicked({});
    empty.click(null, 'background');
    empty.click(null, 'group-label');
    expect(empty.onBackground).toHaveBeenCalledTimes(1);
    const mark = clicked({ painted: true });
    mark.click(null, 'background');
    expect(mark.onPainted).toHaveBeenCalledWith(1, 2, 'click');
    expect(mark.onBackground).not.toHaveBeenCalled();
  });

  it('is none where a pan was let go, whatever lies there', () => {
    const panned = clicked({ painted: true, moved: true });
    panned.click(null, 'background');
    panned.click('count', 'item');
    expect(panned.onPainted).not.toHaveBeenCalled();
    expect(panned.onSelect).not.toHaveBeenCalled();
  });
});
