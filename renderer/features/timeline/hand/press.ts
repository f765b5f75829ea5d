/** As far as the hand may move in a tap of vis-timeline's gesture library; farther, it pans. Pixels. */
const TAP = 9;

/** What became of the last press on the chart: browsers make a click of it as well when the hand has panned in between. */
export interface Press {
  /** Whether the hand has moved in it, even if it came back. */
  hasMoved(): boolean;
  end(): void;
}

export function watchPress(host: EventTarget, window: EventTarget): Press {
  let from: { readonly x: number; readonly y: number } | null = null;
  let moved = false;
  const onDown = (event: Event) => {
    from = placeOf(event);
    moved = false;
  };
  const onMove = (event: Event) => {
    if (from === null || moved) return;
    const { x, y } = placeOf(event);
    moved = Math.hypot(x - from.x, y - from.y) > TAP;
  };
  const onUp = (event: Event) => {
    onMove(event);
    from = null;
  };
  host.addEventListener('pointerdown', onDown, true);
  window.addEventListener('pointermove', onMove, true);
  window.addEventListener('pointerup', onUp, true);
  return {
    hasMoved: () => moved,
    end() {
      host.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('pointermove', onMove, true);
      window.removeEventListener('pointerup', onUp, true);
    },
  };
}

function placeOf(event: Event): { readonly x: number; readonly y: number } {
  return { x: 'clientX' in event ? Number(event.clientX) : 0, y: 'clientY' in event ? Number(event.clientY) : 0 };
}
