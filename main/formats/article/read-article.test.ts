import { expect, it } from 'vitest';
import { type Article, isArticleName } from '../../../shared/article/article';
import { madePdf } from '../../../testing/formats/made-pdf';
import { readArticle } from './read-article';

const CONTEXT = { zone: 'Asia/Karachi', today: '2026-11-29', order: 'dmy' } as const;

async function read(written: string | Uint8Array, name = 'a.txt'): Promise<Article> {
  const article = await readArticle(typeof written === 'string' ? Buffer.from(written) : written, name, CONTEXT);
  if (!article.ok) throw new Error(article.error.message);
  return article.value;
}

it('reads what a text says of itself in its own lines', async () => {
  const article = await read(
    `New Commitments Signal Deeper Pressure\nBy Jane Doe | News18\nFirst Published: January 08, 2026, 13:16 IST\n\nISLAMABAD, Jan 8 (Reuters) — Ministers met in New Delhi, India.\n\nThey will meet again.`,
  );
  expect(article).toMatchObject({
    kind: 'text',
    title: 'New Commitments Signal Deeper Pressure',
    author: 'Jane Doe',
    publisher: 'News18',
    published: '2026-01-08T13:16+05:30',
  });
  expect(article.notes).toEqual(['“IST” was read as +05:30 (India), which the text names; it may also be +02:00 (Israel).']);
});

it.each([
  ['Published: 8 July 2026, 13:16 IST\n\nThe Knesset met in Jerusalem, Israel.\n\nMore.', '2026-07-08T13:16+05:30'],
  ['Published: 8 January 2026, 13:16 IST\n\nThe Knesset met in Jerusalem, Israel.\n\nMore.', '2026-01-08T13:16+02:00'],
  ['Posted on Jan. 8, 2026 at 1:16 p.m. ET | 4 min read\n\nA thing.\n\nMore.', '2026-01-08T13:16-05:00'],
  ['A thing happened.\n\nThursday, January 8, 2026\n\nMore.', '2026-01-08'],
  ['A thing happened on January 8, 2026.\n\nMore.', null],
  ['Veröffentlicht am 8. Januar 2026, 13:16 Uhr\n\nEtwas geschah.', '2026-01-08'],
  ['KYIV, Jan 8, 2026 (AP) — It was quiet.\n\nMore.', '2026-01-08'],
  ['KYIV, Jan 8 (AP) — It was quiet in 2026.\n\nMore.', null],
  ['Published: 08/01/2026\n\nA thing.', '2026-01-08'],
])('takes from %j that it came out on %j', async (text, published) => {
  expect((await read(text)).published).toBe(published);
});

it('joins lines that were broken for their width, and keeps other breaks', async () => {
  const { text } = await read(
    'A headline\n\nThe first line of a paragraph that is broken for its\nwidth goes on here, as far as there is any room, and\nends.\nNew.\n\nNext.',
  );
  expect(text).toBe(
    'A headline\n\nThe first line of a paragraph that is broken for its width goes on here, as far as there is any room, and ends.\n\nNew.\n\nNext.',
  );
});

it.each([
  [
    "Home » World\n\nIslamabad's New Commitments\n\nWritten By : A Writer\nEdited By: An Editor\n\nFirst Published:\nJanuary 08, 2026, 13:16 IST\n\nIt was so.\n\nMore.",
    { title: "Islamabad's New Commitments", author: 'A Writer', published: '2026-01-08T13:16+05:30' },
  ],
  [
    'Reuters\nPakistan agrees to posts\nBy Jane Doe and John Roe\nJanuary 8, 2026 7:46 AM UTC · Updated January 9, 2026\n\nISLAMABAD, Jan 8 (Reuters) - It was so.\n\nMore.',
    { title: 'Pakistan agrees to posts', author: 'Jane Doe and John Roe', publisher: 'Reuters', published: '2026-01-08T07:46Z' },
  ],
  [
    'Pakistan agrees\n\nJane Doe Published January 8, 2026 Updated January 8, 2026 09:15am\n\nISLAMABAD: It was so.\n\nPublished in Dawn, January 8th, 2026',
    { title: 'Pakistan agrees', author: 'Jane Doe', publisher: 'Dawn', published: '2026-01-08' },
  ],
  [
    'By taking over the port in 2014, all was changed.\n\nBy Monday it was done.\n\nMore.',
    { author: null, publisher: null, published: null },
  ],
])('takes from the lines of %j what they say of it', async (text, said) => {
  expect(await read(text)).toMatchObject(said);
});

it('reads Markdown as it reads, with what its front matter says', async () => {
  const article = await read(
    '---\ntitle: "A day"\ndate: 2026-01-08T13:16:00+05:30\nauthor: Jane\n---\n# A day\n\nIt **was** [quiet](https://a.example/x_(y)) on _Monday_, `said` he.\n\n- one\n- two\n',
    'a.md',
  );
  expect(article).toMatchObject({ kind: 'markdown', title: 'A day', author: 'Jane', published: '2026-01-08T13:16:00+05:30' });
  expect(article.text).toBe('A day\n\nIt was quiet on Monday, said he.\n\n- one\n\n- two');
});

it('reads a text in an older encoding and says so', async () => {
  const article = await read(
    Buffer.from('Die Gespr\xe4che \xfcber das B\xfcndnis begannen sp\xe4t.\n\nMehr \xfcber M\xfcnchen.', 'latin1'),
  );
  expect(article.text).toContain('Gespräche über');
  expect(article.notes[0]).toContain('Windows-1252');
});

it.each(['', ' \n\n\t'])('refuses %j: there is nothing to read', async (text) => {
  expect(await readArticle(Buffer.from(text), 'a.txt', CONTEXT)).toMatchObject({ ok: false, error: { code: 'invalid' } });
});

it('takes the year of a dateline from what makes it sure, and else asks for it', async () => {
  const sent = (day: string, rest = '') => `PARIS, ${day} (Reuters) — Ministers met yesterday.\n\nThey will meet again.${rest}`;
  const asked = (day: string) => [`The text was sent on ${day} of a year that it does not name: say when it was published.`];
  expect(await read(sent('Jan 8'))).toMatchObject({ published: null, notes: asked('Jan 8') });
  expect(await read(sent('8 January, 2025'))).toMatchObject({ published: '2025-01-08', notes: [] });
  const filed = '\n\nURL: https://news.example/2025/01/08/ministers';
  expect(await read(sent('Jan 8', filed))).toMatchObject({ published: '2025-01-08', notes: [] });
  expect(await read(sent('Feb 8', filed))).toMatchObject({ published: null, notes: asked('Feb 8') });
  const printed = async (day: string, made: string) => {
    const lines = [{ text: sent(day).replace('—', '-').replace('\n\n', ' '), x: 50, y: 700 }];
    return read(madePdf([lines], { CreationDate: made }), 'a.pdf');
  };
  expect(await printed('Dec 28', 'D:20260103090000Z')).toMatchObject({ published: '2025-12-28', notes: [] });
  expect(await printed('Dec 28', 'D:20260603090000Z')).toMatchObject({ published: null, notes: asked('Dec 28') });
});

it.each(['a.markdown', 'a.xhtml'])('%s is among the files that dialogs offer, and read by its kind', async (name) => {
  expect(isArticleName(name)).toBe(true);
  const written = name.endsWith('html') ? '<p>Ministers <b>met</b> on 3 May 2025.</p>' : 'Ministers **met** on 3 May 2025.';
  expect(await read(written, name)).toMatchObject({ text: 'Ministers met on 3 May 2025.' });
});
