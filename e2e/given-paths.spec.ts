import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { contract } from '../shared/contract';
import { expect, test, unwrap } from './fixtures';
import { answerDialogs, nextWindow, snapshotOf, windowCount } from './program';

/* A page names no file of its own (main/page/granted-paths.ts). */

test('a path that the window was not given is refused by every method that takes one', async ({ launch, newFolder }) => {
  const { app, page } = await launch();
  const file = join(newFolder(), 'secret.annals');
  copyFileSync((await snapshotOf(page)).path, file);
  const takingPaths = Object.entries(contract).flatMap(([method, { input }]) =>
    input instanceof z.ZodObject && 'path' in input.shape ? [method] : [],
  );
  expect(takingPaths).toEqual(expect.arrayContaining(['files.forget', 'files.open', 'picture.reveal']));
  for (const method of takingPaths)
    for (const path of [file, '/etc/passwd', '/nowhere/at-all.annals']) {
      const answer = await page.evaluate(
        ([name, given]) => {
          const [group = '', member = ''] = name.split('.');
          const bridge = window.annals as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
          return bridge[group]?.[member]?.({ path: given });
        },
        [method, path] as const,
      );
      // The preload asks the system where a dropped file lies, and takes no path from the page (import.spec.ts).
      const code = method.endsWith('.drop') ? 'invalid' : 'forbidden';
      expect([method, path, answer]).toMatchObject([method, path, { ok: false, error: { code } }]);
    }
  expect(await windowCount(app)).toBe(1);
});

test('a path out of the list of recent files is taken from the window that saw the list, and from no other', async ({
  launch,
  newFolder,
}) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const { path } = await snapshotOf(first.page);
  const other = join(newFolder(), 'Other.annals');
  await answerDialogs(first.app, { save: other });
  const second = await nextWindow(first, () => first.page.evaluate(() => window.annals.files.create()));
  const open = (page: Page) => page.evaluate((given) => window.annals.files.open({ path: given }), path);
  expect(await open(second)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(unwrap(await second.evaluate(() => window.annals.files.recent())).map((recent) => recent.path)).toContain(path);
  expect(await open(second)).toMatchObject({ ok: true });
  expect(await open(first.page)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});
