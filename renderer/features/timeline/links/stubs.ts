import type { LinkStub, Side } from '../../../../shared/scene/links';

/** A stub with what is known of its event. */
export interface NamedStub {
  readonly stub: LinkStub;
  /** Title of the event that it leads to. */
  readonly title: string;
  /** The link in words. */
  readonly words: string;
  readonly open: () => void;
}

const MOST_AT_A_SIDE = 8;
const APART = 26;
const SIGNS: Readonly<Record<Side, string>> = { left: '←', right: '→', top: '↑', bottom: '↓' };

/** Names at the edges of the view where links leave it: a click goes to the event. */
export class Stubs {
  readonly #layer = document.createElement('div');
  #shown = '';

  constructor(frame: HTMLElement) {
    this.#layer.className = 'link-stubs';
    frame.append(this.#layer);
  }

  /**
   * @param area where the view lies in the frame
   * @param more what stands for those that have no room
   */
  show(
    stubs: readonly NamedStub[],
    scrollTop: number,
    area: { readonly left: number; readonly top: number },
    more: (count: number) => string,
  ): void {
    // Drawn anew only when something else is to be seen, so that nothing goes from under the hand.
    const key = JSON.stringify([
      area,
      stubs.map(({ stub, title }) => [stub.side, Math.round(stub.x), Math.round(stub.y - scrollTop), stub.other, title]),
    ]);
    if (key === this.#shown) return;
    this.#shown = key;
    const buttons = (['left', 'right', 'top', 'bottom'] as const).flatMap((side) =>
      atSide(
        stubs.filter(({ stub }) => stub.side === side),
        scrollTop,
        more,
      ),
    );
    this.#layer.style.left = `${area.left}px`;
    this.#layer.style.top = `${area.top}px`;
    this.#layer.replaceChildren(...buttons);
  }

  hide(): void {
    if (this.#shown === '') return;
    this.#shown = '';
    this.#layer.replaceChildren();
  }

  dispose(): void {
    this.#layer.remove();
  }
}

/** One under the other where they would lie on each other; those that have no room are counted. */
function atSide(stubs: readonly NamedStub[], scrollTop: number, more: (count: number) => string): HTMLElement[] {
  const inOrder = [...stubs].sort((one, other) => one.stub.y - other.stub.y);
  let free = Number.NEGATIVE_INFINITY;
  const placed = inOrder.slice(0, MOST_AT_A_SIDE).map((named) => {
    const y = Math.max(named.stub.y - scrollTop, free);
    free = y + APART;
    return buttonOf(named, y);
  });
  const last = inOrder[MOST_AT_A_SIDE];
  if (last === undefined) return placed;
  const rest = document.createElement('span');
  rest.className = `link-stub at-${last.stub.side}`;
  rest.textContent = more(inOrder.length - MOST_AT_A_SIDE);
  rest.style.top = `${free}px`;
  return [...placed, rest];
}

function buttonOf({ stub, title, words, open }: NamedStub, y: number): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `link-stub at-${stub.side}`;
  // The details tell the same by keyboard.
  button.tabIndex = -1;
  const name = document.createElement('bdi');
  name.textContent = title;
  button.append(`${SIGNS[stub.side]} `, name);
  button.title = words;
  button.style.top = `${y}px`;
  if (stub.side === 'top' || stub.side === 'bottom') button.style.left = `${stub.x}px`;
  button.addEventListener('click', open);
  return button;
}
