import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Press, watchPress } from './press';

const [host, page] = [new EventTarget(), new EventTarget()];
const at = (target: EventTarget, type: string, clientX: number, clientY = 50) =>
  target.dispatchEvent(Object.assign(new Event(type), { clientX, clientY }));

describe('a press on the chart', () => {
  let press: Press;
  beforeEach(() => {
    press = watchPress(host, page);
  });
  afterEach(() => press.end());

  it('has not moved when the hand only trembled', () => {
    at(host, 'pointerdown', 100);
    at(page, 'pointermove', 104);
    at(page, 'pointerup', 103);
    expect(press.hasMoved()).toBe(false);
  });

  it('has moved when the hand panned, also where it came back; the next one begins anew', () => {
    at(host, 'pointerdown', 100);
    at(page, 'pointermove', 300);
    at(page, 'pointermove', 100);
    at(page, 'pointerup', 100);
    expect(press.hasMoved()).toBe(true);
    // Without a button that is down, a hand only goes by.
    at(host, 'pointerdown', 100);
    at(page, 'pointerup', 100);
    at(page, 'pointermove', 400);
    expect(press.hasMoved()).toBe(false);
  });

  it('has moved where only the place of letting go tells it', () => {
    at(host, 'pointerdown', 100);
    at(page, 'pointerup', 100, 80);
    expect(press.hasMoved()).toBe(true);
  });
});
