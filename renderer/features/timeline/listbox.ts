import { isGivenBack } from '../../ui/give-back';
import type { ChartItem } from './chart-item';
import { neighbour } from './neighbour';
import { strings } from './strings';

/**
 * vis-timeline has no roles and no keyboard. The shown items become a listbox with a roving tabindex: Tab reaches one of
 * them, arrows move in time (left, right) and between lanes (up, down).
 */
export interface Listbox {
  /**
   * Gives the drawn elements their roles, and focus back to an item that was redrawn under it.
   *
   * @param marked rows of the events that are marked for a step that changes several; then those are the selected options
   * @param order ids of all that can be reached, in the order in which they are read, when more than what is drawn; null: that alone
   */
  refresh(
    elements: ReadonlyMap<string, HTMLElement>,
    items: ReadonlyMap<string, ChartItem>,
    selected: string | null,
    order: readonly string[] | null,
    marked: ReadonlySet<number>,
  ): void;
  /**
   * Gives the keyboard to an item that was clicked, also where it is only painted yet; with null to the list, if it is somewhere else, without
   * choosing anything.
   */
  take(id: string | null): void;
  /**
   * Brings the keyboard to the item that is selected now, as soon as that is drawn, unless it has gone into a field or a dialog meanwhile, or
   * something else is selected by then. Null, where that is none: to the list.
   */
  bringKeyboard(id: string | null): void;
}

/**
 * How the keyboard comes to an item: by an arrow or a click on the chart, or from another item; from elsewhere in the window, as by Tab, on
 * the way to whatever comes next; or by nobody, when what had it has gone or the window has it again.
 */
export type Coming = 'chosen' | 'reached' | 'returned';

export interface ListboxHandlers {
  /** What a screen reader says of an item. */
  describe(item: ChartItem): string;
  onFocus(item: ChartItem, coming: Coming): void;
  onOpen(item: ChartItem): void;
  /** Left or right arrow: from one item to its neighbour in time. */
  onStep(from: ChartItem, to: ChartItem): void;
  onRemove(item: ChartItem): void;
  /** F2: its title is edited where it stands. */
  onEditTitle(item: ChartItem): void;
  /** Space: marks it for a step that changes several, or takes its mark away. */
  onMark(item: ChartItem): void;
  /** An arrow with Shift: marks the stretch from where marking began, or from the first item, to the second. */
  onMarkTo(from: ChartItem, to: ChartItem): void;
  onMarkAll(): void;
  /** Alt+arrow: one unit of the date's own precision, earlier or later; answers whether the item can be moved so. */
  onNudge(item: ChartItem, units: number): boolean;
  /** Shift+F10, or the key for menus. */
  onMenu(item: ChartItem, element: Element): void;
  laneOrder(key: number): number;
  /** Whether an item stands where it is seen. */
  isSeen(id: string): boolean;
}

export function createListbox(host: HTMLElement, handlers: ListboxHandlers): Listbox {
  let active: string | null = null;
  let hadFocus = false;
  /** The item that had the focus and is not drawn at the moment, such as while its event is read again. */
  let away: string | null = null;
  /** While the focus is given to what nobody chose: that selects nothing. */
  let quiet = false;
  /** While it is given to what an arrow or a click chose. */
  let chosen = false;
  /** The item that had the focus last, whatever is drawn since. */
  let last: string | null = null;
  let current: ReadonlyMap<string, HTMLElement> = new Map();
  let known: ReadonlyMap<string, ChartItem> = new Map();
  /** Of an item among all that can be reached, when more can be than is drawn. */
  let places: ReadonlyMap<string, number> | null = null;
  let lastOrder: readonly string[] | null = null;
  /** The selected item to which the Tab stop went last. */
  let followed: string | null = null;
  /** The item that the keyboard is to come to, while that is not drawn. */
  let aim: string | null = null;

  const focus = (id: string) => {
    active = id;
    for (const [key, element] of current) element.tabIndex = key === id ? 0 : -1;
    const element = current.get(id);
    if (element !== undefined) {
      focusChosen(element, places !== null);
      return;
    }
    // Painted only: it becomes an item, and has the focus as soon as that is drawn.
    const item = known.get(id);
    if (item === undefined) return;
    away = id;
    hadFocus = true;
    handlers.onFocus(item, 'chosen');
  };
  const focusChosen = (element: HTMLElement | undefined, preventScroll: boolean) => {
    chosen = true;
    element?.focus({ preventScroll });
    chosen = false;
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
    const coming = comingTo(id, event.relatedTarget);
    const stop = coming === 'returned' && !quiet && !isOnChart(event.relatedTarget) ? selectedSince(id) : undefined;
    if (stop !== undefined) {
      focusQuietly(stop);
      return;
    }
    active = id;
    last = id;
    if (quiet) return;
    // What it is given back to on the way is not where it was to come.
    if (coming !== 'returned') aim = null;
    away = null;
    const item = known.get(id);
    if (item !== undefined) handlers.onFocus(item, coming);
  });
  const isOnChart = (from: EventTarget | null) => from instanceof Element && host.contains(from);
  /** Where Tab leads by now: while the keyboard was in a dialog or a search, another one was selected by that. */
  function selectedSince(id: string): HTMLElement | undefined {
    return active !== null && active !== id && active === followed ? current.get(active) : undefined;
  }
  function comingTo(id: string, from: EventTarget | null): Coming {
    if (chosen) return 'chosen';
    if (isGivenBack() || (from === null && id === last)) return 'returned';
    return idOf(from) === null ? 'reached' : 'chosen';
  }
  // vis-timeline keeps a click from moving the focus, so the arrow keys would go on from somewhere else.
  host.addEventListener('click', (event) => {
    const id = idOf(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.shiftKey || !current.has(id)) return;
    // A count opens, and what it opens takes the keyboard.
    if (known.get(id)?.kind === 'bucket') return;
    active = id;
    for (const [key, element] of current) element.tabIndex = key === id ? 0 : -1;
    focusChosen(current.get(id), true);
  });
  host.addEventListener('focusout', (event) => {
    // An element that vis-timeline takes away loses focus to nothing; then the redrawn one gets it back.
    if (event.relatedTarget !== null) hadFocus = false;
  });
  host.addEventListener('keydown', (event) => {
    const id = idOf(event.target);
    const item = id === null ? undefined : known.get(id);
    if (item === undefined) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      handlers.onMarkAll();
    }
    if (event.ctrlKey || event.metaKey) return;
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      if (handlers.onNudge(item, event.key === 'ArrowLeft' ? -1 : 1)) event.preventDefault();
      return;
    }
    if (event.altKey) return;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      if (event.target instanceof Element) handlers.onMenu(item, event.target);
    } else if (event.key === 'F2') {
      event.preventDefault();
      handlers.onEditTitle(item);
    } else if (event.key === ' ') {
      event.preventDefault();
      handlers.onMark(item);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      handlers.onOpen(item);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      // Held, it would go on with what takes the place of what is gone.
      if (!event.repeat) handlers.onRemove(item);
    } else {
      const next = neighbour(
        item,
        event.key,
        [...(places ?? current).keys()].flatMap((key) => known.get(key) ?? []),
        handlers.laneOrder,
      );
      if (next === null) return;
      event.preventDefault();
      if (event.shiftKey) handlers.onMarkTo(item, next);
      focus(next.id);
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') handlers.onStep(item, next);
    }
  });

  /** The item that Tab leads to has the keyboard, and stays as it is. */
  function takeQuietly(): void {
    const elements = [...current.values()];
    if (elements.some((element) => element.contains(document.activeElement))) return;
    focusQuietly(elements.find(({ tabIndex }) => tabIndex === 0));
  }

  const isSeen = (id: string | null) => id !== null && current.has(id) && handlers.isSeen(id);

  return {
    take: (id) => (id === null ? takeQuietly() : focus(id)),
    bringKeyboard(id) {
      const element = id === null ? undefined : current.get(id);
      if (element === undefined) takeQuietly();
      else focusQuietly(element);
      aim = element === undefined ? id : null;
    },
    refresh(elements, items, selected, order, marked) {
      current = elements;
      known = items;
      if (order !== lastOrder) places = order === null ? null : new Map(order.map((id, at) => [id, at]));
      lastOrder = order;
      const list = host.querySelector<HTMLElement>('.vis-itemset .vis-foreground');
      if (elements.size === 0) {
        list?.removeAttribute('role');
        list?.removeAttribute('aria-label');
        list?.removeAttribute('aria-multiselectable');
        return;
      }
      list?.setAttribute('role', 'listbox');
      list?.setAttribute('aria-label', strings.timeline.list);
      list?.setAttribute('aria-multiselectable', 'true');
      if (away !== null && elements.has(away)) active = away;
      if (active === null || !elements.has(active)) {
        if (hadFocus) away ??= active;
        active = selected !== null && elements.has(selected) ? selected : (elements.keys().next().value ?? null);
      }
      // What was selected elsewhere (search, table) is where Tab leads: another one would be selected by coming to it.
      if (selected !== null && selected !== followed && elements.has(selected) && !isSameEvent(known, active, selected)) {
        // The keyboard goes along where it is on the chart: its keys are about what is selected.
        if (hadFocus && host.contains(document.activeElement)) {
          away = null;
          focusQuietly(elements.get(selected));
        }
        if (!hadFocus || elements.get(selected) === document.activeElement) active = selected;
      }
      // However long the way is: meanwhile what had the keyboard goes out of view, and it is put somewhere near.
      if (aim !== selected) aim = null;
      const arrived = aim !== null && elements.has(aim) ? aim : null;
      if (arrived !== null) aim = null;
      const brought = arrived !== null && !isElsewhere(document.activeElement) ? elements.get(arrived) : undefined;
      if (brought !== undefined) {
        active = arrived;
        away = null;
      }
      if (selected === null || selected === active) followed = selected;
      // What Tab leads to is seen, also after what it led to has been moved or scrolled away.
      const stop =
        hadFocus || active === null || handlers.isSeen(active) ? active : ([selected, ...elements.keys()].find(isSeen) ?? active);
      for (const [id, element] of elements) {
        element.setAttribute('role', 'option');
        const item = items.get(id);
        element.setAttribute('aria-label', item === undefined ? '' : handlers.describe(item));
        const isMarked = item?.kind === 'event' && marked.has(item.row);
        element.toggleAttribute('data-marked', isMarked);
        element.setAttribute('aria-selected', String(marked.size > 0 ? isMarked : id === selected));
        element.tabIndex = id === stop ? 0 : -1;
        const place = places?.get(id);
        if (place !== undefined) {
          element.setAttribute('aria-setsize', String(places?.size ?? 0));
          element.setAttribute('aria-posinset', String(place + 1));
        }
      }
      if (brought !== undefined) focusQuietly(brought);
      if (!hadFocus || active === null) return;
      const { activeElement } = document;
      // Not where it was brought to meanwhile, such as a field: what is around the chart has it by a click on what was only painted.
      const isHere = activeElement !== null && (host.contains(activeElement) || activeElement.contains(host));
      if (activeElement === document.body || (away === active && isHere)) focusQuietly(elements.get(active));
      if (away === active) away = null;
    },
  };
}

/** Where somebody types, or answers. */
function isElsewhere(element: Element | null): boolean {
  return element !== null && element.closest('input, textarea, select, [role="dialog"]') !== null;
}

/** By groups an event stands in several places, and the keyboard may be on any of them. */
function isSameEvent(items: ReadonlyMap<string, ChartItem>, one: string | null, other: string): boolean {
  const [a, b] = [items.get(one ?? ''), items.get(other)];
  return a?.kind === 'event' && b?.kind === 'event' && a.eventId === b.eventId;
}

function idOf(target: EventTarget | null): string | null {
  return target instanceof HTMLElement ? (target.closest<HTMLElement>('.vis-item[data-id]')?.dataset['id'] ?? null) : null;
}
