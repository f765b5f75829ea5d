import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEED_ARTICLE } from '../../../testing/article/seed-article';
import { annals, answer, inFreshFolder, seededAt } from '../../../testing/running/command-line';

let folder: string;
let file: string;
let article: string;
inFreshFolder(async (made) => {
  folder = made;
  file = join(folder, 'a.annals');
  article = join(folder, 'commitments.txt');
  await seededAt(file);
  writeFileSync(article, SEED_ARTICLE.text);
});

describe('annals read', () => {
  it('lists what an article suggests, with the day that it counts from, and changes nothing', async () => {
    const before = await answer('list', file);
    const { article: about, proposals, accepted } = await answer('read', file, article);
    expect(about).toMatchObject({ kind: 'text', published: '2026-01-08T13:16+05:30' });
    expect(about).not.toHaveProperty('text');
    expect(accepted).toBeUndefined();
    expect(proposals.map(({ n, when, kind }: Record<string, unknown>) => [n, when, kind])).toEqual([
      [1, '2014/..', 'event'],
      [2, '2026-01~', 'event'],
      [3, '2026-01~', 'event'],
      [4, '2026-01%', 'event'],
      [5, '2026-01%', 'event'],
      [6, '2026-01-08', 'series'],
    ]);
    expect(proposals[5]).toMatchObject({
      cadence: 'FREQ=DAILY;INTERVAL=90',
      date: { text: 'every 90 days' },
      quotation: { text: 'Both sides agreed to review their security cooperation every 90 days.' },
    });
    expect(await answer('list', file)).toEqual(before);
  });

  it('lists what has little of an event in it behind the others, with the numbers that it has', async () => {
    writeFileSync(article, 'Published: 12 March 2026\n\nIn 2023, 45 % of households had savings. The minister resigned in January 2026.');
    const { out } = await annals('read', file, article);
    expect(out).toMatch(/^2 .*resigned[^\n]*\n1 more, with little of an event in it:\n1 .*45 %/);
    const { proposals } = await answer('read', file, article);
    expect(proposals.map(({ n, slight }: Record<string, unknown>) => [n, slight])).toEqual([
      [1, true],
      [2, undefined],
    ]);
  });

  it('enters what is accepted as one step', async () => {
    const { accepted } = await answer('read', file, article, '--accept', '2, 6');
    expect(accepted.label).toMatch(/^Read “/);
    const { events, total } = await answer('list', file, '--filter', 'Dialogue');
    expect(events.at(-1).sources[0]).toMatchObject({ quotation: expect.stringContaining('At the recent 7th') });
    expect(total).toBeGreaterThan(1);
    expect((await answer('reviews', file)).series).toHaveLength(2);
    expect((await annals('undo', file)).code).toBe(0);
    expect((await answer('reviews', file)).series).toHaveLength(1);
    expect(await annals('check', file)).toMatchObject({ code: 0 });
  });

  it('says that a text was read before, and what was added of it', async () => {
    await answer('read', file, article, '--accept', '2,6');
    const { out, errors } = await annals('read', file, article);
    expect(errors.join()).toMatch(/This text was read on \d{4}-\d\d-\d\d; 2 of 6 were added\./);
    expect(out.match(/was added as/g)).toHaveLength(2);
  });

  it('merges what is said to be the same, into the event that is named or the likeliest, as one step', async () => {
    const { proposals } = await answer('read', file, article);
    const [first, second] = [2, 3].map((n) => proposals[n - 1].same[0].id);
    const sourcesOf = async (id: string) =>
      (await answer('list', file)).events.find((event: { id: string }) => event.id === id).sources.length;
    const before = await sourcesOf(first);
    const { accepted } = await answer('read', file, article, '--accept', '6', '--merge', `2, 3=${second.toUpperCase()}`);
    expect(accepted.label).toMatch(/^Read “/);
    expect(await sourcesOf(first)).toBe(before + 1);
    expect((await answer('reviews', file)).series).toHaveLength(2);
    expect((await annals('undo', file)).code).toBe(0);
    expect(await sourcesOf(first)).toBe(before);
  });

  it('says what cannot be merged, and changes nothing then', async () => {
    const before = await answer('list', file);
    const merged = (...said: string[]) => annals('read', file, article, ...said);
    expect(await merged('--merge', '9')).toMatchObject({ code: 1, errors: [expect.stringContaining('There is no proposal 9')] });
    expect(await merged('--merge', '6')).toMatchObject({ code: 1, errors: [expect.stringContaining('6=ID')] });
    expect(await merged('--merge', '2,2')).toMatchObject({ code: 2 });
    expect(await merged('--merge', '2=event')).toMatchObject({ code: 2 });
    expect(await merged('--merge', '')).toMatchObject({ code: 2 });
    expect(await merged('--merge', '2', '--accept', '2')).toMatchObject({ code: 2 });
    expect(await merged('--merge', '2=0192f0c1-2345-7abc-8def-0123456789ab')).toMatchObject({ code: 1 });
    expect(await answer('list', file)).toEqual(before);
  });

  it('counts from another day that is said', async () => {
    const { proposals } = await answer('read', file, article, '--published', '3 May 2025', '--accept', 'all');
    expect(proposals.at(-1)).toMatchObject({ kind: 'series', when: '2025-05-03' });
  });

  it('is readable without --json', async () => {
    const { out, errors } = await annals('read', file, article, '--accept', '1');
    expect(out).toContain('may be the same as “Attacks on Chinese nationals in Pakistan”');
    expect(out).toMatch(/FREQ=DAILY;INTERVAL=90 .* not certain/);
    expect(out).toContain('1 of 6 entered.');
    // Which zone IST is, the text leaves open.
    expect(errors).toHaveLength(1);
    writeFileSync(article, 'They met recently. It began in 2014.');
    const without = await annals('read', file, article);
    expect(without.errors.join()).toContain('--published');
    expect(without.out.split('\n')).toHaveLength(1);
  });

  it('says what is wrong, and changes nothing then', async () => {
    const before = await answer('list', file);
    expect(await annals('read', file, article, '--accept', '9')).toMatchObject({ code: 1, out: '' });
    expect(await annals('read', file, article, '--accept', 'some')).toMatchObject({ code: 2 });
    expect(await annals('read', file, article, '--published', '2026')).toMatchObject({ code: 1 });
    expect(await annals('read', file, join(folder, 'none.txt'))).toMatchObject({ code: 1, out: '' });
    expect(await annals('read', file)).toMatchObject({ code: 2 });
    expect(await answer('list', file)).toEqual(before);
  });
});
