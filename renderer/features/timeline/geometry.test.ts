import { describe, expect, it } from 'vitest';
import type { FullEvent } from '../../../shared/event';
import { BLANK } from '../../../testing/entities/blank-event';
import type { EventItem } from './chart-item';
import { geometryOf, placeOver, type View } from './geometry';

const EVENT: FullEvent = {
  ...BLANK,
  ...{ id: '', title: '', when: '', lane: '', createdAt: 0, updatedAt: 0, row: 1 },
  bounds: { startMin: null, startMax: null, endMin: null, endMax: null },
};

const view: View = { start: 0, end: 1000, width: 1000 };

function span(startMin: number | null, startMax: number | null, endMin: number | null, endMax: number | null): EventItem {
  return {
    kind: 'event',
    id: 'event:1',
    eventId: '1',
    row: 1,
    lane: 1,
    event: EVENT,
    start: startMin ?? -8e15,
    end: endMax ?? 8e15,
    stand: { start: startMin ?? -8e15, end: endMax ?? 8e15 },
    description: '',
    color: '#000000',
    signature: '',
    mark: {
      shape: 'span',
      startMin,
      startMax,
      endMin,
      endMax,
      status: 'reported',
      title: '',
      dateWords: '',
      margin: { before: 0, after: 0 },
      members: null,
      choose: null,
      approximate: false,
      uncertain: false,
    },
  };
}

describe('geometryOf', () => {
  it('is solid between the latest start and the earliest end', () => {
    const geometry = geometryOf(span(100, 200, 700, 800), view, 50);
    expect(geometry).toMatchObject({ from: 0, solidFrom: 100, solidTo: 600, to: 700 });
  });

  it('lets an open end fade at the edge of what is seen, wherever that is', () => {
    const geometry = geometryOf(span(100, 100, null, null), view, 50);
    expect(geometry.to).toBe(900);
    expect(geometry.solidTo).toBe(840);
    const start = geometryOf(span(null, null, 500, 500), view, 50);
    // The box begins one view width to the left of the view, so its visible part begins at 1000.
    expect(start.from).toBe(1000);
    expect(start.solidFrom).toBe(1060);
    expect(start.solidTo).toBe(1500);
  });

  it('fades towards what is solid beyond the view, not away from it', () => {
    expect(geometryOf(span(100, 1500, null, null), view, 50)).toMatchObject({ from: 0, solidFrom: 1400, solidTo: 1400, to: 1460 });
    // The box begins one view width to the left of the view.
    expect(geometryOf(span(null, null, -500, 900), view, 50)).toMatchObject({ from: 440, solidFrom: 500, solidTo: 500, to: 1900 });
  });

  it('has the label where the bar begins to be seen, on a ground of its own, where too little that is solid is seen', () => {
    expect(geometryOf(span(100, 1500, null, null), view, 300)).toMatchObject({ inside: true, onFade: true, labelX: 16, labelMax: 876 });
    expect(geometryOf(span(100, 300, null, null), view, 300).onFade).toBeUndefined();
  });

  it('draws no solid core when the latest start lies after the earliest end', () => {
    const geometry = geometryOf(span(100, 600, 300, 800), view, 50);
    expect(geometry.solidFrom).toBe(geometry.solidTo);
  });

  it('writes the label on the bar when it fits and beside it when not', () => {
    expect(geometryOf(span(100, 100, 700, 700), view, 300)).toMatchObject({ inside: true, labelX: 8 });
    expect(geometryOf(span(100, 100, 300, 300), view, 300)).toMatchObject({ inside: false, labelX: 208 });
  });

  it('writes it beside a bar where it is painted there, and not once more on the bar', () => {
    for (const painted of ['before', 'behind'] as const)
      expect(geometryOf(span(100, 100, 700, 700), view, 290, placeOver(painted)).inside, painted).toBe(false);
    expect(geometryOf(span(100, 100, 700, 700), view, 290, placeOver('on')).inside).toBe(true);
    expect(geometryOf(span(100, 100, 700, 700), view, 290, placeOver(null)).inside).toBe(true);
  });

  it('lets the label of a planned bar run onto its fading end, where it stays legible', () => {
    const since = span(100, 100, null, null);
    const planned: EventItem = { ...since, mark: { ...since.mark, status: 'planned' } };
    expect(geometryOf(since, view, 860).labelMax).toBe(824);
    expect(geometryOf(planned, view, 860).labelMax).toBe(884);
  });

  it('keeps the label clear of where an approximate date reaches faintly, or within its limits when that is far', () => {
    const around = (after: number): EventItem => {
      const vague = span(300, 500, 300, 500);
      return { ...vague, mark: { ...vague.mark, shape: 'vague', approximate: true, margin: { before: after, after } } };
    };
    expect(geometryOf(around(100), view, 100)).toMatchObject({ inside: false, labelX: 308 });
    expect(geometryOf(around(200), view, 100)).toMatchObject({ inside: true, labelX: 16 });
    expect(geometryOf(around(200), view, 190)).toMatchObject({ inside: false, labelX: 408 });
  });

  it('keeps the label clear of the last dot of a set, as far as it is of any dot', () => {
    const dates = span(100, 300, 100, 300);
    const set: EventItem = { ...dates, mark: { ...dates.mark, shape: 'vague', members: [100, 200, 298] } };
    expect(geometryOf(set, view, 50).labelX).toBe(198 + 12);
    expect(geometryOf({ ...set, mark: { ...set.mark, members: [100, 200, 250] } }, view, 50).labelX).toBe(208);
  });

  it('takes the label along with a bar that has left the view', () => {
    expect(geometryOf(span(-400, -400, -20, -20), view, 300)).toMatchObject({ inside: false, labelX: 388 });
  });

  it('keeps the label in view when the bar begins outside', () => {
    const geometry = geometryOf(span(-500, -500, 900, 900), view, 300);
    expect(geometry.inside).toBe(true);
    // 500 px of the box lie left of the view.
    expect(geometry.labelX).toBe(508);
  });

  it('writes a count in the middle of what is seen of its block', () => {
    const bucket = {
      ...span(-500, null, null, 400),
      kind: 'bucket',
      count: 7,
      when: '',
      earlier: false,
      reviews: null,
    } as const;
    // 500 of the block's 900 pixels lie left of the view.
    expect(geometryOf(bucket, view, 20)).toMatchObject({ from: 500, to: 900, labelX: 500 });
    expect(geometryOf({ ...bucket, start: 800, end: 1600 }, view, 20)).toMatchObject({ from: 0, to: 200, labelX: 0 });
  });

  it('shows the dot alone when the brackets would be narrower than it', () => {
    const vague = { ...span(100, 105, 100, 105), start: 100, end: 105 };
    const item: EventItem = { ...vague, mark: { ...vague.mark, shape: 'vague' } };
    expect(geometryOf(item, view, 50).tight).toBe(true);
    expect(geometryOf({ ...item, end: 200 }, view, 50).tight).toBe(false);
  });
});
