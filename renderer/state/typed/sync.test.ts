import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../shared/bridge';
import { fail, ok } from '../../../shared/result';

/*
 * When what is typed reaches main. The door to main is the test's own, since what it answers is what matters here; that a real window's
 * text reaches a real file is shown in e2e/typed.spec.ts.
 */

type Kept = Awaited<ReturnType<Bridge['window']['keepUnsaved']>>;
type Finish = Parameters<Bridge['on']['finish']>[0];

const told: string[] = [];
let answer: Kept = ok(null);
/** What the next answers to `keepUnsaved` wait for. */
let slow: Promise<void> = Promise.resolve();
let finish: Finish = () => undefined;
const page = new EventTarget();
const sheet = Object.assign(new EventTarget(), { visibilityState: 'visible', activeElement: null });
const annals = {
  window: {
    unsaved: async () => ok(''),
    keepUnsaved: async ({ text }: { text: string }) => {
      told.push(text);
      await slow;
      return answer;
    },
    finished: async ({ text }: { text: string }) => {
      told.push(text);
      return answer;
    },
  },
  on: {
    finish: (listener: Finish) => {
      finish = listener;
    },
  },
};
vi.stubGlobal('window', Object.assign(page, { annals }));
vi.stubGlobal('document', sheet);
// What main asks the page to leave before it finishes is a field; there is none.
vi.stubGlobal('HTMLTextAreaElement', class {});
vi.stubGlobal('HTMLInputElement', class {});
const { keepTyped, typedState } = await import('./keeper');
const { loadTyped, watchTyped } = await import('./sync');
watchTyped();

const TEXT = 'quick-add/text';
const latest = (): string | undefined => /"value":"([^"]*)"/.exec(told.at(-1) ?? '')?.[1];
let timelines = 0;

beforeEach(async () => {
  timelines += 1;
  // The clock never goes back from one test to the next.
  vi.useFakeTimers({ now: timelines * 1_000_000 });
  answer = ok(null);
  await loadTyped(`timeline ${timelines}`);
  // Long after whatever an earlier test had typed.
  await vi.advanceTimersByTimeAsync(100_000);
  told.length = 0;
});
afterEach(async () => {
  // No timer of one test is left for the next, where it would never ring.
  await vi.advanceTimersByTimeAsync(100_000);
  vi.useRealTimers();
});

describe('what is typed', () => {
  it('is handed over at once after a pause, and twice a second while somebody types on', async () => {
    keepTyped(TEXT, 'a');
    await vi.advanceTimersByTimeAsync(0);
    expect(latest()).toBe('a');
    for (const text of ['ab', 'abc', 'abcd']) {
      await vi.advanceTimersByTimeAsync(100);
      keepTyped(TEXT, text);
    }
    expect(told).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(latest()).toBe('abcd');
    expect(told).toHaveLength(2);
  });

  it('is handed over soon after a refusal, not only when the refused one is tried again', async () => {
    answer = fail('disk-full', 'The disk is full.');
    keepTyped(TEXT, 'refused');
    await vi.advanceTimersByTimeAsync(1000);
    expect(typedState.getState().failure).toBe('The disk is full.');
    answer = ok(null);
    keepTyped(TEXT, 'typed after that');
    await vi.advanceTimersByTimeAsync(1000);
    expect(latest()).toBe('typed after that');
    expect(typedState.getState().failure).toBeNull();
  });

  it('is tried again by itself after a refusal', async () => {
    answer = fail('disk-full', 'The disk is full.');
    keepTyped(TEXT, 'refused');
    await vi.advanceTimersByTimeAsync(1000);
    const tries = told.length;
    answer = ok(null);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toHaveLength(tries);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told).toHaveLength(tries + 1);
    expect(typedState.getState().failure).toBeNull();
  });

  it('is handed over as the page goes, and as it goes out of sight', async () => {
    keepTyped(TEXT, 'a');
    await vi.advanceTimersByTimeAsync(0);
    keepTyped(TEXT, 'a whole sentence');
    page.dispatchEvent(new Event('pagehide'));
    expect(latest()).toBe('a whole sentence');
    keepTyped(TEXT, 'a whole sentence and more');
    sheet.visibilityState = 'hidden';
    sheet.dispatchEvent(new Event('visibilitychange'));
    sheet.visibilityState = 'visible';
    expect(latest()).toBe('a whole sentence and more');
  });

  it('is handed over when main asks the page to finish', async () => {
    keepTyped(TEXT, 'the rest');
    finish({});
    await vi.advanceTimersByTimeAsync(100);
    expect(latest()).toBe('the rest');
  });

  it('is not handed over again because an earlier answer comes late: by then the window may be about another timeline', async () => {
    let answerNow = (): void => undefined;
    slow = new Promise((resolve) => {
      answerNow = resolve;
    });
    keepTyped(TEXT, 'half');
    await vi.advanceTimersByTimeAsync(0);
    expect(latest()).toBe('half');
    slow = Promise.resolve();
    keepTyped(TEXT, 'half and the rest');
    finish({});
    await vi.advanceTimersByTimeAsync(100);
    expect(latest()).toBe('half and the rest');
    const tries = told.length;
    answerNow();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toHaveLength(tries);
  });
});
