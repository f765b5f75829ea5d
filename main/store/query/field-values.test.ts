import { expect, it } from 'vitest';
import { type ListGrouping, listGroupingSchema, saidIn } from '../../../shared/grouping';
import { firstLane, value, workbench } from '../../../testing/store/workbench';

const bench = workbench();

it('says what living events hold in a list, row by row and each with its name; sources by who published them', () => {
  const store = bench.create();
  const lane = firstLane(store);
  const add = (title: string, actors: string[], sources: { title: string; publisher?: string }[] = []) =>
    value(store.ask('events.add', { draft: { title, when: '2026', lane, actors, sources } })).createdId ?? '';
  const both = add(
    'Both',
    ['Naqvi', 'Dar'],
    [
      { title: 'Report', publisher: 'News18' },
      { title: 'Leak', publisher: '' },
    ],
  );
  add('None', []);
  const one = add('One', ['Dar']);
  const gone = add('Gone', ['Nobody']);
  value(store.ask('events.remove', { ids: [gone] }));
  const rowOf = (id: string) => value(store.ask('events.get', { id })).row;
  const said = (field: ListGrouping) => {
    const { rows, values, names, next } = value(store.ask('events.values', { field, after: 0 }));
    expect(next).toBeNull();
    return [...rows].map((row, at) => [row, names[values[at] ?? -1]]);
  };
  expect(said('actors')).toEqual([
    [rowOf(both), 'Naqvi'],
    [rowOf(both), 'Dar'],
    [rowOf(one), 'Dar'],
  ]);
  expect(said('sources')).toEqual([
    [rowOf(both), 'News18'],
    [rowOf(both), 'Leak'],
  ]);
  // The window works out the same of an event that has changed.
  for (const field of listGroupingSchema.options)
    expect(said(field)).toEqual(
      [both, one].flatMap((id) => saidIn(value(store.ask('events.get', { id })), field).map((name) => [rowOf(id), name])),
    );
});
