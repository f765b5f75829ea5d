import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../testing/formats/arbitrary-timelines';
import { readTable } from '../../testing/formats/tables';
import { readImport } from './import';

const read = (...rows: string[]) => readTable(`${rows.join('\n')}\n`);
const readJson = (value: unknown) => readImport(Buffer.from(JSON.stringify(value)), 'json', CONTEXT);

describe('what trackers of issues export', () => {
  const issue = (number: number, title: string, others: object) => ({
    url: `https://api.github.com/repos/o/r/issues/${number}`,
    html_url: `https://github.com/o/r/issues/${number}`,
    node_id: `I_${number}`,
    number,
    title,
    user: { login: 'ada', id: 5 },
    labels: [],
    state: 'open',
    assignees: [],
    comments: 3,
    created_at: '2024-03-02T11:00:00Z',
    updated_at: '2024-03-09T12:00:00Z',
    closed_at: null,
    body: null,
    ...others,
  });
  const issues = [
    issue(7, 'Crash on empty file', {
      state: 'closed',
      labels: [
        { id: 1, name: 'bug', color: 'd73a4a' },
        { id: 2, name: 'help wanted', color: '008672' },
      ],
      assignees: [{ login: 'bo', id: 6 }],
      closed_at: '2024-03-05T09:30:00Z',
      body: 'Steps',
    }),
    issue(8, 'Add dark mode', { state: 'open' }),
  ];

  it('has names as tags and people, the page as its source, and no place called “closed”', () => {
    const [draft] = readJson(issues).drafts.map((one) => one.draft);
    expect(draft).toMatchObject({
      title: 'Crash on empty file',
      when: '2024-03-02T11:00:00Z/2024-03-05T09:30:00Z',
      tags: ['bug', 'help wanted'],
      actors: ['ada', 'bo'],
      places: [],
      sources: [{ url: 'https://github.com/o/r/issues/7' }],
    });
    expect(draft?.summary).toBe('Steps\n\nstate: closed\nnumber: 7');
  });

  it('has no places called OPEN and CLOSED in a table either, where countries still are', () => {
    const states = (...cells: string[]) =>
      read('title,state,createdAt', ...cells.map((cell, at) => `Issue ${at},${cell},2024-03-0${at + 1}`)).drafts.map(({ draft }) =>
        draft.places.join(),
      );
    for (const words of [
      ['OPEN', 'CLOSED', 'MERGED'],
      ['In Progress', 'Done', 'To Do'],
      ['active', 'resolved', 'new'],
      ['offen', 'erledigt', 'offen'],
    ])
      expect(states(...words), words.join()).toEqual(['', '', '']);
    expect(states('Ohio', 'Iowa', 'Florida')).toEqual(['Ohio', 'Iowa', 'Florida']);
  });

  it('has the count of comments in no summary', () => {
    const { drafts, notes } = read('title,date,comments', 'Crash,2024-03-01,3', 'Dark mode,2024-03-02,0');
    expect(drafts.map(({ draft }) => draft.summary)).toEqual(['', '']);
    expect(notes.join('\n')).toContain('Columns not taken over: comments');
  });
});

describe('lists in one cell', () => {
  it('are told apart by bars, and as Python and JSON write them; a dash is none', () => {
    const tags = (...cells: string[]) =>
      read('title;date;tags', ...cells.map((cell, at) => `Event ${at};2024-03-0${at + 1};${cell}`)).drafts.map(({ draft }) => draft.tags);
    expect(tags('law|court', 'law', 'Tom | Ada')).toEqual([['law', 'court'], ['law'], ['Tom', 'Ada']]);
    expect(tags("['logon', 'rdp']", '[]', '-')).toEqual([['logon', 'rdp'], [], []]);
    expect(tags('["a, b"]', '["c"]', '[sic]')).toEqual([['a, b'], ['c'], ['[sic]']]);
  });
});

it('who a task is assigned to takes part in it, and its section is its lane', () => {
  const asana = read(
    'Task ID,Created At,Name,Section/Column,Assignee,Due Date',
    '1206000000000001,2024-01-08,Draft the note,To do,Ines,2024-01-19',
    '1206000000000002,2024-01-09,Book the hall,Doing,Omar,2024-02-15',
  );
  expect(asana.drafts.map(({ draft, lane }) => [draft.title, draft.actors, lane])).toEqual([
    ['Draft the note', ['Ines'], 'To do'],
    ['Book the hall', ['Omar'], 'Doing'],
  ]);
  for (const header of ['Assigned to', 'assigned_to', 'Assignees', 'Zugewiesen an', 'Assigné à'])
    expect(read(`Name,${header},Date`, 'Draft,Ines,2024-01-08', 'Book,Omar,2024-01-09').drafts.at(0)?.draft.actors, header).toEqual([
      'Ines',
    ]);
});
