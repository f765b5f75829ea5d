import type { ChartItem } from './chart-item';
import { strings } from './strings';

/**
 * vis-timeline has no roles and no keyboard. The shown items become a listbox with a roving tabindex: Tab reaches one of
 * them, arrows move in time (left, right) and between lanes (up, down).
 */
export interface Listbox {
  /** Gives the drawn elements their roles, and focus back to an item that was redrawn under it. */
  refresh(elements: ReadonlyMap<string, HTMLElement>, items: ReadonlyMap<string, ChartItem>, selected: string | null): void;
}

export interface ListboxHandlers {
  onFocus(item: ChartItem): void;
  onOpen(item: ChartItem): void;
  /** Left or right arrow: from one item to its neighbour in time. */
  onStep(from: ChartItem, to: ChartItem): void;
  onRemove(item: ChartItem): void;
  /** Alt+arrow: one unit of the date's own precision, earlier or later. */
  onNudge(item: ChartItem, units: number): void;
  laneOrder(key: number): number;
}

export function createListbox(host: HTMLElement, handlers: ListboxHandlers): Listbox {
  let active: string | null = null;
  let hadFocus = false;
  /** The item that had the focus and is not drawn at the moment, such as while its event is read again. */
  let away: string | null = null;
  /** While the focus is given to what nobody chose: that selects nothing. */
  let quiet = false;
  let current: ReadonlyMap<string, HTMLElement> = new Map();
  let known: ReadonlyMap<string, ChartItem> = new Map();

  const focus = (id: string) => {
    active = id;
    for (const [key, element] of current) element.tabIndex = key === id ? 0 : -1;
    current.get(id)?.focus({ preventScroll: false });
  };
  const focusQuietly = (element: HTMLElement | undefined) => {
    quiet = true;
    element?.focus({ preventScroll: true });
    quiet = false;
  };

  host.addEventListener('focusin', (event) => {
    const id = idOf(event.target);
    hadFocus = id !== null;
    if (id === null) return;
    active = id;
    if (quiet) return;
    away = null;
    const item = known.get(id);
    if (item !== undefined) handlers.onFocus(item);
  });
  // vis-timeline keeps a click from moving the focus, so the arrow keys would go on from somewhere else.
  host.addEventListener('click', (event) => {
    const id = idOf(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.shiftKey || !current.has(id)) return;
    active = id;
    for (const [key, element] of current) element.tabIndex = key === id ? 0 : -1;
    current.get(id)?.focus({ preventScroll: true });
  });
  host.addEventListener('focusout', (event) => {
    // An element that vis-timeline takes away loses focus to nothing; then the redrawn one gets it back.
    if (event.relatedTarget !== null) hadFocus = false;
  });
  host.addEventListener('keydown', (event) => {
    const id = idOf(event.target);
    const item = id === null ? undefined : known.get(id);
    if (item === undefined || event.ctrlKey || event.metaKey) return;
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      handlers.onNudge(item, event.key === 'ArrowLeft' ? -1 : 1);
      return;
    }
    if (event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      handlers.onOpen(item);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      handlers.onRemove(item);
    } else {
      const next = neighbour(
        item,
        event.key,
        [...current.keys()].flatMap((key) => known.get(key) ?? []),
        handlers.laneOrder,
      );
      if (next === null) return;
      event.preventDefault();
      focus(next.id);
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') handlers.onStep(item, next);
    }
  });

  return {
    refresh(elements, items, selected) {
      current = elements;
      known = items;
      const list = host.querySelector<HTMLElement>('.vis-itemset .vis-foreground');
      if (elements.size === 0) {
        list?.removeAttribute('role');
        list?.removeAttribute('aria-label');
        return;
      }
      list?.setAttribute('role', 'listbox');
      list?.setAttribute('aria-label', strings.timeline.list);
      if (away !== null && elements.has(away)) active = away;
      if (active === null || !elements.has(active)) {
        if (hadFocus) away ??= active;
        active = selected !== null && elements.has(selected) ? selected : (elements.keys().next().value ?? null);
      }
      for (const [id, element] of elements) {
        element.setAttribute('role', 'option');
        element.setAttribute('aria-label', items.get(id)?.description ?? '');
        element.setAttribute('aria-selected', String(id === selected));
        element.tabIndex = id === active ? 0 : -1;
      }
      if (!hadFocus || active === null) return;
      const { activeElement } = document;
      if (activeElement === document.body || (away === active && host.contains(activeElement))) focusQuietly(elements.get(active));
      if (away === active) away = null;
    },
  };
}

function idOf(target: EventTarget | null): string | null {
  return target instanceof HTMLElement ? (target.closest<HTMLElement>('.vis-item[data-id]')?.dataset['id'] ?? null) : null;
}

/** The item an arrow key leads to: the next or previous in the same lane, or the nearest in time of the lane beside it. */
export function neighbour(from: ChartItem, key: string, items: readonly ChartItem[], laneOrder: (key: number) => number): ChartItem | null {
  const byTime = (one: ChartItem, other: ChartItem) => one.start - other.start || (one.id < other.id ? -1 : 1);
  if (key === 'Home' || key === 'End') {
    const sorted = items.filter((item) => item.lane === from.lane).sort(byTime);
    return (key === 'Home' ? sorted[0] : sorted.at(-1)) ?? null;
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const sorted = items.filter((item) => item.lane === from.lane).sort(byTime);
    const place = sorted.findIndex((item) => item.id === from.id);
    return sorted[place + (key === 'ArrowLeft' ? -1 : 1)] ?? null;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const order = laneOrder(from.lane);
  const beyond = items.filter((item) => (key === 'ArrowUp' ? laneOrder(item.lane) < order : laneOrder(item.lane) > order));
  const orders = beyond.map((item) => laneOrder(item.lane));
  const nearest = key === 'ArrowUp' ? Math.max(...orders) : Math.min(...orders);
  const lane = beyond.filter((item) => laneOrder(item.lane) === nearest);
  lane.sort((one, other) => Math.abs(one.start - from.start) - Math.abs(other.start - from.start) || byTime(one, other));
  return lane[0] ?? null;
}
