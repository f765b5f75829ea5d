import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Broadcast } from '../../shared/contract';
import type { Result } from '../../shared/result';
import { seedTimeline } from './seed';
import type { TimelineStore } from './timeline-store';
import { createTimeline, openTimeline } from './timeline-store';

const NOW = Date.UTC(2026, 10, 22, 12);
let folder: string;
let path: string;
const opened: TimelineStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-store-'));
  path = join(folder, 'test.annals');
});

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  rmSync(folder, { recursive: true, force: true });
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message} (${result.error.field ?? '-'})`);
  return result.value;
}

function kept(result: Result<TimelineStore>): TimelineStore {
  const store = value(result);
  opened.push(store);
  return store;
}

function create(): TimelineStore {
  return kept(createTimeline(path, { title: 'Test', zone: 'Asia/Karachi', now: () => NOW, who: 'ana' }));
}

function createSeeded(): TimelineStore {
  const { title, zone, content } = seedTimeline();
  return kept(createTimeline(path, { title, zone, seed: content, now: () => NOW, who: 'ana' }));
}

function reopen(store: TimelineStore): TimelineStore {
  opened.splice(opened.indexOf(store), 1);
  store.close();
  return kept(openTimeline(path, { now: () => NOW, who: 'ana' }));
}

function firstLane(store: TimelineStore): string {
  return value(store.snapshot()).lanes[0]?.id ?? '';
}

/** Everything a person could see, without the times of writing. */
function contents(store: TimelineStore): unknown {
  const { timeline, lanes, series, events } = value(store.pictureInput());
  return { timeline, lanes, series, events: events.map(({ updatedAt: _, ...event }) => event) };
}

describe('a new timeline', () => {
  it('has one lane, nothing to undo, and a file only its owner can read', () => {
    const store = create();
    const snapshot = value(store.snapshot());
    expect(snapshot).toMatchObject({
      revision: 1,
      readOnly: false,
      total: 0,
      undo: { undo: null, redo: null },
      timeline: { title: 'Test', homeZone: 'Asia/Karachi' },
    });
    expect(snapshot.lanes.map((lane) => lane.title)).toEqual(['Events']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(value(store.check()).problems).toEqual([]);
  });

  it('never overwrites', () => {
    create();
    const again = createTimeline(path, { title: 'Other', zone: 'UTC' });
    expect(again).toMatchObject({ ok: false, error: { code: 'exists' } });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('names the field that is wrong', () => {
    expect(createTimeline(path, { title: 'T', zone: 'Mars/Base' })).toMatchObject({ ok: false, error: { code: 'invalid', field: 'zone' } });
    expect(createTimeline(path, { title: ' ', zone: 'UTC' })).toMatchObject({ ok: false, error: { code: 'invalid', field: 'title' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the seed', () => {
  it('is the twelve events in six lanes, dates byte for byte', () => {
    const store = createSeeded();
    const { events, lanes, series } = value(store.pictureInput());
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
    expect(value(store.snapshot()).undo.undo).toBeNull();
    expect(value(store.check()).problems).toEqual([]);
  });
});

describe('events', () => {
  it('come back as they were put in, also after reopening', () => {
    const store = create();
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
    const ack = value(store.eventAdd({ draft }));
    expect(ack).toMatchObject({ revision: 2, label: 'Add “Gwadar unit operational”' });
    const event = value(store.eventGet({ id: ack.createdId ?? '' }));
    expect(event).toMatchObject({ ...draft, learned: '2026-11-22', createdAt: NOW, updatedAt: NOW, row: 1, links: [] });
    expect(event.bounds).toEqual({
      startMin: Date.UTC(2026, 2),
      startMax: Date.UTC(2026, 3),
      endMin: Date.UTC(2026, 2),
      endMax: Date.UTC(2026, 3),
    });
    const again = reopen(store);
    expect(value(again.eventGet({ id: event.id }))).toEqual(event);
    expect(value(again.check()).problems).toEqual([]);
  });

  it('refuse what is wrong, by field, and change nothing', () => {
    const store = create();
    const lane = firstLane(store);
    const bad = [
      [{ title: '', when: '2026', lane }, 'title'],
      [{ title: 'x', when: 'blue', lane }, 'when'],
      [{ title: 'x', when: '2026', lane: '019acb20-0000-7000-8000-000000000000' }, 'lane'],
      [{ title: 'x', when: '2026', lane, sources: [{ title: '' }] }, 'sources.0.title'],
    ] as const;
    for (const [draft, field] of bad) {
      expect(store.eventAdd({ draft: draft as never })).toMatchObject({ ok: false, error: { code: 'invalid', field } });
    }
    expect(value(store.snapshot())).toMatchObject({ revision: 1, total: 0 });
  });

  it('treat an edit that changes nothing as done, without an action', () => {
    const store = create();
    const id = value(store.eventAdd({ draft: { title: 'x', when: '2026', lane: firstLane(store) } })).createdId ?? '';
    expect(value(store.eventEdit({ id, patch: { title: 'x', tags: [] } }))).toMatchObject({ revision: 2, label: 'Nothing changed' });
    expect(value(store.historyList({ limit: 10 }))).toHaveLength(2);
  });

  it('keep text that SQLite or UTF-8 cannot hold well-formed', () => {
    const store = create();
    const id = value(store.eventAdd({ draft: { title: 'a\0b\ud800c', when: '2026', lane: firstLane(store) } })).createdId ?? '';
    expect(value(store.eventGet({ id })).title).toBe('a\uFFFDb\uFFFDc');
    expect(value(store.check()).problems).toEqual([]);
  });

  it('say in words what was done', () => {
    const store = create();
    const lane = firstLane(store);
    const other = value(store.laneAdd({ draft: { title: 'Diplomacy' } })).createdId ?? '';
    const id = value(store.eventAdd({ draft: { title: 'Dialogue', when: '2026-01~', lane } })).createdId ?? '';
    expect(value(store.eventEdit({ id, patch: { when: '2026-03-12' } })).label).toBe('Move “Dialogue” to 12 Mar 2026');
    expect(value(store.eventEdit({ id, patch: { status: 'confirmed' } })).label).toBe('Change status of “Dialogue”');
    expect(value(store.eventEdit({ id, patch: { lane: other } })).label).toBe('Move “Dialogue” to lane “Diplomacy”');
    expect(value(store.eventEdit({ id, patch: { title: 'Talks', summary: 's' } })).label).toBe('Edit “Dialogue”');
    expect(value(store.undo()).label).toBe('Undo: Edit “Dialogue”');
    expect(value(store.redo()).label).toBe('Redo: Edit “Dialogue”');
    expect(value(store.eventsRemove({ ids: [id] })).label).toBe('Delete “Talks”');
    expect(value(store.snapshot()).undo).toEqual({ undo: 'Delete “Talks”', redo: null });
  });

  it('are found by the beginnings of words, also after edits and deletion', () => {
    const store = createSeeded();
    const found = (query: string) => value(store.eventsSearch({ query, limit: 50 })).events.map((event) => event.title);
    expect(found('gwad')).toEqual(['Special Protection Units in eight locations']);
    expect(found('naqvi signs')).toEqual(['Naqvi signs confidential security agreement in Beijing']);
    expect(found('"; DROP TABLE event; --')).toEqual([]);
    expect(found('NEAR( * OR')).toEqual([]);
    const [event] = value(store.eventsSearch({ query: 'gwadar', limit: 1 })).events;
    value(store.eventEdit({ id: event?.id ?? '', patch: { title: 'Schutzeinheiten für acht Orte' } }));
    expect(found('fur ach')).toEqual(['Schutzeinheiten für acht Orte']);
    value(store.eventsRemove({ ids: [event?.id ?? ''] }));
    expect(found('gwadar')).toEqual([]);
  });

  it('are paged and sorted', () => {
    const store = createSeeded();
    const page = value(store.eventsPage({ offset: 10, limit: 5, sort: 'title', descending: false }));
    expect(page.total).toBe(12);
    expect(page.events.map((event) => event.title)).toEqual(['Report published (News18)', 'Special Protection Units in eight locations']);
  });
});

describe('lanes', () => {
  it('are kept while something is in them, and one always stays', () => {
    const store = createSeeded();
    const lanes = value(store.snapshot()).lanes;
    const refused = store.laneRemove({ id: lanes[5]?.id ?? '' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining('1 event and 1 series') } });
    expect(store.laneAdd({ draft: { title: 'diplomacy' } })).toMatchObject({ ok: false, error: { field: 'title' } });
    const added = value(store.laneAdd({ draft: { title: 'Military' } })).createdId ?? '';
    expect(value(store.snapshot()).lanes.at(-1)).toMatchObject({ id: added, order: 7, key: 7 });
    value(store.laneRemove({ id: added }));
    expect(value(store.snapshot()).lanes).toHaveLength(6);
    value(store.undo());
    expect(value(store.snapshot()).lanes.at(-1)).toMatchObject({ id: added, title: 'Military', key: 7 });
  });

  it('refuse to leave a timeline without any', () => {
    const store = create();
    expect(store.laneRemove({ id: firstLane(store) })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});

describe('series', () => {
  it('are settled, cleared and moved', () => {
    const store = createSeeded();
    const id = value(store.snapshot()).series[0]?.id ?? '';
    const outcomes = () => value(store.snapshot()).series[0]?.outcomes;
    value(store.seriesSettle({ id, n: 1, outcome: { outcome: 'held', on: '2026-04-10' } }));
    expect(outcomes()).toEqual({ 1: { outcome: 'held', on: '2026-04-10' } });
    expect(store.seriesSettle({ id, n: 2, outcome: { outcome: 'moved' } })).toMatchObject({ ok: false, error: { field: 'on' } });
    value(store.seriesSettle({ id, n: 1, outcome: null }));
    expect(outcomes()).toEqual({});
    value(store.seriesEdit({ id, patch: { ends: { kind: 'after', count: 3 } } }));
    expect(store.seriesSettle({ id, n: 4, outcome: { outcome: 'held' } })).toMatchObject({ ok: false, error: { field: 'n' } });
    expect(value(store.seriesEdit({ id, patch: { anchor: '2026-02-01' } })).label).toBe('Count “Joint security review” from 1 Feb 2026');
    value(store.seriesRemove({ id }));
    expect(value(store.snapshot()).series).toEqual([]);
    for (let i = 0; i < 5; i++) value(store.undo());
    expect(store.undo()).toMatchObject({ ok: false, error: { code: 'invalid', message: 'There is nothing to undo.' } });
    expect(value(store.snapshot()).series[0]).toMatchObject({ anchor: '2026-01-08', ends: { kind: 'never' }, outcomes: {} });
  });
});

describe('the timeline itself', () => {
  it('moves instants, and only those, when the home zone changes, and back on undo', () => {
    const store = createSeeded();
    const before = contents(store);
    const start = (title: string) => value(store.pictureInput()).events.find((event) => event.title.startsWith(title))?.bounds.startMin;
    expect(start('Report')).toBe(Date.UTC(2026, 0, 8, 12, 46));
    const broadcasts: Broadcast[] = [];
    store.onCommit((broadcast) => broadcasts.push(broadcast));
    value(store.timelineEdit({ patch: { homeZone: 'Europe/Berlin' } }));
    expect(start('Report')).toBe(Date.UTC(2026, 0, 8, 8, 46));
    expect(start('Attacks')).toBe(Date.UTC(2014, 0));
    expect(broadcasts[0]).toMatchObject({ reload: true, timeline: { homeZone: 'Europe/Berlin' } });
    expect(value(store.check()).problems).toEqual([]);
    value(store.undo());
    expect(contents(store)).toEqual(before);
  });
});

describe('broadcasts', () => {
  it('carry what changed and nothing else', () => {
    const store = create();
    const lane = firstLane(store);
    const broadcasts: Broadcast[] = [];
    const stop = store.onCommit((broadcast) => broadcasts.push(broadcast));
    const id = value(store.eventAdd({ draft: { title: 'x', when: '2026-01-08', lane } })).createdId ?? '';
    value(store.eventsRemove({ ids: [id] }));
    value(store.undo());
    value(store.laneAdd({ draft: { title: 'y' } }));
    expect(store.eventAdd({ draft: { title: '', when: '2026', lane } }).ok).toBe(false);
    stop();
    value(store.undo());
    expect(broadcasts).toHaveLength(4);
    const [added, removed, restored, laned] = broadcasts;
    const row = { row: 1, start: Date.UTC(2026, 0, 8), end: Date.UTC(2026, 0, 9), lane: 1, flags: 0 };
    expect(added).toMatchObject({
      revision: 2,
      changed: [row],
      events: [{ id }],
      removed: [],
      reload: false,
      total: 1,
      undo: { undo: 'Add “x”', redo: null },
    });
    expect(added).not.toHaveProperty('lanes');
    expect(removed).toMatchObject({ revision: 3, changed: [], events: [], removed: [1], total: 0 });
    expect(restored).toMatchObject({ revision: 4, changed: [row], removed: [], undo: { undo: 'Add “x”', redo: 'Delete “x”' } });
    expect(laned).toMatchObject({ changed: [], lanes: [{ title: 'Events' }, { title: 'y' }] });
  });
});

describe('the packed index', () => {
  it('is ordered by start, leaves deleted events out and marks open ends', () => {
    const store = createSeeded();
    const [event] = value(store.eventsSearch({ query: 'non-negotiable', limit: 1 })).events;
    value(store.eventsRemove({ ids: [event?.id ?? ''] }));
    const index = value(store.packedIndex());
    expect(index.revision).toBe(2);
    expect(index.row).toHaveLength(11);
    expect([...index.start]).toEqual([...index.start].sort((a, b) => a - b));
    expect(index.start[0]).toBe(-8.64e15);
    expect([...index.row]).not.toContain(event?.row);
    const open = [...index.flags].map((flags) => [(flags & 16) !== 0, (flags & 32) !== 0]);
    expect(open.filter(([start]) => start)).toHaveLength(1);
    expect(open.filter(([, end]) => end)).toHaveLength(3);
  });
});

describe('history', () => {
  it('tells who, when and what, for the timeline and for one event', () => {
    const store = create();
    const lane = firstLane(store);
    const id = value(store.eventAdd({ draft: { title: 'x', when: '2026', lane } })).createdId ?? '';
    value(store.eventEdit({ id, patch: { status: 'confirmed' } }));
    value(store.eventAdd({ draft: { title: 'other', when: '2026', lane } }));
    const all = value(store.historyList({ limit: 10 }));
    expect(all.map((action) => action.label)).toEqual(['Add “other”', 'Change status of “x”', 'Add “x”', 'Create “Test”']);
    const [change, add] = value(store.historyList({ eventId: id, limit: 10 }));
    expect(change).toMatchObject({
      who: 'ana',
      at: NOW,
      kind: 'do',
      changes: [{ entityTitle: 'x', op: 'update', before: { status: 'reported' }, after: { status: 'confirmed' } }],
    });
    expect(add?.changes[0]).toMatchObject({ op: 'create', before: null });
    expect(value(store.historyList({ before: 3, limit: 1 })).map((action) => action.seq)).toEqual([2]);
  });

  it('drops what could be redone when something new is done', () => {
    const store = create();
    const lane = firstLane(store);
    value(store.eventAdd({ draft: { title: 'a', when: '2026', lane } }));
    value(store.eventAdd({ draft: { title: 'b', when: '2026', lane } }));
    value(store.undo());
    value(store.undo());
    value(store.redo());
    expect(value(store.snapshot()).undo).toEqual({ undo: 'Add “a”', redo: 'Add “b”' });
    const again = reopen(store);
    expect(value(again.snapshot()).undo).toEqual({ undo: 'Add “a”', redo: 'Add “b”' });
    value(again.eventAdd({ draft: { title: 'c', when: '2026', lane } }));
    expect(value(again.snapshot()).undo).toEqual({ undo: 'Add “c”', redo: null });
    expect(again.redo()).toMatchObject({ ok: false, error: { message: 'There is nothing to redo.' } });
  });
});

describe('reading only', () => {
  it('shares the file, refuses writes and changes no byte', () => {
    reopen(createSeeded()).close();
    opened.length = 0;
    const before = statSync(path).mtimeMs;
    const store = kept(openTimeline(path, { readOnly: true }));
    expect(value(store.snapshot())).toMatchObject({ readOnly: true, total: 12 });
    expect(store.undo()).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(value(store.check()).problems).toEqual([]);
    store.close();
    opened.length = 0;
    expect(statSync(path).mtimeMs).toBe(before);
    expect(readdirSync(folder)).toEqual(['test.annals']);
  });
});

describe('closing', () => {
  it('leaves one plain file that opens again at once', () => {
    const store = createSeeded();
    expect(openTimeline(path)).toMatchObject({ ok: false, error: { code: 'locked' } });
    const again = reopen(store);
    again.close();
    opened.length = 0;
    expect(readdirSync(folder)).toEqual(['test.annals']);
  });
});

describe('a backup', () => {
  it('is a timeline of its own with the same contents', () => {
    const store = createSeeded();
    const backup = value(store.backupTo(join(folder, 'backups')));
    expect(backup.path).toBe(join(folder, 'backups', 'test 2026-11-22T120000Z.annals'));
    expect(statSync(backup.path).mode & 0o777).toBe(0o600);
    const copy = kept(openTimeline(backup.path));
    expect(contents(copy)).toEqual(contents(store));
    expect(value(copy.check()).problems).toEqual([]);
    expect(store.backupTo(join(folder, 'backups'))).toMatchObject({ ok: false, error: { code: 'exists' } });
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(2);
  });
});
