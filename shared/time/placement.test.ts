import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../event';
import { parseWhen } from './edtf';
import { circleThrough, isUnplaced, limitsOf, type OrderedEvent, placementsOf } from './placement';
import { isUndated, UNDATED } from './undated';

function event(id: string, when: string, ...links: [Link['type'], string][]): OrderedEvent {
  const parsed = parseWhen(when, 'Asia/Karachi');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return { id, title: id.toUpperCase(), when, links: links.map(([type, to]) => ({ type, to })), bounds: parsed.value.bounds };
}

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe('placementsOf', () => {
  it('places an undated event from the earliest start of what it follows to the latest start of what it precedes', () => {
    const places = placementsOf([
      event('a', '2026-01'),
      event('u', UNDATED, ['follows', 'a'], ['precedes', 'b'], ['related', 'c']),
      event('b', '2026-03-05/2027'),
      event('c', '1999'),
    ]);
    expect([...places.keys()]).toEqual(['u']);
    expect(places.get('u')).toEqual({
      from: day('2026-01-01'),
      to: day('2026-03-06'),
      rank: 1,
      after: ['A'],
      before: ['B'],
      conflict: false,
    });
  });

  it('takes the tightest of several limits, and none from an open start', () => {
    const places = placementsOf([
      event('a', '2020'),
      event('b', '2021'),
      event('open', '../2019'),
      event('u', UNDATED, ['follows', 'a'], ['follows', 'b'], ['follows', 'open']),
    ]);
    expect(places.get('u')).toMatchObject({ from: day('2021-01-01'), to: null, conflict: false });
  });

  it('passes limits on through a chain, whichever end of it says so', () => {
    const places = placementsOf([
      event('a', '2020'),
      event('u1', UNDATED, ['follows', 'a'], ['precedes', 'u2']),
      event('u2', UNDATED),
      event('u3', UNDATED, ['follows', 'u2'], ['precedes', 'b']),
      event('b', '2024'),
    ]);
    for (const id of ['u1', 'u2', 'u3']) expect(places.get(id)).toMatchObject({ from: day('2020-01-01'), to: day('2025-01-01') });
    expect(['u1', 'u2', 'u3'].map((id) => places.get(id)?.rank)).toEqual([1, 2, 3]);
    expect(places.get('u2')).toMatchObject({ after: ['U1'], before: ['U3'] });
  });

  it('says that limits contradict each other', () => {
    const places = placementsOf([
      event('late', '2026-05'),
      event('early', '2026-03'),
      event('u', UNDATED, ['follows', 'late'], ['precedes', 'early']),
    ]);
    const place = places.get('u');
    expect(place?.conflict).toBe(true);
    expect(limitsOf({ bounds: event('u', UNDATED).bounds, ...(place && { place }) })).toEqual({
      start: day('2026-04-01'),
      end: day('2026-05-01'),
    });
  });

  it('ends with a circle, as a file made elsewhere may have one, and calls it a contradiction', () => {
    const places = placementsOf([
      event('a', '2020'),
      event('u1', UNDATED, ['follows', 'u2'], ['follows', 'a']),
      event('u2', UNDATED, ['follows', 'u1']),
    ]);
    expect(places.get('u1')).toMatchObject({ conflict: true, from: day('2020-01-01') });
    expect(places.get('u2')).toMatchObject({ conflict: true });
  });

  it('passes over links to events that are not given, and leaves an event without any unplaced', () => {
    const place = placementsOf([event('u', UNDATED, ['follows', 'withheld'])]).get('u');
    expect(place).toEqual({ from: null, to: null, rank: 0, after: [], before: [], conflict: false });
    expect(isUnplaced({ ...(place && { place }) })).toBe(true);
    expect(isUnplaced({})).toBe(false);
  });

  it('manages a chain of twenty thousand', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) => event(`u${n}`, UNDATED, ['follows', n === 0 ? 'a' : `u${n - 1}`]));
    const places = placementsOf([event('a', '2020'), ...chain]);
    expect(places.get('u19999')).toMatchObject({ from: day('2020-01-01'), rank: 20_000, conflict: false });
  });

  it('never places an event outside of what its neighbours allow, and never gives it a date', () => {
    const links = fc.array(fc.record({ type: fc.constantFrom('follows', 'precedes') as fc.Arbitrary<Link['type']>, to: fc.nat(7) }), {
      maxLength: 4,
    });
    const whens = fc.constantFrom(UNDATED, UNDATED, '2020', '2021-03', '2021-03-04', '../2022', '2019/..', '2018~/2023', '{2020,2022}');
    fc.assert(
      fc.property(fc.array(fc.tuple(whens, links), { minLength: 1, maxLength: 8 }), (rows) => {
        const events = rows.map(([when, list], n) => ({
          ...event(String(n), when),
          links: list.map(({ type, to }) => ({ type, to: String(to) })),
        }));
        for (const [id, place] of placementsOf(events)) {
          const own = events[Number(id)];
          expect(own && isUndated(own.when)).toBe(true);
          for (const { type, to } of own?.links ?? []) {
            const other = events[Number(to)];
            if (other === undefined || isUndated(other.when)) continue;
            const { startMin, startMax, endMax } = other.bounds;
            if (type === 'follows' && startMin !== null) expect(place.from).toBeGreaterThanOrEqual(startMin);
            const last = startMax ?? endMax;
            if (type === 'precedes' && last !== null) expect(place.to).toBeLessThanOrEqual(last);
          }
        }
      }),
    );
  });
});

describe('circleThrough', () => {
  it('names the events of the circle in order', () => {
    const events = [event('a', UNDATED, ['precedes', 'b']), event('b', UNDATED, ['precedes', 'c']), event('c', UNDATED, ['precedes', 'a'])];
    expect(circleThrough('a', events)).toEqual(['A', 'B', 'C', 'A']);
    expect(circleThrough('a', [event('a', UNDATED, ['follows', 'a'])])).toEqual(['A', 'A']);
  });

  it('finds none in a chain, nor through events with a date', () => {
    const events = [event('a', UNDATED, ['precedes', 'b'], ['follows', 'c']), event('b', '2020', ['precedes', 'c']), event('c', '2019')];
    expect(circleThrough('a', events)).toBeNull();
  });
});
