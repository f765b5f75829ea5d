import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../shared/history';
import type { WordsContext } from '../../state/value-words';
import { fieldChangesOf } from './change-words';

const CONTEXT: WordsContext = { homeZone: 'Asia/Karachi', laneTitle: (id) => (id === 'lane-1' ? 'Diplomacy' : undefined) };

type Said = Record<string, unknown> | null;

function told(before: Said, after: Said, entity: Entity = 'event'): string[] {
  return fieldChangesOf({ entity, before, after }, CONTEXT).map(
    (change) => `${change.field}: ${change.before ?? '-'} → ${change.after ?? '-'}`,
  );
}

describe('fieldChangesOf', () => {
  it('says dates, statuses and lanes in words', () => {
    expect(
      told({ when: '2026-01%', status: 'reported', lane: 'lane-1' }, { when: '2026-02', status: 'confirmed', lane: 'lane-2' }),
    ).toEqual(['When: c. Jan 2026 ? → Feb 2026', 'Status: Reported → Confirmed', 'Lane: Diplomacy → a lane that is gone']);
  });

  it('tells what a new event holds and leaves out what is empty or means nothing to a person', () => {
    expect(
      told(null, { id: 'x', createdAt: 1, title: 'Unit ready', tags: [], summary: '', actors: ['Dar', 'Naqvi'], sensitivity: 2 }),
    ).toEqual(['Title: - → Unit ready', 'Actors: - → Dar, Naqvi', 'Sensitivity: - → Restricted']);
  });

  it('tells outcomes review by review', () => {
    expect(
      told(
        { outcomes: { 1: { outcome: 'held' } } },
        { outcomes: { 1: { outcome: 'held', on: '2026-04-15' }, 2: { outcome: 'missed' } } },
        'series',
      ),
    ).toEqual(['Review 1: Held → Held on 15 April 2026', 'Review 2: - → Missed']);
    expect(told({ outcomes: { 3: { outcome: 'moved', on: '2026-12-01' } } }, { outcomes: {} }, 'series')).toEqual([
      'Review 3: Moved to 1 December 2026 → -',
    ]);
  });

  it('tells saved views view by view, and an order only when nothing else changed', () => {
    const one = { id: 'a', title: 'Talks', from: '2026-01', to: null, filter: 'lane:Diplomacy' };
    const two = { id: 'b', title: 'All', from: null, to: null, filter: '' };
    expect(told({ views: [] }, { views: [one] }, 'timeline')).toEqual(['View “Talks”: - → From Jan 2026 on · lane:Diplomacy']);
    expect(told({ views: [one, two] }, { views: [{ ...one, filter: '' }] }, 'timeline')).toEqual([
      'View “Talks”: From Jan 2026 on · lane:Diplomacy → From Jan 2026 on',
      'View “All”: Whole timeline → -',
    ]);
    expect(told({ views: [two] }, { views: [{ ...two, title: 'Everything' }] }, 'timeline')).toEqual([
      'View “Everything”: “All” Whole timeline → “Everything” Whole timeline',
    ]);
    expect(told({ views: [one, two] }, { views: [two, one] }, 'timeline')).toEqual(['Order of saved views: Talks, All → All, Talks']);
    expect(told(null, { title: 'New', views: [] }, 'timeline')).toEqual(['Title: - → New']);
  });

  it('says cadence, anchor and end of a series', () => {
    expect(
      told(
        { every: { count: 90, unit: 'day' }, anchor: '2026-01-08', ends: { kind: 'never' } },
        { every: { count: 3, unit: 'month' }, anchor: '2026-02-01', ends: { kind: 'until', date: '2027-12-31' } },
        'series',
      ),
    ).toEqual([
      'Interval: every 90 days → every 3 months',
      'Counted from: 8 January 2026 → 1 February 2026',
      'Ends: Never → on 31 December 2027',
    ]);
  });

  it('shows what it does not know as it stands', () => {
    expect(told({ mood: 'calm' }, { mood: { level: 3 } })).toEqual(['mood: calm → {"level":3}']);
    expect(told({ when: 'not a date' }, { when: 5 })).toEqual(['When: not a date → 5']);
  });

  it('cuts long texts', () => {
    const [change] = fieldChangesOf({ entity: 'event', before: null, after: { summary: 'x'.repeat(500) } }, CONTEXT);
    expect(change?.after).toHaveLength(161);
  });
});
