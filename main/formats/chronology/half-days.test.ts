import { expect, it } from 'vitest';
import { readChronology } from './read-chronology';

/* Times that fall within a day, on a clock that may have twelve hours. */

function read(text: string) {
  const { drafts, notes, counts, problems } = readChronology(text, { today: '2026-11-30', zone: 'UTC', order: 'dmy' });
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`),
    refused: problems.map(({ row, message }) => `${row} ${message}`),
    notes: notes.join('\n'),
  };
}

const LINES = '9:00 – A\n11:30 – B\n1:30 – C\n2:15 – D\n';

it.each(['4 March 1950\n', '# 4 March 1950\n\n', '4 March 1950: Sunday\n'])('nothing says of which half of the day they are: %j', (day) => {
  const { events, refused, notes } = read(`${day}${LINES}`);
  expect(events.filter((event) => event.includes('T'))).toEqual(['1950-03-04T09:00 A', '1950-03-04T11:30 B']);
  expect(refused).toEqual([
    expect.stringMatching(/1:30 behind 11:30, and neither am nor pm.*13:30/),
    expect.stringMatching(/2:15 behind 11:30, and neither am nor pm.*14:15/),
  ]);
  expect(notes).not.toContain('midnight');
});

it('where the newest stands first, too', () => {
  const lines = '# 5 March 1950\n\n- 10:00 – E\n\n# 4 March 1950\n\n- 2:15 – D\n- 1:30 – C\n- 11:30 – B\n- 9:00 – A\n';
  expect(read(lines).events).toEqual(['1950-03-05T10:00 E', '1950-03-04T11:30 B', '1950-03-04T09:00 A']);
  expect(read(lines).refused.length).toBe(2);
});

it.each([
  ['an hour above twelve', '14:10 – X\n'],
  ['a nought before the hour', '07:10 – X\n'],
])('%s somewhere shows a clock of the whole day', (_, line) => {
  const { events, refused } = read(`4 March 1950: Sunday\n${LINES}\n6 March 1950: Monday\n${line}`);
  expect(refused).toEqual([]);
  expect(events).toContain('1950-03-05T01:30 C');
});

it('times with am and pm are what they say, and one that is a little late is no other half', () => {
  expect(read('# 4 March 1950\n\n- 9:00 am – A\n- 11:30 am – B\n- 1:30 pm – C\n').events.at(-1)).toBe('1950-03-04T13:30 C');
  const late = '# 4 March 1950\n\n- 9:00 – A\n- 8:50 – B\n- 11:30 – C\n';
  expect(read(late).refused).toEqual([]);
});

it('below another heading times begin anew', () => {
  const { events, refused } = read(
    '# 4 March 2024\n\n## Hall A\n\n- 9:00 Opening\n- 11:30 Talk\n\n## Hall B\n\n- 1:00 Registration\n- 2:00 Workshop\n',
  );
  expect(refused).toEqual([]);
  expect(events).toHaveLength(4);
});

it('an hour of the morning that was put in late refuses nothing', () => {
  const { events, refused } = read('# 4 March 2024\n\n- 10:15 Late arrival\n- 11:30 Talk\n- 8:45 Doors\n- 9:00 Registration\n');
  expect(refused).toEqual([]);
  expect(events).toContain('2024-03-04T08:45 Doors');
});
