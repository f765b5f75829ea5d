import { bridge } from '../../client';
import { isTextField } from '../../ui/focus';
import { saveState } from '../save-state';
import { viewState } from '../view-state';
import { leaveAsGoing, watchGoing } from './going';
import { groupsOf, typedState } from './keeper';
import { deserialized, serialized } from './kept-text';

/*
 * Hands what is typed to main, which keeps it in the timeline's file, and takes it back from there: after a crash of the page or of the
 * program, a kill, or an ordinary close and start.
 */

/** Between two reports while somebody types on; the first key after a pause is reported at once. */
const WITHIN_MS = 500;

/** After a refusal, when nothing more is typed. Rarely enough that a disk that fails each time does not wear the store out. */
const AGAIN_AFTER_MS = 30_000;

/** How long closing waits for what is being saved. */
const SAVED_WITHIN_MS = 4000;

/** The timeline whose text is here. */
let timelineId: string | null = null;
/** What main holds; null when that is not known. */
let held: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** When the timer rings, in milliseconds of the clock. */
let due = 0;
let sending = false;
/** Counts what was handed over: an answer that comes after a later one says nothing any more. */
let latest = 0;
/** When main was last told, in milliseconds of the clock. */
let told = Number.NEGATIVE_INFINITY;

const now = (): string => serialized(typedState.getState().entries, viewState.getState().selection);

/**
 * Before a timeline is shown: what was typed in it and not saved. Of the timeline that is shown already everything stays as it is in this
 * window, and is handed over again: its file may be another one now.
 */
export async function loadTyped(id: string): Promise<void> {
  if (id === timelineId) {
    // Asking has main listen again where it had given the timeline up.
    await bridge.window.unsaved();
    held = null;
    later(0);
    return;
  }
  // What is here is of the other one, and goes nowhere from now on.
  timelineId = null;
  const answer = await bridge.window.unsaved();
  timelineId = id;
  held = answer.ok ? answer.value : null;
  const kept = held === null || held === '' ? null : deserialized(held);
  typedState.setState({ entries: kept?.entries ?? new Map(), failure: null });
  // What was selected in another timeline is nothing in this one.
  viewState.setState({ selection: kept?.selection ?? { kind: 'none' } });
}

/** Hands over whatever changes from now on, and finishes when main says so. Call once at start. */
export function watchTyped(): void {
  watchGoing();
  typedState.subscribe((state, before) => {
    if (state.entries !== before.entries) later(Math.min(WITHIN_MS, Math.max(0, told + WITHIN_MS - Date.now())));
  });
  // The page goes (reloaded, closed) or is put out of sight, where timers are slow: what stands there now is handed over as it goes.
  window.addEventListener('pagehide', handOver);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') handOver();
  });
  bridge.on.finish(() => void finish());
}

/** At once, without waiting for an answer that may find no page: main keeps what it gets for the next one. */
function handOver(): void {
  const text = now();
  if (text === held || timelineId === null) return;
  void report(text, bridge.window.keepUnsaved({ text }));
}

/** At the latest in so many milliseconds; a longer wait, as after a refusal, holds nothing up. */
function later(ms: number): void {
  const at = Date.now() + ms;
  if (timer !== undefined && due <= at) return;
  clearTimeout(timer);
  due = at;
  timer = setTimeout(() => void send(), ms);
}

async function send(): Promise<void> {
  timer = undefined;
  const text = now();
  if (text === held || timelineId === null) return;
  if (sending) return later(WITHIN_MS);
  sending = true;
  told = Date.now();
  try {
    await report(text, bridge.window.keepUnsaved({ text }));
  } finally {
    sending = false;
  }
  if (held === null) later(AGAIN_AFTER_MS);
  else if (now() !== held) later(WITHIN_MS);
}

async function report(text: string, answer: ReturnType<typeof bridge.window.keepUnsaved>): Promise<void> {
  latest += 1;
  const mine = latest;
  const kept = await answer;
  if (mine !== latest) return;
  held = kept.ok ? text : null;
  const failure = kept.ok ? null : kept.error.message;
  if (typedState.getState().failure !== failure) typedState.setState({ failure });
}

/** Leaves the field that is typed in, which saves it if it can be; waits for that, and hands over the rest. */
async function finish(): Promise<void> {
  const field = document.activeElement;
  if (isTextField(field)) leaveAsGoing(() => field.blur());
  await saved();
  const text = now();
  await report(text, bridge.window.finished({ text, entries: groupsOf(typedState.getState().entries).length }));
}

function saved(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(done, SAVED_WITHIN_MS);
    const stop = saveState.subscribe(look);
    // What leaving a field sets off has begun by then.
    setTimeout(look, 0);

    function look(): void {
      if (saveState.getState().pending === 0) done();
    }
    function done(): void {
      clearTimeout(limit);
      stop();
      // The field takes note of the answer first.
      setTimeout(resolve, 0);
    }
  });
}
