import { describe, expect, it } from 'vitest';
import { occurrencesOf } from '../../../shared/reviews/occurrences';
import type { Series } from '../../../shared/series';
import { contents, NOW, value, workbench } from '../../../testing/store/workbench';
import type { TimelineStore } from '../timeline-store';

const bench = workbench();

const allSeries = (store: TimelineStore): Series[] => value(store.ask('timeline.snapshot')).series;
const dates = (series: Series | undefined) =>
  series === undefined ? [] : occurrencesOf(series, { until: '2027-12-31', today: '2026-11-22' }).map(({ date }) => date);

describe('splitting a series', () => {
  it('goes on with the same dates in a series of its own, changed as asked, in one step', () => {
    const store = bench.createSeeded();
    const before = contents(store);
    const [seed] = allSeries(store);
    value(store.ask('series.settle', { id: seed?.id ?? '', n: 5, outcome: { outcome: 'cancelled', note: 'in writing' } }));
    const ack = value(store.ask('series.split', { id: seed?.id ?? '', n: 4, patch: { title: 'Review, new cadence' } }));
    expect(ack.label).toBe('Split “Joint security review” at review 4');
    const [old, fresh] = allSeries(store);
    expect(fresh).toMatchObject({
      id: ack.createdId,
      title: 'Review, new cadence',
      outcomes: { 2: { outcome: 'cancelled', note: 'in writing' } },
    });
    expect(old?.outcomes).toEqual({});
    expect([...dates(old), ...dates(fresh)]).toEqual(dates(seed));
    value(store.ask('history.undo'));
    value(store.ask('history.undo'));
    expect(contents(store)).toEqual(before);
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('refuses the first, a lane that is not there and a series that is not there, and changes nothing', () => {
    const store = bench.createSeeded();
    const before = contents(store);
    const id = allSeries(store)[0]?.id ?? '';
    expect(store.ask('series.split', { id, n: 1, patch: {} })).toMatchObject({ ok: false, error: { field: 'n' } });
    expect(store.ask('series.split', { id, n: 2, patch: { lane: id } })).toMatchObject({ ok: false, error: { field: 'lane' } });
    expect(store.ask('series.split', { id: '01890000-0000-7000-8000-000000000009', n: 2, patch: {} })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(contents(store)).toEqual(before);
  });
});

describe('an event made from a review', () => {
  it('is added and named in the outcome in one step', () => {
    const store = bench.createSeeded();
    const [seed] = allSeries(store);
    const id = seed?.id ?? '';
    const event = { title: 'Joint security review', when: '2026-04-15', lane: seed?.lane ?? '' };
    expect(store.ask('series.makeEvent', { id, n: 1, event })).toMatchObject({ ok: false, error: { field: 'n' } });
    const source = { title: 'Minutes', reliability: 'B' as const };
    value(store.ask('series.settle', { id, n: 1, outcome: { outcome: 'held', on: '2026-04-15', note: 'in Beijing', source } }));
    const { createdId } = value(store.ask('series.makeEvent', { id, n: 1, event }));
    expect(allSeries(store)[0]?.outcomes['1']).toEqual({
      outcome: 'held',
      on: '2026-04-15',
      note: 'in Beijing',
      source,
      eventId: createdId,
    });
    expect(value(store.ask('events.get', { id: createdId ?? '' }))).toMatchObject({
      ...event,
      status: 'reported',
      learned: '2026-11-22',
      summary: 'in Beijing',
      sources: [source],
    });
    expect(store.ask('series.makeEvent', { id, n: 1, event })).toMatchObject({ ok: false, error: { code: 'exists' } });
    value(store.ask('history.undo'));
    expect(allSeries(store)[0]?.outcomes['1']?.eventId).toBeUndefined();
    expect(store.ask('events.get', { id: createdId ?? '' })).toMatchObject({ ok: false });
  });
});

describe('silences', () => {
  it('are asked for by lane, actor and tag', () => {
    const store = bench.createSeeded();
    const lanes = value(store.ask('timeline.snapshot')).lanes;
    const ask = (kind: 'lane' | 'actor' | 'tag', name: string) =>
      value(store.ask('events.silences', { of: { kind, value: name }, now: NOW, limit: 5 }));
    const diplomacy = lanes.find((lane) => lane.title === 'Diplomacy')?.id ?? '';
    // All of its events are "about January 2026": nothing is known of what came after that month.
    const { silences, events } = ask('lane', diplomacy);
    expect(events).toBe(4);
    expect(silences).toHaveLength(1);
    expect(silences[0]).toMatchObject({ end: NOW, open: true, startAbout: true, endAbout: false });
    // Attacks go on since 2014.
    expect(ask('lane', lanes.find((lane) => lane.title === 'Attacks')?.id ?? '').silences).toEqual([]);
    const { actors, tags } = value(store.ask('events.names'));
    expect(ask('actor', actors[0] ?? '').events).toBeGreaterThan(0);
    expect(ask('tag', tags[0] ?? '').events).toBeGreaterThan(0);
    expect(ask('tag', 'nowhere')).toEqual({ silences: [], events: 0 });
  });
});
