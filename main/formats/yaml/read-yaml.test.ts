import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const read = (text: string) => readImport(Buffer.from(text), 'json', CONTEXT);
const events = (text: string) => [...read(text).drafts].map(({ draft }) => `${draft.when} ${draft.title}`);

const LIST = `# kept by hand
events:
- name: Security day
  description: Talks, and threats,
    and more.
  start_date: '2026-01-10'
  end_date: "2026-01-11"
  tags:
  - BSides
  - CTF

- name: 'It''s: a summit' # the second
  description: |
    First line: of all.

    Last line.
  start_date: 2026-03-20
  end_date: 2026-03-21
  tags: [a, 'b, c', "d"]
`;

it('a list of events in YAML is read by the names of its entries', () => {
  expect(importFormatOf('events.yaml', Buffer.from(LIST))).toBe('json');
  expect(importFormatOf('events.yml', Buffer.from(LIST))).toBe('json');
  expect(importFormatOf('events', Buffer.from(LIST))).toBe('json');
  const { drafts, problems } = read(LIST);
  expect(problems).toEqual([]);
  expect(events(LIST)).toEqual(['2026-01-10/2026-01-11 Security day', "2026-03-20/2026-03-21 It's: a summit"]);
  expect(drafts.map(({ draft }) => draft.tags)).toEqual([
    ['BSides', 'CTF'],
    ['a', 'b, c', 'd'],
  ]);
  expect(drafts.map(({ draft }) => draft.summary)).toEqual([
    expect.stringContaining('Talks, and threats, and more.'),
    expect.stringContaining('First line: of all.\n\nLast line.'),
  ]);
});

it('without a name above, behind a mark of its beginning, and set in', () => {
  expect(events('---\n- date: 1914-07-28\n  title: >-\n    War\n    is declared\n- title: Peace\n  date: 1918-11-11\n')).toEqual([
    '1914-07-28 War is declared',
    '1918-11-11 Peace',
  ]);
  expect(
    events(
      'title: Mine\nitems:\n  -   date: 1914\n      event: "A \\"war\\""\n  -   date: 1918\n      event: Peace: at last\n'.replace(
        ': at',
        ' at',
      ),
    ),
  ).toEqual(['1914 A "war"', '1918 Peace'].map((event) => event.replace('Peace', 'Peace at last')));
});

it.each([
  ['- date: 1914\n  title: &war War\n', 'Line 3'],
  ['- date: 1914\n  title: {a: b}\n', 'is not read'],
  ['- date: 1914\n  title: War\n  title: Peace\n', 'Line 3: “title” stands twice in one entry.'],
  ['- date: 1914\n  title: War\n    more: of it\n', 'a value goes on'],
  ['- date: 1914\n  title: War\n no name\n', 'Line 3'],
])('what is more than blocks is refused by line: %j', (text, reason) => {
  const { drafts, problems } = read(text);
  expect(drafts.length).toBe(0);
  expect(problems[0]?.message).toContain('YAML');
  expect(problems[0]?.message).toContain(reason);
});

it('a text that is too long is refused', () => {
  expect(read(`- date: 1914\n  title: ${'x'.repeat(2_000_000)}\n`).problems[0]?.message).toMatch(
    /^This is YAML .* Line \d: a text is longer/,
  );
});

it('lists of Markdown that begin with dates are none', () => {
  expect(importFormatOf('notes', Buffer.from('- 1914: War\n  1915: goes on\n- 1918: Peace\n'))).not.toBe('json');
});
