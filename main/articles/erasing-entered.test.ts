import { describe, expect, it } from 'vitest';
import { proposalsFrom, rangesOf } from '../../shared/article/propose';
import { statementsIn } from '../../shared/article/statements';
import { SEED_ARTICLE } from '../../testing/article/seed-article';
import { foundIn } from '../../testing/store/event-to-erase';
import { firstLane, value, workbench } from '../../testing/store/workbench';
import { knownOf, ownStore } from '../article/known-of';
import { openEngine } from '../store/database/engine';
import type { TimelineStore } from '../store/timeline-store';

const bench = workbench();

describe('an event of an article that is erased', () => {
  const TITLE = 'Quillfeather in Zanzibar';
  const PHRASE = 'absolute security for its people';

  /** Reads the article, enters its second proposal under a title of its own, and says which event that is. */
  async function entered(store: TimelineStore) {
    const { text } = SEED_ARTICLE;
    const statements = statementsIn(SEED_ARTICLE);
    const zone = value(store.ask('timeline.snapshot')).timeline.homeZone;
    const proposals = proposalsFrom(text, statements, value(await knownOf(ownStore(store), text, rangesOf(statements, zone))));
    const edits = [{ n: 2, title: TITLE }];
    const reading = { key: 'one', article: SEED_ARTICLE, proposals, decisions: [{ n: 2, take: 'accept' as const }], edits };
    value(store.ask('articles.keepProgress', { reading }));
    value(store.ask('articles.accept', { article: SEED_ARTICLE, proposals, decisions: [{ n: 2, take: 'accept', title: TITLE }] }));
    const event = value(store.ask('store.pictureInput')).events.find(({ title }) => title === TITLE);
    return { reading, id: event?.id ?? '' };
  }
  const erase = (store: TimelineStore, id: string) => value(store.ask('store.eventErase', { id, reason: 'Asked' }));

  it('leaves neither its title nor the text in the reading that was entered', async () => {
    const store = bench.createSeeded();
    const { id } = await entered(store);
    expect(foundIn(bench.folder, [TITLE])).not.toEqual([]);
    expect(erase(store, id).readings).toEqual([]);
    expect(foundIn(bench.folder, [TITLE, PHRASE])).toEqual([]);
    expect(value(bench.reopen(store).ask('store.check')).problems).toEqual([]);
    expect(foundIn(bench.folder, [TITLE, PHRASE])).toEqual([]);
  });

  it('says of which article the text stays, because another event rests on it, and takes it away with the last', async () => {
    const store = bench.createSeeded();
    const { id, reading } = await entered(store);
    const { proposals } = reading;
    value(store.ask('articles.accept', { article: SEED_ARTICLE, proposals, decisions: [{ n: 1, take: 'accept', title: 'Another' }] }));
    const other = value(store.ask('store.pictureInput')).events.find(({ title }) => title === 'Another')?.id ?? '';
    expect(erase(store, id).texts).toEqual([SEED_ARTICLE.title]);
    expect(erase(store, other).texts).toEqual([]);
    expect(foundIn(bench.folder, [PHRASE])).toEqual([]);
  });

  it('takes the reading of its text with it that is under way, also under another title and after its sources were taken away', async () => {
    const store = bench.createSeeded();
    const { id, reading } = await entered(store);
    value(store.ask('articles.keepProgress', { reading: { ...reading, edits: [], decisions: [] } }));
    const about = { title: 'Corrected', publisher: null, author: null, url: null };
    value(store.ask('articles.keepSaid', { said: { key: 'one', about, decisions: [], edits: [{ n: 1, title: 'Attacks' }] } }));
    value(store.ask('events.edit', { id, patch: { sources: [], title: 'Renamed' } }));
    expect(erase(store, id).readings).toEqual([SEED_ARTICLE.title]);
    expect(value(store.ask('articles.progress'))).toBeNull();
    expect(foundIn(bench.folder, [TITLE, PHRASE])).toEqual([]);
  });

  it('says so where the reading is there again because its entering was undone', async () => {
    const store = bench.createSeeded();
    const { id } = await entered(store);
    value(store.ask('history.undo'));
    expect(value(store.ask('articles.progress'))).not.toBeNull();
    expect(erase(store, id).readings).toEqual([SEED_ARTICLE.title]);
    expect(value(store.ask('articles.progress'))).toBeNull();
  });

  it('does not say that a text stays which was never kept', () => {
    const store = bench.createSeeded();
    const source = { title: 'Almanac', textHash: 'ab'.repeat(32) };
    const draft = { title: 'One', when: '2026', lane: firstLane(store), sources: [source] };
    const [id = ''] = [1, 2].map(() => value(store.ask('events.add', { draft })).createdId ?? '');
    expect(erase(store, id).texts).toEqual([]);
  });

  it('takes the reading of another text with it that quotes it or is called like it, and one that cannot be read; no others', () => {
    const store = bench.createSeeded();
    const text = 'On 3 May 2026 it rained.\nNobody saw Storm “X” come.';
    const other = { key: 'two', article: { ...SEED_ARTICLE, title: null, text }, proposals: [], decisions: [], edits: [] };
    const lane = firstLane(store);
    const add = (draft: object) =>
      value(store.ask('events.add', { draft: { title: 'One', when: '2026', lane, ...draft } })).createdId ?? '';
    const isLeft = (draft: object): boolean => {
      value(store.ask('articles.keepProgress', { reading: other }));
      erase(store, add(draft));
      return value(store.ask('articles.progress')) !== null;
    };
    expect(isLeft({ title: 'It snowed', sources: [{ title: 'Almanac', quotation: 'It snowed.' }] })).toBe(true);
    // Two letters stand in any text.
    expect(isLeft({ title: 'On' })).toBe(true);
    expect(isLeft({ title: 'Storm “X”' })).toBe(false);
    expect(isLeft({ sources: [{ title: 'Almanac', quotation: 'it rained.\nNobody' }] })).toBe(false);
    bench.close(store);
    const engine = openEngine(bench.path);
    engine.exec(`INSERT INTO meta(k, v) VALUES ('reading-entered', CAST(x'ff54686520537065616b6572' AS TEXT))`);
    engine.close();
    const again = bench.open();
    expect(foundIn(bench.folder, ['The Speaker'])).not.toEqual([]);
    erase(again, value(again.ask('store.pictureInput')).events[0]?.id ?? '');
    expect(foundIn(bench.folder, ['The Speaker'])).toEqual([]);
  });
});
