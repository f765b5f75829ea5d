import { join } from 'node:path';
import { expect, it } from 'vitest';
import { annals, inFreshFolder } from '../../../testing/running/command-line';

let file: string;

inFreshFolder((folder) => {
  file = join(folder, 't.annals');
});

it('an added event of which nobody says the status is planned where it lies ahead, and reported otherwise', async () => {
  await annals('new', file);
  const added = (title: string, when: string, ...more: string[]) =>
    annals('add', file, '--title', title, '--when', when, '--today', '2026-11-28', ...more);
  await added('ahead', '2030-01-01');
  await added('today', '2026-11-28');
  await added('begun', '2026/2030');
  await added('said', '2030-01-01', '--status', 'reported');
  const { events } = JSON.parse((await annals('list', file, '--json')).out) as { events: { title: string; status: string }[] };
  expect(Object.fromEntries(events.map(({ title, status }) => [title, status]))).toEqual({
    ahead: 'planned',
    today: 'reported',
    begun: 'reported',
    said: 'reported',
  });
});
