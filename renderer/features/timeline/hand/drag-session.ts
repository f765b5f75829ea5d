import type { ChartItem } from '../chart-item';
import { type AlongGhosts, type BoxAlong, showAlong } from './along-ghosts';

export type DragKind = 'move' | 'resize-start' | 'resize-end';

export interface DragProposal {
  /** Where the item snaps to, wall-clock milliseconds. */
  readonly start: number;
  readonly end: number;
  /** What the date would be, in words; shown while dragging. */
  readonly words: string;
  /** Others go along in time, and it stays in its lane. */
  readonly sameLane: boolean;
  /** Why it stays in its lane, told when it is let go over another; left out: it goes there, or is over its own. */
  readonly refusal?: string;
}

/** Which part is dragged, and how far the hand has brought it. */
export interface DragChange {
  readonly kind: DragKind;
  /** Milliseconds. */
  readonly delta: number;
}

/** What is shown as the outcome of a drag. */
export interface DragShown extends DragChange {
  /** Why it stays in its lane; undefined: it goes where the hand has it. */
  readonly refusal: string | undefined;
}

/** One drag of one item, from the first movement to the drop: where it came from, its ghost, the date beside the hand. */
export class DragSession {
  readonly id: string;
  /** The classes that it had when it was grasped, without those that vis-timeline gives; null where it was not drawn. */
  readonly className: string | null;
  readonly #start: number;
  readonly #end: number;
  readonly #host: HTMLElement;
  /** What the date would be, beside the hand. */
  readonly #words = document.createElement('div');
  /** Of the chart on the page, which stays there while something is dragged. */
  readonly #corner: { readonly left: number; readonly top: number };
  readonly #ghost: HTMLElement | null;
  readonly #cancel: () => void;
  /** What is shown as the outcome, and so what is written at the drop: where it has snapped to tells less than the hand did. */
  shown: DragShown = { kind: 'move', delta: 0, refusal: undefined };
  #along: AlongGhosts | null = null;
  #cancelled = false;

  /**
   * @param element the item as it is drawn; a copy of it stays at the old place
   * @param cancel ends the drag where it is: called when the person gives it up (Escape), or the system takes the pointer away
   */
  constructor(item: ChartItem, host: HTMLElement, element: HTMLElement | undefined, cancel: () => void) {
    this.id = item.id;
    this.className = element === undefined ? null : [...element.classList].filter((name) => !name.startsWith('vis-')).join(' ');
    this.#start = item.start;
    this.#end = item.end;
    this.#host = host;
    this.#cancel = cancel;
    this.#corner = host.getBoundingClientRect();
    this.#words.className = 'drag-words';
    this.#words.setAttribute('aria-hidden', 'true');
    if (element !== undefined) this.#follow(middleOf(element));
    this.#ghost = element === undefined ? null : addGhost(element);
    window.addEventListener('pointermove', this.#onPointer, true);
    window.addEventListener('pointercancel', this.#giveUp, true);
    window.addEventListener('blur', this.#giveUp);
    window.addEventListener('keydown', this.#onKey, true);
  }

  /** It was given up: the item goes back, and nothing is written. */
  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** Told from where the hand has brought both ends. */
  change(start: number, end: number): DragChange {
    const fromStart = start - this.#start;
    const fromEnd = end - this.#end;
    if (fromEnd === 0 && fromStart !== 0) return { kind: 'resize-start', delta: fromStart };
    if (fromStart === 0 && fromEnd !== 0) return { kind: 'resize-end', delta: fromEnd };
    return { kind: 'move', delta: fromStart };
  }

  say(words: string): void {
    if (this.#host.dataset['drag'] === words) return;
    this.#host.dataset['drag'] = words;
    this.#words.textContent = words;
    if (!this.#words.isConnected) this.#host.append(this.#words);
  }

  /** Outlines of those that go along; `boxes` is asked once, for where they stand on the page. */
  takeAlong(boxes: () => readonly BoxAlong[], pixelsOf: (id: string) => number): void {
    this.#along ??= showAlong(this.#host, boxes());
    this.#along.moveBy(pixelsOf);
  }

  end(): void {
    this.#along?.end();
    window.removeEventListener('pointermove', this.#onPointer, true);
    window.removeEventListener('pointercancel', this.#giveUp, true);
    window.removeEventListener('blur', this.#giveUp);
    window.removeEventListener('keydown', this.#onKey, true);
    this.#ghost?.remove();
    this.#words.remove();
    delete this.#host.dataset['drag'];
  }

  readonly #onPointer = (event: PointerEvent): void => this.#follow({ x: event.clientX, y: event.clientY });

  /** No key does anything else while something is in the hand: what it is about would be gone from under it. */
  readonly #onKey = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') this.#giveUp();
  };

  readonly #giveUp = (): void => {
    this.#cancelled = true;
    this.#cancel();
  };

  #follow({ x, y }: { readonly x: number; readonly y: number }): void {
    const { left, top } = this.#corner;
    // Of the words alone: all of the chart would inherit them, and be styled anew for each movement.
    this.#words.style.setProperty('--hand-x', `${x - left}px`);
    this.#words.style.setProperty('--hand-y', `${y - top}px`);
  }
}

function middleOf(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function addGhost(element: HTMLElement): HTMLElement | null {
  const ghost = element.cloneNode(true);
  if (!(ghost instanceof HTMLElement)) return null;
  ghost.classList.add('annals-ghost');
  // It lies under what is in the hand.
  ghost.classList.remove('under-hand');
  ghost.removeAttribute('tabindex');
  ghost.removeAttribute('role');
  ghost.setAttribute('aria-hidden', 'true');
  element.parentElement?.append(ghost);
  return ghost;
}
