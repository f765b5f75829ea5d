import { expect, it } from 'vitest';
import { nowAndThen } from './now-and-then';

it('says nothing of what is done in a moment, and of the rest once a second and at the end', () => {
  let time = 0;
  const told: (number | null)[] = [];
  const short = nowAndThen(
    (share) => told.push(share),
    () => time,
  );
  for (; time < 900; time += 50) short(time / 1000);
  short(null);
  expect(told).toEqual([]);
  const long = nowAndThen(
    (share) => told.push(share),
    () => time,
  );
  for (let step = 0; step <= 60; step++) {
    long(step / 60);
    time += 50;
  }
  long(null);
  long(null);
  expect(told).toHaveLength(4);
  expect(told.slice(0, 3).every((share, at) => share !== null && share > (told[at - 1] ?? 0))).toBe(true);
  expect(told[3]).toBeNull();
});
