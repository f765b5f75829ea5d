import { expect, it, vi } from 'vitest';
import { pictureOptionsSchema } from '../../shared/picture/options';
import type { Result } from '../../shared/result';
import { servedAt } from '../../testing/store/served';
import { value, workbench } from '../../testing/store/workbench';
import type { Port } from '../messages/port';
import { pictureDesk } from '../picture/desk';
import type { PictureRequest } from '../picture/protocol';
import type { Child } from '../timelines/child';
import { drawerOf } from './drawer';

const bench = workbench();
const TASK = { task: 'image', options: pictureOptionsSchema.parse({ today: '2026-11-22' }), maxWidth: 300 } as const;
const ENDED: Result<never> = { ok: false, error: { code: 'internal', message: 'ended' } };

/** A picture process in this one. */
function process() {
  const desk = pictureDesk(() => {});
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const kill = vi.fn(() => end());
  const child: Pick<Child, 'ask' | 'kill' | 'ended'> = {
    kill,
    ended,
    ask: (request, [port] = []) =>
      Promise.race([ended.then(() => ENDED), desk(request as PictureRequest, port as unknown as Port<unknown, unknown>)]),
  };
  return { child, kill, die: () => end() };
}

function drawing(idleMs?: number) {
  bench.close(bench.createSeeded());
  const timeline = servedAt(bench.path);
  const started: ReturnType<typeof process>[] = [];
  const start = (): Pick<Child, 'ask' | 'kill' | 'ended'> => {
    const one = process();
    started.push(one);
    return one.child;
  };
  const drawer = drawerOf(timeline as unknown as Parameters<typeof drawerOf>[0], start, idleMs);
  return { drawer, started, close: timeline.close };
}

it('keeps its process from one picture to the next, and ends it when no other is expected', async () => {
  const { drawer, started, close } = drawing();
  const one = await drawer.draw(TASK);
  expect(one?.ok).toBe(true);
  expect(await drawer.draw(TASK)).toEqual(one);
  expect(started).toHaveLength(1);
  expect(started[0]?.kill).not.toHaveBeenCalled();
  drawer.letGo();
  expect(started[0]?.kill).toHaveBeenCalledOnce();
  expect(await drawer.draw(TASK)).toEqual(one);
  expect(started).toHaveLength(2);
  close();
});

it('finishes what is being drawn before it lets go', async () => {
  const { drawer, started, close } = drawing();
  const one = drawer.draw(TASK);
  drawer.letGo();
  expect(started[0]?.kill).not.toHaveBeenCalled();
  expect((await one)?.ok).toBe(true);
  expect(started[0]?.kill).toHaveBeenCalledOnce();
  // Somebody who asks again in the meantime expects more.
  const two = drawer.draw(TASK);
  drawer.letGo();
  await Promise.all([two, drawer.draw(TASK)]);
  expect(started).toHaveLength(2);
  expect(started[1]?.kill).not.toHaveBeenCalled();
  close();
});

it('what is stopped answers null; what dies answers why, and the next picture is drawn by another', async () => {
  const { drawer, started, close } = drawing();
  drawer.stop();
  const one = drawer.draw(TASK);
  drawer.stop();
  expect(await one).toBeNull();
  const two = drawer.draw(TASK);
  started[1]?.die();
  expect(await two).toEqual(ENDED);
  expect(value((await drawer.draw(TASK)) ?? ENDED)).toHaveProperty('completeness');
  expect(started).toHaveLength(3);
  close();
});

it('ends a process that nobody has asked for a while, and none that draws', async () => {
  const { drawer, started, close } = drawing(0);
  await Promise.all([drawer.draw(TASK), drawer.draw(TASK)]);
  expect(started).toHaveLength(1);
  await vi.waitFor(() => expect(started[0]?.kill).toHaveBeenCalled());
  close();
});

it('draws nothing of work that was stopped before it came to that, and other work as ever', async () => {
  const { drawer, started, close } = drawing();
  const draw = drawer.begin();
  drawer.stop();
  expect(await draw(TASK)).toBeNull();
  expect(started).toHaveLength(0);
  expect((await drawer.begin()(TASK))?.ok).toBe(true);
  close();
});
