import { describe, expect, it, vi } from 'vitest';
import { listenToClicks } from './vis-clicks';

type Listener = Parameters<Parameters<typeof listenToClicks>[0]['on']>[1];

const NOTHING_HELD = { ctrlKey: false, metaKey: false, shiftKey: false };

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
  const tell = (kind: string, item: string | null, what: string, held: Partial<typeof NOTHING_HELD> = {}) =>
    listeners.get(kind)?.({ item, what, group: 1, time: new Date(5), pageX: 1, pageY: 2, event: { ...NOTHING_HELD, ...held } });
  const click = (item: string | null, what: string) => tell('click', item, what);
  return { ...handlers, click, tell };
}

describe('a click on the chart', () => {
  it('is about what is painted there, else about the empty place; names of lanes are none', () => {
    const empty = clicked({});
    empty.click(null, 'background');
    empty.click(null, 'group-label');
    expect(empty.onBackground).toHaveBeenCalledTimes(1);
    const mark = clicked({ painted: true });
    mark.click(null, 'background');
    expect(mark.onPainted).toHaveBeenCalledWith(1, 2, 'click', 5);
    expect(mark.onBackground).not.toHaveBeenCalled();
  });

  it('opens a count at the time that is pointed at', () => {
    const { onSelect, click } = clicked({});
    click('count', 'item');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('count', 5);
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])('opens, selects and adds nothing with %s, which marks', (key) => {
    for (const painted of [true, false]) {
      const { tell, click: _, ...handlers } = clicked({ painted });
      for (const kind of ['click', 'doubleClick'])
        for (const item of ['count', null]) tell(kind, item, item === null ? 'background' : 'item', { [key]: true });
      for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
    }
  });

  it('is none where a pan was let go, whatever lies there', () => {
    const panned = clicked({ painted: true, moved: true });
    panned.click(null, 'background');
    panned.click('count', 'item');
    expect(panned.onPainted).not.toHaveBeenCalled();
    expect(panned.onSelect).not.toHaveBeenCalled();
  });
});
