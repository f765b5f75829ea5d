import { expect, it } from 'vitest';
import { dueBackups } from './due-backups';

function kept(paths: readonly string[] = []) {
  const noted = { paths };
  const keeper = {
    read: () => noted.paths,
    write: (now: readonly string[]) => {
      noted.paths = now;
    },
  };
  return { noted, due: dueBackups(keeper) };
}

it('a last backup is owed from before it is begun until it is made, and told of to the next start only', async () => {
  const { noted, due } = kept();
  let end = (_: boolean): void => undefined;
  const making = due.last(
    '/a.annals',
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  expect(noted.paths).toEqual(['/a.annals']);
  // Opened again while it is being made: nothing is missing yet. Another start knows of none that is.
  expect(due.told('/a.annals')).toBeNull();
  expect(kept(noted.paths).due.told('/a.annals')).toMatchObject({ code: 'io' });
  end(true);
  await making;
  expect(noted.paths).toEqual([]);
  expect(due.told('/a.annals')).toBeNull();
});

it('one that did not come about, or threw, stays owed and told until there is one', async () => {
  const { noted, due } = kept();
  await due.last('/a.annals', async () => false);
  await due.last('/b.annals', () => Promise.reject(new Error('gone'))).catch(() => undefined);
  expect(noted.paths).toEqual(['/a.annals', '/b.annals']);
  expect(due.told('/a.annals')?.message).toMatch(/closed last.*made up for now/);
  expect(due.told('/c.annals')).toBeNull();
  due.paid('/a.annals');
  due.paid('/c.annals');
  expect(due.told('/a.annals')).toBeNull();
  expect(noted.paths).toEqual(['/b.annals']);
});

it('the same file is owed one, and no more files than there may be settings of', () => {
  const { noted, due } = kept();
  for (let n = 0; n < 60; n++) due.owe(`/${n}`);
  due.owe('/59');
  expect(noted.paths).toHaveLength(50);
  expect(noted.paths.at(-1)).toBe('/59');
  expect(new Set(noted.paths).size).toBe(50);
});
