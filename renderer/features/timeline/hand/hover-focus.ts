interface FocusedItem {
  /** The keyboard has rested on it for a moment. `x` of the page. */
  onRest(id: string, x: number): void;
  onLeave(): void;
}

/** Longer than for the pointer: who goes from one to the next by keys wants to see them, not a card. */
const REST_MS = 800;
/** An element that is drawn anew loses the focus, and has it again in this time. */
const RETURN_MS = 300;

/**
 * Tells on what the keyboard rests; a click gives the focus, too, and is not told.
 *
 * @returns the function that takes the listeners off
 */
export function listenForFocus(host: HTMLElement, { onRest, onLeave }: FocusedItem): () => void {
  let resting = 0;
  let returning = 0;
  /** What has the focus, also while it is drawn anew. */
  let last: string | null = null;

  const onFocus = ({ target }: FocusEvent) => {
    const element =
      target instanceof HTMLElement && target.matches(':focus-visible') ? target.closest<HTMLElement>('.vis-item[data-id]') : null;
    const id = element?.dataset['id'];
    if (element === null || id === undefined || id === last) return;
    last = id;
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      const label = element.isConnected ? element : host.querySelector(`.vis-item[data-id="${CSS.escape(id)}"]`);
      if (label !== null) onRest(id, Math.max(label.getBoundingClientRect().left, host.getBoundingClientRect().left));
    }, REST_MS);
  };
  const leave = () => {
    last = null;
    clearTimeout(resting);
    onLeave();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    clearTimeout(returning);
    if (relatedTarget !== null || last === null) leave();
    else
      returning = window.setTimeout(() => {
        if (!host.contains(document.activeElement)) leave();
      }, RETURN_MS);
  };

  host.addEventListener('focusin', onFocus);
  host.addEventListener('focusout', onBlur);
  return () => {
    clearTimeout(resting);
    clearTimeout(returning);
    host.removeEventListener('focusin', onFocus);
    host.removeEventListener('focusout', onBlur);
  };
}
