// biome-ignore-all lint/a11y/useSemanticElements: options are placed by hand (only those on screen exist), which a select does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the list holds the focus and points at its option (aria-activedescendant)
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FullEvent } from '../../../../shared/event';
import type { Box } from '../../../../shared/scene/box';
import { longDate } from '../../../../shared/view/event-words';
import { eventCache } from '../../../state/event-cache';
import { goToEvent } from '../../../state/go-to-event';
import { useCachedEvents, useSnapshot } from '../../../state/hooks';
import { useReturnFocus } from '../../../ui/use-return-focus';
import { closeCountList, countListState, DOUBLE_CLICK_MS, type ListedCount } from './count-list-state';
import './count-list.css';

const OPTION_HEIGHT = 40;
const MOST_SHOWN = 8;
const WIDTH = 360;
const HEAD_HEIGHT = 34;
const PAGE = 7;

/** The events of a count that cannot be told apart by zooming, where one is open. */
export function CountList() {
  const listed = useStore(countListState, (state) => state.listed);
  useEffect(() => closeCountList, []);
  return listed === null ? null : <OpenList listed={listed} />;
}

function OpenList({ listed: { rows, title, beside } }: { readonly listed: ListedCount }) {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const eventOf = useCachedEvents();
  const { timeline } = useSnapshot();
  useReturnFocus();
  const height = Math.min(rows.length, MOST_SHOWN) * OPTION_HEIGHT;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => OPTION_HEIGHT,
    overscan: 6,
    initialRect: { width: WIDTH, height },
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => void eventCache.want([...rows.subarray(first, last + 1)]), [rows, first, last]);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const since = performance.now();
    const onPress = (event: PointerEvent): void => {
      if (performance.now() - since < DOUBLE_CLICK_MS) return;
      if (event.target instanceof Node && box.current?.contains(event.target) === false) closeCountList();
    };
    window.addEventListener('pointerdown', onPress, true);
    return () => window.removeEventListener('pointerdown', onPress, true);
  }, []);

  function choose(at: number): void {
    const event = eventOf(rows[at] ?? -1);
    if (event === undefined) return;
    closeCountList();
    goToEvent(event.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const end = rows.length - 1;
    const to: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
      Home: 0,
      End: end,
    };
    const next = to[event.key];
    if (next !== undefined) {
      const at = Math.max(0, Math.min(next, end));
      setActive(at);
      virtual.scrollToIndex(at);
    } else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else if (event.key === 'Escape' || event.key === 'Tab') closeCountList();
    else return;
    event.preventDefault();
  }

  return (
    <div ref={box} className="count-list" role="dialog" aria-label={title} style={placeBeside(beside, HEAD_HEIGHT + height)}>
      <h2>{title}</h2>
      <div
        ref={list}
        role="listbox"
        aria-label={title}
        aria-activedescendant={`${id}-${active}`}
        tabIndex={0}
        className="count-list-events"
        style={{ height }}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const event = eventOf(rows[index] ?? -1);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and handles the keys
              <div
                key={index}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className="count-list-event"
                style={{ top: start }}
                onClick={() => choose(index)}
              >
                {event !== undefined && <Facts event={event} zone={timeline.homeZone} />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Facts({ event, zone }: { readonly event: FullEvent; readonly zone: string }) {
  return (
    <>
      <span className="count-list-title">{event.title}</span>
      <span className="count-list-facts">
        {longDate(event, zone)} · {event.status}
      </span>
    </>
  );
}

const AIR = 8;

/** Under the count where there is room, else over it; never beyond the window. */
function placeBeside({ left, right, top, bottom }: Box, height: number) {
  const under = bottom + AIR + height <= window.innerHeight - AIR;
  const x = Math.max(AIR, Math.min((left + right - WIDTH) / 2, window.innerWidth - WIDTH - AIR));
  const y = Math.max(AIR, under ? bottom + AIR : Math.min(top - AIR - height, window.innerHeight - height - AIR));
  return { left: x, top: y, width: WIDTH };
}
