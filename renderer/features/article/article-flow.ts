import type { Article, PageTables } from '../../../shared/article/article';
import type { Reading } from '../../../shared/article/reading';
import type { Bridge } from '../../../shared/bridge';
import type { Output } from '../../../shared/contract';
import { fail, type Result } from '../../../shared/result';
import type { ArticleOrigin } from '../../state/view-state';
import { readingKeeper } from './keep-reading';
import { begun, isSpent, leftOpen, readAnew } from './reading';
import { strings } from './strings';

const text = strings.article;

/** Where the reading of an article stands. */
export type Stage =
  | { readonly kind: 'loading' }
  /** Nothing is read: a text is wanted, or what was kept is to be gone on with. `dropped` is the name of a file that waits for that. */
  | { readonly kind: 'start'; readonly kept: Reading | null; readonly dropped: string | null; readonly told: string | null }
  /** `share` of it is read, 0 to 1; null before that takes more than a moment. */
  | { readonly kind: 'reading'; readonly name: string; readonly share: number | null }
  /** A page that was dropped holds tables of events besides, and a person says which is wanted. Nothing is kept before that. */
  | { readonly kind: 'which'; readonly name: string; readonly tables: PageTables; readonly reading: Reading }
  | OpenStage;

export interface OpenStage {
  readonly kind: 'open';
  readonly reading: Reading;
  /** It is counted from another day, during which it can be gone on with, or entered. */
  readonly busy: 'counting' | 'adding' | null;
  readonly told: string | null;
}

export interface ArticleFlow {
  /** Goes on with what was kept. */
  goOn(): void;
  /** Forgets what was kept. */
  giveUp(): void;
  choose(): void;
  paste(pasted: { readonly text: string; readonly html?: string }): void;
  /** Reads the file that was dropped, in the place of what was kept. */
  readDropped(): void;
  /** Of a page that holds tables: reads it as an article, or has its tables imported. */
  readPage(): void;
  importTables(): void;
  /** Takes what a person said or corrected: makes another reading of the newest one. */
  change(make: (reading: Reading) => Reading): void;
  /** Counts everything anew from another day of publication, EDTF. */
  publish(published: string): void;
  add(): void;
}

/** What the way of an article needs of what is around it. */
export interface Doors {
  readonly articles: Bridge['articles'];
  /** Adds what was accepted; why nothing was added, or null. */
  readonly add: (reading: Reading) => Promise<string | null>;
  /** Has a file imported in the place of this dialog. */
  readonly importFile: (file: File) => void;
  /** Offers for a while to have again what was given up. */
  readonly offerBack: (title: string, bringBack: () => void) => void;
  /** Tells what failed once the dialog is closed. */
  readonly tellFailed: (message: string) => void;
  readonly onStage: (stage: Stage) => void;
  readonly onClose: () => void;
}

interface RunningFlow extends ArticleFlow {
  /** Looks for what was kept, else reads what was dropped. */
  begin(origin: ArticleOrigin): void;
  /** The dialog is closed. */
  end(): void;
  progressed(share: number): void;
}

type Chosen = Result<Output<'articles.choose'>>;

const NOTHING = { kind: 'start', kept: null, dropped: null, told: null } as const satisfies Stage;

/** The way of an article from its bytes to events of the timeline. Whatever is decided is kept at once; it goes only with what was added, or given up. */
export function articleFlow({ articles, add, offerBack, importFile, tellFailed, onStage, onClose }: Doors): RunningFlow {
  let stage: Stage = { kind: 'loading' };
  let dropped: ArticleOrigin = null;
  /** Counts what was begun: an answer to something older is not wanted any more. */
  let begunHere = 0;
  /** Whether the process that reads has the article, and need not be given its text again. */
  let inHand = false;
  const keep = readingKeeper({
    whole: (reading) => isKept(articles.keepProgress({ reading })),
    said: (said) => isKept(articles.keepSaid({ said })),
  });

  async function isKept(asked: Promise<Result<null>>): Promise<boolean> {
    const kept = await asked.catch((reason: unknown) => fail('internal', String(reason)));
    if (!kept.ok && stage.kind === 'open') set({ ...stage, told: text.notKept(kept.error.message) });
    return kept.ok;
  }

  function set(next: Stage): void {
    stage = next;
    onStage(next);
  }

  function show(reading: Reading, busy: OpenStage['busy'] = null): void {
    set({ kind: 'open', reading, busy, told: null });
    void keep(isSpent(reading) ? null : reading);
  }

  /** Reads what was chosen; of nothing chosen, `otherwise` is shown again. */
  async function take(asked: Promise<Chosen>, otherwise: Stage, isDropped = false): Promise<void> {
    const mine = ++begunHere;
    const refuse = (told: string): void => set(otherwise.kind === 'start' ? { ...otherwise, told } : { ...NOTHING, told });
    const chosen = await asked;
    if (mine !== begunHere) return;
    if (!chosen.ok) return refuse(chosen.error.message);
    if (chosen.value === null) return set(otherwise);
    set({ kind: 'reading', name: chosen.value.name, share: null });
    const read = await articles.read({ published: null });
    if (mine !== begunHere) return;
    if (!read.ok) return refuse(read.error.message);
    inHand = true;
    const { article, proposals, tables } = read.value;
    const reading = begun(article, proposals);
    if (isDropped && tables !== null) set({ kind: 'which', name: chosen.value.name, tables, reading });
    else show(reading);
  }

  async function publish(before: OpenStage, published: string): Promise<void> {
    const mine = ++begunHere;
    set({ ...before, busy: 'counting' });
    const answer = await readOf(before.reading.article, published);
    if (mine !== begunHere || stage.kind !== 'open') return;
    if (!answer.ok) return set({ ...stage, busy: null, told: answer.error.message });
    const { article, proposals } = answer.value;
    // What was said meanwhile goes over, too.
    const anew = readAnew(stage.reading, article.text, proposals);
    show({ ...anew, article: { ...anew.article, published } });
  }

  async function readOf({ text: said }: Article, published: string): Promise<Result<Output<'articles.read'>>> {
    if (!inHand) {
      const pasted = await articles.paste({ text: said });
      if (!pasted.ok) return pasted;
    }
    const read = await articles.read({ published });
    // A process that ended has it no more.
    inHand = read.ok;
    return read;
  }

  async function addAll(open: OpenStage): Promise<void> {
    const mine = ++begunHere;
    set({ ...open, busy: 'adding', told: null });
    await keep(open.reading);
    const told = await add(open.reading);
    if (told !== null) {
      if (mine === begunHere) set({ ...open, told });
      else tellFailed(told);
      return;
    }
    // With what was added the store has settled the reading.
    const left = leftOpen(open.reading);
    if (left !== null) await keep(left);
    // Closed meanwhile, another dialog may be open by now.
    if (mine === begunHere) onClose();
  }

  /** For a while what was given up can be had again, unless another article is being read by then. */
  async function bringBack(given: Reading): Promise<void> {
    const now = await articles.progress();
    if (!now.ok || now.value !== null) return;
    await keep(given);
    if (stage.kind === 'start') set({ ...stage, kept: given });
  }

  return {
    begin(origin) {
      dropped = origin;
      const mine = ++begunHere;
      void articles.progress().then(async (progress) => {
        if (mine !== begunHere) return;
        const kept = progress.ok ? progress.value : null;
        const start: Stage = { ...NOTHING, kept, dropped: origin?.name ?? null, told: progress.ok ? null : progress.error.message };
        if (kept !== null || origin === null) set(start);
        else await take(articles.drop(origin), NOTHING, true);
      });
    },
    end() {
      begunHere++;
      inHand = false;
      void articles.cancel();
    },
    progressed(share) {
      if (stage.kind === 'reading') set({ ...stage, share });
    },
    goOn() {
      if (stage.kind !== 'start' || stage.kept === null) return;
      inHand = false;
      show(stage.kept);
    },
    giveUp() {
      if (stage.kind !== 'start' || stage.kept === null) return;
      const { kept } = stage;
      void keep(null);
      offerBack(kept.article.title ?? text.untitled, () => void bringBack(kept));
      if (dropped !== null) void take(articles.drop(dropped), NOTHING, true);
      else set({ ...stage, kept: null });
    },
    choose: () => void take(articles.choose(), stage),
    paste: (pasted) => void take(articles.paste(pasted), stage),
    readDropped() {
      if (dropped !== null) void take(articles.drop(dropped), stage, true);
    },
    readPage() {
      if (stage.kind === 'which') show(stage.reading);
    },
    importTables() {
      if (stage.kind === 'which' && dropped !== null) importFile(dropped);
    },
    change(make) {
      if (stage.kind === 'open' && stage.busy !== 'adding') show(make(stage.reading), stage.busy);
    },
    publish(published) {
      if (stage.kind === 'open' && stage.busy === null) void publish(stage, published);
    },
    add() {
      if (stage.kind === 'open' && stage.busy === null) void addAll(stage);
    },
  };
}
