import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEFAULT_PREFERENCES } from '../shared/preferences';
import { expect, test, unwrap } from './fixtures';
import { onlyThorough } from './thorough';

const preferencesOf = async (page: Page) => unwrap(await page.evaluate(() => window.annals.preferences.get()));
const noticesOf = async (page: Page) => unwrap(await page.evaluate(() => window.annals.app.info())).notices;

test('preferences are remembered', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  expect(await preferencesOf(first.page)).toEqual(DEFAULT_PREFERENCES);
  await first.page.evaluate(() => window.annals.preferences.set({ theme: 'dark', inspectorWidth: 400 }));
  expect(await first.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await first.quit();
  // The owner's alone.
  if (process.platform !== 'win32') expect(statSync(join(userData, 'config.json')).mode & 0o077).toBe(0);
  const second = await launch({ userData });
  expect(await preferencesOf(second.page)).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', inspectorWidth: 400 });
  expect(await noticesOf(second.page)).toEqual([]);
});

test('a theme from the command line is not remembered', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData, args: ['--theme=dark'] });
  expect((await preferencesOf(first.page)).theme).toBe('dark');
  await first.page.evaluate(() => window.annals.preferences.set({ inspectorWidth: 400 }));
  await first.quit();
  const second = await launch({ userData });
  expect((await preferencesOf(second.page)).theme).toBe('system');
});

for (const [name, content] of [
  ['cut off', '{"theme":"da'],
  ['empty', ''],
  ['of NUL bytes', '\0'.repeat(4096)],
  ['that is a list', '[1,2]'],
] as const) {
  test(
    `a settings file ${name} is kept aside, told of, and does not stop the start`,
    onlyThorough(content !== '{"theme":"da'),
    async ({ launch, newFolder }) => {
      const userData = newFolder();
      writeFileSync(join(userData, 'config.json'), content);
      const first = await launch({ userData });
      expect(await preferencesOf(first.page)).toEqual(DEFAULT_PREFERENCES);
      const [copy = ''] = readdirSync(userData).filter((file) => file.startsWith('config.corrupt-'));
      expect(readFileSync(join(userData, copy), 'utf8')).toBe(content);
      expect(await noticesOf(first.page)).toEqual([expect.stringContaining(copy)]);
      await first.page.evaluate(() => window.annals.preferences.set({ theme: 'dark' }));
      await first.quit();

      const second = await launch({ userData });
      expect((await preferencesOf(second.page)).theme).toBe('dark');
      expect(await noticesOf(second.page)).toEqual([]);
    },
  );
}

test('a directory in place of the settings file is moved away', async ({ launch, newFolder }) => {
  const userData = newFolder();
  mkdirSync(join(userData, 'config.json'));
  const { page } = await launch({ userData });
  expect(await noticesOf(page)).toHaveLength(1);
  expect(unwrap(await page.evaluate(() => window.annals.preferences.set({ theme: 'light' }))).theme).toBe('light');
});

test('one damaged entry takes no other with it', async ({ launch, newFolder }) => {
  const userData = newFolder();
  writeFileSync(join(userData, 'config.json'), '{"theme":"dark","inspectorWidth":"wide","showOverview":false}');
  const first = await launch({ userData });
  const good = { ...DEFAULT_PREFERENCES, theme: 'dark', showOverview: false };
  expect(await preferencesOf(first.page)).toEqual(good);
  expect(await noticesOf(first.page)).toEqual([expect.stringContaining('inspectorWidth')]);
  await first.quit();
  const second = await launch({ userData });
  expect(await preferencesOf(second.page)).toEqual(good);
  expect(await noticesOf(second.page)).toEqual([]);
});

test('the window comes back where it was', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData, size: null });
  const place = { x: 40, y: 60, width: 1000, height: 640 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  const boundsOf = ({ app }: typeof first) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(() => boundsOf(first)).toEqual(place);
  await first.quit();
  expect(await boundsOf(await launch({ userData, size: null }))).toEqual(place);
});

test('a window from a screen that is gone comes back into sight', async ({ launch, newFolder }) => {
  const userData = newFolder();
  writeFileSync(join(userData, 'config.json'), '{"window":{"x":-99999,"y":50000,"width":1000,"height":640,"maximized":false}}');
  const { app, page } = await launch({ userData, size: null });
  const { bounds, area } = await app.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: -1, y: -1, width: 0, height: 0 },
    area: screen.getPrimaryDisplay().workArea,
  }));
  expect(bounds).toMatchObject({ width: 1000, height: 640 });
  expect(bounds.x).toBeGreaterThanOrEqual(area.x);
  expect(bounds.y).toBeGreaterThanOrEqual(area.y);
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width);
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height);
  expect(await noticesOf(page)).toEqual([]);
});
