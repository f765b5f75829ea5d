import { describe, expect, it, vi } from 'vitest';
import { finished, type LaneColumns } from '../../../../shared/view/lane-columns';
import { beyondWindow } from './beyond';

const none = () => [];

function lane(...spans: readonly (readonly [number, number])[]): LaneColumns {
  return finished(0, {
    row: Uint32Array.from(spans.keys()),
    start: Float64Array.from(spans, ([start]) => start),
    end: Float64Array.from(spans, ([, end]) => end),
    flags: new Uint8Array(spans.length),
  });
}

const window = { start: 100, end: 200 };

describe('beyondWindow', () => {
  it('says on which side the events of all lanes lie', () => {
    expect(beyondWindow([lane([10, 20]), lane([30, 40])], none, window)).toEqual({ of: 'events', side: 'earlier' });
    expect(beyondWindow([lane([200, 210])], none, window)).toEqual({ of: 'events', side: 'later' });
    expect(beyondWindow([lane([10, 20]), lane([300, 310])], none, window)).toEqual({ of: 'events', side: 'both' });
  });

  it('is nothing where an event or a review is in the window, however little of it', () => {
    expect(beyondWindow([lane([10, 20]), lane([199, 300])], none, window)).toBeNull();
    expect(beyondWindow([lane([10, 101])], none, window)).toBeNull();
    expect(beyondWindow([lane([10, 500])], none, window)).toBeNull();
    expect(beyondWindow([lane([150, 150])], none, window)).toBeNull();
    expect(beyondWindow([lane([10, 20])], () => [150], window)).toBeNull();
  });

  it('speaks of reviews where there are no events, and of nothing where there is nothing', () => {
    expect(beyondWindow([], () => [20, 300], window)).toEqual({ of: 'reviews', side: 'both' });
    expect(beyondWindow([lane([10, 20])], () => [300], window)).toEqual({ of: 'events', side: 'earlier' });
    expect(beyondWindow([], none, window)).toBeNull();
  });

  it('asks for reviews only where no event is in the window', () => {
    const reviews = vi.fn(() => [20]);
    expect(beyondWindow([lane([10, 20]), lane([150, 160])], reviews, window)).toBeNull();
    expect(reviews).not.toHaveBeenCalled();
    expect(beyondWindow([lane([10, 20])], reviews, window)).toEqual({ of: 'events', side: 'earlier' });
    expect(reviews).toHaveBeenCalledTimes(1);
  });
});
