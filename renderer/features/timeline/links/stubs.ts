import type { Box } from '../../../../shared/scene/box';
import type { LinkStub, Side } from '../../../../shared/scene/links';
import { isPlainKey } from '../../../ui/plain-key';
import { EdgeName, type EdgeWords } from './edge-name';
import { placeStubs } from './place-stubs';
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
  readonly taken: () => readonly Box[];
}

const MOST_AT_A_SIDE = 8;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const SIGNS: Readonly<Record<Side, string>> = { left: '←', right: '→', top: '↑', bottom: '↓' };
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Names at the edges of the view where links leave it: a click, or Enter, goes to the event. Tab reaches one of them, arrows the others. */
export class Stubs {
  readonly #layer = document.createElement('div');
  /** What is on the page, by what it names. */
  readonly #names = new Map<string, EdgeName>();
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
    // Placed anew only when something else is to be seen.
    const places = stubs.map(({ stub, title }) => [stub.side, Math.round(stub.x), Math.round(stub.y - scrollTop), stub.other, title]);
    const key = JSON.stringify([area, size, drawn, places]);
    if (key === this.#shown) return;
    this.#shown = key;
    const held = this.#buttons.find((button) => button === document.activeElement);
    const wanted = SIDES.flatMap((side) => atSide(side, stubs, scrollTop));
    this.#layer.hidden = false;
    this.#layer.style.left = `${area.left}px`;
    this.#layer.style.top = `${area.top}px`;
    const names = wanted.map((one) => this.#nameOf(one));
    this.#put(names);
    const sized = wanted.map(({ side, x, y }, at) => ({ side, x, y, width: names[at]?.width ?? 0 }));
    for (const [at, placed] of placeStubs(sized, ground.taken(), size).entries()) names[at]?.place(placed);
    const reached = held?.isConnected === true ? held : this.#buttons[0];
    this.#rove(reached);
    if (held !== undefined) reached?.focus({ preventScroll: true });
  }

  /** The element of a name, with what it says now. */
  #nameOf({ key, words, open }: WantedName): EdgeName {
    const name = this.#names.get(key) ?? new EdgeName(open === null ? 'span' : 'button');
    this.#names.set(key, name);
    name.say(words, open);
    return name;
  }

  /** Leaves these alone on the page, in this order, without taking out those that stand right. */
  #put(names: readonly EdgeName[]): void {
    for (const [key, name] of this.#names) {
      if (names.includes(name)) continue;
      name.element.remove();
      this.#names.delete(key);
    }
    let at = this.#layer.firstElementChild;
    for (const { element } of names) {
      if (element === at) at = at.nextElementSibling;
      else this.#layer.insertBefore(element, at);
    }
  }

  hide(): void {
    if (this.#shown === '') return;
    this.#shown = '';
    this.#layer.hidden = true;
    this.#put([]);
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

interface WantedName extends Pick<LinkStub, 'side' | 'x' | 'y'> {
  /** The same as long as it names the same end of the same link, wherever it stands. */
  readonly key: string;
  readonly words: EdgeWords;
  /** Null where it names none. */
  readonly open: (() => void) | null;
}

/** From top to bottom; those that are too many are counted. */
function atSide(side: Side, stubs: readonly NamedStub[], scrollTop: number): WantedName[] {
  const inOrder = stubs.filter(({ stub }) => stub.side === side).sort((one, other) => one.stub.y - other.stub.y);
  const placeOf = ({ x, y }: LinkStub) => ({ side, x, y: y - scrollTop });
  const names = inOrder.slice(0, MOST_AT_A_SIDE).map(({ stub, title, words, open }): WantedName => {
    const { type, from, to } = stub.link;
    return {
      ...placeOf(stub),
      key: `${type} ${from} ${to} ${stub.other}`,
      words: { sign: `${SIGNS[side]} `, name: title, hint: words },
      open,
    };
  });
  const last = inOrder[MOST_AT_A_SIDE];
  if (last === undefined) return names;
  const words = { sign: strings.links.more(inOrder.length - MOST_AT_A_SIDE), name: '', hint: '' };
  return [...names, { ...placeOf(last.stub), key: side, words, open: null }];
}
