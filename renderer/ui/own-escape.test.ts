import { expect, it, vi } from 'vitest';
import { closedByEscape, ownEscape } from './own-escape';

/** A control with what is spread over it, as the page would have it. */
class Control {
  constructor(readonly attributes: Readonly<Record<string, unknown>>) {}

  getAttribute(name: string): string | null {
    return this.attributes[name] === undefined ? null : String(this.attributes[name]);
  }
}
vi.stubGlobal('Element', Control);

/** Whether a panel is closed by Escape on such a control. */
function closes(attributes: object): boolean {
  const onClose = vi.fn();
  const target = new Control({ ...attributes }) as unknown as EventTarget;
  closedByEscape(onClose)({ key: 'Escape', defaultPrevented: false, preventDefault: () => undefined, target });
  return onClose.mock.calls.length > 0;
}

it('is closed by Escape, but not by the one that a control in it has use for', () => {
  expect(closes({})).toBe(true);
  expect(closes(ownEscape(false))).toBe(true);
  expect(closes(ownEscape(true))).toBe(false);
  // As Mantine's lists of choices carry it while they are open.
  expect(closes({ 'data-mantine-stop-propagation': true })).toBe(false);
});
