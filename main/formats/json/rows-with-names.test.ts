import { expect, it } from 'vitest';
import { readImport } from '../import';

const read = (content: unknown) =>
  readImport(Buffer.from(JSON.stringify(content)), 'json', { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' });
const eventsOf = (content: unknown) => read(content).drafts.map(({ draft }) => [draft.when, draft.title]);

it('rows that are lists are read by the names of the first, as the Wayback Machine gives its index', () => {
  const index = [
    ['urlkey', 'timestamp', 'title', 'statuscode'],
    ['org,example)/', '20010203040506', 'First page', '200'],
    ['org,example)/about', '20130809101112', 'About us', '200'],
  ];
  expect(eventsOf(index)).toEqual([
    ['2001-02-03T04:05:06', 'First page'],
    ['2013-08-09T10:11:12', 'About us'],
  ]);
});

it('or by the names beside them, as databases and pandas write it', () => {
  const rows = [
    ['2026-01-08', 'Fire'],
    ['2026-01-09', 'Flood'],
  ];
  const expected = [
    ['2026-01-08', 'Fire'],
    ['2026-01-09', 'Flood'],
  ];
  expect(eventsOf({ columns: ['date', 'title'], rows })).toEqual(expected);
  expect(eventsOf({ columns: ['date', 'title'], index: [0, 1], data: rows })).toEqual(expected);
  expect(eventsOf({ fields: [{ name: 'date', type: 'date' }, { name: 'title' }], rows })).toEqual(expected);
});

it('lists that name nothing are refused as before', () => {
  for (const content of [
    [
      ['2026-01-08', 'Fire'],
      ['2026-01-09', 'Flood'],
    ],
    [['date', 'title'], ['2026-01-08']],
    [['date', 'title']],
  ])
    expect(eventsOf(content)).toEqual([]);
});

it('a longer list of objects beside the rows is the one that is read, and what is left is told', () => {
  const rows = [
    ['Fire', '2026-01-08'],
    ['Flood', '2026-01-09'],
  ];
  const events = ['2025-01-01', '2025-01-02', '2025-01-03'].map((date, index) => ({ title: `Event ${index}`, date }));
  const longer = read({ columns: ['title', 'date'], rows, events });
  expect(longer.drafts.map(({ draft }) => draft.title)).toEqual(['Event 0', 'Event 1', 'Event 2']);
  expect(longer.notes).toContain('Other lists of the file were not read: rows (2).');
  const shorter = read({ columns: ['title', 'date'], rows, events: events.slice(1) });
  expect(shorter.drafts.map(({ draft }) => draft.title)).toEqual(['Fire', 'Flood']);
  expect(shorter.notes).toContain('Other lists of the file were not read: events (2).');
});

it('columns that are objects are no list beside the rows, however few these are', () => {
  const fields = [{ name: 'date' }, { name: 'title' }];
  const { drafts, notes } = read({ fields, rows: [['2026-01-08', 'Fire']] });
  expect(drafts.map(({ draft }) => draft.title)).toEqual(['Fire']);
  expect(notes.join('\n')).not.toContain('Other lists');
});

it('what a page offers to sort its rows by is no list of events, however long', () => {
  const facets = ['date', 'title', 'place'].map((name) => ({
    name,
    toggle_url: `https://example.org/db/events.json?_facet=${name}&year=2026`,
  }));
  const { drafts, notes } = read({ columns: ['title', 'date'], rows: [['Fire', '2026-01-08']], suggested_facets: facets });
  expect(drafts.map(({ draft }) => draft.title)).toEqual(['Fire']);
  expect(notes).toContain('Other lists of the file were not read: suggested_facets (3).');
});
