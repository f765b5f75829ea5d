import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '../../../testing/running/trials';
import { contents, value, workbench } from '../../../testing/store/workbench';
import { openFile } from '../opening/open';
import type { TimelineStore } from '../timeline-store';

const bench = workbench();

/** One random step; whether the store takes it or refuses it, it must not tear anything. */
type Command = (store: TimelineStore) => void;

const small = fc.nat(7);
const when = fc.constantFrom(
  '2014/..',
  '../2026-01-08',
  '2026-01~',
  '2026-01%',
  '2026-01-08',
  '1964/2008',
  '2026-01-08T13:16:00+05:30',
  '[1667,1668]',
  'Y-17E7',
);
const text = fc.string({ unit: 'grapheme', maxLength: 12 });

function pick<T>(items: readonly T[], n: number): T | undefined {
  return items[n % Math.max(1, items.length)];
}

const command: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ title: text, when, n: small, tags: fc.array(text, { maxLength: 3 }) })
    .map(({ title, when, n, tags }) => (store: TimelineStore) => {
      const lane = pick(value(store.ask('timeline.snapshot')).lanes, n)?.id ?? '';
      store.ask('events.add', { draft: { title, when, lane, tags } });
    }),
  fc
    .record({ n: small, l: small, title: text, when, pinned: fc.boolean() })
    .map(({ n, l, title, when, pinned }) => (store: TimelineStore) => {
      const event = pick(value(store.ask('store.pictureInput')).events, n);
      const lane = pick(value(store.ask('timeline.snapshot')).lanes, l);
      if (event && lane)
        store.ask('events.edit', { id: event.id, patch: l % 2 ? { title, pinned } : { when, lane: lane.id, learned: null } });
    }),
  fc.record({ title: text, when, count: small }).map(({ title, when, count }) => (store: TimelineStore) => {
    const lane = pick(value(store.ask('timeline.snapshot')).lanes, count)?.id ?? '';
    const drafts = Array.from({ length: count }, (_, n) => ({ title: `${title} ${n}`, when, lane }));
    store.importEvents(drafts, { label: 'Import' });
  }),
  fc.record({ title: text, when, move: fc.boolean() }).map(({ title, when, move }) => (store: TimelineStore) => {
    const events = value(store.ask('store.pictureInput')).events.slice(0, 4);
    store.ask('events.editMany', { edits: events.map(({ id }) => ({ id, patch: move ? { when } : { summary: title, tags: [title] } })) });
  }),
  fc.array(small, { minLength: 1, maxLength: 3 }).map((picks) => (store: TimelineStore) => {
    const events = value(store.ask('store.pictureInput')).events;
    const ids = picks.flatMap((n) => pick(events, n)?.id ?? []);
    if (ids.length > 0) store.ask('events.remove', { ids });
  }),
  text.map((title) => (store: TimelineStore) => void store.ask('lanes.add', { draft: { title } })),
  fc.record({ n: small, title: text, remove: fc.boolean() }).map(({ n, title, remove }) => (store: TimelineStore) => {
    const lane = pick(value(store.ask('timeline.snapshot')).lanes, n);
    if (lane)
      remove ? store.ask('lanes.remove', { id: lane.id }) : store.ask('lanes.edit', { id: lane.id, patch: { title, order: n / 2 } });
  }),
  fc.record({ n: small, title: text }).map(({ n, title }) => (store: TimelineStore) => {
    const lane = pick(value(store.ask('timeline.snapshot')).lanes, n)?.id ?? '';
    store.ask('series.add', { draft: { title, lane, every: { count: n, unit: 'week' }, anchor: '2026-01-08' } });
  }),
  fc.record({ n: small, m: fc.integer({ min: 1, max: 3 }), settle: fc.boolean() }).map(({ n, m, settle }) => (store: TimelineStore) => {
    const series = pick(value(store.ask('timeline.snapshot')).series, n);
    if (series && n === 0) store.ask('series.remove', { id: series.id });
    else if (series) store.ask('series.settle', { id: series.id, n: m, outcome: settle ? { outcome: 'held', on: '2026-02-02' } : null });
  }),
  fc
    .record({ n: small, m: fc.integer({ min: 1, max: 3 }), title: text, how: small })
    .map(({ n, m, title, how }) => (store: TimelineStore) => {
      const { id = '', lane = '' } = pick(value(store.ask('timeline.snapshot')).series, n) ?? {};
      if (how < 3) store.ask('series.edit', { id, patch: { title, every: { count: m, unit: 'month' } } });
      else if (how < 6) store.ask('series.split', { id, n: m, patch: { title } });
      else store.ask('series.makeEvent', { id, n: m, event: { title, when: '2026-01-08', lane } });
    }),
  fc
    .record({ subtitle: text, homeZone: fc.constantFrom('Asia/Karachi', 'Europe/Berlin', 'UTC') })
    .map((patch) => (store: TimelineStore) => void store.ask('timeline.edit', { patch })),
);

/** Undo and redo mixed into the steps. */
const step = fc.oneof(
  { weight: 4, arbitrary: command },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Command>(
      (store) => void store.ask('history.undo'),
      (store) => void store.ask('history.redo'),
    ),
  },
);

describe('any course of edits', () => {
  it('can be undone to the beginning and redone to the end, with history whole throughout', () => {
    let run = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (steps) => {
        let store = run++ === 0 ? bench.create() : bench.reopen(bench.open());
        // Each course starts on what the one before left: the beginning of this one is wherever its undo stack ends.
        const floor = value(store.ask('timeline.snapshot')).revision;
        for (const take of steps) take(store);
        const end = contents(store);
        let undone = 0;
        while (store.ask('history.undo').ok) undone++;
        store = bench.reopen(store);
        expect(value(store.ask('store.check')).problems).toEqual([]);
        const beginning = contents(store);
        for (let i = 0; i < undone; i++) value(store.ask('history.redo'));
        expect(contents(store)).toEqual(end);
        store = bench.reopen(store);
        expect(contents(store)).toEqual(end);
        for (let i = 0; i < undone; i++) value(store.ask('history.undo'));
        expect(contents(store)).toEqual(beginning);
        expect(value(store.ask('store.check')).problems).toEqual([]);
        expect(value(store.ask('timeline.snapshot')).revision).toBeGreaterThanOrEqual(floor + 2 * undone);
        const empty = {
          lanes: [{ title: 'Events' }],
          series: [],
          events: [],
          timeline: { title: 'Test', subtitle: '', homeZone: 'Asia/Karachi' },
        };
        expect(beginning).toMatchObject(empty);
        bench.close(store);
      }),
      { numRuns: trials(10, 25) },
    );
  });
});

describe('undo', () => {
  it('is refused, changing nothing, when the present is not what the action left', () => {
    const store = bench.create();
    const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
    const id = value(store.ask('events.add', { draft: { title: 'x', when: '2026', lane } })).createdId ?? '';
    value(store.ask('events.edit', { id, patch: { title: 'y' } }));
    bench.close(store);
    // As a merge from another replica would leave it (teams): changed without a step of this history.
    const { engine, close } = value(openFile(bench.path, 'edit'));
    engine.run("UPDATE event SET title = 'z'");
    close();
    const again = bench.open();
    expect(again.ask('history.undo')).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: expect.stringContaining('cannot be taken back') },
    });
    expect(value(again.ask('timeline.snapshot')).revision).toBe(3);
    expect(value(again.ask('events.get', { id })).title).toBe('z');
  });
});

describe('what would bring back what was removed', () => {
  it('is the next undo, the next redo, or nothing; never a step further away', () => {
    const store = bench.create();
    const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
    const add = (title: string): string => value(store.ask('events.add', { draft: { title, when: '2026', lane } })).createdId ?? '';
    const by = (id: string) => value(store.ask('history.broughtBackBy', { id }));
    const isThere = (id: string): boolean => store.ask('events.get', { id }).ok;
    const first = add('first');
    const second = add('second');
    expect(by(second)).toBeNull();
    // Added and taken back: another undo would take back an earlier step.
    value(store.ask('history.undo'));
    expect(by(second)).toBe('redo');
    value(store.ask('history.redo'));
    expect(isThere(second)).toBe(true);
    // Deleted, one of several in one step.
    value(store.ask('events.remove', { ids: [first, second] }));
    expect([by(first), by(second)]).toEqual(['undo', 'undo']);
    value(store.ask('history.undo'));
    expect(isThere(first) && isThere(second)).toBe(true);
    value(store.ask('history.redo'));
    expect(by(first)).toBe('undo');
    // Once something else was done, neither does.
    add('third');
    expect(by(first)).toBeNull();
    // Of a series as of an event; of what never was, nothing.
    const series = value(store.ask('series.add', { draft: { title: 's', lane, every: { count: 1, unit: 'week' }, anchor: '2026-01-08' } }));
    value(store.ask('history.undo'));
    expect(by(series.createdId ?? '')).toBe('redo');
    expect(by('01890a5d-ac96-774b-bcce-b302099a8057')).toBeNull();
  });
});
