import { expect, it } from 'vitest';
import { readChronology } from './read-chronology';

const read = (text: string, order?: 'mdy') => readChronology(text, { today: '2026-11-30', zone: 'UTC', order: order ?? 'dmy' });
const eventsOf = (text: string, order?: 'mdy'): string[] =>
  read(text, order).drafts.map(({ draft: { when, title } }) => `${when} ${title}`);

it.each([
  ['Polish', 'tegoż dnia – ', '12 VII 1941'],
  ['German', 'Am selben Tag: ', '12. Juli 1941'],
  ['French', 'le même jour – ', '12 juillet 1941'],
  ['Russian', 'В тот же день – ', '12 июля 1941'],
  ['English', 'the same day: ', '12 July 1941'],
  ['Latin', 'eodem die – ', '12 July 1941'],
  ['Japanese', '同日：', '1941年7月12日'],
])('a line of the same day has that of the line above, in %s', (_, same, day) => {
  const text = `* 11 July 1941 – Before\n* ${day} – Strike\n* ${same}Rations\n* ${same}Search\n`;
  expect(eventsOf(text)).toEqual(['1941-07-11 Before', '1941-07-12 Strike', '1941-07-12 Rations', '1941-07-12 Search']);
  expect(read(text).notes.join()).toContain('“The same day” is that of the line above (rows 3 and 4)');
});

it('in the order in which the digits of that are read', () => {
  expect(eventsOf('* 7/12/1941 – Strike\n* same day – Rations\n* 7/31/1941 – End\n', 'mdy')).toContain('1941-07-12 Rations');
});

it('below a month or another heading it has none', () => {
  expect(eventsOf('# 1941\n\n* May 1941 – Strike\n* same day – Rations\n* 5 June 1941 – End\n')).not.toContain('1941-05 Rations');
  expect(eventsOf('# 1941\n\n* 5 May – Strike\n* 6 May – Talks\n\n# 1942\n\n* same day – Rations\n* 7 May – End\n').join()).not.toContain(
    '1941-05-06 Rations',
  );
});
