import { expect, it } from 'vitest';
import type { EventDraft } from '../../../shared/event';
import { placeAmong } from '../../../shared/time/placement';
import { layoutsOf } from '../../../testing/entities/layouts';
import { firstLane, value, workbench } from '../../../testing/store/workbench';
import { eventColumns } from './event-columns';

/*
 * What there are a hundred thousand of is kept by V8 as objects of a few layouts: otherwise a large timeline takes twice the memory, and whatever
 * reads its events four times as long (see shared/fields/alike.ts).
 */

const bench = workbench();
const MANY = 300;
// Until V8 has seen the first few, it may keep them in another.
const FEW = 8;

function expectFewLayouts(objects: readonly object[]): void {
  const { layouts, tables } = layoutsOf(objects);
  expect(layouts).toBeLessThanOrEqual(FEW);
  expect(tables).toBe(0);
}

it('events that are read have a few layouts, placed ones, too', () => {
  const store = bench.create();
  const lane = firstLane(store);
  const drafts = Array.from({ length: MANY }, (_, n): EventDraft => ({ title: `Event ${n}`, when: '2026-01-08', lane }));
  value(store.importEvents(drafts, { label: 'Import' }));
  expectFewLayouts(value(store.ask('store.pictureInput')).events);
  const undated = drafts.map((draft): EventDraft => ({ ...draft, when: 'XXXX' }));
  value(store.importEvents(undated, { label: 'Import' }));
  const { events } = value(store.ask('store.pictureInput'));
  expect(events.filter(({ place }) => place !== undefined)).toHaveLength(MANY);
  expectFewLayouts(events);
  // What may leave is placed anew.
  expectFewLayouts(placeAmong(events));
});

it('the cells of events have few layouts', () => {
  const store = bench.create();
  value(store.ask('events.add', { draft: { title: 'One', when: '2026-01-08', lane: firstLane(store) } }));
  const [event] = value(store.ask('store.pictureInput')).events;
  if (event === undefined) throw new Error('no event');
  const cells = Array.from({ length: MANY }, (_, n) => eventColumns({ ...event, title: `Event ${n}`, learned: null }, 1, 'UTC'));
  expectFewLayouts(cells);
});
