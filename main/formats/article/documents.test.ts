import { describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/article/article';
import { column, madePdf } from '../../../testing/formats/made-pdf';
import { writeZip } from '../zip/write-zip';
import { readDocx } from './docx/read-docx';
import { readPdf } from './pdf/read-pdf';
import { pastedArticle, readArticle } from './read-article';

const CONTEXT = { zone: 'Asia/Karachi', today: '2026-11-29', order: 'dmy' } as const;

async function read(written: string | Uint8Array, name: string): Promise<Article> {
  const article = await readArticle(typeof written === 'string' ? Buffer.from(written) : written, name, CONTEXT);
  if (!article.ok) throw new Error(article.error.message);
  return article.value;
}

const SENTENCE =
  'The two ministers met in Beijing and agreed that security cooperation is to be reviewed every 90 days, officials said on Thursday.';

describe('a page', () => {
  const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Ministers meet | News18</title>
    <meta property="og:site_name" content="News18"><meta property="article:published_time" content="2026-01-08T13:16:00+05:30">
    <link rel="canonical" href="https://news.example/ministers"><script>document.title = 'run';</script></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World on 1 May 2025</a></li></ul></nav>
    <div id="onetrust-banner" class="cookie-consent">We use cookies since 2019. <button>Accept</button></div>
    <article><h1>Ministers meet</h1><p class="byline">By Jane Doe</p>
    ${Array.from({ length: 6 }, (_, index) => `<p>Paragraph ${index}. ${SENTENCE}</p>`).join('')}
    <p style="display:none">Hidden 2 March 2020.</p><script>alert(1)</script></article>
    <aside class="related"><a href="/x">Related: what happened in 2001</a></aside><footer>Copyright 2026 News18</footer></body></html>`;

  it('is read without what leads elsewhere, and says what it is', async () => {
    const article = await read(PAGE, 'page.html');
    expect(article).toMatchObject({
      kind: 'html',
      title: 'Ministers meet',
      publisher: 'News18',
      author: 'Jane Doe',
      url: 'https://news.example/ministers',
      published: '2026-01-08T13:16:00+05:30',
    });
    expect(article.text.match(/every 90 days/g)).toHaveLength(6);
    for (const beside of ['cookies', 'World on', 'Related', 'Hidden', 'alert', 'Copyright']) expect(article.text).not.toContain(beside);
  });

  it('is taken at the word of its linked data before all else', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'As said',
      datePublished: '2026-01-07T20:00:00Z',
      author: [{ name: 'A' }, { name: 'B' }],
      publisher: { name: 'P' },
    };
    const article = await read(
      PAGE.replace('<nav>', `<script type="application/ld+json">${JSON.stringify(data)}</script><nav>`),
      'page.htm',
    );
    expect(article).toMatchObject({ title: 'As said', publisher: 'P', author: 'A, B', published: '2026-01-07T20:00:00Z' });
  });

  it.each([
    ['no tags around it', '<title>T</title><p>One.<p>Two.'],
    ['no body', '<html><head><title>T</title></head><p>One.</p><p>Two.</p></html>'],
    ['no end of its head', '<html><head><title>T</title><body class="newsletter"><p>One.</p><p>Two.</p>'],
    ['nothing but a table', '<html><body><table><tr><td>One.</td></tr><tr><td>Two.</td></tr></table></body></html>'],
  ])('with %s is read', async (_, html) => {
    expect((await read(html, 'a.html')).text).toBe('One.\n\nTwo.');
  });

  it('is decoded as it says', async () => {
    const html = `<html><head><meta charset="windows-1251"></head><body><article><p>\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0.</p></article></body></html>`;
    expect((await read(Buffer.from(html, 'latin1'), 'a.html')).text).toBe('Привет, мир.');
  });

  it('whose elements lie very deep is read as it stands, and refused when no page is so deep', async () => {
    const deep = (depth: number) =>
      readArticle(Buffer.from(`<html><body>${'<div>'.repeat(depth)}Deep.${'</div>'.repeat(depth)}</body></html>`), 'a.html', CONTEXT);
    expect(await deep(1000)).toMatchObject({ ok: true, value: { text: 'Deep.', notes: [expect.stringContaining('within each other')] } });
    const many = await readArticle(Buffer.from(`<html><body>${'<p>'.repeat(500_001)}`), 'a.html', CONTEXT);
    expect(many).toMatchObject({ ok: false, error: { message: expect.stringContaining('more than 500,000 elements') } });
    expect(await deep(50_000)).toMatchObject({ ok: false, error: { message: expect.stringContaining('too deep') } });
  });

  it('that was pasted keeps its paragraphs, and all of them', async () => {
    const pasted = await pastedArticle(
      'One. Two. Three.',
      '<meta charset="utf-8"><p>One.</p><div>Two.<br>Three.<script>x</script></div>',
      CONTEXT,
    );
    expect(pasted).toMatchObject({ ok: true, value: { name: '', text: 'One.\n\nTwo.\n\nThree.' } });
  });
});

it.each([
  ['a.html', `<!doctype html><html><body><p>They&nbsp;met in Straß&shy;burg.&nbsp;</p><p>It was long.</p></body></html>`],
  [
    'a.eml',
    'From: a@b.example\r\nSubject: S\r\nDate: Thu, 8 Jan 2026 10:00:00 +0000\r\nContent-Type: text/html\r\n\r\n<p>They&nbsp;met in Stras&shy;bourg.</p>',
  ],
  ['a.md', '# They met\n\nIn Stras\u00adbourg,\u00a0too.'],
])('pasted again, %s has the same text: a reading that is gone on with finds its places in it', async (name, written) => {
  const { text } = await read(written, name);
  expect(text).not.toMatch(/[\u00a0\u00ad]/);
  expect(await pastedArticle(text, null, CONTEXT)).toMatchObject({ ok: true, value: { text } });
});

describe('a message', () => {
  it('is read by its formatted part, with its date in its own zone', async () => {
    const mail = [
      'From: =?utf-8?Q?J=C3=BCrgen_Maier?= <jm@news.example>',
      'To: desk@example.org',
      'Subject: =?utf-8?B?w5xiZXJibGljaw==?=',
      'Date: Thu, 08 Jan 2026 13:16:00 +0530 (IST)',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="m"',
      '',
      '--m',
      'Content-Type: multipart/alternative; boundary="a"',
      '',
      '--a',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'See the other part.',
      '--a',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      `<p>Sch=C3=B6ne Gr=C3=BC=C3=9Fe.</p><p>${SENTENCE}</p><img src=3D"https://track.example/x.png">`,
      '--a--',
      '--m',
      'Content-Type: application/pdf; name="plan.pdf"',
      'Content-Disposition: attachment; filename="plan.pdf"',
      '',
      'JVBERi0=',
      '--m--',
      '',
    ].join('\r\n');
    const article = await read(mail, 'mail.eml');
    expect(article).toMatchObject({ kind: 'mail', title: 'Überblick', author: 'Jürgen Maier', published: '2026-01-08T13:16:00+05:30' });
    expect(article.text).toBe(`Schöne Grüße.\n\n${SENTENCE}`);
    expect(article.notes).toEqual(['What is attached was not read: plan.pdf.']);
    // By how it begins alone.
    expect((await read(mail, 'mail')).kind).toBe('mail');
  });
});

describe('a document of a word processor', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const CORE =
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Plan</dc:title><dc:creator>Jane</dc:creator><dcterms:created>2026-01-08T10:00:00Z</dcterms:created></cp:coreProperties>';
  const docx = (body: string): Uint8Array =>
    writeZip([
      { name: '[Content_Types].xml', text: ['<Types/>'] },
      { name: 'word/document.xml', text: [`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`] },
      { name: 'docProps/core.xml', text: [CORE] },
    ]);

  it('is read as it reads: without what was deleted, hidden or an instruction', async () => {
    const article = await read(
      docx(
        '<w:p><w:r><w:t>First </w:t></w:r><w:r><w:t xml:space="preserve">half.</w:t></w:r><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>' +
          '<w:p><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden</w:t></w:r><w:r><w:t>Second</w:t><w:tab/><w:t>line.</w:t></w:r></w:p>' +
          '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>8 January</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Talks</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
      'plan.docx',
    );
    expect(article).toMatchObject({ kind: 'word', title: 'Plan', author: 'Jane', published: '2026-01-08T10:00:00Z' });
    expect(article.text).toBe('First half.\n\nSecond line.\n\n8 January · Talks');
    expect(article.notes).toEqual(['When it was published is not said; the day on which the file was made was taken.']);
  });

  it.each([
    ['one that breaks off', () => docx('<w:p/>').subarray(0, 200), /damaged/],
    [
      'a document type',
      () => writeZip([{ name: 'word/document.xml', text: ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'] }]),
      /document type/,
    ],
    ['another archive', () => writeZip([{ name: 'a.txt', text: ['a'] }]), /archive/],
    ['an OpenDocument text', () => writeZip([{ name: 'mimetype', text: ['application/vnd.oasis.opendocument.text'] }]), /OpenDocument/],
  ])('is refused when it is %s', async (_, made, said) => {
    const found = await readArticle(made(), 'a.docx', CONTEXT);
    expect(found).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringMatching(said) } });
  });
});

it('a document that unpacks to more than it may is not unpacked to its end', () => {
  const part = (length: number): Uint8Array => writeZip([{ name: 'word/document.xml', text: ['<a>', ' '.repeat(length), '</a>'] }]);
  expect(() => readDocx(part(1_000_000), 1_000_000)).toThrow('more than 1 MB');
  expect(readDocx(part(999_000), 1_000_000).text).toBe('');
});

describe('a PDF', () => {
  const LEFT = [
    'The ministers met in Beijing on the',
    'second day of talks and agreed on a co-',
    'ordinated review of security every',
    '90 days, a well-known demand of the',
    'Chinese side since the year 2014. A well-',
    'known official said so.',
  ];
  const RIGHT = [
    'In the right column the report goes on',
    'with what was promised for the spring',
    'of 2026, and with what is still to be',
    'said about the posts in eight places.',
  ];

  it('is read column by column, without heads and feet, with words that were parted at line ends joined', async () => {
    const page = (number: number) => [
      { text: `Security Quarterly 2026`, x: 50, y: 800, size: 8 },
      ...(number === 1 ? [{ text: 'A headline that leads across both of the columns', x: 50, y: 760, size: 18 }] : []),
      ...column(
        50,
        700,
        LEFT.map((line, index) => (index === 5 ? `${line} (${number})` : line)),
      ),
      ...column(310, 700, RIGHT),
      { text: String(number), x: 295, y: 30, size: 8 },
    ];
    const article = await read(
      madePdf([page(1), page(2), page(3)], { Title: 'Review', Author: 'Jane', CreationDate: "D:20260108131600+05'30'" }),
      'a.pdf',
    );
    expect(article).toMatchObject({ kind: 'pdf', title: 'Review', author: 'Jane', published: '2026-01-08T13:16:00+05:30' });
    const [headline, left, right] = article.text.split('\n\n');
    expect(headline).toBe('A headline that leads across both of the columns');
    expect(left).toBe(
      'The ministers met in Beijing on the second day of talks and agreed on a coordinated review of security every 90 days, a well-known demand of the Chinese side since the year 2014. A well-known official said so. (1)',
    );
    expect(right).toBe(
      'In the right column the report goes on with what was promised for the spring of 2026, and with what is still to be said about the posts in eight places.',
    );
    expect(article.text).not.toMatch(/Quarterly|^\d$/m);
    expect(article.notes[0]).toContain('“Security Quarterly …”');
  });

  it('that is long is read as far as an article goes, and says so', async () => {
    const pages = Array.from({ length: 5 }, (_, index) => [{ text: `Page ${index} is full.`, x: 50, y: 700 }]);
    const shares: number[] = [];
    const { text, notes } = await readPdf(madePdf(pages), (share) => shares.push(share), 3);
    expect(text).toContain('Page 2 is full.');
    expect(text).not.toContain('Page 3');
    expect(notes).toEqual(['Only the first 3 of its 5 pages were read.']);
    expect(shares.at(-1)).toBe(1);
  });

  const LOCKED = madePdf([[{ text: 'Secret', x: 50, y: 700 }]])
    .toString('latin1')
    .replace(
      '/Root 1 0 R',
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<00> <00>] /Root 1 0 R`,
    );

  it.each([
    ['has no text', madePdf([[], []]), /pages are pictures/],
    ['has a password', Buffer.from(LOCKED, 'latin1'), /password/],
    ['is damaged', Buffer.from('%PDF-1.4\nnothing of the kind'), /damaged/],
  ])('is refused when it %s', async (_, bytes, said) => {
    expect(await readArticle(bytes, 'a.pdf', CONTEXT)).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: expect.stringMatching(said) },
    });
  });
});

it.each([
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a.doc', /older Word/],
  ['{\\rtf1 Hello}', 'a.rtf', /RTF/],
  ['\x89PNG\r\n', 'a.png', /picture/],
  ['\x1f\x8b\x08\0', 'a.gz', /archive/],
  ['\x7fELF\0\0\x01\x02', 'a.txt', /no text/],
])('says what to do with %j', async (bytes, name, said) => {
  const found = await readArticle(Buffer.from(bytes, 'latin1'), name, CONTEXT);
  expect(found).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringMatching(said) } });
});
