import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstLane, NOW, value, workbench } from '../../testing/store/workbench';
import { createTimeline } from './timeline-store';

const bench = workbench();

describe('a new timeline', () => {
  it('has one lane, nothing to undo, and a file only its owner can read', () => {
    const store = bench.create();
    const snapshot = value(store.ask('timeline.snapshot'));
    expect(snapshot).toMatchObject({
      revision: 1,
      readOnly: false,
      total: 0,
      undo: { undo: null, redo: null },
      timeline: { title: 'Test', homeZone: 'Asia/Karachi' },
    });
    expect(snapshot.lanes.map((lane) => lane.title)).toEqual(['Events']);
    expect(statSync(bench.path).mode & 0o777).toBe(0o600);
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('never overwrites', () => {
    bench.create();
    const again = createTimeline(bench.path, { title: 'Other', zone: 'UTC' });
    expect(again).toMatchObject({ ok: false, error: { code: 'exists' } });
    expect(readdirSync(bench.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('names the field that is wrong', () => {
    expect(createTimeline(bench.path, { title: 'T', zone: 'Mars/Base' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'zone' },
    });
    expect(createTimeline(bench.path, { title: ' ', zone: 'UTC' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'title' },
    });
    expect(readdirSync(bench.folder)).toEqual([]);
  });
});

describe('the seed', () => {
  it('is the twelve events in six lanes, dates byte for byte', () => {
    const store = bench.createSeeded();
    const { events, lanes, series } = value(store.ask('store.pictureInput'));
    expect(lanes.map((lane) => lane.title)).toEqual(['Attacks', 'Context', 'Diplomacy', 'Commitments', 'Reporting', 'Reviews']);
    expect(events.map((event) => event.when).sort()).toEqual(
      [
        ...['2014/..', '../2026-01-08'],
        ...Array(5).fill('2026-01~'),
        ...['2026-01%', '2026-01%', '2026-01~/..', '2026-01~/..'],
        '2026-01-08T13:16:00+05:30',
      ].sort(),
    );
    expect(events.every((event) => event.sources.length === 1 && event.learned === '2026-01-08')).toBe(true);
    expect(
      events
        .filter((event) => event.status !== 'reported')
        .map((event) => event.status)
        .sort(),
    ).toEqual(['confirmed', 'planned']);
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ anchor: '2026-01-08', every: { count: 90, unit: 'day' }, mode: 'fixed', outcomes: {} });
    expect(value(store.ask('timeline.snapshot')).undo.undo).toBeNull();
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });
});

describe('events', () => {
  it('come back as they were put in, also after reopening', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const draft = {
      title: 'Gwadar unit operational',
      when: '2026-03?',
      lane,
      status: 'planned' as const,
      summary: 'Line one\nline “two” 港口',
      actors: ['SPU'],
      places: ['Gwadar'],
      tags: ['a', 'b'],
      sources: [{ title: 'News18', published: '2026-01-08', reliability: 'B' as const, credibility: 2 as const }],
      pinned: true,
      sensitivity: 2 as const,
    };
    const ack = value(store.ask('events.add', { draft }));
    expect(ack).toMatchObject({ revision: 2, label: 'Add “Gwadar unit operational”' });
    const event = value(store.ask('events.get', { id: ack.createdId ?? '' }));
    expect(event).toMatchObject({ ...draft, learned: '2026-11-22', createdAt: NOW, updatedAt: NOW, row: 1, links: [] });
    expect(event.bounds).toEqual({
      startMin: Date.UTC(2026, 2),
      startMax: Date.UTC(2026, 3),
      endMin: Date.UTC(2026, 2),
      endMax: Date.UTC(2026, 3),
    });
    const again = bench.reopen(store);
    expect(value(again.ask('events.get', { id: event.id }))).toEqual(event);
    expect(value(again.ask('store.check')).problems).toEqual([]);
  });

  it('refuse what is wrong, by field, and change nothing', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const bad = [
      [{ title: '', when: '2026', lane }, 'title'],
      [{ title: 'x', when: 'blue', lane }, 'when'],
      [{ title: 'x', when: '2026', lane: '019acb20-0000-7000-8000-000000000000' }, 'lane'],
      [{ title: 'x', when: '2026', lane, sources: [{ title: '' }] }, 'sources.0.title'],
    ] as const;
    for (const [draft, field] of bad) {
      expect(store.ask('events.add', { draft: draft as never })).toMatchObject({ ok: false, error: { code: 'invalid', field } });
    }
    expect(value(store.ask('timeline.snapshot'))).toMatchObject({ revision: 1, total: 0 });
  });

  it('treat an edit that changes nothing as done, without an action', () => {
    const store = bench.create();
    const id = value(store.ask('events.add', { draft: { title: 'x', when: '2026', lane: firstLane(store) } })).createdId ?? '';
    expect(value(store.ask('events.edit', { id, patch: { title: 'x', tags: [] } }))).toMatchObject({
      revision: 2,
      label: 'Nothing changed',
    });
    expect(value(store.ask('history.list', { limit: 10 }))).toHaveLength(2);
  });

  it('keep text that SQLite or UTF-8 cannot hold well-formed', () => {
    const store = bench.create();
    const id = value(store.ask('events.add', { draft: { title: 'a\0b\ud800c', when: '2026', lane: firstLane(store) } })).createdId ?? '';
    expect(value(store.ask('events.get', { id })).title).toBe('a\uFFFDb\uFFFDc');
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('say in words what was done', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const other = value(store.ask('lanes.add', { draft: { title: 'Diplomacy' } })).createdId ?? '';
    const id = value(store.ask('events.add', { draft: { title: 'Dialogue', when: '2026-01~', lane } })).createdId ?? '';
    expect(value(store.ask('events.edit', { id, patch: { when: '2026-03-12' } })).label).toBe('Move “Dialogue” to 12 Mar 2026');
    expect(value(store.ask('events.edit', { id, patch: { status: 'confirmed' } })).label).toBe('Change status of “Dialogue”');
    expect(value(store.ask('events.edit', { id, patch: { lane: other } })).label).toBe('Move “Dialogue” to lane “Diplomacy”');
    expect(value(store.ask('events.edit', { id, patch: { title: 'Talks', summary: 's' } })).label).toBe('Edit “Dialogue”');
    expect(value(store.ask('history.undo')).label).toBe('Undo: Edit “Dialogue”');
    expect(value(store.ask('history.redo')).label).toBe('Redo: Edit “Dialogue”');
    expect(value(store.ask('events.remove', { ids: [id] })).label).toBe('Delete “Talks”');
    expect(value(store.ask('timeline.snapshot')).undo).toEqual({ undo: 'Delete “Talks”', redo: null });
  });

  it('are found by the beginnings of words, also after edits and deletion', () => {
    const store = bench.createSeeded();
    const found = (query: string) => value(store.ask('events.search', { query, limit: 50 })).events.map((event) => event.title);
    expect(found('gwad')).toEqual(['Special Protection Units in eight locations']);
    expect(found('naqvi signs')).toEqual(['Naqvi signs confidential security agreement in Beijing']);
    expect(found('"; DROP TABLE event; --')).toEqual([]);
    expect(found('NEAR( * OR')).toEqual([]);
    const [event] = value(store.ask('events.search', { query: 'gwadar', limit: 1 })).events;
    value(store.ask('events.edit', { id: event?.id ?? '', patch: { title: 'Schutzeinheiten für acht Orte' } }));
    expect(found('fur ach')).toEqual(['Schutzeinheiten für acht Orte']);
    value(store.ask('events.remove', { ids: [event?.id ?? ''] }));
    expect(found('gwadar')).toEqual([]);
  });

  it('are paged and sorted', () => {
    const store = bench.createSeeded();
    const page = value(store.ask('events.page', { offset: 10, limit: 5, sort: 'title', descending: false }));
    expect(page.total).toBe(12);
    expect(page.events.map((event) => event.title)).toEqual(['Report published (News18)', 'Special Protection Units in eight locations']);
  });
});
