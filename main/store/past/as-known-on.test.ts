import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/time/day';
import { firstLane, knownOn, NOW, value, workbench } from '../../../testing/store/workbench';
import { createTimeline, openTimeline } from '../timeline-store';

const bench = workbench();

/** What the model remembers of an event: every state it was in, and from which day. */
interface Remembered {
  states: { readonly day: number; readonly title: string; readonly deleted: boolean }[];
  learned: number;
}

const isoDay = (day: number): string => new Date(NOW + day * DAY_MS).toISOString().slice(0, 10);

describe('as known on a day', () => {
  it('is what a model that remembers every state says', () => {
    const step = fc.record({
      wait: fc.nat(2),
      what: fc.constantFrom('add', 'add', 'rename', 'relearn', 'delete', 'undo', 'import'),
      pick: fc.nat(9),
      learned: fc.integer({ min: -4, max: 12 }),
      said: fc.boolean(),
    });
    let run = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), fc.integer({ min: -5, max: 14 }), (steps, asked) => {
        let today = 0;
        const path = `${bench.folder}/${run++}.annals`;
        const store = value(createTimeline(path, { title: 'T', zone: 'UTC', now: () => NOW + today * DAY_MS, who: 'ana' }));
        const lane = firstLane(store);
        const model = new Map<string, Remembered>();
        const now = (one: Remembered) => one.states.at(-1) ?? { day: 0, title: '', deleted: true };
        steps.forEach(({ wait, what, pick, learned, said }, n) => {
          today += wait;
          const living = [...model].filter(([, one]) => !now(one).deleted);
          const chosen = living[pick % Math.max(1, living.length)];
          const title = `${what} ${n}`;
          if (what === 'add' || what === 'import') {
            // Unsaid, it is the day of entry.
            const draft = { title, when: '2026', lane, ...(said ? { learned: isoDay(learned) } : {}) };
            if (what === 'add') value(store.ask('events.add', { draft }));
            else value(store.importEvents([draft], { label: 'I' }));
            const made = value(store.ask('events.search', { query: title, limit: 5 })).events.find((event) => event.title === title);
            model.set(made?.id ?? '', { states: [{ day: today, title, deleted: false }], learned: said ? learned : today });
          } else if (chosen !== undefined) {
            const [id, one] = chosen;
            if (what === 'delete') {
              value(store.ask('events.remove', { ids: [id] }));
              one.states.push({ ...now(one), day: today, deleted: true });
            } else if (what === 'rename') {
              value(store.ask('events.edit', { id, patch: { title } }));
              one.states.push({ ...now(one), day: today, title });
            } else if (what === 'relearn' && learned !== one.learned) {
              value(store.ask('events.edit', { id, patch: { learned: isoDay(learned) } }));
              one.learned = learned;
            } else if (what === 'undo') {
              value(store.ask('events.edit', { id, patch: { title } }));
              const before = now(one).title;
              value(store.ask('history.undo'));
              one.states.push({ day: today, title: before, deleted: false });
            }
          }
        });
        const expected = [...model]
          .filter(([, one]) => one.learned <= asked)
          .flatMap(([id, one]) => {
            const version = one.states.filter((state) => state.day <= asked).at(-1) ?? one.states[0];
            return version === undefined || version.deleted ? [] : [[id, version.title]];
          });
        const known = knownOn(store, isoDay(asked)).events.map((event) => [event.id, event.title]);
        expect(known.sort()).toEqual(expected.sort());
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('counts a vague date of learning from its end, and shows lanes that are gone', () => {
    const store = bench.createSeeded();
    const lane = value(store.ask('lanes.add', { draft: { title: 'Gone' } })).createdId ?? '';
    const id = value(store.ask('events.add', { draft: { title: 'x', when: '2025', lane, learned: '2026-02' } })).createdId ?? '';
    const titles = (day: string) => knownOn(store, day).events.map((event) => event.title);
    expect(titles('2026-01-07')).toEqual([]);
    expect(titles('2026-01-08')).toHaveLength(12);
    expect(titles('2026-02-27')).not.toContain('x');
    expect(titles('2026-02')).toContain('x');
    expect(store.asKnownOn('2014/..')).toMatchObject({ ok: false, error: { field: 'day' } });
    bench.close(store);
    const tomorrow = value(openTimeline(bench.path, { now: () => NOW + DAY_MS }));
    value(tomorrow.ask('events.edit', { id, patch: { lane: firstLane(tomorrow), title: 'y', when: '2024' } }));
    value(tomorrow.ask('lanes.remove', { id: lane }));
    const then = knownOn(tomorrow, '2026-11-22');
    expect(then.events.find((event) => event.id === id)).toMatchObject({ title: 'x', lane, learned: '2026-02' });
    expect(then.events.find((event) => event.id === id)?.bounds.startMin).toBe(Date.UTC(2025, 0));
    expect(then.lanes.map((one) => one.title)).toContain('Gone');
    expect(knownOn(tomorrow, '2026-11-23').events.find((event) => event.id === id)?.title).toBe('y');
    // The series was entered today, so nobody could know of it before.
    expect(knownOn(tomorrow, '2026-11-21').series).toEqual([]);
    expect(then.series).toHaveLength(1);
    tomorrow.close();
  });
});
