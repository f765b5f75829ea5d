import { afterEach, expect, it, vi } from 'vitest';
import { nextFrame } from './next-frame';

afterEach(() => vi.unstubAllGlobals());

/** Frames that are drawn when the test says so. */
function frames() {
  const waiting = new Map<number, () => void>();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => {
    waiting.set(++last, work);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => waiting.delete(frame));
  return () => {
    const now = [...waiting.values()];
    waiting.clear();
    for (const work of now) work();
  };
}

it('acts once for all that asked, and not in the first frame, before which an answer may not have come', () => {
  const draw = frames();
  const act = vi.fn();
  const soon = nextFrame(act);
  soon.ask();
  soon.ask();
  draw();
  expect(act).not.toHaveBeenCalled();
  soon.ask();
  draw();
  expect(act).toHaveBeenCalledTimes(1);
  draw();
  expect(act).toHaveBeenCalledTimes(1);
  soon.ask();
  draw();
  draw();
  expect(act).toHaveBeenCalledTimes(2);
});

it('acts no more once it is given up, in whichever frame', () => {
  const draw = frames();
  const act = vi.fn();
  for (const before of [0, 1]) {
    const soon = nextFrame(act);
    soon.ask();
    for (let frame = 0; frame < before; frame++) draw();
    soon.dispose();
    draw();
    draw();
  }
  expect(act).not.toHaveBeenCalled();
});
