import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../shared/result';
import type { LookedThrough } from '../store/checking/look-through';
import { lookBehind } from './look-behind';

async function look(turns: readonly Result<LookedThrough>[], overAfter = Number.POSITIVE_INFINITY) {
  const told: (number | null)[] = [];
  const found: string[] = [];
  let asked = 0;
  await lookBehind({
    turn: async () => turns[asked++] ?? fail('internal', 'asked too often'),
    isAtWork: () => false,
    isOver: () => asked > overAfter,
    told: (share) => told.push(share),
    found: (problem) => found.push(problem),
  });
  return { told, found, asked };
}

const part = (share: number, problem: string | null = null): Result<LookedThrough> => ok({ done: share === 1, share, problem });

describe('the look behind the window', () => {
  it('tells how far it is, what it found, and that it is over', async () => {
    expect(await look([part(0.4), part(0.8, 'altered'), part(1)])).toEqual({ told: [0.4, 0.8, null], found: ['altered'], asked: 3 });
  });

  it('is said to be over, too, where the store ended or the timeline is closed in the middle of it', async () => {
    expect((await look([part(0.4), fail('internal', 'ended')])).told).toEqual([0.4, null]);
    expect((await look([part(0.4), part(0.6)], 1)).told).toEqual([0.4, null]);
  });

  it('steps back while somebody is at work', async () => {
    const work = [false, true, false];
    const turns = [part(0.2), part(0.4), part(0.6), part(1)];
    const pauses: number[] = [];
    await lookBehind(
      {
        turn: async () => turns.shift() ?? fail('internal', 'asked too often'),
        isAtWork: () => work.shift() ?? false,
        isOver: () => false,
        told: () => undefined,
        found: () => undefined,
      },
      async (ms) => void pauses.push(ms),
    );
    const [idle = 0, working = 0, again = 0] = pauses;
    expect(working).toBeGreaterThan(idle);
    expect(again).toBe(idle);
  });
});
