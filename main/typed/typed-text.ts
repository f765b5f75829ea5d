import type { BrowserWindow } from 'electron';
import { fail, ok, type Result } from '../../shared/result';
import { push } from '../page/broadcast';
import type { OpenTimeline } from '../timelines/timelines';
import { within } from '../timelines/within';
import { askAboutTyped } from './ask-about-typed';

/** How long a page may take to save what parses and to hand over the rest; what it held a second ago is kept in any case. */
const FINISH_WITHIN_MS = 5000;

/**
 * What is typed in one window and not saved. The page reports it within a second; it is kept in the timeline's own file (decision 013),
 * and here for a page that is lost and for a file that cannot take it.
 */
export interface TypedText {
  /** As the page last reported it; nothing before it did. */
  text(): string | undefined;
  /** Takes a report of the page. An error says why the file does not hold it; it is kept here all the same. */
  keep(text: string): Promise<Result<null>>;
  /** What to offer again to a page that was just loaded. */
  read(): Promise<string>;
  /** The page's answer to `finish`: all that parses is saved, and this is the rest. */
  finished(text: string, entries: number): Promise<Result<null>>;
  /** What the page is searched and filtered for: in memory alone, for a page that is lost; a lock forgets it. */
  keepLooking(text: string): void;
  looking(): string;
  /** Before the page or its timeline goes: has the page finish, and asks the person about what can be kept nowhere. False: stay. */
  finish(): Promise<boolean>;
  /** Before the page is thrown away without asking anybody; kept here only where the file could not take it. */
  handOver(): Promise<void>;
  /** The window's file was opened anew: what it holds is to be asked again. */
  reopened(): void;
  /** The window is about another file now. */
  forget(): void;
}

const NO_ANSWER = fail('io', 'The disk does not answer.');
const NO_TIMELINE = fail('not-found', 'The window shows no timeline that could keep it.');

/**
 * @param timeline what the window shows now, if anything
 * @param isElsewhere whether another program has the file open: what it holds is being typed there
 */
export function typedTextOf(window: BrowserWindow, timeline: () => OpenTimeline | undefined, isElsewhere: () => boolean): TypedText {
  /** Null until the page has said anything. */
  let text: string | null = null;
  let entries = 0;
  let looking = '';
  /** Whether what the page says is still of a timeline that the window gave up: until it asks what is typed in the one it shows now. */
  let isOfAnother = false;
  /** What the timeline's file is known to hold. */
  let held: string | null = null;
  /** Whether the page has come so far that it answers. */
  let listens = false;
  let answered = (): void => undefined;

  window.webContents.on('render-process-gone', () => {
    listens = false;
    answered();
  });

  async function keep(typed: string): Promise<Result<null>> {
    if (isOfAnother) return ok(null);
    text = typed;
    if (typed === held) return ok(null);
    const kept = (await timeline()?.request('store.keepUnfinished', { text: typed })) ?? NO_TIMELINE;
    if (kept.ok) held = typed;
    // Nothing needs no place.
    return typed === '' ? ok(null) : kept;
  }

  async function askPage(): Promise<void> {
    if (!listens || window.isDestroyed()) return;
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    push(window.webContents, 'finish', {});
    await within(answer, FINISH_WITHIN_MS, undefined);
  }

  return {
    text: () => text ?? undefined,
    keep,
    async read() {
      listens = true;
      isOfAnother = false;
      if (text !== null) return text;
      if (isElsewhere()) return '';
      const kept = await timeline()?.request('store.unfinished', undefined);
      if (kept?.ok !== true) return '';
      held = kept.value;
      return held;
    },
    async finished(typed, count) {
      entries = count;
      const kept = await keep(typed);
      answered();
      return kept;
    },
    keepLooking(now) {
      looking = now;
    },
    looking: () => looking,
    async finish() {
      await askPage();
      if (text === null || text === '' || text === held || window.isDestroyed()) return true;
      // Once more: the disk may have room again.
      const again = await within(keep(text), FINISH_WITHIN_MS, NO_ANSWER);
      return again.ok || askAboutTyped({ window, timeline: timeline(), text, entries, reason: again.error.message });
    },
    async handOver() {
      await askPage();
      if (text !== null && text !== held) await within(keep(text), FINISH_WITHIN_MS, NO_ANSWER);
      if (text === held || text === '') text = null;
      held = null;
      looking = '';
      listens = false;
    },
    reopened() {
      held = null;
    },
    forget() {
      text = null;
      held = null;
      looking = '';
      isOfAnother = true;
    },
  };
}
