import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { violations } from './axe';
import { expect, projectFolder, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { fileBanner } from './pages/file-troubles';
import { picture } from './pages/lock';
import { quickAddField } from './pages/quick-add';
import { answerDialogs, sha256, snapshotOf } from './program';
import { onlyThorough } from './thorough';

/* A file whose history does not tell what its tables show is looked at, and saved into a new one, but never edited as if it were whole. */

/** In a process of its own: SQLite gives a file back only when its process ends. */
function rewrite(file: string, sql: string): void {
  const code = `const Database = require('libsql'); const db = new Database(process.argv[1]); db.pragma('journal_mode=DELETE'); db.exec(process.argv[2]);`;
  execFileSync(process.execPath, ['-e', code, file, sql], { cwd: projectFolder });
}

for (const theme of ['light', 'dark'] as const) {
  test(
    `a title that was rewritten past the history: edits are off, said so, and the file is recovered into a new one (${theme})`,
    onlyThorough(theme === 'dark'),
    async ({ launch, newFolder }, info) => {
      const folder = newFolder();
      const file = join(folder, 'Notes.annals');
      execFileSync(process.execPath, [join(projectFolder, 'scripts/annals.mjs'), 'new', file, '--seed', '--title', 'Notes']);
      rewrite(file, "UPDATE event SET title = 'Rewritten by somebody', head = 'none' WHERE seq = 3");
      const before = sha256(file);
      const size = theme === 'dark' ? { width: 900, height: 600 } : { width: 1280, height: 800 };
      const { app, page } = await launch({ file, size, args: [`--theme=${theme}`] });
      const banner = fileBanner(page).filter({ hasText: 'Edits are off.' });
      await expect(banner).toBeVisible();
      await page.screenshot({ path: info.outputPath('flawed.png') });
      await picture(page, `flawed-${theme}`);
      await expect(banner).toContainText(/history/);
      // Said once: what looks through the file behind the window finds the same.
      await page.waitForTimeout(2500);
      await expect(fileBanner(page)).toHaveCount(1);
      await expect(page.getByRole('button', { name: 'Restore a backup…' })).toHaveCount(0);
      // It can be read, and nothing that writes is offered.
      await expect(eventOnChart(page, 'Rewritten by somebody')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Add event' })).toBeDisabled();
      await expect(quickAddField(page)).toBeDisabled();
      await expect(page.getByText('The last backup could not be made.')).toHaveCount(0);
      expect(await violations(page)).toEqual([]);

      const recovered = join(folder, 'Recovered.annals');
      await answerDialogs(app, { save: recovered });
      await banner.getByRole('button', { name: /^Recover/ }).click();
      await expect(page.getByText('Recovered into “Recovered”.')).toBeVisible();
      expect((await snapshotOf(page)).path).toBe(recovered);
      expect((await snapshotOf(page)).total).toBe(12);
      await expect(banner).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Add event' })).toBeEnabled();
      await page.screenshot({ path: info.outputPath('recovered.png') });
      expect(sha256(file)).toBe(before);
    },
  );
}
