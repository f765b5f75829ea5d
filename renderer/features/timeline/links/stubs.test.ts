import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LinkStub } from '../../../../shared/scene/links';
import { barePage } from '../../../../testing/page/bare-page';
import { type NamedStub, type StubGround, Stubs } from './stubs';

const widths = vi.fn(() => 80);

beforeEach(() => {
  const page = barePage();
  for (const [name, value] of Object.entries(page)) vi.stubGlobal(name, value);
  widths.mockClear();
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: widths });
});
afterEach(() => vi.unstubAllGlobals());

/** The name of the event `other` at the left edge, so far down. */
function stub(other: number, y: number, given: Partial<NamedStub> = {}): NamedStub {
  const at: LinkStub = { link: { type: 'causes', from: other, to: 0 }, other, side: 'left', x: 4, y };
  return { stub: at, title: `Event ${other}`, words: `“Event ${other}” causes “It”`, open: () => {}, ...given };
}

/** @param drawn another one with each movement of the chart */
const ground = (drawn: string): StubGround => ({
  ...{ area: { left: 0, top: 0 }, size: { width: 800, height: 400 }, scrollTop: 0, drawn },
  taken: () => [],
});

function shownStubs() {
  const frame = document.createElement('div');
  document.body.append(frame);
  const stubs = new Stubs(frame);
  return { stubs, elements: () => [...frame.querySelectorAll<HTMLElement>('.link-stub')] };
}

it('keeps the name under the hand the same element while the chart moves, and measures it once', () => {
  const { stubs, elements } = shownStubs();
  stubs.show([stub(1, 50), stub(2, 150)], ground('a'));
  const [first, second] = elements();
  stubs.show([stub(1, 60), stub(2, 160)], ground('b'));
  expect(elements()).toEqual([first, second]);
  expect(elements()[0]).toBe(first);
  expect(second?.style.top).toBe('160px');
  expect(widths).toHaveBeenCalledTimes(2);
});

it('keeps it while others come and go before it, from top to bottom', () => {
  const { stubs, elements } = shownStubs();
  stubs.show([stub(1, 50), stub(2, 150)], ground('a'));
  const second = elements()[1];
  stubs.show([stub(3, 20), stub(2, 150)], ground('b'));
  expect(elements().map(({ textContent }) => textContent)).toEqual(['← Event 3', '← Event 2']);
  expect(elements()[1]).toBe(second);
  stubs.show([stub(2, 150), stub(3, 220)], ground('c'));
  expect(elements().map(({ textContent }) => textContent)).toEqual(['← Event 2', '← Event 3']);
  expect(elements()[0]).toBe(second);
});

it('leaves the keyboard on it, also where it comes to stand behind another', () => {
  const { stubs, elements } = shownStubs();
  stubs.show([stub(1, 50), stub(2, 150)], ground('a'));
  elements()[1]?.focus();
  stubs.show([stub(2, 40), stub(1, 50)], ground('b'));
  expect(document.activeElement?.textContent).toBe('← Event 2');
  expect(elements().map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
});

it('says and opens what is so now, under a name that is kept', () => {
  const { stubs, elements } = shownStubs();
  stubs.show([stub(1, 50)], ground('a'));
  const open = vi.fn();
  const there = stub(1, 50).stub;
  stubs.show([stub(1, 50, { title: 'Renamed', words: 'new', open, stub: { ...there, side: 'right' } })], ground('b'));
  const [element] = elements();
  expect([element?.textContent, element?.title]).toEqual(['→ Renamed', 'new']);
  element?.click();
  expect(open).toHaveBeenCalledTimes(1);
  expect(widths).toHaveBeenCalledTimes(2);
});

it('counts those that are too many at one edge', () => {
  const { stubs, elements } = shownStubs();
  stubs.show(
    Array.from({ length: 11 }, (_, at) => stub(at + 1, at * 30)),
    ground('a'),
  );
  expect(elements()).toHaveLength(9);
  expect(elements().at(-1)?.textContent).toBe('and 3 more');
});
