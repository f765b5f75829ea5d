export interface TouchEdges {
  /** Id of the event that a finger is on, drawn or painted; null where none is. */
  idAt(event: PointerEvent): string | null;
  isSelected(id: string): boolean;
  /** Selects an event, so that it is an item that can be dragged. */
  select(id: string): void;
  /** Has the movement that follows drag an item; with null it moves the view. */
  hold(id: string | null): void;
  /** Opens the menu of what is there. */
  openMenu(event: PointerEvent): void;
}

const LONG_PRESS_MS = 450;
/** A finger never rests quite still. */
const STILL = 8;

/**
 * A finger moves the view wherever it is put down, unless on what was tapped before or is held for a moment: that is dragged. Held for a
 * moment and lifted where it is, it opens the menu.
 *
 * @returns the function that takes the listeners off
 */
export function listenToTouch(host: HTMLElement, edges: TouchEdges): () => void {
  let timer = 0;
  let from: { readonly x: number; readonly y: number } | null = null;
  let isHeld = false;

  const onDown = (event: PointerEvent) => {
    stop();
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    const id = edges.idAt(event);
    const isFresh = id !== null && !edges.isSelected(id);
    if (isFresh) edges.hold(null);
    from = { x: event.clientX, y: event.clientY };
    timer = window.setTimeout(() => {
      isHeld = true;
      host.classList.add('held');
      if (!isFresh) return;
      edges.select(id);
      edges.hold(id);
    }, LONG_PRESS_MS);
  };
  const onUp = (event: PointerEvent) => {
    const opens = isHeld && from !== null && event.isPrimary;
    stop();
    if (opens) edges.openMenu(event);
  };
  const onMove = (event: PointerEvent) => {
    if (from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) stop();
  };
  const stop = () => {
    clearTimeout(timer);
    from = null;
    isHeld = false;
    host.classList.remove('held');
  };

  host.addEventListener('pointerdown', onDown);
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', stop);
  return () => {
    stop();
    host.removeEventListener('pointerdown', onDown);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', stop);
  };
}
