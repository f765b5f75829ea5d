import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { openExport } from './pages/dialogs';
import { answerDialogs, snapshotOf } from './program';

test('data out of the window: what is left out is said, and the bytes are those of the command line, of all, a filter and a saved view', async ({
  launch,
  newFolder,
}) => {
  const folder = newFolder();
  const annals = await launch();
  const { app, page } = annals;
  const { lanes, path: file } = await snapshotOf(page);
  const lane = lanes[0]?.id ?? '';
  await page.evaluate(async (id) => {
    await window.annals.events.add({ draft: { title: 'Known to few', when: '2026-02-03', lane: id, sensitivity: 3 } });
    await window.annals.views.add({ draft: { title: 'All but context', from: '2010', to: '2030', filter: '-lane:Context' } });
  }, lane);
  const dialog = await openExport(page);
  await dialog.getByText('Data', { exact: true }).click();
  await expect(dialog.getByRole('combobox', { name: 'Show up to' })).toHaveValue('Internal');
  await expect(dialog.getByRole('status')).toContainText('12 of 13 events; 1 above “internal” withheld');
  expect(await violations(page)).toEqual([]);

  const saved = async (name: string): Promise<void> => {
    await answerDialogs(app, { save: join(folder, name) });
    await dialog.getByRole('button', { name: 'Save file…' }).click();
    await expect(dialog.getByText(name)).toBeVisible();
  };
  const formats = { csv: 'CSV', json: 'JSON', ics: 'Calendar (ICS)', md: 'Markdown' } as const;
  for (const [ending, label] of Object.entries(formats)) {
    await dialog.getByText(label, { exact: true }).click();
    await saved(`whole.${ending}`);
  }
  await dialog.getByText('Filter', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Filter' }).fill('lane:Commitments');
  await expect(dialog.getByRole('status')).toContainText('4 of 13 events');
  await saved('filter.md');
  await dialog.getByText('Saved view', { exact: true }).first().click();
  await expect(dialog.getByRole('status')).toContainText('11 of 13 events');
  await saved('view.md');
  // The program holds the file as long as it is open.
  await annals.quit();
  const parts: Readonly<Record<string, readonly string[]>> = {
    filter: ['--filter', 'lane:Commitments'],
    view: ['--view', 'All but context'],
  };
  for (const name of [...Object.keys(formats).map((ending) => `whole.${ending}`), 'filter.md', 'view.md']) {
    const out = join(folder, `command-${name}`);
    const words = ['export', file, '--out', out, '--max-sensitivity', 'internal', '--today', '2026-11-22'];
    execFileSync(process.execPath, [join(__dirname, '../out/main/cli.cjs'), ...words, ...(parts[name.split('.')[0] ?? ''] ?? [])]);
    expect(readFileSync(out).equals(readFileSync(join(folder, name))), name).toBe(true);
  }
});
