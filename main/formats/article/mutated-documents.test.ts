import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/generate';
import { column, madePdf } from '../../../testing/formats/made-pdf';
import { MUTATIONS, type Mutable, mutated } from '../../../testing/mutated-inputs/mutations';
import { writeZip } from '../zip/write-zip';
import { readDocx } from './docx/read-docx';
import { readArticle } from './read-article';

const CONTEXT = { zone: 'Asia/Karachi', today: '2026-11-29', order: 'dmy' } as const;
const SENTENCE = 'The two ministers met in Beijing on 8 January 2026; “security” is to be reviewed every 90 days, Müller said.';
const HEAD =
  'From: Jane <jane@news.example>\r\nTo: desk@example.org\r\nSubject: =?utf-8?Q?=C3=9Cber?=\r\nDate: Thu, 08 Jan 2026 13:16:00 +0530\r\n';

const DOCUMENTS: Readonly<Record<string, Mutable>> = {
  'a.txt': { text: `Ministers meet\nBy Jane Doe | News18\nPublished: January 08, 2026, 13:16 IST\n\n${SENTENCE}\n\n${SENTENCE}\n` },
  'a.md': { text: `---\ntitle: "A day"\ndate: 2026-01-08\n---\n# A day\n\n- **${SENTENCE}**\n\n| a | [b](https://a.example/x_(y)) |\n` },
  'a.html': {
    text: `<!doctype html><html><head><meta charset="utf-8"><title>Ministers meet | News18</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-01-08","author":[{"name":"A"}]}</script></head><body><article><h1>Ministers</h1><p class="byline">By Jane Doe</p>\n${`<p style="color:red">${SENTENCE}&nbsp;</p>\n`.repeat(4)}<table><tr><td>a<td>b</table></article></body></html>`,
  },
  'a.eml': {
    text: `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="m"\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary="a"\r\n\r\n--a\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n${SENTENCE}\r\n--a\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Sch=C3=B6ne Gr=C3=BC=C3=9Fe on 8 January 2026.</p>\r\n--a--\r\n--m\r\nContent-Type: application/pdf; name="plan.pdf"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--m--\r\n`,
  },
  'a.docx': {
    text: `<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${SENTENCE}</w:t></w:r></w:p>\n<w:tbl><w:tr><w:tc><w:p><w:r><w:t>8 January 2026</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    pack: (text) =>
      writeZip([
        { name: 'word/document.xml', text: [text] },
        { name: 'docProps/core.xml', text: ['<c><title>Plan</title></c>'] },
      ]),
  },
  'a.pdf': {
    text: madePdf([column(50, 700, [SENTENCE, SENTENCE]), column(50, 700, [SENTENCE])], {
      Title: 'Review',
      CreationDate: 'D:20260108',
    }).toString('latin1'),
    pack: (text) => Buffer.from(text, 'latin1'),
  },
};

/** How often each thing happens, elsewhere each time. */
const ROUNDS = 3;

type Reader = (bytes: Uint8Array, name: string) => unknown;
type Outcome = 'read' | 'refused' | 'unclear' | 'thrown';

/** What comes of each thing that can happen to a document, some times over with other chances. */
async function outcomes(name: string, read: Reader): Promise<ReadonlyMap<Outcome, readonly string[]>> {
  const document = DOCUMENTS[name] ?? { text: '' };
  const found = new Map<Outcome, string[]>();
  for (const kind of MUTATIONS)
    for (let round = 0; round < ROUNDS; round++) {
      const next = randomFrom(round * 1_000_003 + kind.length);
      const { bytes } = mutated(document, kind, (limit) => Math.floor(next() * limit));
      const outcome = await outcomeOf(read, bytes, name);
      found.set(outcome.is, [...(found.get(outcome.is) ?? []), `${kind}, ${round}: ${outcome.said}`]);
    }
  return found;
}

async function outcomeOf(read: Reader, bytes: Uint8Array, name: string): Promise<{ readonly is: Outcome; readonly said: string }> {
  try {
    const answer = (await read(bytes, name)) as Awaited<ReturnType<typeof readArticle>>;
    if (answer.ok) return { is: answer.value.text === '' ? 'unclear' : 'read', said: answer.value.text.slice(0, 40) };
    const { code, message } = answer.error;
    // Sentences for people, which say what to do, with nothing of the program in them.
    const isClear =
      code === 'invalid' &&
      /^[A-Z“].*\. Nothing was changed\. [A-Z].*\.$/su.test(message) &&
      !/undefined|\bat .*:\d+|Error|\[object/.test(message);
    return { is: isClear ? 'refused' : 'unclear', said: message };
  } catch (error) {
    return { is: 'thrown', said: String(error) };
  }
}

describe('a document to which something happened', () => {
  it.each(Object.keys(DOCUMENTS))('%s is read, or refused in a sentence', async (name) => {
    const found = await outcomes(name, (bytes) => readArticle(bytes, name, CONTEXT));
    expect(found.get('thrown') ?? []).toEqual([]);
    expect(found.get('unclear') ?? []).toEqual([]);
    expect(found.get('read')?.length ?? 0).toBeGreaterThan(MUTATIONS.length / 2);
  });

  it('would be found out if its reader threw, or said nothing that people can read', async () => {
    // The reader of one kind, with nobody who makes an answer of what it throws.
    const bare = await outcomes('a.docx', (bytes) => ({ ok: true, value: readDocx(bytes) }));
    expect(bare.get('thrown')?.length).toBeGreaterThan(0);
    const mute = await outcomes('a.docx', () => ({
      ok: false,
      error: { code: 'invalid', message: 'TypeError: undefined is no function' },
    }));
    expect(mute.get('unclear')).toHaveLength(MUTATIONS.length * ROUNDS);
  });
});
