import { expect, it } from 'vitest';
import type { Article, PageTables } from '../../../shared/article/article';
import type { Proposal } from '../../../shared/article/proposal';
import type { Result } from '../../../shared/result';
import { articleFlow, type Doors, type OpenStage, type Stage } from './article-flow';
import { begun, decided, edited } from './reading';

const article: Article = {
  name: '',
  kind: 'text',
  text: 'Talks began on Monday. They ended on Friday.',
  title: 'Talks',
  publisher: null,
  author: null,
  url: null,
  published: '2026-01-08',
  notes: [],
};

function proposal(n: number, start: number, when: string): Proposal {
  const rest = { cadence: null, anchor: null, certain: true, status: 'reported', lane: 'L', actors: [], places: [], same: [] } as const;
  const date = { start, end: start + 6 };
  return { n, kind: 'event', date, quotation: date, title: `Talks ${n}`, when, ...rest, actors: [], places: [], same: [] };
}

const PROPOSALS = [proposal(1, 15, '2026-01-05'), proposal(2, 37, '2026-01-02')];
type Read = Result<{ article: Article; proposals: Proposal[]; tables: PageTables | null }>;
const READ: Read = { ok: true, value: { article, proposals: PROPOSALS, tables: null } };
const DIED: Read = { ok: false, error: { code: 'internal', message: 'The process ended.' } };

/** An answer that comes when it is told to. */
function later<T>(): { promise: Promise<T>; answer: (value: T) => void } {
  let answer = (_: T): void => undefined;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
}

/** A reading that is gone on with, in a window whose main process answers as is said here. */
async function goneOn(said: { read?: () => Promise<Read>; add?: Doors['add']; dropped?: File } = {}) {
  const calls: string[] = [];
  const failed: string[] = [];
  const kept: unknown[] = [];
  let stage: Stage = { kind: 'loading' };
  const fine = async <T>(value: T) => ({ ok: true as const, value });
  const doors: Doors = {
    articles: {
      choose: () => fine(null),
      drop: () => fine({ name: '' }),
      paste: () => {
        calls.push('paste');
        return fine({ name: '' });
      },
      read: () => {
        calls.push('read');
        return said.read?.() ?? Promise.resolve(READ);
      },
      accept: () => fine({ revision: 2, actionId: '', label: '' }),
      text: () => fine(null),
      progress: () => fine(said.dropped === undefined ? begun(article, PROPOSALS) : null),
      keepProgress: ({ reading }) => {
        kept.push(reading);
        return fine(null);
      },
      keepSaid: ({ said }) => {
        kept.push(said);
        return fine(null);
      },
      cancel: () => fine(null),
    },
    add: said.add ?? (async () => null),
    importFile: (file) => calls.push(`import ${file.name}`),
    offerBack: () => undefined,
    tellFailed: (message) => failed.push(message),
    onStage: (next) => {
      stage = next;
    },
    onClose: () => calls.push('close'),
  };
  const flow = articleFlow(doors);
  flow.begin(said.dropped ?? null);
  await turns();
  flow.goOn();
  const open = (): OpenStage => {
    if (stage.kind !== 'open') throw new Error(`the reading is not open but ${stage.kind}`);
    return stage;
  };
  return { flow, open, calls, failed, kept, stage: () => stage };
}

/** Until all that is answered at once is. */
const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it('takes what is decided and typed while everything is counted from another day', async () => {
  const answer = later<Read>();
  const { flow, open, kept } = await goneOn({ read: () => answer.promise });
  flow.publish('2026-01-15');
  expect(open().busy).toBe('counting');
  flow.change((now) => decided(now, { n: 2, take: 'skip' }));
  flow.change((now) => edited(now, 1, { title: 'Talks begin' }));
  await turns();
  answer.answer(READ);
  await turns();
  expect(open()).toMatchObject({ busy: null, reading: { article: { published: '2026-01-15' }, decisions: [{ n: 2, take: 'skip' }] } });
  expect(open().reading.edits).toEqual([{ n: 1, title: 'Talks begin' }]);
  expect(kept.at(-1)).toMatchObject({ decisions: [{ n: 2 }] });
});

it('hands the text over again once the process that had it has ended', async () => {
  const answers = [READ, DIED, READ];
  const { flow, open, calls } = await goneOn({ read: async () => answers.shift() ?? READ });
  for (const day of ['2026-01-15', '2026-01-16', '2026-01-17']) {
    flow.publish(day);
    await turns();
  }
  expect(calls).toEqual(['paste', 'read', 'read', 'paste', 'read']);
  expect(open().told).toBeNull();
});

it('tells a failure where it can be seen: in the dialog, and once that is closed outside of it', async () => {
  const refused = 'Proposal 1: An event needs a title.';
  const here = await goneOn({ add: async () => refused });
  here.flow.add();
  await turns();
  expect(here.open()).toMatchObject({ busy: null, told: refused });
  expect(here.failed).toEqual([]);

  const answer = later<string | null>();
  const { flow, failed, calls } = await goneOn({ add: () => answer.promise });
  flow.add();
  await turns();
  flow.end();
  answer.answer(refused);
  await turns();
  expect(failed).toEqual([refused]);
  expect(calls).not.toContain('close');
});

it('lets nothing be decided while it is added, which would be lost', async () => {
  const answer = later<string | null>();
  const { flow, open } = await goneOn({ add: () => answer.promise });
  flow.add();
  flow.change((now) => decided(now, { n: 2, take: 'skip' }));
  expect(open().reading.decisions).toEqual([]);
  expect(open().busy).toBe('adding');
});

it('asks of a dropped page that holds tables of events which of them is wanted, and keeps nothing before that is said', async () => {
  const page = { ok: true, value: { article, proposals: PROPOSALS, tables: { tables: 2, events: 8 } } } as const;
  const { flow, open, stage, calls, kept } = await goneOn({ read: async () => page, dropped: new File([], 'strike.html') });
  expect(stage()).toMatchObject({ kind: 'which', tables: { tables: 2, events: 8 } });
  expect(kept).toEqual([]);
  flow.importTables();
  expect(calls).toEqual(['read', 'import strike.html']);
  expect(kept).toEqual([]);
  flow.readPage();
  expect(open().reading.proposals).toHaveLength(2);
});

it('asks nothing of a page without tables, or that was chosen to be read', async () => {
  const plain = await goneOn({ dropped: new File([], 'talks.html') });
  expect(plain.open().reading.proposals).toHaveLength(2);
});
