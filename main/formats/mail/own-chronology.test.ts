import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

/* Chronologies that a mail says in its own words. */

function read(text: string) {
  const bytes = Buffer.from(text);
  const format = importFormatOf('mail.eml', bytes) ?? 'json';
  const context = { today: '2026-11-30', zone: 'UTC', order: 'dmy' } as const;
  const { drafts, notes, problems, counts, notEvents, decisions } = readImport(bytes, format, context);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: drafts.map(({ row, draft: { when, title } }) => `${row} ${when} ${title}`),
    notes: notes.join('\n'),
    problems,
    others: notEvents.map(({ row, message }) => `${row} ${message}`),
    order: decisions.find(({ about }) => about === 'order'),
  };
}

const HEAD = 'From: Dana <dana@example.com>\nTo: counsel@example.net\nSubject: Fwd: Chronology\nDate: Tue, 7 Jun 2022 11:03:22 -0400\n';
const mail = (...lines: string[]): string => `${HEAD}\n${lines.join('\n')}\n`;

it('are read line by line, month first where that is proven, and the mail is told to be no event', () => {
  const { events, notes, others } = read(
    mail('Here it is,', '', '2/1/2021  Lease signed', '5/17/2021  Reduction requested', '9/3/2021  Leak reported', '', 'Best,', 'Dana'),
  );
  expect(events).toEqual(['8 2021-02-01 Lease signed', '9 2021-05-17 Reduction requested', '10 2021-09-03 Leak reported']);
  expect(notes).toContain(
    'It stands in a mail: only the lines from the first date to the last were read, and the mail itself is no event.',
  );
  expect(others).toEqual([
    '1 This is the head of the mail in which the chronology stands.',
    '6 This stands around the chronology in the mail.',
    '12 This stands around the chronology in the mail.',
    '13 This stands around the chronology in the mail.',
  ]);
});

it('may have one blank behind dates in digits', () => {
  expect(read(mail('2/1/2021 Lease signed', '5/17/2021 Reduction requested', '9/3/2021 Leak reported')).events).toEqual([
    '6 2021-02-01 Lease signed',
    '7 2021-05-17 Reduction requested',
    '8 2021-09-03 Leak reported',
  ]);
  expect(read(mail('2021-02-01 Lease signed', '2021-05-17 Reduction requested', '2021-09-03 Leak reported')).events).toHaveLength(3);
  expect(read(mail('1.2.2021 Lease signed', '17.5.2021 Reduction requested', '3.9.2021 Leak reported')).events).toHaveLength(3);
});

it('are asked for the order of digits that nothing proves', () => {
  expect(read(mail('2/1/2021: Lease signed', '5/7/2021: Reduction requested', '9/3/2021: Leak reported')).order).toMatchObject({
    by: 'nobody',
  });
});

it('may have lists, paragraphs that go on over lines, and be in parts of base64', () => {
  const long = '3 March 2024 – The committee met in the hall for the first time, and had';
  const lines = [long, 'no chair by then.', '', '10 March 2024 – A chair was found.', '', '- 17 March 2024: It met again.', 'Regards'];
  const events = ['6 2024-03-03', '9 2024-03-10', '11 2024-03-17'];
  expect(read(mail(...lines)).events.map((event) => event.split(' ').slice(0, 2).join(' '))).toEqual(events);
  const encoded = `${HEAD}Content-Transfer-Encoding: base64\n\n${Buffer.from(lines.join('\n')).toString('base64')}\n`;
  expect(read(encoded).events).toHaveLength(3);
  expect(read(encoded).notes).toContain('Rows are those of the mail as it reads');
});

it.each([
  [
    'running text',
    [
      'We met on 3 March 2024, on',
      '4 March 2024, and again, since all had come but one of them, on',
      '5 March 2024, in the hall.',
      'Then we',
      'went.',
    ],
  ],
  ['two dates', ['3 March 2024: Concert', '4 March 2024: Reading', 'Come!']],
  ['days without a year', ['3 March: Concert', '4 March: Reading', '5 March: Sale']],
  [
    'few dates among many lines',
    ['3 March 2024: One', ...Array.from({ length: 9 }, (_, at) => `Line ${at}`), '4 March 2024: Two', '5 March 2024: Three'],
  ],
])('are none where a mail has %s', (_, lines) => {
  expect(read(mail(...lines)).events).toEqual(['1 2022-06-07T11:03:22-04:00 Fwd: Chronology']);
});
