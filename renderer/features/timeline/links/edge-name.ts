import type { PlacedStub } from './place-stubs';

/** What a name at the edge says. */
export interface EdgeWords {
  /** Arrow to where its event lies; all there is of it where the name has no room. */
  readonly sign: string;
  readonly name: string;
  /** What is told under the hand. */
  readonly hint: string;
}

/** A name at the edge of the view as it is on the page: the same element while the chart moves, so that it does not go from under the hand. */
export class EdgeName {
  readonly element: HTMLElement;
  readonly #sign = document.createElement('span');
  readonly #name = document.createElement('bdi');
  #open: (() => void) | null = null;
  #width: number | null = null;

  /** @param tag a button where there is something to open */
  constructor(tag: 'button' | 'span') {
    this.element = document.createElement(tag);
    this.element.className = 'link-stub';
    if (this.element instanceof HTMLButtonElement) this.element.type = 'button';
    this.element.append(this.#sign, this.#name);
    this.element.addEventListener('click', () => this.#open?.());
  }

  /** Pixels, of all of it; measured where its words are others than before. It has to be on the page. */
  get width(): number {
    this.#width ??= this.element.offsetWidth;
    return this.#width;
  }

  say({ sign, name, hint }: EdgeWords, open: (() => void) | null): void {
    this.#open = open;
    if (this.element.title !== hint) this.element.title = hint;
    if (this.#sign.textContent === sign && this.#name.textContent === name) return;
    this.#sign.textContent = sign;
    this.#name.textContent = name;
    this.#width = null;
    this.element.classList.remove('short');
  }

  place({ x, y, short }: PlacedStub): void {
    this.element.style.left = `${x}px`;
    this.element.style.top = `${y}px`;
    this.element.classList.toggle('short', short);
  }
}
