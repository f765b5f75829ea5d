import { expect, it } from 'vitest';
import type { Link } from '../../../shared/event';
import { orderIn, withOrder } from './order-links';

const LINKS: readonly Link[] = [
  { type: 'follows', to: 'a' },
  { type: 'causes', to: 'a' },
  { type: 'precedes', to: 'b' },
  { type: 'follows', to: 'c' },
];

it('reads what an event comes after and before', () => {
  expect(orderIn(LINKS)).toEqual({ after: ['a', 'c'], before: ['b'] });
  expect(orderIn([])).toEqual({ after: [], before: [] });
});

it('takes the place of the order that was there, and leaves other links', () => {
  const links = withOrder(LINKS, { after: ['d'], before: [] });
  expect(links).toEqual([
    { type: 'causes', to: 'a' },
    { type: 'follows', to: 'd' },
  ]);
  expect(orderIn(withOrder(LINKS, orderIn(LINKS)))).toEqual(orderIn(LINKS));
});
