import { LINK_FIELD_ID } from '../../../state/field-ids';
import type { HandlePlace } from './handle-place';
import { strings } from './strings';

export interface HandleEdges {
  /** The hand is here while it drags; answers what it would link to, in words, or null. */
  onDrag(clientX: number, clientY: number): string | null;
  onDropped(clientX: number, clientY: number): void;
  /** Given up, or over. */
  onEnd(): void;
}

/** Nearer than this it was a click. */
const LEAST_WAY = 4;

/**
 * A handle at the selected event, dragged to another to link the two; Escape gives that up. A click, or Enter, goes to the field that does
 * the same by keyboard.
 */
export class LinkHandle {
  readonly #button = document.createElement('button');
  readonly #hint = document.createElement('div');
  readonly #edges: HandleEdges;
  #pressed: { readonly x: number; readonly y: number } | null = null;
  #dragging = false;
  #wasDragged = false;

  constructor(frame: HTMLElement, edges: HandleEdges) {
    this.#edges = edges;
    const button = this.#button;
    button.type = 'button';
    button.className = 'link-handle';
    button.title = strings.links.handleHint;
    button.setAttribute('aria-label', strings.links.handle);
    button.hidden = true;
    button.addEventListener('pointerdown', this.#onDown);
    button.addEventListener('pointermove', this.#onMove);
    button.addEventListener('pointerup', this.#onUp);
    button.addEventListener('lostpointercapture', () => this.#end());
    button.addEventListener('click', this.#onClick);
    this.#hint.className = 'link-hint';
    this.#hint.setAttribute('aria-hidden', 'true');
    this.#hint.hidden = true;
    frame.append(button, this.#hint);
  }

  /** Puts it at a place in the frame; null takes it away, unless it is in the hand. */
  place(at: HandlePlace | null): void {
    if (this.#dragging) return;
    this.#button.hidden = at === null;
    if (at === null) return;
    this.#button.style.left = `${at.x}px`;
    this.#button.style.top = `${at.y}px`;
    this.#button.style.height = `${at.height}px`;
  }

  /** Says something beside the pointer; null says nothing more. */
  say(words: string | null, clientX: number, clientY: number): void {
    this.#hint.hidden = words === null;
    if (words === null) return;
    this.#hint.textContent = words;
    const frame = this.#hint.parentElement?.getBoundingClientRect();
    if (frame === undefined) return;
    const room = Math.max(0, frame.right - this.#hint.offsetWidth - 8);
    this.#hint.style.left = `${Math.min(clientX + 14, room) - frame.left}px`;
    this.#hint.style.top = `${Math.min(clientY + 16, frame.bottom - this.#hint.offsetHeight - 8) - frame.top}px`;
  }

  dispose(): void {
    this.#end();
    this.#button.remove();
    this.#hint.remove();
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#wasDragged = false;
    this.#pressed = { x: event.clientX, y: event.clientY };
    this.#button.setPointerCapture(event.pointerId);
    window.addEventListener('keydown', this.#onKey, true);
  };

  readonly #onMove = (event: PointerEvent): void => {
    if (this.#pressed === null) return;
    const { clientX, clientY } = event;
    if (!this.#dragging && Math.hypot(clientX - this.#pressed.x, clientY - this.#pressed.y) < LEAST_WAY) return;
    this.#dragging = true;
    this.say(this.#edges.onDrag(clientX, clientY) ?? strings.links.drag, clientX, clientY);
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (this.#dragging) this.#edges.onDropped(event.clientX, event.clientY);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#dragging) return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  readonly #onClick = (event: MouseEvent): void => {
    // The end of a drag is no click, though the browser makes one of it.
    const isOfKeys = event.detail === 0;
    const field = document.getElementById(LINK_FIELD_ID);
    if (!isOfKeys && this.#wasDragged) return;
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
  };

  #end(): void {
    window.removeEventListener('keydown', this.#onKey, true);
    const was = this.#dragging;
    this.#wasDragged ||= was;
    this.#pressed = null;
    this.#dragging = false;
    if (!was) return;
    this.say(null, 0, 0);
    this.#edges.onEnd();
  }
}
