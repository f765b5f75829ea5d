import { describe, expect, it } from 'vitest';
import { type Turned, wheelAct } from './wheel';

const NOTCH: Turned = { deltaX: 0, deltaY: 100, deltaMode: 0, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const notch = (change: Partial<Turned> = {}): Turned => ({ ...NOTCH, ...change });

describe('the wheel', () => {
  it('scrolls lanes over their names, whatever is chosen and held', () => {
    for (const setting of ['zooms', 'scrolls'] as const)
      for (const key of [{}, { shiftKey: true }, { altKey: true }, { ctrlKey: true }])
        expect(wheelAct(notch(key), true, setting)).toEqual({ kind: 'lanes', by: 100 });
  });

  it('zooms or scrolls over the chart as is chosen, and with Alt does the other', () => {
    expect(wheelAct(notch(), false, 'zooms')).toEqual({ kind: 'zoom', by: expect.closeTo(1.2) });
    expect(wheelAct(notch({ altKey: true }), false, 'zooms')).toEqual({ kind: 'lanes', by: 100 });
    expect(wheelAct(notch(), false, 'scrolls')).toEqual({ kind: 'lanes', by: 100 });
    expect(wheelAct(notch({ altKey: true, deltaY: -100 }), false, 'scrolls')).toEqual({ kind: 'zoom', by: expect.closeTo(1 / 1.2) });
  });

  it('moves in time sideways or with Shift, and zooms with Ctrl or ⌘', () => {
    for (const setting of ['zooms', 'scrolls'] as const) {
      expect(wheelAct(notch({ shiftKey: true }), false, setting)).toEqual({ kind: 'time', by: 100 });
      expect(wheelAct(notch({ deltaX: 120, deltaY: 3 }), false, setting)).toEqual({ kind: 'time', by: 120 });
      expect(wheelAct(notch({ ctrlKey: true }), false, setting)).toEqual({ kind: 'zoom', by: expect.closeTo(1.2) });
      expect(wheelAct(notch({ metaKey: true }), false, setting)).toEqual({ kind: 'zoom', by: expect.closeTo(1.2) });
    }
  });

  it('follows two fingers on a trackpad, whose turns are small, and counts lines as pixels', () => {
    expect(wheelAct(notch({ ctrlKey: true, deltaY: -10 }), false, 'zooms').by).toBeCloseTo(Math.exp(-0.1));
    expect(wheelAct(notch({ deltaMode: 1, deltaY: 3 }), true, 'zooms')).toEqual({ kind: 'lanes', by: 120 });
  });
});
