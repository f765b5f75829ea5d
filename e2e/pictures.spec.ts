import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './fixtures';

/** The native dialog answers with this path instead of asking. */
async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Size from the PNG's header, and how many different bytes its pixels have (a blank picture has very few). */
function readPng(path: string): { width: number; height: number; different: number } {
  const bytes = readFileSync(path);
  const chunks: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), different: new Set(inflateSync(Buffer.concat(chunks))).size };
}

test('exports the whole timeline as a picture of the size asked for', async ({ launch, newFolder }) => {
  const { app, page } = await launch();
  const path = join(newFolder(), 'timeline.png');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export timeline' });
  await expect(dialog).toContainText('12 of 12 events');
  await dialog.getByLabel('Width').fill('2400');
  await expect(dialog).toContainText('2,400 ×');
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog).toContainText('timeline.png');
  const png = readPng(path);
  expect(png.width).toBe(2400);
  expect(png.different).toBeGreaterThan(100);
});

test('saves the picture as SVG with its text as text', async ({ launch, newFolder }) => {
  const { app, page } = await launch();
  const path = join(newFolder(), 'timeline.svg');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export timeline' });
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog).toContainText('timeline.svg');
  const svg = readFileSync(path, 'utf8');
  expect(svg).toContain('Naqvi signs confidential security agreement in Beijing');
  expect(svg).not.toContain('<foreignObject');
});

test('says which number is wrong and saves nothing', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export timeline' });
  await dialog.getByLabel('Width').fill('12');
  await expect(dialog.getByText(/320/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save picture…' })).toBeDisabled();
});

test('the dialog and the command line write the same bytes, in every format', async ({ launch, newFolder }) => {
  const folder = newFolder();
  const annals = await launch();
  const { app, page } = annals;
  const file = (await page.evaluate(async () => {
    const snapshot = await window.annals.timeline.snapshot();
    return snapshot.ok ? snapshot.value.path : '';
  })) as string;
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export timeline' });
  await expect(dialog).toContainText('12 of 12 events');
  const formats = ['png', 'svg', 'pdf', 'html'] as const;
  for (const format of formats) {
    const path = join(folder, `dialog.${format}`);
    await answerSaveDialog(app, path);
    await dialog.getByText(format.toUpperCase(), { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save picture…' }).click();
    await expect(dialog).toContainText(`dialog.${format}`);
  }
  // The program holds the file as long as it is open.
  await annals.quit();
  for (const format of formats) {
    const out = join(folder, `command.${format}`);
    execFileSync(process.execPath, [join(__dirname, '../out/main/cli.cjs'), 'export', file, '--out', out, '--today', '2026-11-22']);
    expect(readFileSync(out).equals(readFileSync(join(folder, `dialog.${format}`))), format).toBe(true);
  }
});

test('a shape, a filter and a list are drawn as they will be saved', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export timeline' });
  await dialog.getByRole('combobox', { name: 'Shape' }).click();
  await page.getByRole('option', { name: 'Slide 16:9' }).click();
  await expect(dialog).toContainText('1,920 × 1,080 pixels');
  await expect(dialog.getByLabel('Width')).toHaveCount(0);
  await dialog.getByRole('textbox', { name: 'Filter' }).fill('lane:Commitments');
  await expect(dialog).toContainText('4 of 12 events');
  await expect(dialog.getByText('--shape slide')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Filter' }).fill('status:nonsense');
  await expect(dialog.getByRole('button', { name: 'Save picture…' })).toBeDisabled();
});
