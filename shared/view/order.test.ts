import { describe, expect, it } from 'vitest';
import { BLANK } from '../../testing/entities/blank-event';
import type { FullEvent, Link } from '../event';
import { parseWhen } from '../time/edtf';
import { placeAmong } from '../time/placement';
import { longDate, shortDate } from './event-words';
import { isListedOrderUncertain } from './order';

const ZONE = 'Asia/Karachi';

function event(id: string, when: string, links: readonly Link[] = []): FullEvent {
  const parsed = parseWhen(when, ZONE);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const rest = { lane: '', createdAt: 0, updatedAt: 0, row: 0 } as const;
  return { ...BLANK, id, title: id.toUpperCase(), when, links: [...links], ...rest, bounds: parsed.value.bounds };
}

const follows = (to: string): Link => ({ type: 'follows', to });
const precedes = (to: string): Link => ({ type: 'precedes', to });

describe('the order of two listed events', () => {
  const [a, b, c, u, v, w] = placeAmong([
    event('a', '2026-01'),
    event('b', '2026-03-05'),
    event('c', '2026-02'),
    event('u', 'XXXX', [follows('a'), precedes('b')]),
    event('v', 'XXXX', [follows('b')]),
    event('w', 'XXXX'),
  ]);
  if (!a || !b || !c || !u || !v || !w) throw new Error('six events');
  const uncertain = (one: FullEvent, other: FullEvent) => isListedOrderUncertain(one, other, ZONE);

  it('is certain where a link says so, or the limits leave no doubt', () => {
    expect(uncertain(a, u)).toBe(false);
    expect(uncertain(u, b)).toBe(false);
    expect(uncertain(a, v)).toBe(false);
    expect(uncertain(a, b)).toBe(false);
  });

  it('is uncertain where both may have begun first', () => {
    expect(uncertain(u, c)).toBe(true);
    expect(uncertain(w, a)).toBe(true);
    expect(uncertain(u, w)).toBe(true);
    // Listed against what the link says.
    expect(uncertain(u, a)).toBe(true);
  });

  it('is said in words', () => {
    expect(shortDate(u, ZONE)).toBe('undated · after A, before B');
    expect(longDate(u, ZONE)).toBe('date unknown, after “A”, before “B”');
    expect(shortDate(w, ZONE)).toBe('undated');
    expect(shortDate(a, ZONE)).toBe('Jan 2026');
  });
});
