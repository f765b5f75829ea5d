import { expect, it } from 'vitest';
import { readChronology } from './read-chronology';

/* Dates in digits: those of headings are read in the order of the whole text. */

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;

function read(text: string, context: Partial<Parameters<typeof readChronology>[1]> = {}) {
  const { drafts, problems, decisions } = readChronology(text, { ...CONTEXT, ...context });
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), problems, decisions };
}

it('days in digits are of one order in a text, as its headings and lines prove or somebody says', () => {
  const text = '# War\n\n## 03/04/2021\n\n- Start\n\n## 03/15/2021\n\n- End\n';
  expect(read(text).events).toEqual(['2021-03-04 Start', '2021-03-15 End']);
  const open = '# War\n\n## 03/04/2021\n\n- Start\n\n## 03/05/2021\n\n- End\n';
  const byPerson = { order: 'mdy', dates: { by: { order: 'person' } } } as const;
  expect(read(open, byPerson).events).toEqual(['2021-03-04 Start', '2021-03-05 End']);
  expect(read(open, byPerson).problems).toEqual([]);
  const lines = '## 2021\n\n- 03/04: Start\n- 03/15: End\n';
  expect(read(lines).events).toEqual(['2021-03-04 Start', '2021-03-15 End']);
  expect(read(open).decisions.map(({ about }) => about)).toContain('order');
  const times = '# War\n\n## 03/04/2021\n\n- 14:02 Start\n\n## 03/05/2021\n\n- 15:00 End\n';
  expect(read(times).decisions.map(({ about }) => about)).toContain('order');
  expect(read(times, byPerson).events).toEqual(['2021-03-04T14:02 Start', '2021-03-05T15:00 End']);
});

it('a text that proves two orders is refused with both proofs', () => {
  const { events, problems } = read('## 13/04/2021\n\n- Start\n\n## 03/15/2021\n\n- End\n');
  expect(events).toEqual([]);
  expect(problems[0]?.message).toMatch(/day first[\s\S]*month first|month first[\s\S]*day first/);
});
