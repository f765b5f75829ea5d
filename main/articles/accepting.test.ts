import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../shared/article/proposal';
import { proposalsFrom, rangesOf, withReadBefore } from '../../shared/article/propose';
import { statementsIn } from '../../shared/article/statements';
import { projectedOccurrences } from '../../shared/reviews/projection';
import { SEED_ARTICLE } from '../../testing/article/seed-article';
import { contents, value, workbench } from '../../testing/store/workbench';
import { type AskedStore, knownOf, ownStore } from '../article/known-of';
import type { TimelineStore } from '../store/timeline-store';

const bench = workbench();
const { text } = SEED_ARTICLE;

async function proposed(store: TimelineStore): Promise<Proposal[]> {
  const statements = statementsIn(SEED_ARTICLE);
  const zone = value(store.ask('timeline.snapshot')).timeline.homeZone;
  const known = await knownOf(ownStore(store), text, rangesOf(statements, zone));
  return proposalsFrom(text, statements, value(known));
}

function laneOf(store: TimelineStore, title: string): string {
  return value(store.ask('timeline.snapshot')).lanes.find((lane) => lane.title === title)?.id ?? '';
}

function eventTitled(store: TimelineStore, title: string) {
  const found = value(store.ask('store.pictureInput')).events.find((event) => event.title === title);
  if (found === undefined) throw new Error(`no event “${title}”`);
  return found;
}

describe('proposals held against the seed', () => {
  it('go into the lanes of what they are like, and are told to be the same', async () => {
    const [attacks, dialogue, agreement, , , reviews] = await proposed(bench.createSeeded());
    expect(attacks?.same[0]?.title).toBe('Attacks on Chinese nationals in Pakistan');
    expect(dialogue?.same[0]?.title).toBe("7th Foreign Ministers' Strategic Dialogue, Beijing");
    expect(agreement?.same[0]?.title).toBe('Naqvi signs confidential security agreement in Beijing');
    expect(agreement?.actors).toContain('Mohsin Naqvi');
    expect(reviews?.kind).toBe('series');
  });
});

describe('the same text read again', () => {
  it('is told with its day, and what was added of it is, of events and of series', async () => {
    const store = bench.createSeeded();
    const proposals = await proposed(store);
    const decisions = [2, 6].map((n) => ({ n, take: 'accept' as const, title: `Proposal ${n}` }));
    value(store.ask('articles.accept', { article: SEED_ARTICLE, proposals, decisions }));
    const known = value(await knownOf(ownStore(store), text, []));
    expect(withReadBefore(SEED_ARTICLE, known)).toMatchObject({ readBefore: '2026-11-22' });
    expect(withReadBefore(SEED_ARTICLE, value(await knownOf(ownStore(store), 'Another text.', [])))).toEqual(SEED_ARTICLE);
    const added = (await proposed(store)).map(({ n, same }) => [n, same[0]?.title, same[0]?.read]).filter(([, , read]) => read);
    expect(added).toEqual([
      [2, 'Proposal 2', true],
      [6, 'Proposal 6', true],
    ]);
    value(store.ask('history.undo'));
    expect(withReadBefore(SEED_ARTICLE, value(await knownOf(ownStore(store), text, [])))).toEqual(SEED_ARTICLE);
  });

  it('is found in portions, and told with what all of them say', async () => {
    const store = bench.createSeeded();
    const proposals = await proposed(store);
    value(store.ask('articles.accept', { article: SEED_ARTICLE, proposals, decisions: [{ n: 2, take: 'accept', title: 'In the last' }] }));
    const own = ownStore(store);
    const asked: unknown[] = [];
    const inTwo: AskedStore['ask'] = async (method, input) => {
      if (method !== 'store.readOfText' || asked.push(input) > 1) return own.ask(method, input);
      return { ok: true, value: { at: 1, passages: [], next: 0 } } as never;
    };
    const { readBefore } = value(await knownOf({ ask: inTwo }, text, []));
    expect(asked).toHaveLength(2);
    expect(readBefore).toMatchObject({ at: 1, passages: [{ event: { title: 'In the last' } }] });
  });
});

describe('accepting', () => {
  it('takes an article whose title is too long for a source, or empty', async () => {
    const store = bench.createSeeded();
    const proposals = await proposed(store);
    const titled = (title: string) => {
      const article = { ...SEED_ARTICLE, title };
      value(
        store.ask('articles.accept', { article, proposals, decisions: [{ n: 2, take: 'accept', title: `From “${title.slice(0, 9)}”` }] }),
      );
      return eventTitled(store, `From “${title.slice(0, 9)}”`).sources[0]?.title;
    };
    expect(titled('Very long '.repeat(90))).toBe('Very long '.repeat(50).trim());
    expect(titled('  ')).toBe(SEED_ARTICLE.name);
  });

  it('notes with the source that a date was guessed, unless the person gave it', async () => {
    const store = bench.createSeeded();
    const proposals = await proposed(store);
    const decisions = [
      { n: 2, take: 'accept' as const, title: 'Guessed' },
      { n: 3, take: 'accept' as const, title: 'Said', when: '2026-01-05' },
      { n: 1, take: 'accept' as const, title: 'Sure' },
    ];
    value(store.ask('articles.accept', { article: SEED_ARTICLE, proposals, decisions }));
    const notes = ['Guessed', 'Said', 'Sure'].map((title) => eventTitled(store, title).sources[0]?.note);
    expect(notes).toEqual(['The date was worked out from “recent”, and is a guess.', undefined, undefined]);
  });

  it('enters events and series and merges others, as one step that one undo takes back', async () => {
    const store = bench.createSeeded();
    const before = contents(store);
    const proposals = await proposed(store);
    const into = proposals[2]?.same[0]?.id ?? '';
    const ack = value(
      store.ask('articles.accept', {
        article: SEED_ARTICLE,
        proposals,
        decisions: [
          { n: 1, take: 'skip' },
          { n: 2, take: 'accept', title: 'The seventh dialogue', when: '2026-01', status: 'confirmed', lane: laneOf(store, 'Diplomacy') },
          { n: 3, take: 'merge', into },
          { n: 6, take: 'accept' },
        ],
      }),
    );
    expect(ack.label).toBe(`Read “${SEED_ARTICLE.title}”`);

    const dialogue = eventTitled(store, 'The seventh dialogue');
    expect(dialogue).toMatchObject({
      when: '2026-01',
      status: 'confirmed',
      lane: laneOf(store, 'Diplomacy'),
      places: ['Beijing', 'Balochistan'],
    });
    const [source] = dialogue.sources;
    expect(source).toEqual({
      title: SEED_ARTICLE.title,
      publisher: 'News18',
      published: '2026-01-08T13:16:00+05:30',
      quotation: expect.stringMatching(/^At the recent 7th .* Balochistan\.$/),
      passage: expect.any(String),
      textHash: createHash('sha256').update(text).digest('hex'),
    });
    const [start, end] = (source?.passage ?? '').split('-').map(Number);
    expect(text.slice(start, end)).toBe(source?.quotation);

    const merged = value(store.ask('events.get', { id: into }));
    expect(merged.when).toBe('2026-01%');
    expect(merged.sources.at(-1)).toMatchObject({ title: SEED_ARTICLE.title, when: '2026-01~' });
    expect(merged.sources.at(-1)).not.toHaveProperty('reliability');

    const series = value(store.ask('timeline.snapshot')).series.at(-1);
    expect(series).toMatchObject({ every: { count: 90, unit: 'day' }, anchor: '2026-01-08' });
    expect(series?.notes).toContain('which is an assumption');
    expect(
      series &&
        projectedOccurrences(series, '2026-01-08', 200)
          .slice(0, 2)
          .map(({ date }) => date),
    ).toEqual(['2026-04-08', '2026-07-07']);

    value(store.ask('history.undo'));
    expect(contents(store)).toEqual(before);
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('adds the same passage to an event once', async () => {
    const store = bench.createSeeded();
    const proposals = await proposed(store);
    const into = proposals[2]?.same[0]?.id ?? '';
    const input = { article: SEED_ARTICLE, proposals, decisions: [{ n: 3, take: 'merge' as const, into }] };
    value(store.ask('articles.accept', input));
    expect(value(store.ask('articles.accept', input)).label).toBe('Nothing changed');
  });

  it('says which proposal cannot be entered, and changes nothing then', async () => {
    const store = bench.createSeeded();
    const before = contents(store);
    const proposals = await proposed(store);
    function refused(decisions: { n: number; take: 'accept' | 'merge'; title?: string; when?: string; lane?: string; into?: string }[]) {
      const result = store.ask('articles.accept', { article: SEED_ARTICLE, proposals, decisions });
      return result.ok ? '' : result.error.message;
    }
    const sound = { n: 2, take: 'accept' } as const;
    expect(refused([sound, { n: 1, take: 'accept', title: ' ' }])).toBe('Proposal 1: An event needs a title.');
    expect(refused([sound, { n: 1, take: 'accept', when: 'soon' }])).toContain('Proposal 1: This is not a date');
    expect(refused([sound, { n: 6, take: 'accept', when: '2026-01' }])).toContain(
      'Proposal 6: A review series is counted from a single day',
    );
    expect(refused([sound, { n: 1, take: 'merge' }])).toBe('Say into which event proposal 1 is merged.');
    expect(refused([sound, { n: 9, take: 'accept' }])).toBe('There is no proposal 9.');
    expect(refused([sound, sound])).toBe('Proposal 2 is decided twice.');
    expect(refused([sound, { n: 1, take: 'merge', into: '0192f0c1-2345-7abc-8def-0123456789ab' }])).toContain('does not exist any more');
    expect(contents(store)).toEqual(before);
  });
});

describe('a reading that is not finished', () => {
  it('is kept with the file, is no edit, and is done with what is accepted', async () => {
    const store = bench.createSeeded();
    expect(value(store.ask('articles.progress'))).toBeNull();
    const proposals = await proposed(store);
    const reading = {
      key: 'one',
      article: SEED_ARTICLE,
      proposals,
      decisions: [{ n: 1, take: 'skip' as const }],
      edits: [{ n: 2, title: 'Dialogue' }],
    };
    const { revision } = value(store.ask('timeline.snapshot'));
    value(store.ask('articles.keepProgress', { reading }));
    const again = bench.reopen(store);
    expect(value(again.ask('articles.progress'))).toEqual(reading);
    expect(value(again.ask('timeline.snapshot')).revision).toBe(revision);
    expect(value(again.ask('store.check')).problems).toEqual([]);
    // All of it was skipped: nothing is entered, and nothing is left to read.
    value(again.ask('articles.accept', { article: SEED_ARTICLE, proposals, decisions: [{ n: 1, take: 'skip' }] }));
    expect(value(again.ask('articles.progress'))).toBeNull();
  });

  it('keeps what is said of it apart from its text, and of no other reading', async () => {
    const store = bench.createSeeded();
    const reading = { key: 'one', article: SEED_ARTICLE, proposals: await proposed(store), decisions: [], edits: [] };
    value(store.ask('articles.keepProgress', { reading }));
    const about = { title: 'Corrected', publisher: null, author: null, url: null };
    const said = { key: 'one', about, decisions: [{ n: 1, take: 'skip' as const }], edits: [{ n: 2, title: 'Dialogue' }] };
    value(store.ask('articles.keepSaid', { said }));
    const again = bench.reopen(store);
    const { key, ...spoken } = said;
    expect(value(again.ask('articles.progress'))).toMatchObject({
      key,
      article: { text, title: 'Corrected' },
      decisions: spoken.decisions,
    });
    value(again.ask('articles.keepSaid', { said: { ...said, key: 'other' } }));
    expect(value(again.ask('articles.progress'))).toEqual(reading);
    value(again.ask('articles.keepSaid', { said }));
    value(again.ask('articles.keepProgress', { reading: { ...reading, key: 'two' } }));
    expect(value(again.ask('articles.progress'))).toMatchObject({ key: 'two', decisions: [], article: { title: SEED_ARTICLE.title } });
  });

  it('is there again with all that was decided once what was entered is undone, and gone once that is done again', async () => {
    const store = bench.createSeeded();
    const proposals = await proposed(store);
    const decisions = [
      { n: 1, take: 'skip' as const },
      { n: 2, take: 'accept' as const },
    ];
    const edits = [{ n: 2, title: 'The dialogue' }];
    const reading = { key: 'one', article: SEED_ARTICLE, proposals, decisions, edits };
    value(store.ask('articles.keepProgress', { reading }));
    const entered = [{ n: 2, take: 'accept' as const, title: 'The dialogue' }];
    value(store.ask('articles.accept', { article: SEED_ARTICLE, proposals, decisions: entered }));
    expect(value(store.ask('articles.progress'))).toBeNull();
    // What was left open is gone on with.
    const left = { ...reading, proposals: proposals.slice(2), decisions: [], edits: [] };
    value(store.ask('articles.keepProgress', { reading: left }));
    value(store.ask('articles.keepProgress', { reading: { ...left, decisions: [{ n: 3, take: 'skip' }] } }));
    value(store.ask('history.undo'));
    const again = bench.reopen(store);
    const back = { ...reading, decisions: [...decisions, { n: 3, take: 'skip' as const }] };
    expect(value(again.ask('articles.progress'))).toEqual(back);
    value(again.ask('history.redo'));
    expect(value(again.ask('articles.progress'))).toMatchObject({ proposals: left.proposals, decisions: [{ n: 3, take: 'skip' }] });
    value(again.ask('history.undo'));
    value(again.ask('articles.keepProgress', { reading: null }));
    expect(value(again.ask('articles.progress'))).toBeNull();
    expect(value(again.ask('store.check')).problems).toEqual([]);
  });

  it('of another text stays when an article is entered', async () => {
    const store = bench.createSeeded();
    const proposals = await proposed(store);
    const other = { key: 'one', article: { ...SEED_ARTICLE, text: 'Another text.' }, proposals: [], decisions: [], edits: [] };
    value(store.ask('articles.keepProgress', { reading: other }));
    value(store.ask('articles.accept', { article: SEED_ARTICLE, proposals, decisions: [{ n: 2, take: 'accept' }] }));
    expect(value(store.ask('articles.progress'))).toEqual(other);
  });

  it('can be given up, and goes with an event that it names when that is erased', async () => {
    const store = bench.createSeeded();
    const reading = { article: SEED_ARTICLE, proposals: await proposed(store), decisions: [], edits: [] };
    const id = reading.proposals[0]?.same[0]?.id ?? '';
    value(store.ask('articles.keepProgress', { reading }));
    value(store.ask('articles.keepProgress', { reading: null }));
    expect(value(store.ask('articles.progress'))).toBeNull();
    value(store.ask('articles.keepProgress', { reading }));
    expect(value(store.ask('store.eventErase', { id, reason: 'wrong' })).readings).toEqual([SEED_ARTICLE.title]);
    expect(value(store.ask('articles.progress'))).toBeNull();
  });
});
