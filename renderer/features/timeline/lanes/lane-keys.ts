import { laneAt, namesIn } from './lane-names';

export interface LaneKeyHandlers {
  onOpen(lane: number): void;
  onFold(lane: number, collapsed: boolean): void;
  /** One place up or down. */
  onStep(lane: number, by: -1 | 1): void;
  /** Pixels more or less of height. */
  onGrow(lane: number, by: number): void;
  onOwnHeight(lane: number): void;
  onRemove(lane: number): void;
  onMenu(lane: number, at: { readonly x: number; readonly y: number }): void;
}

const GROWTH = 12;

export interface LaneKeys {
  /** After the cells were drawn: one name is reached by Tab, and the one that had the keyboard has it again. */
  refresh(): void;
  dispose(): void;
}

/** The names of lanes by keys: arrows go from one to the next and fold, with Alt they move and resize the lane. */
export function listenToLaneKeys(host: HTMLElement, handlers: LaneKeyHandlers): LaneKeys {
  const listening = new AbortController();
  const { signal } = listening;
  let active: number | null = null;
  let hadFocus = false;

  host.addEventListener(
    'focusin',
    (event) => {
      const lane = isName(event.target) ? laneAt(event.target) : null;
      hadFocus = lane !== null;
      if (lane === null) return;
      active = lane;
      rove();
    },
    { signal },
  );
  host.addEventListener(
    'focusout',
    (event) => {
      // A cell that vis-timeline takes away and puts elsewhere loses the focus to nothing.
      if (event.relatedTarget !== null) hadFocus = false;
    },
    { signal },
  );
  host.addEventListener(
    'keydown',
    (event) => {
      const lane = isName(event.target) ? laneAt(event.target) : null;
      if (lane === null || event.ctrlKey || event.metaKey || !act(lane, event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );

  /** Answers whether the key meant something. */
  function act(lane: number, { key, altKey, shiftKey, target }: KeyboardEvent): boolean {
    const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
    if (altKey && shiftKey && down !== null) handlers.onGrow(lane, down * GROWTH);
    else if (altKey && shiftKey && key === 'Home') handlers.onOwnHeight(lane);
    else if (altKey && !shiftKey && down !== null) handlers.onStep(lane, down);
    else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      if (target instanceof HTMLElement) handlers.onMenu(lane, under(target));
    } else if (altKey || shiftKey) return false;
    else if (down !== null || key === 'Home' || key === 'End') go(lane, down, key);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') handlers.onFold(lane, key === 'ArrowLeft');
    else if (key === 'F2') handlers.onOpen(lane);
    else if (key === 'Delete') handlers.onRemove(lane);
    else return false;
    return true;
  }

  function go(lane: number, by: number | null, key: string): void {
    const names = namesIn(host);
    const at = names.findIndex((name) => laneAt(name) === lane);
    const next = by === null ? names.at(key === 'Home' ? 0 : -1) : at + by < 0 ? undefined : names[at + by];
    next?.focus();
  }

  function rove(): void {
    const names = namesIn(host);
    const reached = names.find((name) => laneAt(name) === active) ?? names[0];
    for (const name of names) name.tabIndex = name === reached ? 0 : -1;
  }

  return {
    refresh() {
      rove();
      if (!hadFocus || document.activeElement !== document.body) return;
      const name = namesIn(host).find((one) => laneAt(one) === active);
      name?.focus({ preventScroll: true });
    },
    dispose: () => listening.abort(),
  };
}

function isName(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains('lane-label');
}

/** Where a menu opens that a key asked for. */
export function under(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, bottom, width } = element.getBoundingClientRect();
  return { x: left + Math.min(width / 2, 24), y: bottom };
}
