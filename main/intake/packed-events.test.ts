import { describe, expect, it } from 'vitest';
import { BLANK } from '../../testing/entities/blank-event';
import type { ImportedEvent } from './imported-event';
import { PackedEvents } from './packed-events';

const ID = (n: number): string => `0197aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;

function event(row: number): ImportedEvent {
  return {
    row,
    id: row % 3 === 0 ? ID(row) : null,
    lane: row % 4 === 0 ? null : `Lane ${row % 5}`,
    draft: {
      ...BLANK,
      ...{
        title: `“${row}” \u{1F600} é`,
        when: '2026~',
        status: 'planned',
        summary: '',
        actors: ['a'],
        places: [],
        tags: [],
        sources: [{ title: 's' }],
      },
      ...{ links: row % 7 === 0 ? [{ type: 'follows', to: ID(row + 1) }] : [], pinned: false, sensitivity: 2 },
    },
  };
}

describe('packed events', () => {
  const all = Array.from({ length: 1234 }, (_, row) => event(row));
  const packed = PackedEvents.of(all);
  packed.seal();

  it('are the events, in order, from any place', () => {
    expect(packed.length).toBe(1234);
    expect([...packed]).toEqual(all);
    for (const [from, to] of [
      [0, 10],
      [495, 505],
      [990, 2000],
      [1233, 1234],
      [1234, 1300],
      [5, 5],
    ] as const)
      expect(packed.slice(from, to)).toEqual(all.slice(from, to));
    expect([packed.at(1233), packed.at(0), packed.at(1234)]).toEqual([all[1233], all[0], undefined]);
    expect(packed.map(({ row }) => row)).toEqual(all.map(({ row }) => row));
  });

  it('say what planning asks without being opened', () => {
    expect(packed.ids).toEqual(all.map(({ id }) => id));
    expect(packed.lanes).toEqual(all.map(({ lane }) => lane));
    expect([...packed.targets.keys()]).toEqual(all.filter(({ row }) => row % 7 === 0).map(({ row }) => row));
  });

  it('can be picked from', () => {
    expect(packed.where(() => true)).toBe(packed);
    const some = packed.where((place) => place % 2 === 1);
    expect([...some]).toEqual(all.filter(({ row }) => row % 2 === 1));
    expect(some.ids).toEqual(all.filter(({ row }) => row % 2 === 1).map(({ id }) => id));
    expect([...packed.where(() => false)]).toEqual([]);
  });

  it('are there before they are sealed, too', () => {
    expect([...PackedEvents.of(all.slice(0, 3))]).toEqual(all.slice(0, 3));
  });
});
