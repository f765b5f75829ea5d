import { expect, it } from 'vitest';
import type { Steps } from '../../shared/view/steps';
import { inSlices } from './in-slices';

/** Steps of about two milliseconds. */
function* slow(steps: number, taken: (step: number) => void = () => undefined): Steps<string> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 2;
    while (performance.now() < until);
    taken(step);
    yield;
  }
  return 'done';
}

it('lets others have their turn before all is done', async () => {
  let steps = 0;
  const done = inSlices(
    slow(60, () => steps++),
    () => true,
  );
  let before = 0;
  setTimeout(() => (before = steps), 0);
  expect(await done).toBe('done');
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(60);
});

it('is given up between slices when it is no longer wanted', async () => {
  let steps = 0;
  const wanted = [true, true, false];
  const done = inSlices(
    slow(1000, () => steps++),
    () => wanted.shift() ?? false,
  );
  expect(await done).toBeNull();
  expect(steps).toBeLessThan(1000);
});
