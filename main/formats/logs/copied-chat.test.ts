import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

/* Chats as people copy them out of a window. */

function read(...lines: string[]) {
  const bytes = Buffer.from(lines.join('\n'));
  const format = importFormatOf('chat.txt', bytes);
  if (format === null) return null;
  const { drafts, problems, notes, counts, decisions } = readImport(bytes, format, { today: '2026-11-30', zone: 'UTC', order: 'dmy' });
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: drafts.map(({ row, draft: { when, title, actors } }) => [row, when, title, ...actors]),
    summaries: drafts.map(({ draft }) => draft.summary),
    refused: problems.map(({ row, message }) => `${row} ${message}`),
    notes: notes.join('\n'),
    counts,
    order: decisions.find(({ about }) => about === 'order'),
  };
}

const MESSAGES = [
  [1, '2024-03-02T12:05', 'The picket began', 'Marina'],
  [4, '2024-03-02T12:31', 'Two buses came', 'Oleg K.'],
  [8, '2024-03-13T09:50', 'A complaint was filed', 'Marina'],
];

it.each([
  ['Telegram', 'Marina, [02.03.2024 12:05]', 'Oleg K., [02.03.2024 12:31]', 'Marina, [13.03.2024 9:50]'],
  ['Telegram, with months', 'Marina, [2 Mar 2024 at 12:05]:', 'Oleg K., [2 Mar 2024 at 12:31]:', 'Marina, [13 Mar 2024 at 09:50]:'],
  ['Telegram, month first', 'Marina, [3/2/24 12:05 PM]', 'Oleg K., [3/2/24 12:31 PM]', 'Marina, [3/13/24 9:50 AM]'],
  ['Discord', 'Marina — 02/03/2024 12:05', 'Oleg K. — 02/03/2024 12:31', 'Marina — 13/03/2024 09:50'],
  ['Teams', '[02.03.2024 12:05] Marina', '[02.03.2024 12:31] Oleg K.', '[13.03.2024 09:50] Marina'],
  ['others', 'Marina  2024-03-02 12:05', 'Oleg K.  2024-03-02 12:31', 'Marina  2024-03-13 09:50'],
])('of %s', (_, one, two, three) => {
  const chat = read(
    one,
    'The picket began',
    '',
    two,
    'Two buses came',
    'from the north',
    '',
    three,
    '[In reply to Oleg K.]',
    'A complaint was filed',
    '',
  );
  expect(chat).toMatchObject({ events: MESSAGES, refused: [] });
  expect(chat?.summaries).toEqual(['', 'Two buses came\nfrom the north', '[In reply to Oleg K.]\nA complaint was filed']);
  expect(chat?.notes).toContain('This is a chat as it was copied: each message was read as an event, by whom it is.');
});

it.each([
  ['Slack', 'Saturday, March 2, 2024', 'Marina  12:05 PM', 'Oleg K.  12:31 PM', 'Wednesday, March 13th, 2024', 'Marina  9:50 AM'],
  ['Slack, in brackets', '--- 2 March 2024 ---', 'Marina  [12:05]', 'Oleg K.  [12:31]', '--- 13 March 2024 ---', 'Marina  [09:50]'],
  ['others', '2. März 2024', 'Marina 12:05', 'Oleg K. 12:31', '13. März 2024', 'Marina 09:50'],
])('below lines with the day, of %s', (_, day, one, two, next, three) => {
  const chat = read(day, one, 'The picket began', two, 'Two buses came', '3 March 2024', next, three, 'A complaint was filed');
  expect(chat?.events.map(([, ...event]) => event)).toEqual(MESSAGES.map(([, ...event]) => event));
  expect(chat?.counts).toMatchObject({ accepted: 3, notEvents: 3 });
  expect(chat?.notes).toContain('3 lines say the days of the messages below them (rows 1, 6 and 7)');
});

it('a day right below who wrote is what was written', () => {
  const chat = read('2 March 2024', 'Marina  12:05', '5 March 2024', 'Oleg  12:31', 'Fine', 'Marina  12:40', 'Today');
  expect(chat?.events.map(([, when, title]) => `${when} ${title}`)).toEqual([
    '2024-03-02T12:05 5 March 2024',
    '2024-03-02T12:31 Fine',
    '2024-03-02T12:40 Today',
  ]);
});

it('days that are counted from one that nothing says are refused, and so is what stands below them', () => {
  const chat = read('2 March 2024', 'Marina  12:05', 'Fine', 'Yesterday', 'Oleg  12:31', 'Late', 'Marina  12:40', 'Very');
  expect(chat?.events).toHaveLength(1);
  expect(chat?.refused).toEqual([expect.stringContaining('5 '), expect.stringContaining('7 ')]);
  const discord = read('Marina — 02/03/2024 12:05', 'Fine', 'Oleg — Yesterday at 12:31', 'Late', 'Marina — 14/03/2024 12:40', 'Very');
  expect(discord?.events).toHaveLength(2);
  expect(discord?.refused).toEqual([expect.stringContaining('3 ')]);
});

it('the order of digits that nothing proves is asked', () => {
  expect(read('Marina, [02/03/2024 12:05]', 'One', 'Oleg, [04/03/2024 12:31]', 'Two')?.order).toMatchObject({ by: 'nobody' });
});

it('of WhatsApp, with the time first', () => {
  const chat = read('[12:05, 02/03/2024] Marina: The picket began', '[12:31, 13/03/2024] Oleg: Two buses', 'came');
  expect(chat?.events).toEqual([
    [1, '2024-03-02T12:05', 'The picket began', 'Marina'],
    [2, '2024-03-13T12:31', 'Two buses', 'Oleg'],
  ]);
});

it('hours of a day with what is on then, and days of the week above what happened, are no chats', () => {
  expect(read('2 March 2024', 'Picnic 12:05', 'Bring food', 'Concert 18:00', 'By the lake')?.notes ?? '').not.toContain('This is a chat');
  expect(read('Saturday  2024-03-02 12:05', 'Began', 'Sunday  2024-03-03 12:31', 'Ended')?.notes ?? '').not.toContain('This is a chat');
});

it('a chat that WhatsApp exports stays one, whatever it says of the group first', () => {
  const chat = read(
    '[02.03.24, 12:05] Mia added you',
    '[02.03.24, 12:06] Mia: Hello',
    '[13.03.24, 12:07] Jo left',
    '[13.03.24, 12:08] Mia: Bye',
  );
  expect(chat?.events.map(([, , title]) => title)).toEqual(['Mia added you', 'Hello', 'Jo left', 'Bye']);
});

it.each([
  ['WeChat', 'Marina 2024-03-02 12:05', 'Oleg K. 2024-03-02 12:31', 'Marina 2024-03-13 09:50'],
  ['WeChat, in Chinese', 'Marina 2024年3月2日 下午12:05', 'Oleg K. 2024年3月2日 下午12:31', 'Marina 2024年3月13日 上午9:50'],
  ['QQ', '2024-03-02 12:05:00 Marina(1000123)', '2024-03-02 12:31:00 Oleg K.(1000456)', '2024-03-13 09:50:00 Marina(1000123)'],
])('of %s, where people write more than once', (_, one, two, three) => {
  const chat = read(one, 'The picket began', '', two, 'Two buses came', '', three, 'A complaint was filed', '');
  expect(chat?.events.map(([, when, ...rest]) => [String(when).replace(/:00$/, ''), ...rest])).toEqual([
    ['2024-03-02T12:05', 'The picket began', 'Marina'],
    ['2024-03-02T12:31', 'Two buses came', 'Oleg K.'],
    ['2024-03-13T09:50', 'A complaint was filed', 'Marina'],
  ]);
});

it('as WeChat passes them on below lines with the day', () => {
  const chat = read(
    '————— 2024-03-02 —————',
    '',
    '小明  12:05',
    '',
    '门开着',
    '',
    '李雷  12:07',
    '',
    '谁在那里',
    '',
    '小明  12:09',
    '',
    '好',
  );
  expect(chat?.events.map(([, when, title]) => `${when} ${title}`)).toEqual([
    '2024-03-02T12:05 门开着',
    '2024-03-02T12:07 谁在那里',
    '2024-03-02T12:09 好',
  ]);
});

it('what each happens once at its own time is no chat of WeChat', () => {
  const events = ['Opening 2024-03-02 10:00', 'At the town hall', 'Dinner 2024-03-02 19:00', 'At the quay'];
  expect(importFormatOf('chat.txt', Buffer.from(events.join('\n')))).toBeNull();
});

it.each([
  ['Inspection 2024-03-02 12:05', 'Repair 2024-03-04 09:00', 'Inspection 2024-04-02 12:05'],
  ['Inspection 2024-03-02 12:05', 'Inspection 2024-03-02 17:00', 'Repair 2024-03-04 09:00'],
])('nor is a log whose kinds of work come again, each on a day of its own: %s, %s', (one, two, three) => {
  const log = [one, 'Filter was clogged', two, 'Filter replaced', three, 'All fine'];
  expect(read(...log)?.notes ?? '').not.toContain('This is a chat');
});
