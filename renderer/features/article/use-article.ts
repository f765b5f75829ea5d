import { useCallback, useEffect, useRef, useState } from 'react';
import type { Article } from '../../../shared/article/article';
import type { Reading } from '../../../shared/article/reading';
import type { Output } from '../../../shared/contract';
import { fail, type Result } from '../../../shared/result';
import { bridge } from '../../client';
import { strings as stateStrings } from '../../state/strings';
import type { ArticleOrigin } from '../../state/view-state';
import { offer } from '../../ui/notices';
import { addTaken } from './add-taken';
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
  | OpenStage;

export interface OpenStage {
  readonly kind: 'open';
  readonly reading: Reading;
  readonly busy: boolean;
  readonly told: string | null;
}

export interface ArticleFlow {
  readonly stage: Stage;
  /** Goes on with what was kept. */
  goOn(): void;
  /** Forgets what was kept. */
  giveUp(): void;
  choose(): void;
  paste(pasted: { readonly text: string; readonly html?: string }): void;
  /** Reads the file that was dropped, in the place of what was kept. */
  readDropped(): void;
  /** Takes what a person said or corrected. */
  change(reading: Reading): void;
  /** Counts everything anew from another day of publication, EDTF. */
  publish(published: string): void;
  add(): void;
}

type Chosen = Result<Output<'articles.choose'>>;

/** The way of an article from its bytes to events of the timeline. Whatever is decided is kept at once; it goes only with what was added, or given up. */
export function useArticle(origin: ArticleOrigin, onClose: () => void): ArticleFlow {
  const [stage, setStage] = useState<Stage>({ kind: 'loading' });
  /** Counts what was begun: an answer to something older is not wanted any more. */
  const begunHere = useRef(0);
  /** Whether the process that reads has the article, and need not be given its text again. */
  const inHand = useRef(false);
  const close = useRef(onClose);
  close.current = onClose;
  const [keep] = useState(() =>
    readingKeeper(async (reading) => {
      const kept = await bridge.articles.keepProgress({ reading }).catch((reason: unknown) => fail('internal', String(reason)));
      if (!kept.ok) setStage((now) => (now.kind === 'open' ? { ...now, told: text.notKept(kept.error.message) } : now));
    }),
  );

  const show = useCallback(
    (reading: Reading) => {
      setStage({ kind: 'open', reading, busy: false, told: null });
      void keep(isSpent(reading) ? null : reading);
    },
    [keep],
  );

  /** Reads what was chosen; of nothing chosen, `otherwise` is shown again. */
  const take = useCallback(
    async (asked: Promise<Chosen>, otherwise: Stage) => {
      const mine = ++begunHere.current;
      const refuse = (told: string) => setStage(otherwise.kind === 'start' ? { ...otherwise, told } : { ...NOTHING, told });
      const chosen = await asked;
      if (mine !== begunHere.current) return;
      if (!chosen.ok) return refuse(chosen.error.message);
      if (chosen.value === null) return setStage(otherwise);
      setStage({ kind: 'reading', name: chosen.value.name, share: null });
      const read = await bridge.articles.read({ published: null });
      if (mine !== begunHere.current) return;
      if (!read.ok) return refuse(read.error.message);
      inHand.current = true;
      show(begun(read.value.article, read.value.proposals));
    },
    [show],
  );

  useEffect(() => {
    const mine = ++begunHere.current;
    void bridge.articles.progress().then(async (progress) => {
      if (mine !== begunHere.current) return;
      const kept = progress.ok ? progress.value : null;
      const start: Stage = { ...NOTHING, kept, dropped: origin?.name ?? null, told: progress.ok ? null : progress.error.message };
      if (kept !== null || origin === null) setStage(start);
      else await take(bridge.articles.drop(origin), NOTHING);
    });
    return () => {
      begunHere.current++;
      void bridge.articles.cancel();
    };
  }, [origin, take]);

  useEffect(() => bridge.on.articleProgress(({ share }) => setStage((now) => (now.kind === 'reading' ? { ...now, share } : now))), []);

  async function publish(before: OpenStage, published: string): Promise<void> {
    const mine = ++begunHere.current;
    setStage({ ...before, busy: true });
    const answer = await readOf(before.reading.article, published);
    if (mine !== begunHere.current) return;
    if (!answer.ok) return setStage({ ...before, told: answer.error.message });
    const { article, proposals } = answer.value;
    const anew = readAnew(before.reading, article.text, proposals);
    show({ ...anew, article: { ...anew.article, published } });
  }

  async function readOf({ text: said }: Article, published: string): Promise<Result<Output<'articles.read'>>> {
    if (!inHand.current) {
      const pasted = await bridge.articles.paste({ text: said });
      if (!pasted.ok) return pasted;
      inHand.current = true;
    }
    return bridge.articles.read({ published });
  }

  async function add(open: OpenStage): Promise<void> {
    const mine = ++begunHere.current;
    setStage({ ...open, busy: true });
    await keep(open.reading);
    const told = await addTaken(open.reading);
    if (told !== null) {
      if (mine === begunHere.current) setStage({ ...open, told });
      return;
    }
    // With what was added the store has settled the reading.
    const left = leftOpen(open.reading);
    if (left !== null) await keep(left);
    // Closed meanwhile, another dialog may be open by now.
    if (mine === begunHere.current) close.current();
  }

  /** For a while what was given up can be had again, unless another article is being read by then. */
  function offerBack(given: Reading): void {
    const bringBack = async (): Promise<void> => {
      const now = await bridge.articles.progress();
      if (!now.ok || now.value !== null) return;
      await keep(given);
      setStage((shown) => (shown.kind === 'start' ? { ...shown, kept: given } : shown));
    };
    offer(text.start.givenUp(given.article.title ?? text.untitled), [{ label: stateStrings.typed.bringBack, act: () => void bringBack() }]);
  }

  return {
    stage,
    goOn() {
      if (stage.kind !== 'start' || stage.kept === null) return;
      inHand.current = false;
      show(stage.kept);
    },
    giveUp() {
      if (stage.kind !== 'start' || stage.kept === null) return;
      void keep(null);
      offerBack(stage.kept);
      if (origin !== null) void take(bridge.articles.drop(origin), NOTHING);
      else setStage({ ...stage, kept: null });
    },
    choose: () => void take(bridge.articles.choose(), stage),
    paste: (pasted) => void take(bridge.articles.paste(pasted), stage),
    readDropped() {
      if (origin !== null) void take(bridge.articles.drop(origin), stage);
    },
    change(reading) {
      if (stage.kind === 'open' && !stage.busy) show(reading);
    },
    publish(published) {
      if (stage.kind === 'open' && !stage.busy) void publish(stage, published);
    },
    add() {
      if (stage.kind === 'open' && !stage.busy) void add(stage);
    },
  };
}

const NOTHING = { kind: 'start', kept: null, dropped: null, told: null } as const satisfies Stage;
