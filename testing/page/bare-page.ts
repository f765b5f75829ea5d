import { parseHTML } from 'linkedom';

interface Target {
  readonly isConnected: boolean;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  dispatchEvent(event: unknown): unknown;
}

interface BareWindow {
  readonly document: { readonly body: Target };
  readonly HTMLElement: { readonly prototype: object };
  readonly HTMLButtonElement: unknown;
  readonly Element: unknown;
  readonly Event: new (type: string, options: { readonly bubbles: boolean }) => object;
}

/**
 * A page without a browser: elements that have no size, one of which has the keyboard, and which take and lose it with the events of a browser.
 *
 * @returns what code of the window finds in a browser, by its global name
 */
export function barePage(): Readonly<Record<string, unknown>> {
  const window: BareWindow = parseHTML('<!doctype html><html><body></body></html>');
  const { document, HTMLElement, HTMLButtonElement, Element, Event } = window;
  const tell = (target: Target, type: string, relatedTarget: Target | null) =>
    target.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { relatedTarget }));
  let active: Target = document.body;
  // An element that is taken away loses the keyboard to the page, of which no event tells.
  const present = () => (active.isConnected ? active : document.body);
  Object.defineProperty(document, 'activeElement', { get: present, configurable: true });
  Object.defineProperty(HTMLElement.prototype, 'focus', {
    configurable: true,
    value(this: Target) {
      const before = present();
      if (this === before || !this.isConnected) return;
      active = this;
      if (before !== document.body) tell(before, 'focusout', this);
      tell(this, 'focusin', before === document.body ? null : before);
    },
  });
  // The library takes 0 for none.
  Object.defineProperty(HTMLElement.prototype, 'tabIndex', {
    configurable: true,
    get(this: Target) {
      return Number(this.getAttribute('tabindex') ?? -1);
    },
    set(this: Target, index: number) {
      this.setAttribute('tabindex', String(index));
    },
  });
  return { window, document, HTMLElement, HTMLButtonElement, Element };
}
