import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

/* Diaries whose entries are sentences behind a date that a stop closes. */

function read(text: string) {
  const bytes = Buffer.from(text);
  const context = { today: '2026-11-30', zone: 'UTC', order: 'dmy' } as const;
  const format = importFormatOf('diary.txt', bytes);
  if (format === null) return null;
  const { drafts, counts } = readImport(bytes, format, context);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return drafts.map(({ draft: { when, title } }) => `${when} ${title}`);
}

const DAYS = ['1944-06-03', '1944-06-07', '1944-07-15'];

it.each([
  ['German', ['3. Juni 1944.', '7. Juni 1944.', '15. Juli 1944.']],
  ['German, days of the week', ['Samstag, 3. Juni 1944.', 'Mi., 7. Juni 1944.', 'Samstag, den 15. Juli 1944.']],
  ['German, in digits', ['3.6.1944.', '7.6.1944.', '15.7.1944.']],
  ['English', ['June 3, 1944.', 'June 7, 1944.', 'July 15, 1944.']],
  ['English, day first', ['3 June 1944.', '7th June 1944.', '15 July, 1944.']],
  ['English, days of the week', ['Saturday, June 3, 1944.', 'Wed. 7 June 1944.', 'Sat, July 15th, 1944.']],
  ['English, short', ['Jun. 3, 1944.', 'Jun. 7, 1944.', 'Jul. 15, 1944.']],
  ['Italian', ['3 giugno 1944.', '7 giugno 1944.', 'sabato 15 luglio 1944.']],
  ['French', ['3 juin 1944.', 'Mercredi 7 juin 1944.', 'Le 15 juillet 1944.']],
  ['Spanish', ['3 de junio de 1944.', 'Miércoles, 7 de junio de 1944.', '15 de julio de 1944.']],
  ['Dutch', ['3 juni 1944.', 'woensdag 7 juni 1944.', '15 juli 1944.']],
  ['Polish', ['3 czerwca 1944 r.', '7 czerwca 1944.', 'sobota, 15 lipca 1944 r.']],
  ['Hungarian', ['1944. június 3.', '1944. június 7., szerda.', '1944. július 15.']],
  ['Russian', ['3 июня 1944 г.', '7 июня 1944 года.', 'Суббота, 15 июля 1944.']],
  ['Ukrainian', ['3 червня 1944 р.', '7 червня 1944 року.', '15 липня 1944.']],
  ['ISO 8601', ['1944-06-03.', '1944-06-07.', '1944-07-15.']],
])('%s', (_, [one = '', two = '', three = '']) => {
  const texts = ['We marched south. Nothing else.', '«Otto» is wounded, near Bozen. Rain.', 'Quarters in a mill. Nothing new.'];
  const lines = [one, two, three].map((date, at) => `${date} ${texts[at]}`);
  for (const text of [lines.join('\n\n'), lines.join('\n'), `Diary of a soldier\n\n${lines.join('\n\n')}\n`]) {
    const events = read(text);
    expect(events?.map((event) => event.slice(0, 10))).toEqual(DAYS);
    expect(events?.map((event) => event.slice(11, 25))).toEqual(['We marched sou', '«Otto» is woun', 'Quarters in a ']);
  }
});

it.each([
  ['month first', ['2/1/2021', '5/17/2021', '9/3/2021']],
  ['day first', ['1.2.2021', '17.5.2021', '3.9.2021']],
  ['ISO 8601', ['2021-02-01', '2021-05-17', '2021-09-03']],
])('lines in which one blank stands behind days in digits, %s', (_, [one, two, three]) => {
  expect(read(`${one} Lease signed\n${two} Leak reported, at last\n${three} Settled\n`)).toEqual([
    '2021-02-01 Lease signed',
    '2021-05-17 Leak reported, at last',
    '2021-09-03 Settled',
  ]);
});

const PARAGRAPHS = [
  '3 June 1944. We marched to the river.',
  'Nobody spoke a word, and it rained.',
  '4 June 1944. We crossed at dawn.',
  'The water was cold.',
  'We slept.',
];

it.each([
  ['more paragraphs without a day than with one', PARAGRAPHS],
  ['fewer, below a title', ['Diary of a soldier', ...PARAGRAPHS.slice(0, 3), '5 June 1944. We rested.']],
])('paragraphs without a day say more of the entry above them: %s', (_, paragraphs) => {
  const bytes = Buffer.from(paragraphs.join('\n\n'));
  const format = importFormatOf('diary.txt', bytes);
  expect(format).not.toBeNull();
  if (format === null) return;
  const { drafts, counts } = readImport(bytes, format, { today: '2026-11-30', zone: 'UTC', order: 'dmy' });
  expect(drafts.at(0)?.draft).toMatchObject({ when: '1944-06-03', title: 'We marched to the river.' });
  expect(drafts.at(0)?.draft.summary).toContain('Nobody spoke a word, and it rained.');
  expect(drafts.at(1)?.draft.when).toBe('1944-06-04');
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
});

it.each([
  ['days that go back', ['3 June 1944. We marched.', 'Rain.', '2 May 1943. We rested.', 'Sun.', 'Wind.']],
  ['one day amid prose', ['3 June 1944. We marched.', 'It rained.', 'The end came soon.', 'All went home.']],
])('but not below %s', (_, paragraphs) => {
  expect(importFormatOf('diary.txt', Buffer.from(paragraphs.join('\n\n')))).toBeNull();
});

/** What became of paragraphs, parted by blank lines. */
function readParagraphs(...paragraphs: string[]) {
  const bytes = Buffer.from(paragraphs.join('\n\n'));
  const { drafts, notes, counts } = readImport(bytes, importFormatOf('diary.txt', bytes) ?? 'csv', {
    today: '2026-11-30',
    zone: 'UTC',
    order: 'dmy',
  });
  return { summaries: drafts.map(({ draft }) => draft.summary), notes: notes.join('\n'), others: counts.notEvents };
}

it('how many paragraphs stand in summaries is told', () => {
  expect(readParagraphs(...PARAGRAPHS).notes).toContain(
    '3 paragraphs without a day stand in the summary of the entry above, the first in row 3.',
  );
  expect(readParagraphs(...PARAGRAPHS.slice(0, 3)).notes).toContain('1 paragraph without a day stands in the summary');
});

it.each([
  'No date: Payment of 400 to the minister by his driver.',
  'Sources: National archive, box 12.',
  'Undated letter of the driver to his wife.',
])('a chronology with “%s” is no diary: what has no day says nothing more of the day above', (other) => {
  const { summaries, others } = readParagraphs(
    '3 June 1944. Contract signed at the ministry.',
    other,
    '12 August 1944. The minister resigns from the office.',
    'It is not clear why.',
    '1 September 1944. The trial begins in Rennes.',
  );
  expect(summaries).toEqual(['', '', '']);
  expect(others).toBe(2);
});

it.each([
  'On 25 August 1944 Paris was free, and we drank.',
  'About Easter 1940 my brother had fallen; I thought of him.',
  '20.8. We crossed the river at Vernon.',
  'Transcribed by his daughter in 2003 for the museum.',
])('in a diary “%s” says a date of its own and nothing of the day above', (other) => {
  const { summaries, notes } = readParagraphs(...PARAGRAPHS.slice(0, 3), other, '5 June 1944. We rested.');
  expect(summaries.join()).toContain('Nobody spoke a word');
  expect(summaries.join()).not.toContain(other);
  expect(notes).toContain('1 paragraph without a day stands');
});
