import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventDraftSchema, LINK_TYPES, STATUSES } from '../event';
import { quickly } from './unchanged';

const quick = quickly(eventDraftSchema);
const ID = '0192f0c1-2345-7abc-8def-0123456789ab';

/** Mostly what is right, and much of what is just not. */
const text = fc.oneof(fc.constantFrom('a', 'Title', ' before', 'behind\u00a0', '', 'x'.repeat(200), 'x'.repeat(501), 'é 中'), fc.string());
const when = fc.constantFrom('2026', '2026-01-08', '1999~/..', 'XXXX', ' 2026', '2026-02-30', 'soon', '', '9'.repeat(501));
const anything = fc.constantFrom<unknown>(null, 5, true, [], {}, ['a', ' b'], [1], 'planned', new Date(0));
const source = fc.record(
  { title: text, publisher: text, reliability: fc.constantFrom('A', 'G'), credibility: fc.constantFrom(1, 7), when, more: text },
  { requiredKeys: [] },
);
const link = fc.record({ type: fc.constantFrom(...LINK_TYPES, 'knows'), to: fc.constantFrom(ID, 'nobody') }, { requiredKeys: ['to'] });
const draft = fc.record(
  {
    lane: fc.constantFrom(ID, ID, 'Lane'),
    title: fc.oneof(text, anything),
    when,
    status: fc.oneof(fc.constantFrom(...STATUSES), anything),
    tags: fc.oneof(fc.array(text, { maxLength: 4 }), anything),
    sources: fc.array(
      fc.oneof(
        source,
        source.map((one) => Object.fromEntries(Object.entries(one).reverse())),
      ),
      { maxLength: 3 },
    ),
    links: fc.array(link, { maxLength: 2 }),
    learned: fc.oneof(when, anything, fc.constant(undefined)),
    pinned: fc.oneof(fc.boolean(), anything),
    sensitivity: fc.constantFrom(0, 1, 3, 4, '1'),
    id: fc.constant(ID),
  },
  { requiredKeys: ['title', 'when', 'lane'] },
);

describe('what is told without the schema', () => {
  it('is what the schema makes of it, in the same order', () => {
    let told = 0;
    fc.assert(
      fc.property(draft, (input) => {
        const known = quick(input);
        if (known === null) return;
        told++;
        expect(JSON.stringify(eventDraftSchema.parse(input))).toBe(JSON.stringify(known));
      }),
      { numRuns: 20_000 },
    );
    expect(told).toBeGreaterThan(0);
  });

  it('is told of a usual event, however little it says', () => {
    const usual = { title: 'Embargo lifted', when: '2026-01-08', lane: ID };
    expect(quick(usual)).toEqual(eventDraftSchema.parse(usual));
    const full = {
      ...usual,
      summary: 'At last.\nAnd more.',
      actors: ['Ana', 'Bo'],
      tags: ['trade'],
      sources: [{ title: 'Gazette', url: 'https://example.org', published: '2026-01-09', reliability: 'B', credibility: 2 }],
      links: [{ type: 'causes', to: ID }],
      learned: '2026-01-10',
      pinned: true,
      sensitivity: 1,
    };
    expect(quick(full)).toEqual(eventDraftSchema.parse(full));
  });

  it('gives each what is not said anew', () => {
    const usual = { title: 'Embargo lifted', when: '2026-01-08', lane: ID };
    expect(quick(usual)?.tags).not.toBe(quick(usual)?.tags);
  });

  it('is nothing where a schema has a rule that is not known here', () => {
    expect(quickly(z.object({ a: z.string().regex(/^b/) }))({ a: 'b' })).toBeNull();
    expect(quickly(z.object({ a: z.string().transform((text) => text.length) }))({ a: 'b' })).toBeNull();
    expect(quickly(z.object({ a: z.record(z.string(), z.string()) }))({ a: {} })).toBeNull();
  });
});
