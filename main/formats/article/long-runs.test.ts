import { describe, expect, it } from 'vitest';
import { RUNS, runOf } from '../../../testing/formats/long-runs';
import { trials } from '../../../testing/running/trials';
import { paragraphsOf } from './pdf/join-lines';
import { readArticle } from './read-article';

/*
 * Articles that are made to keep a reader busy, as the files of `formats/long-runs.test.ts`: long runs of what a pattern may divide in many ways, in one line
 * and in many of the lengths up to which lines are looked at.
 */

const CONTEXT = { zone: 'UTC', today: '2026-11-28', order: 'dmy' } as const;
const SENTENCE = 'The port was opened on 8 January 2026.';
/** What stands before such a run, by the kind of file: beginnings of what is said there of the article, of headings, tags and fields. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  'a.txt': ['', 'PARIS', 'PARIS, ', 'By A', 'Published ', 'Author', 'The Post, '],
  'a.md': ['', '# ', '# A', '> ', '---\na: ', '| '],
  'a.html': ['<html><p>', '<html><body ', '<html><p '],
  'a.eml': ['From: a@b.c\nTo: b@b.c\nSubject: ', 'From: a@b.c\nContent-Type: text/plain; x=', 'From: a@b.c\nContent-Type: text/html\n\n'],
};

/** Lengths of a line up to which it is looked at as one that says something of the article, and as a mark of Markdown. */
const LINES = [190, 990];
const OF_EACH = trials(8, 40);

describe('long runs in an article', () => {
  for (const of of RUNS)
    it(`of ${JSON.stringify(of)} come to an end`, async () => {
      for (const [name, befores] of Object.entries(BEFORE))
        for (const before of befores) {
          const many = LINES.flatMap((length) => Array.from({ length: OF_EACH }, () => `${before}${runOf(of, length)}!`));
          for (const long of [`${before}${runOf(of)}!`, many.join('\n\n')]) {
            const read = await readArticle(Buffer.from(`${long}</p>\n\n${SENTENCE}`), name, CONTEXT);
            // Refused, or read with what else stands in it, unless the run itself is the beginning of what is no text.
            expect(read.ok ? read.value.text.length : read.error.message.length, `${name} ${before}`).toBeGreaterThan(0);
          }
        }
      const line = { text: runOf(of), y: 0, left: 0, right: 500, size: 10 };
      expect(paragraphsOf([[line, { ...line, y: 10 }]]).length).toBeLessThanOrEqual(2);
    });

  it.each(['</body ', '<!doctype ', '</head '])('of %s, of which none ends, leave a page to be read', async (tag) => {
    const read = await readArticle(Buffer.from(`<html><body><p>${SENTENCE}</p>${runOf(tag, 2_000_000)}`), 'a.html', CONTEXT);
    expect(read).toMatchObject({ ok: true, value: { text: expect.stringContaining(SENTENCE) } });
  });

  it('of hyphens in many lines of Markdown are rules', async () => {
    const read = await readArticle(Buffer.from(`${`${runOf('-', 990)}!\n${runOf('-', 990)}\n\n`.repeat(400)}${SENTENCE}`), 'a.md', CONTEXT);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.text.split('\n').filter((line) => line !== '')).toHaveLength(401);
  });

  it('a wide space hides no dateline', async () => {
    const read = await readArticle(Buffer.from(`A headline\n\nPARIS, Jan 8, 2026\u2003(Reuters) — ${SENTENCE}`), 'a.txt', CONTEXT);
    expect(read).toMatchObject({ ok: true, value: { published: '2026-01-08', publisher: 'Reuters' } });
  });
});
