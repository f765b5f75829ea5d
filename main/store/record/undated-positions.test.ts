import { describe, expect, it } from 'vitest';
import type { Broadcast } from '../../../shared/contract/broadcast';
import type { EventDraft } from '../../../shared/event';
import { firstLane, knownOn, value, workbench } from '../../../testing/store/workbench';
import type { TimelineStore } from '../timeline-store';

const bench = workbench();

function add(store: TimelineStore, title: string, when: string, links: EventDraft['links'] = []): string {
  return value(store.ask('events.add', { draft: { title, when, links, lane: firstLane(store) } })).createdId ?? '';
}

const titles = (store: TimelineStore, descending = false) =>
  value(store.ask('events.page', { offset: 0, limit: 100, sort: 'when', descending })).events.map((event) => event.title);

function story(store: TimelineStore) {
  const storm = add(store, 'Storm', '2026-01');
  const thaw = add(store, 'Thaw', '2026-03-05');
  const landing = add(store, 'Landing', 'XXXX', [
    { type: 'follows', to: storm },
    { type: 'precedes', to: thaw },
  ]);
  return { storm, thaw, landing };
}

describe('events without a date', () => {
  it('stand in order between what they follow and precede, and have no bounds', () => {
    const store = bench.create();
    const { landing } = story(store);
    expect(titles(store)).toEqual(['Storm', 'Landing', 'Thaw']);
    expect(titles(store, true)).toEqual(['Thaw', 'Landing', 'Storm']);
    expect(value(store.ask('events.get', { id: landing }))).toMatchObject({
      when: 'XXXX',
      bounds: { startMin: null, startMax: null, endMin: null, endMax: null },
      place: { from: Date.UTC(2026, 0), to: Date.UTC(2026, 2, 6), after: ['Storm'], before: ['Thaw'], conflict: false },
    });
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('move when what they follow moves, tell the windows so, and come back with one undo', () => {
    const store = bench.create();
    const { storm, landing } = story(store);
    add(store, 'Autumn', '2025-10');
    const told: Broadcast[] = [];
    store.onCommit((broadcast) => told.push(broadcast));
    value(store.ask('events.edit', { id: storm, patch: { when: '2025-09' } }));
    expect(titles(store)).toEqual(['Storm', 'Landing', 'Autumn', 'Thaw']);
    expect(told[0]?.events.map((event) => event.id).sort()).toEqual([storm, landing].sort());
    expect(told[0]?.changed).toHaveLength(2);
    expect(value(store.ask('store.check')).problems).toEqual([]);
    value(store.ask('events.edit', { id: storm, patch: { title: 'Tempest' } }));
    expect(told[1]?.events.find((event) => event.id === landing)?.place?.after).toEqual(['Tempest']);
    value(store.ask('history.undo'));
    value(store.ask('history.undo'));
    expect(titles(store)).toEqual(['Autumn', 'Storm', 'Landing', 'Thaw']);
    value(store.ask('events.remove', { ids: [storm] }));
    expect(value(store.ask('events.get', { id: landing })).place).toMatchObject({ from: null, after: [] });
    value(store.ask('history.undo'));
    expect(value(store.ask('events.get', { id: landing })).place).toMatchObject({ after: ['Storm'] });
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('keep their place in a moved home zone and in a reopened file', () => {
    const store = bench.create();
    const { landing } = story(store);
    const instant = add(store, 'Call', '2026-02-01T10:00Z');
    value(store.ask('events.edit', { id: landing, patch: { links: [{ type: 'follows', to: instant }] } }));
    expect(value(store.ask('events.get', { id: landing })).place?.from).toBe(Date.UTC(2026, 1, 1, 15));
    value(store.ask('timeline.edit', { patch: { homeZone: 'America/New_York' } }));
    expect(value(store.ask('events.get', { id: landing })).place?.from).toBe(Date.UTC(2026, 1, 1, 5));
    const again = bench.reopen(store);
    expect(titles(again)).toEqual(['Storm', 'Call', 'Landing', 'Thaw']);
    expect(value(again.ask('store.check')).problems).toEqual([]);
  });

  it('are refused a place before themselves, in words', () => {
    const store = bench.create();
    const { landing } = story(store);
    const council = add(store, 'Council', 'XXXX', [{ type: 'follows', to: landing }]);
    const refused = store.ask('events.edit', { id: landing, patch: { links: [{ type: 'follows', to: council }] } });
    expect(refused).toMatchObject({
      ok: false,
      error: { message: 'An event cannot come before itself: “Landing” → “Council” → “Landing”. Nothing was changed.' },
    });
    // A dated event may follow from it: only events without a date are placed by their links.
    const dated = add(store, 'Report', '2026-04', [{ type: 'follows', to: landing }]);
    value(store.ask('events.edit', { id: landing, patch: { links: [{ type: 'follows', to: dated }] } }));
    expect(store.ask('events.edit', { id: dated, patch: { when: 'XXXX' } })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('say in the history where they were placed', () => {
    const store = bench.create();
    const { storm, thaw, landing } = story(store);
    const links: EventDraft['links'] = [{ type: 'precedes', to: thaw }];
    expect(value(store.ask('events.edit', { id: landing, patch: { links } })).label).toBe('Place “Landing” before “Thaw”');
    expect(value(store.ask('events.edit', { id: storm, patch: { when: 'XXXX' } })).label).toBe('Make “Storm” undated');
    expect(value(store.ask('events.edit', { id: landing, patch: { links: [] } })).label).toBe('Change links of “Landing”');
  });

  it('are placed by what was known on a day, and after an import', () => {
    const store = bench.create();
    const { storm, landing } = story(store);
    value(store.ask('events.edit', { id: storm, patch: { learned: '2027-01' } }));
    const known = knownOn(store, '2026-12-01').events;
    expect(known.map((event) => event.title)).toEqual(['Landing', 'Thaw']);
    expect(known[0]?.place).toMatchObject({ from: null, after: [], before: ['Thaw'] });
    const lane = firstLane(store);
    const links: EventDraft['links'] = [{ type: 'follows', to: landing }];
    value(store.importEvents([{ title: 'Imported', when: 'XXXX', lane, links }], { label: 'Import' }));
    expect(titles(store)).toEqual(['Storm', 'Landing', 'Imported', 'Thaw']);
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('are found by filters for dates where they can be', () => {
    const store = bench.create();
    const { landing } = story(store);
    const lost = add(store, 'Lost letter', 'XXXX');
    const rows = (query: string) => {
      const found = value(store.ask('events.filter', { query, after: 0 })).rows;
      return value(store.ask('events.byRows', { rows: [...found] })).map((event) => event.id);
    };
    for (const query of ['after:2026-02', 'after:2026-02 a', 'before:2026-02', 'before:2026-02 a'])
      expect(rows(query), query).toContain(landing);
    for (const query of ['after:2026-03-05', 'after:2026-04 a', 'before:2026-01', 'before:2025 a'])
      expect(rows(query), query).not.toContain(landing);
    expect(rows('after:2026-04')).toContain(lost);
    expect(rows('-after:2026-04')).not.toContain(lost);
  });

  it('leave silences alone when nothing is known of when they were', () => {
    const store = bench.create();
    const lane = firstLane(store);
    add(store, 'First', '2020');
    add(store, 'Second', '2024');
    const longest = () =>
      value(store.ask('events.silences', { of: { kind: 'lane', value: lane }, now: Date.UTC(2025, 0), limit: 1 })).silences;
    const before = longest();
    expect(before).toHaveLength(1);
    const lost = add(store, 'Lost letter', 'XXXX');
    expect(longest()).toEqual(before);
    value(store.ask('events.edit', { id: lost, patch: { links: [{ type: 'precedes', to: add(store, 'Third', '2023') }] } }));
    expect(longest()).not.toEqual(before);
  });
});
