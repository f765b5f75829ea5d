import { describe, expect, it } from 'vitest';
import { spanToReveal } from './go-to-event';

describe('spanToReveal', () => {
  it('is what is known of an event', () => {
    expect(spanToReveal({ startMin: 10, startMax: 20, endMin: 30, endMax: 40 })).toEqual({ start: 10, end: 40 });
  });

  it('lets an open end add nothing', () => {
    expect(spanToReveal({ startMin: 10, startMax: 20, endMin: null, endMax: null })).toEqual({ start: 10, end: 20 });
    expect(spanToReveal({ startMin: null, startMax: null, endMin: 30, endMax: 40 })).toEqual({ start: 30, end: 40 });
  });

  it('is nothing when nothing is known', () => {
    expect(spanToReveal({ startMin: null, startMax: null, endMin: null, endMax: null })).toBeNull();
  });
});
