import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';
import { yamlDocuments } from './yaml';

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

const WRITTEN_OTHERWISE = `%YAML 1.2
---
# what they have in common
defaults: &defaults
  place: Bonn
  tags: &usual [a, b]
talks:
- {title: Opening, date: 2026-01-10, <<: *defaults}
- <<: *defaults
  title: !!str 012
  date: !<tag:yaml.org,2002:timestamp> 2026-01-11
  place: !!js/function "function () {}"
- ? title
  : "A long \\
    one"
  date: 2026-01-12
  tags: *usual
  place: null
`;

it('names that stand for something, what is merged, brackets and types are read as what they stand for', () => {
  const { drafts, problems, notes } = read(WRITTEN_OTHERWISE);
  expect(problems).toEqual([]);
  expect(events(WRITTEN_OTHERWISE)).toEqual(['2026-01-10 Opening', '2026-01-11 012', '2026-01-12 A long one']);
  expect(drafts.map(({ draft }) => draft.places)).toEqual([['Bonn'], ['function () {}'], []]);
  expect(drafts.map(({ draft }) => draft.tags)).toEqual([
    ['a', 'b'],
    ['a', 'b'],
    ['a', 'b'],
  ]);
  expect(notes).toContain('Comments were not read (1).');
});

it('texts that would have to stand in quotes are read as they are written, told by line', () => {
  const text = `- date: 1944-06-06
  title: D-Day: the landing # it's a comment: of mine
- title: 'Peace: at last'
  date: 1945-05-08
- title: It's over: all of it
  date: 1945-09-02\r
- date: 1946-01-10
  title: - and then
`;
  expect(events(text)).toEqual([
    '1944-06-06 D-Day: the landing',
    '1945-05-08 Peace: at last',
    "1945-09-02 It's over: all of it",
    '1946-01-10 - and then',
  ]);
  expect(read(text).notes.join('\n')).toContain('as if they did (line 2, 5, 8)');
});

it('so many of them that reading would take long are refused', () => {
  const { problems, drafts } = read('- date: 1914\n  title: War: and peace\n'.repeat(20_000));
  expect(drafts.length).toBe(0);
  expect(problems[0]?.message).toContain('This YAML cannot be read. Line ');
});

it('numbers, days and words stay as they are written', () => {
  const read = yamlDocuments('a: 012\nb: no\nc: 1.10\nd: 2026-01-10\ne: 10:30\nf: ~\ng:\nh: "null"\n__proto__: {x: 1}\n');
  expect(JSON.stringify('documents' in read ? read.documents : read)).toBe(
    '[{"a":"012","b":"no","c":"1.10","d":"2026-01-10","e":"10:30","f":null,"g":null,"h":"null","__proto__":{"x":"1"}}]',
  );
  expect(({} as { x?: string }).x).toBeUndefined();
});

it.each([
  ['title: War\ndate: 1914\n---\ntitle: Peace\ndate: 1918\n...\n', ['1914 War', '1918 Peace']],
  [
    'about: mine\n---\n- {title: War, date: 1914}\n- {title: Peace, date: 1918}\n- {title: Snow, date: 1919}\n',
    ['1914 War', '1918 Peace', '1919 Snow'],
  ],
  ['- {title: War, date: 1914}\n---\n- {title: Peace, date: 1918}\n', ['1914 War', '1918 Peace']],
  ['# kept by hand\n[{title: War, date: 1914}, {title: Peace, date: 1918}]\n', []],
  ['--- # kept by hand\n[{title: War, date: 1914}, {title: Peace, date: 1918}]\n', ['1914 War', '1918 Peace']],
  ['war: {title: War, date: 1914}\npeace: {title: Peace, date: 1918}\n', ['1914 War', '1918 Peace']],
])('documents, and maps in brackets: %j', (text, expected) => {
  expect(events(text)).toEqual(expected);
});

it.each([
  ['- date: 1914\n  title: War\n  title: Peace\n', 'Line 3: a name stands twice in one entry: “title: Peace”.'],
  ['- date: 1914\n  title: War\n    more: of it\n', 'Line 3: '],
  ['- date: 1914\n  title: War\n no name\n', 'Line 3: '],
  ['- date: 1914\n  title: *war\n', 'Line 2: '],
  ['- date: 1914\n  title: War\n  more: [1, 2\n- date: 1915\n', 'Line 4: '],
  ['- date: 1914\n  title: War\n\tmore: 1\n', 'Line 3: '],
  ['- date: 1914\n  title: War\n  ? [a, b]\n  : 1\n', 'Line 1: a list or a map stands where a name of this entry does'],
  [`- date: 1914\n  title: War\n  more: ${'['.repeat(5000)}`, 'Line 3: it holds more than 64 lists and maps within each other'],
  [`- date: 1914\n  title: ${'x'.repeat(2_000_000)}\n`, 'Line 2: a text is longer than 1,000,000 characters'],
  ['- date: 1914\n  title: War\n  more: &a [*a]\n', 'Line 3: “*a” stands for what it stands in'],
])('what cannot be read is refused as a whole, by line: %#', (text, reason) => {
  const { drafts, problems } = read(text);
  expect(drafts.length).toBe(0);
  expect(problems[0]?.message).toContain('This YAML cannot be read. ');
  expect(problems[0]?.message).toContain(reason);
});

it('a few names that stand for more than any memory holds are refused before anything is made of them', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghijkl'].map((name, at) => {
      const below = 'abcdefghijkl'[at];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${below}`).join(', ')}]`;
    }),
  ];
  expect(read(`---\n${bomb.join('\n')}\n`).problems[0]?.message).toMatch(
    /Line \d+: “\*\w” and others like it stand for more than 50,000,000 characters/,
  );
});

it('damaged JSON stays JSON', () => {
  expect(read('[{"title": "War", "date": 1914}, # of it\n {"title": "Peace",}]').problems[0]?.message).toContain('not JSON');
});

it('lists of Markdown that begin with dates are none', () => {
  expect(importFormatOf('notes', Buffer.from('- 1914: War\n  1915: goes on\n- 1918: Peace\n'))).not.toBe('json');
});
