import type { LinkStub, Side } from '../../../../shared/scene/links';
import { isPlainKey } from '../../../ui/plain-key';
import { placeStubs, type StubBox } from './place-stubs';
import { strings } from './strings';

/** A stub with what is known of its event. */
export interface NamedStub {
  readonly stub: LinkStub;
  /** Title of the event that it leads to. */
  readonly title: string;
  /** The link in words. */
  readonly words: string;
  readonly open: () => void;
}

/** What the names stand in. */
export interface StubGround {
  /** Where the view lies in the frame. */
  readonly area: { readonly left: number; readonly top: number };
  /** Of the view, pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly scrollTop: number;
  /** Changes whenever the marks may stand elsewhere. */
  readonly drawn: string;
  /** Where marks and their words are, pixels of the view. */
  readonly taken: () => readonly StubBox[];
}

const MOST_AT_A_SIDE = 8;
const SIGNS: Readonly<Record<Side, string>> = { left: '←', right: '→', top: '↑', bottom: '↓' };
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Names at the edges of the view where links leave it: a click, or Enter, goes to the event. Tab reaches one of them, arrows the others. */
export class Stubs {
  readonly #layer = document.createElement('div');
  #shown = '';

  constructor(frame: HTMLElement) {
    this.#layer.className = 'link-stubs';
    this.#layer.setAttribute('role', 'group');
    this.#layer.setAttribute('aria-label', strings.links.beyond);
    this.#layer.hidden = true;
    this.#layer.addEventListener('keydown', (event) => this.#onKey(event));
    frame.append(this.#layer);
  }

  show(stubs: readonly NamedStub[], ground: StubGround): void {
    const { area, size, scrollTop, drawn } = ground;
    if (stubs.length === 0) {
      this.hide();
      return;
    }
    // Drawn anew only when something else is to be seen, so that nothing goes from under the hand.
    const places = stubs.map(({ stub, title }) => [stub.side, Math.round(stub.x), Math.round(stub.y - scrollTop), stub.other, title]);
    const key = JSON.stringify([area, size, drawn, places]);
    if (key === this.#shown) return;
    this.#shown = key;
    const held = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['other'] : undefined;
    const hadKeyboard = this.#layer.contains(document.activeElement);
    const made = (['left', 'right', 'top', 'bottom'] as const).flatMap((side) =>
      atSide(
        stubs.filter(({ stub }) => stub.side === side),
        scrollTop,
      ),
    );
    this.#layer.hidden = false;
    this.#layer.style.left = `${area.left}px`;
    this.#layer.style.top = `${area.top}px`;
    this.#layer.replaceChildren(...made.map(({ element }) => element));
    const wanted = made.map(({ element, side, x, y }) => ({ side, x, y, width: element.offsetWidth }));
    for (const [at, { x, y, short }] of placeStubs(wanted, ground.taken(), size).entries()) {
      const element = made[at]?.element;
      if (element === undefined) continue;
      element.style.left = `${x}px`;
      element.style.top = `${y}px`;
      element.classList.toggle('short', short);
    }
    const again = this.#buttons.find(({ dataset }) => dataset['other'] === held) ?? this.#buttons[0];
    this.#rove(again);
    if (hadKeyboard) again?.focus({ preventScroll: true });
  }

  hide(): void {
    if (this.#shown === '') return;
    this.#shown = '';
    this.#layer.hidden = true;
    this.#layer.replaceChildren();
  }

  dispose(): void {
    this.#layer.remove();
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.#layer.querySelectorAll('button')];
  }

  #rove(reached: HTMLElement | undefined): void {
    for (const button of this.#buttons) button.tabIndex = button === reached ? 0 : -1;
  }

  #onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const buttons = this.#buttons;
    const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
    if (step === undefined || at < 0 || !isPlainKey(event)) return;
    event.preventDefault();
    const next = buttons[Math.max(0, Math.min(at + step, buttons.length - 1))];
    this.#rove(next);
    next?.focus({ preventScroll: true });
  }
}

interface MadeStub {
  readonly element: HTMLElement;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
}

/** From top to bottom; those that are too many are counted. */
function atSide(stubs: readonly NamedStub[], scrollTop: number): MadeStub[] {
  const inOrder = [...stubs].sort((one, other) => one.stub.y - other.stub.y);
  const made = ({ stub }: NamedStub, element: HTMLElement): MadeStub => ({ element, side: stub.side, x: stub.x, y: stub.y - scrollTop });
  const shown = inOrder.slice(0, MOST_AT_A_SIDE).map((named) => made(named, buttonOf(named)));
  const last = inOrder[MOST_AT_A_SIDE];
  if (last === undefined) return shown;
  const rest = document.createElement('span');
  rest.className = 'link-stub';
  rest.textContent = strings.links.more(inOrder.length - MOST_AT_A_SIDE);
  return [...shown, made(last, rest)];
}

function buttonOf({ stub, title, words, open }: NamedStub): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `link-stub at-${stub.side}`;
  button.dataset['other'] = String(stub.other);
  const name = document.createElement('bdi');
  name.textContent = title;
  button.append(`${SIGNS[stub.side]} `, name);
  button.title = words;
  button.addEventListener('click', open);
  return button;
}
