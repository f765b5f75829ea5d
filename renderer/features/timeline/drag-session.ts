import type { ChartItem } from './chart-item';

export type DragKind = 'move' | 'resize-start' | 'resize-end';

export interface DragProposal {
  /** Where the item snaps to, wall-clock milliseconds. */
  readonly start: number;
  readonly end: number;
  /** What the date would be, in words; shown while dragging. */
  readonly words: string;
}

/** One drag of one item, from the first movement to the drop: where it came from, its ghost, the date beside the hand. */
export class DragSession {
  readonly id: string;
  readonly #start: number;
  readonly #end: number;
  readonly #host: HTMLElement;
  readonly #ghost: HTMLElement | null;

  /** @param element the item as it is drawn; a copy of it stays at the old place */
  constructor(item: ChartItem, host: HTMLElement, element: HTMLElement | undefined) {
    this.id = item.id;
    this.#start = item.start;
    this.#end = item.end;
    this.#host = host;
    this.#ghost = element === undefined ? null : addGhost(element);
  }

  /** Which part is being dragged, and how far (milliseconds), told from where the hand has brought both ends. */
  change(start: number, end: number): { readonly kind: DragKind; readonly delta: number } {
    const fromStart = start - this.#start;
    const fromEnd = end - this.#end;
    if (fromEnd === 0 && fromStart !== 0) return { kind: 'resize-start', delta: fromStart };
    if (fromStart === 0 && fromEnd !== 0) return { kind: 'resize-end', delta: fromEnd };
    return { kind: 'move', delta: fromStart };
  }

  say(words: string): void {
    this.#host.dataset['drag'] = words;
  }

  end(): void {
    this.#ghost?.remove();
    delete this.#host.dataset['drag'];
  }
}

function addGhost(element: HTMLElement): HTMLElement | null {
  const ghost = element.cloneNode(true);
  if (!(ghost instanceof HTMLElement)) return null;
  ghost.classList.add('annals-ghost');
  ghost.removeAttribute('tabindex');
  ghost.removeAttribute('role');
  ghost.setAttribute('aria-hidden', 'true');
  element.parentElement?.append(ghost);
  return ghost;
}
