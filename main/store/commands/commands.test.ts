import { describe, expect, it } from 'vitest';
import type { Broadcast } from '../../../shared/contract/broadcast';
import { contents, firstLane, value, workbench } from '../../../testing/store/workbench';

const bench = workbench();

describe('lanes', () => {
  it('are kept while something is in them, and one always stays', () => {
    const store = bench.createSeeded();
    const lanes = value(store.ask('timeline.snapshot')).lanes;
    const refused = store.ask('lanes.remove', { id: lanes[5]?.id ?? '' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining('1 event and 1 series') } });
    expect(store.ask('lanes.add', { draft: { title: 'diplomacy' } })).toMatchObject({ ok: false, error: { field: 'title' } });
    const added = value(store.ask('lanes.add', { draft: { title: 'Military' } })).createdId ?? '';
    expect(value(store.ask('timeline.snapshot')).lanes.at(-1)).toMatchObject({ id: added, order: 7, key: 7 });
    value(store.ask('lanes.remove', { id: added }));
    expect(value(store.ask('timeline.snapshot')).lanes).toHaveLength(6);
    value(store.ask('history.undo'));
    expect(value(store.ask('timeline.snapshot')).lanes.at(-1)).toMatchObject({ id: added, title: 'Military', key: 7 });
  });

  it('are deleted with all they hold moved to another, or merged, as one step that undo takes back whole', () => {
    const store = bench.createSeeded();
    const before = contents(store);
    const { lanes, series } = value(store.ask('timeline.snapshot'));
    const [other, last] = [lanes[0], lanes[5]];
    if (other === undefined || last === undefined) throw new Error('the seed has six lanes');
    const eventsIn = (lane: string) =>
      value(store.ask('events.page', { offset: 0, limit: 500, sort: 'when', descending: false }))
        .events.filter((event) => event.lane === lane)
        .map(({ id }) => id);
    const [held, holds] = [eventsIn(last.id), eventsIn(other.id)];
    for (const ask of [
      () => store.ask('lanes.remove', { id: last.id, to: other.id }),
      () => store.ask('lanes.merge', { id: last.id, into: other.id }),
    ]) {
      const { label } = value(ask());
      expect(label).toMatch(
        new RegExp(`^(Delete lane “${last.title}”, its 1 event and 1 series to|Merge lane “${last.title}” into) “${other.title}”$`),
      );
      const after = value(store.ask('timeline.snapshot'));
      expect(after.lanes.map(({ id }) => id)).not.toContain(last.id);
      expect(eventsIn(other.id).sort()).toEqual([...holds, ...held].sort());
      expect(after.series.filter(({ lane }) => lane === other.id)).toHaveLength(
        series.filter(({ lane }) => lane === other.id || lane === last.id).length,
      );
      value(store.ask('history.undo'));
      expect(contents(store)).toEqual(before);
    }
  });

  it('refuse to be moved into themselves, or into one that is gone', () => {
    const store = bench.createSeeded();
    const before = contents(store);
    const id = firstLane(store);
    const gone = '0190f5fe-7c1d-7000-8000-000000000000';
    expect(store.ask('lanes.merge', { id, into: id })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(store.ask('lanes.remove', { id, to: gone })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(store.ask('lanes.merge', { id: gone, into: id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(contents(store)).toEqual(before);
  });

  it('refuse to leave a timeline without any', () => {
    const store = bench.create();
    expect(store.ask('lanes.remove', { id: firstLane(store) })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});

describe('several events at once', () => {
  it('are added as one action, all or none', () => {
    const store = bench.createSeeded();
    const before = contents(store);
    const lane = firstLane(store);
    const drafts = [
      { title: 'Unit founded', when: '2014', lane },
      { title: 'Report published', when: '2026-01-08', lane, status: 'confirmed' as const },
    ];
    expect(store.ask('events.addMany', { drafts: [...drafts, { title: 'Nowhere', when: '2014', lane: 'none' }] })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'lane' },
    });
    expect(contents(store)).toEqual(before);
    expect(value(store.ask('events.addMany', { drafts })).label).toBe('Add 2 events');
    const titles = value(store.ask('store.pictureInput')).events.map(({ title, status }) => `${title} ${status}`);
    expect(titles).toEqual(expect.arrayContaining(['Unit founded reported', 'Report published confirmed']));
    value(store.ask('history.undo'));
    expect(contents(store)).toEqual(before);
  });

  it('are changed as one action, all or none', () => {
    const store = bench.createSeeded();
    const events = value(store.ask('events.page', { offset: 0, limit: 3, sort: 'title', descending: false })).events;
    const edits = events.map(({ id }) => ({ id, patch: { status: 'confirmed' as const } }));
    expect(value(store.ask('events.editMany', { edits })).label).toBe('Mark 3 events as confirmed');
    const statuses = () => events.map(({ id }) => value(store.ask('events.get', { id })).status);
    expect(statuses()).toEqual(['confirmed', 'confirmed', 'confirmed']);
    value(store.ask('history.undo'));
    expect(statuses()).toEqual(events.map((event) => event.status));

    const before = contents(store);
    const [first] = edits;
    const gone = { id: '0190f5fe-7c1d-7000-8000-000000000000', patch: { status: 'planned' as const } };
    expect(store.ask('events.editMany', { edits: [...edits, gone] })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(store.ask('events.editMany', { edits: first === undefined ? [] : [first, first] })).toMatchObject({ ok: false });
    expect(contents(store)).toEqual(before);
  });

  it('say in words what they have in common', () => {
    const store = bench.createSeeded();
    const [one, two] = value(store.ask('events.page', { offset: 0, limit: 2, sort: 'title', descending: false })).events;
    if (one === undefined || two === undefined) throw new Error('the seed has events');
    const label = (...patches: [object, object]) =>
      value(
        store.ask('events.editMany', {
          edits: [
            { id: one.id, patch: patches[0] },
            { id: two.id, patch: patches[1] },
          ],
        }),
      ).label;
    expect(label({ when: '2020' }, { when: '2021-03~' })).toBe('Move 2 events');
    expect(label({ tags: ['a'] }, { tags: ['b'] })).toBe('Change tags of 2 events');
    expect(label({ pinned: true }, { when: '2022' })).toBe('Edit 2 events');
    const lane = value(store.ask('lanes.add', { draft: { title: 'Archive' } })).createdId;
    expect(value(store.ask('events.edit', { id: one.id, patch: { when: '2023-05-06', lane } })).label).toBe(
      `Move “${one.title}” to 6 May 2023, lane “Archive”`,
    );
    store.ask('history.undo');
    expect(label({ lane }, { lane })).toBe('Move 2 events to lane “Archive”');
    expect(label({ lane }, { lane: one.lane })).toBe(`Move “${two.title}” to lane “${laneTitle(store, one.lane)}”`);
  });
});

describe('series', () => {
  it('are settled, cleared and moved', () => {
    const store = bench.createSeeded();
    const id = value(store.ask('timeline.snapshot')).series[0]?.id ?? '';
    const outcomes = () => value(store.ask('timeline.snapshot')).series[0]?.outcomes;
    value(store.ask('series.settle', { id, n: 1, outcome: { outcome: 'held', on: '2026-04-10' } }));
    expect(outcomes()).toEqual({ 1: { outcome: 'held', on: '2026-04-10' } });
    expect(store.ask('series.settle', { id, n: 2, outcome: { outcome: 'moved' } })).toMatchObject({ ok: false, error: { field: 'on' } });
    value(store.ask('series.settle', { id, n: 1, outcome: null }));
    expect(outcomes()).toEqual({});
    value(store.ask('series.edit', { id, patch: { ends: { kind: 'after', count: 3 } } }));
    expect(store.ask('series.settle', { id, n: 4, outcome: { outcome: 'held' } })).toMatchObject({ ok: false, error: { field: 'n' } });
    expect(value(store.ask('series.edit', { id, patch: { anchor: '2026-02-01' } })).label).toBe(
      'Count “Joint security review” from 1 Feb 2026',
    );
    value(store.ask('series.remove', { id }));
    expect(value(store.ask('timeline.snapshot')).series).toEqual([]);
    for (let i = 0; i < 5; i++) value(store.ask('history.undo'));
    expect(store.ask('history.undo')).toMatchObject({ ok: false, error: { code: 'invalid', message: 'There is nothing to undo.' } });
    expect(value(store.ask('timeline.snapshot')).series[0]).toMatchObject({ anchor: '2026-01-08', ends: { kind: 'never' }, outcomes: {} });
  });
});

describe('the timeline itself', () => {
  it('moves instants, and only those, when the home zone changes, and back on undo', () => {
    const store = bench.createSeeded();
    const before = contents(store);
    const start = (title: string) =>
      value(store.ask('store.pictureInput')).events.find((event) => event.title.startsWith(title))?.bounds.startMin;
    expect(start('Report')).toBe(Date.UTC(2026, 0, 8, 12, 46));
    const broadcasts: Broadcast[] = [];
    store.onCommit((broadcast) => broadcasts.push(broadcast));
    value(store.ask('timeline.edit', { patch: { homeZone: 'Europe/Berlin' } }));
    expect(start('Report')).toBe(Date.UTC(2026, 0, 8, 8, 46));
    expect(start('Attacks')).toBe(Date.UTC(2014, 0));
    expect(broadcasts[0]).toMatchObject({ reload: true, timeline: { homeZone: 'Europe/Berlin' } });
    expect(value(store.ask('store.check')).problems).toEqual([]);
    value(store.ask('history.undo'));
    expect(contents(store)).toEqual(before);
  });
});

function laneTitle(store: ReturnType<typeof bench.create>, id: string): string {
  return value(store.ask('timeline.snapshot')).lanes.find((lane) => lane.id === id)?.title ?? '';
}

it('an event is linked to other events only', () => {
  const store = bench.createSeeded();
  const { lanes, series } = value(store.ask('timeline.snapshot'));
  const [one, other] = value(store.ask('events.page', { offset: 0, limit: 2, sort: 'when', descending: false })).events;
  const link = (to: string | undefined) =>
    store.ask('events.edit', { id: one?.id ?? '', patch: { links: [{ type: 'related', to: to ?? '' }] } });
  expect(link(one?.id)).toMatchObject({ ok: false, error: { field: 'links', message: 'An event cannot be linked to itself.' } });
  for (const to of [lanes[0]?.id, series[0]?.id]) expect(link(to)).toMatchObject({ ok: false, error: { field: 'links' } });
  const draft = { title: 'x', when: '2026', lane: lanes[0]?.id ?? '', links: [{ type: 'related', to: lanes[0]?.id ?? '' } as const] };
  expect(store.ask('events.add', { draft })).toMatchObject({ ok: false, error: { field: 'links' } });
  expect(link(other?.id).ok).toBe(true);
});

it('an outcome names an event, and a title can be seen', () => {
  const store = bench.createSeeded();
  const { lanes, series } = value(store.ask('timeline.snapshot'));
  const lane = lanes[0]?.id ?? '';
  const outcomes = { '1': { outcome: 'held' as const, eventId: lane } };
  const draft = { title: 'x', lane, every: { count: 1, unit: 'month' as const }, anchor: '2026-01-08' };
  expect(store.ask('series.add', { draft: { ...draft, outcomes } })).toMatchObject({ ok: false, error: { field: 'outcomes.1.eventId' } });
  expect(store.ask('series.edit', { id: series[0]?.id ?? '', patch: { outcomes } })).toMatchObject({ ok: false });
  for (const title of ['\u200b', '\u00ad \u2060', '\u3164', '\ufe0f']) {
    const refused = { ok: false, error: { code: 'invalid', field: 'title' } };
    expect(store.ask('events.add', { draft: { title, when: '2026', lane } }), title).toMatchObject(refused);
    expect(store.ask('lanes.edit', { id: lane, patch: { title } })).toMatchObject(refused);
    expect(store.ask('series.add', { draft: { ...draft, title } })).toMatchObject(refused);
    expect(store.ask('timeline.edit', { patch: { title } })).toMatchObject(refused);
  }
  for (const title of ['a\u200b', '👩‍💻', '中', '…'])
    expect(store.ask('events.add', { draft: { title, when: '2026', lane } }).ok, title).toBe(true);
});
