import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../shared/result';
import type { Rotation } from '../store/backups/backup';
import { AGAIN_AFTER_MS, EVERY_MS, FIRST_AFTER_MS, type Rounds, startRounds } from './backup-rounds';

const MINUTE = 60_000;
const MADE: Result<Rotation> = ok({ made: { path: 'a backup', bytes: 1 }, holding: 'a backup', removed: [] });
const FULL: Result<Rotation> = fail('disk-full', 'no room');

let answer: () => Promise<Result<Rotation>>;
let asked: number[];
let told: (string | null)[];
let rounds: Rounds;

/** Milliseconds by a timer that no setting of the clock moves. */
const since = (): number => performance.now();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
  asked = [];
  told = [];
  answer = async () => MADE;
  const start = since();
  rounds = startRounds(
    () => {
      asked.push(since() - start);
      return answer();
    },
    () => told.push(rounds.trouble()?.message ?? null),
    Promise.resolve(),
  );
});
afterEach(() => {
  rounds.stop();
  vi.useRealTimers();
});

describe('rounds of automatic backups', () => {
  it('come soon after opening and then every 15 minutes', async () => {
    await vi.advanceTimersByTimeAsync(FIRST_AFTER_MS + 60 * MINUTE);
    expect(asked).toEqual([0, 1, 2, 3, 4].map((n) => FIRST_AFTER_MS + n * EVERY_MS));
    expect(EVERY_MS).toBe(15 * MINUTE);
  });

  it('say from the start what was missed before, until they have made up for it', async () => {
    const missed = { code: 'io', message: 'missed' } as const;
    const said: (string | null)[] = [];
    const later: Rounds = startRounds(
      async () => MADE,
      () => said.push(later.trouble()?.message ?? null),
      Promise.resolve(),
      missed,
    );
    expect(later.trouble()).toEqual(missed);
    await vi.advanceTimersByTimeAsync(FIRST_AFTER_MS);
    expect([later.trouble(), said]).toEqual([null, [null]]);
    later.stop();
  });

  it('wait for the window to have read its timeline, and none comes of one that is closed before', async () => {
    const made: string[] = [];
    const later = (name: string, ready: Promise<void>) =>
      startRounds(
        async () => {
          made.push(name);
          return MADE;
        },
        () => {},
        ready,
      );
    let read = (): void => undefined;
    const one = later(
      'read',
      new Promise((resolve) => {
        read = resolve;
      }),
    );
    later('closed', Promise.resolve()).stop();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(made).toEqual([]);
    read();
    await vi.advanceTimersByTimeAsync(FIRST_AFTER_MS);
    expect(made).toEqual(['read']);
    one.stop();
  });

  it('come as often when the clock is set back by years and forward again', async () => {
    await vi.advanceTimersByTimeAsync(FIRST_AFTER_MS);
    for (const year of [1970, 2040, 2026]) {
      vi.setSystemTime(Date.UTC(year, 0));
      await vi.advanceTimersByTimeAsync(EVERY_MS);
    }
    expect(asked).toHaveLength(4);
  });

  it('end with the timeline', async () => {
    await vi.advanceTimersByTimeAsync(FIRST_AFTER_MS);
    rounds.stop();
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
    expect(asked).toHaveLength(1);
  });

  it('end with the timeline, too, while one is being made', async () => {
    answer = () => new Promise((resolve) => setTimeout(() => resolve(MADE), 1000));
    await vi.advanceTimersByTimeAsync(FIRST_AFTER_MS + 500);
    rounds.stop();
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
    expect(asked).toHaveLength(1);
  });

  it('never overlap, however long one takes; one that is asked for meanwhile comes after it', async () => {
    let running = 0;
    let most = 0;
    answer = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 40 * MINUTE));
      running--;
      return MADE;
    };
    await vi.advanceTimersByTimeAsync(FIRST_AFTER_MS + MINUTE);
    void rounds.now();
    await vi.advanceTimersByTimeAsync(5 * 60 * MINUTE);
    expect(most).toBe(1);
    expect(asked.length).toBeGreaterThanOrEqual(4);
  });
});

describe('a failed backup', () => {
  it('is told once, stays told while it fails, is tried again soon, and ends with the first that succeeds', async () => {
    answer = async () => FULL;
    await vi.advanceTimersByTimeAsync(FIRST_AFTER_MS + 5 * AGAIN_AFTER_MS);
    expect(asked).toHaveLength(6);
    expect([rounds.trouble()?.code, told]).toEqual(['disk-full', ['no room']]);
    answer = async () => MADE;
    await vi.advanceTimersByTimeAsync(AGAIN_AFTER_MS);
    expect([rounds.trouble(), told]).toEqual([null, ['no room', null]]);
  });

  it('says another reason when there is another, and an exception is a reason', async () => {
    answer = async () => FULL;
    await vi.advanceTimersByTimeAsync(FIRST_AFTER_MS);
    answer = async () => {
      throw new Error('broken');
    };
    expect(await rounds.now()).toMatchObject({ ok: false });
    expect(told).toEqual(['no room', expect.stringContaining('broken')]);
  });
});
