import { describe, expect, it } from 'vitest';
import { NARROWEST, WIDEST } from '../vis-options';
import { afterKey, centredAt, dragged } from './move-window';

const DAY = 86_400_000;
const shown = { start: 100 * DAY, end: 200 * DAY };
const whole = { start: 0, end: 1000 * DAY };
const press = (key: string, shiftKey = false) => ({ key, shiftKey, ctrlKey: false, altKey: false, metaKey: false });

describe('a hand', () => {
  it('moves all of the window, or one of its ends', () => {
    expect(dragged(shown, 'whole', -50 * DAY, WIDEST)).toEqual({ start: 50 * DAY, end: 150 * DAY });
    expect(dragged(shown, 'start', -50 * DAY, WIDEST)).toEqual({ start: 50 * DAY, end: 200 * DAY });
    expect(dragged(shown, 'end', 50 * DAY, WIDEST)).toEqual({ start: 100 * DAY, end: 250 * DAY });
    expect(centredAt(500 * DAY, shown)).toEqual({ start: 450 * DAY, end: 550 * DAY });
  });

  it('brings no end over the other, and none further from it than the chart shows', () => {
    expect(dragged(shown, 'start', 500 * DAY, WIDEST)).toEqual({ start: 200 * DAY - NARROWEST, end: 200 * DAY });
    expect(dragged(shown, 'end', -500 * DAY, WIDEST)).toEqual({ start: 100 * DAY, end: 100 * DAY + NARROWEST });
    expect(dragged(shown, 'end', 2 * WIDEST, WIDEST).end).toBe(100 * DAY + WIDEST);
    expect(dragged(shown, 'start', -2 * WIDEST, WIDEST).start).toBe(200 * DAY - WIDEST);
    expect(dragged(shown, 'end', 900 * DAY, 400 * DAY).end).toBe(500 * DAY);
    // Wider already, since a date was gone to.
    expect(dragged(shown, 'end', 10 * DAY, 50 * DAY)).toEqual(shown);
  });
});

describe('a key', () => {
  it('moves the window by a share of itself', () => {
    expect(afterKey(press('ArrowRight'), shown, whole, WIDEST)).toEqual({ start: 110 * DAY, end: 210 * DAY });
    expect(afterKey(press('ArrowLeft'), shown, whole, WIDEST)).toEqual({ start: 90 * DAY, end: 190 * DAY });
    expect(afterKey(press('PageDown'), shown, whole, WIDEST)).toEqual({ start: 190 * DAY, end: 290 * DAY });
  });

  it('shows less or more about the middle', () => {
    for (const less of [press('+'), press('='), press('ArrowLeft', true), press('ArrowUp', true)])
      expect(afterKey(less, shown, whole, WIDEST)).toEqual({ start: 110 * DAY, end: 190 * DAY });
    for (const more of [press('-'), press('ArrowRight', true), press('ArrowDown', true)])
      expect(afterKey(more, shown, whole, WIDEST)).toEqual({ start: 87.5 * DAY, end: 212.5 * DAY });
    const least = { start: 0, end: NARROWEST };
    expect(afterKey(press('+'), least, whole, WIDEST)).toEqual(least);
  });

  it('goes to where everything begins or ends', () => {
    expect(afterKey(press('Home'), shown, whole, WIDEST)).toEqual({ start: 0, end: 100 * DAY });
    expect(afterKey(press('End'), shown, whole, WIDEST)).toEqual({ start: 900 * DAY, end: 1000 * DAY });
  });

  it('is left to others where it means nothing, or belongs to a command', () => {
    expect(afterKey(press('Enter'), shown, whole, WIDEST)).toBeNull();
    expect(afterKey({ ...press('-'), ctrlKey: true }, shown, whole, WIDEST)).toBeNull();
  });
});
