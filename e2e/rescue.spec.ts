import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOver } from '../testing/store/copy-over';
import { expect, projectFolder, test, unwrap } from './fixtures';
import { blockBackups } from './pages/backups';
import { fileBanner } from './pages/file-troubles';
import { lockedHeading, PASS, unlock } from './pages/lock';
import { addQuickly, quickAddField } from './pages/quick-add';
import { answerDialogs, answerQuestions, asked, expectEvents, sha256, snapshotOf, windowCount } from './program';
import { onlyThorough } from './thorough';

/*
 * Somebody wrote over the open file, and no backup of what was in it can be made: what was shown as saved is in the window alone. Neither a
 * computer that goes to sleep, nor closing, nor anything else takes it away unasked.
 */

for (const noticed of [true, false]) {
  test(
    `sleeping and closing keep what an overwritten timeline held (${noticed ? 'noticed before' : 'not noticed yet'})`,
    onlyThorough(noticed),
    async ({ launch, newFolder }, info) => {
      const userData = newFolder();
      const folder = newFolder();
      const file = join(folder, 'Notes.annals');
      const older = join(folder, 'older.copy');
      execFileSync(process.execPath, [join(projectFolder, 'scripts/annals.mjs'), 'new', file, '--seed', '--title', 'Notes']);
      copyFileSync(file, older);
      blockBackups(userData);
      const { app, page } = await launch({ userData, file });
      unwrap(await page.evaluate((next) => window.annals.lock.change({ present: null, next, copies: false }), PASS));
      const quickAdd = quickAddField(page);
      await addQuickly(page, '2026 Kept');
      await expectEvents(page, 13);
      // Whatever goes wrong below, the test ends.
      await answerQuestions(
        app,
        Array.from({ length: 9 }, () => 'Give It Up'),
      );
      await quickAdd.fill('2026 Only typed');
      copyOver(older, file);
      const theirs = sha256(file);
      const banner = fileBanner(page).filter({ hasText: 'Edits are not saved' });
      if (noticed) await expect(banner).toBeVisible();
      await app.evaluate(({ powerMonitor }) => {
        powerMonitor.emit('suspend');
        powerMonitor.emit('lock-screen');
      });
      await expect(lockedHeading(page)).toBeVisible();

      await answerQuestions(app, ['Keep Window Open']);
      const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await close();
      await expect.poll(() => asked(app)).toEqual(['What was saved in “Notes” is only in this window now.']);
      expect(await windowCount(app)).toBe(1);
      await page.screenshot({ path: info.outputPath('locked.png') });

      await unlock(page);
      await expect(banner).toContainText('Everything that was shown as saved is kept');
      expect((await snapshotOf(page)).total).toBe(13);
      await expect(quickAdd).toHaveValue('2026 Only typed');
      // To change its passphrase now would be done to what the other program wrote.
      expect(await page.evaluate((present) => window.annals.lock.change({ present, next: null, copies: false }), PASS)).toMatchObject({
        ok: false,
        error: { code: 'overwritten' },
      });
      // A copy, chosen when it is closed, holds everything.
      const copy = join(folder, 'Saved.annals');
      await answerQuestions(app, ['Save a Copy…']);
      await answerDialogs(app, { save: copy });
      const ended = new Promise((resolve) => app.process().once('exit', resolve));
      await close().catch(() => undefined);
      await ended;
      expect(sha256(file)).toBe(theirs);
      const again = await launch({ file: copy });
      await unlock(again.page);
      expect((await snapshotOf(again.page)).total).toBe(13);
      await expect(quickAddField(again.page)).toHaveValue('2026 Only typed');
    },
  );
}
