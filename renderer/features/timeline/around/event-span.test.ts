import { describe, expect, it } from 'vitest';
import { eventSpan } from './event-span';

describe('eventSpan', () => {
  it('is what is known of an event', () => {
    expect(eventSpan({ bounds: { startMin: 10, startMax: 20, endMin: 30, endMax: 40 } })).toEqual({ start: 10, end: 40 });
  });

  it('lets an open end add nothing', () => {
    expect(eventSpan({ bounds: { startMin: 10, startMax: 20, endMin: null, endMax: null } })).toEqual({ start: 10, end: 20 });
    expect(eventSpan({ bounds: { startMin: null, startMax: null, endMin: 30, endMax: 40 } })).toEqual({ start: 30, end: 40 });
  });

  it('of an event without a date is where it is placed', () => {
    const bounds = { startMin: null, startMax: null, endMin: null, endMax: null };
    const place = { from: 10, to: null, rank: 1, after: ['A'], before: [], conflict: false };
    expect(eventSpan({ bounds, place })).toEqual({ start: 10, end: 10 });
  });

  it('is nothing when nothing is known', () => {
    expect(eventSpan({ bounds: { startMin: null, startMax: null, endMin: null, endMax: null } })).toBeNull();
  });
});
