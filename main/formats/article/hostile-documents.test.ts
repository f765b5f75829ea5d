import { describe, expect, it } from 'vitest';
import { madePdf } from '../../../testing/formats/made-pdf';
import { readArticle } from './read-article';

/*
 * Documents that are made to hurt who reads them. Where one was to take time without an end, the test has the limit of every test: each of these took
 * minutes before it was mended.
 */

const CONTEXT = { zone: 'Asia/Karachi', today: '2026-11-29', order: 'dmy' } as const;
const SENTENCE = 'The two ministers met in Beijing on 8 January 2026.';

function read(written: string, name: string) {
  return readArticle(Buffer.from(written), name, CONTEXT);
}

describe('what a document says of itself', () => {
  const LONG = ' '.repeat(900_000);
  const page = (head: string): string => `<html><head>${head}</head><body><p>${SENTENCE}</p></body></html>`;
  const mail = (fields: string, rest: string): string => `From: a@b.example\r\nTo: c@d.example\r\n${fields}\r\n${rest}`;

  it.each([
    ['a date of a message', 'a.eml', mail(`Date: Thu, 8 Jan 2026 10:00:00 +0000${LONG}x\r\n`, SENTENCE), '2026-01-08T10:00:00+00:00'],
    ['a day of a page', 'a.html', page(`<meta name="date" content="2026-01-08 ${'-'.repeat(900_000)}x">`), '2026-01-08'],
    ['a title of a page', 'a.html', page(`<meta name="publisher" content="P"><title>${'a - '.repeat(200_000)}|</title>`), null],
  ])('may be of any length: %s', async (_, name, written, published) => {
    expect(await read(written, name)).toMatchObject({ ok: true, value: { text: SENTENCE, published } });
  });

  it('is kept short', async () => {
    const found = await read(
      page(`<title>${'A title '.repeat(10_000)}</title><meta name="author" content="${'Jane '.repeat(10_000)}">`),
      'a.html',
    );
    if (!found.ok) throw new Error(found.error.message);
    expect(found.value.title?.length).toBeLessThanOrEqual(2000);
    expect(found.value.author?.length).toBeLessThanOrEqual(2000);
  });
});

describe('an element of a page', () => {
  const attributes = (count: number): string =>
    Array.from({ length: count }, (_, n) => ` a${n}${['', '=x', '="x y"', " = 'x>y'"][n % 4]}`).join('');

  it('of more attributes than any has is refused before a tree is made of it', async () => {
    const found = await read(`<html><body><p${attributes(200_000)}>${SENTENCE}</p></body></html>`, 'a.html');
    expect(found).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining('more than 1,000 attributes') } });
  });

  it('of many is read, as is one whose attribute is long', async () => {
    for (const head of [attributes(900), ` style="${'color: red; '.repeat(20_000)}"`])
      expect(await read(`<html><body><p${head}>${SENTENCE}</p></body></html>`, 'a.html')).toMatchObject({
        ok: true,
        value: { text: SENTENCE },
      });
  });
});

it('a message whose text is attached says so, and what is attached', async () => {
  const found = await read(
    'From: a@b.example\r\nTo: c@d.example\r\nDate: Thu, 8 Jan 2026 10:00:00 +0000\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: application/pdf; name="plan.pdf"\r\nContent-Disposition: attachment; filename="plan.pdf"\r\n\r\n%PDF-1.4\r\n--x--\r\n',
    'a.eml',
  );
  expect(found).toMatchObject({
    ok: false,
    error: {
      code: 'invalid',
      message:
        'There is no text in it. What is attached was not read: plan.pdf. Nothing was changed. Read the file that holds the text, or paste the text.',
    },
  });
});

it('a PDF whose pages lie within themselves is called damaged, and not a picture', async () => {
  const pdf = madePdf([[{ text: SENTENCE, x: 50, y: 700 }]]).toString('latin1');
  const [, tree = ''] = /\n(\d+) 0 obj\s*<<[^>]*\/Type\s*\/Pages/.exec(pdf) ?? [];
  const looped = pdf.replace(/\/Kids\s*\[[^\]]*\]/, (kids) => `/Kids [${tree} 0 R]`.padEnd(kids.length));
  expect(looped).not.toBe(pdf);
  expect(await readArticle(Buffer.from(looped, 'latin1'), 'a.pdf', CONTEXT)).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('none of its pages can be read') },
  });
});

it('a text that speaks of the first words of a PDF is a text', async () => {
  const text = `${SENTENCE} The file began with %PDF-1.4.`;
  expect(await read(text, 'a.txt')).toMatchObject({ ok: true, value: { kind: 'text', text } });
  expect(await read(`\0%PDF-1.4 ${SENTENCE}`, 'a.pdf')).toMatchObject({ ok: false, error: { message: expect.stringContaining('no PDF') } });
});

describe('marks of Markdown that are never closed', () => {
  it.each([
    '[',
    '![',
    '[^',
    '[a](',
    '[a](b "',
    '[a](b(',
    '<!--',
    '<a',
    '<http://',
    '**a ',
    '*',
    '_a ',
    '`',
    '`a',
    '|-',
    '| : ',
    '# ',
    ' #',
    '- ',
    '> ',
    '-',
    '~~a ',
  ])('a line of %j alone is read', async (mark) => {
    const found = await read(`${mark.repeat(200_000 / mark.length)}x\n\n# ${mark.repeat(200_000 / mark.length)}x\n\n${SENTENCE}`, 'a.md');
    expect(found).toMatchObject({ ok: true, value: { text: expect.stringContaining(SENTENCE) } });
  });

  it('take nothing from those that are', async () => {
    const { value } = (await read(
      '# A day #\n\nIt **was** ~~not~~ [quiet](https://a.example/x_(y) "so")<!-- ever --> on `Monday`, [^1] <https://b.example/> said [Jane][1].\n\n<!-- open',
      'a.md',
    )) as {
      value: { title: string; text: string };
    };
    expect(value.title).toBe('A day');
    expect(value.text).toBe('A day\n\nIt was not quiet on Monday, https://b.example/ said Jane.\n\n<!-- open');
  });
});

it('noise is no text, though any byte is a letter of some encoding; a sign or two that means nothing is let be', async () => {
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, n) => ((n * 7919) % 255) + 1));
  expect(await readArticle(noise, 'a.txt', CONTEXT)).toMatchObject({ ok: false, error: { message: expect.stringContaining('no text') } });
  expect(await read(`\x07\x01${SENTENCE}`, 'a.txt')).toMatchObject({ ok: true, value: { text: SENTENCE } });
});
