import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test, unwrap } from './fixtures';

/** Width and height that a PNG file says it has. */
function pngSize(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Answers the native save dialog, which no test can click. */
async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showSaveDialog = async (...all: unknown[]) => {
      asked.push(all.at(-1));
      return { canceled: path === null, filePath: path ?? '' };
    };
  }, filePath);
}

test('a preview is the whole picture, small, and tells the size of what would be saved', async ({ shared }) => {
  const { page } = await shared();
  const preview = unwrap(
    await page.evaluate(async () => {
      const result = await window.annals.picture.preview({ options: { width: 1600, scale: 2 }, maxWidth: 400 });
      return result.ok ? { ...result, value: { ...result.value, png: Array.from(result.value.png) } } : result;
    }),
  );
  const [width, height] = pngSize(Buffer.from(preview.png));
  expect(width).toBe(400);
  expect(preview.width).toBe(3200);
  expect(Math.abs(height / width - preview.height / preview.width)).toBeLessThan(0.01);
  expect(preview.completeness).toContain('12 of 12 events');
});

test('a picture is saved where the dialog says, at the size asked for', async ({ shared, newFolder }) => {
  const folder = newFolder();
  const { app, page } = await shared();
  await answerSaveDialog(app, join(folder, 'story'));
  const saved = unwrap(await page.evaluate(() => window.annals.picture.save({ options: { width: 1200, scale: 1.5 }, format: 'png' })));
  expect(saved?.path).toBe(join(folder, 'story.png'));
  const png = readFileSync(join(folder, 'story.png'));
  expect(pngSize(png)[0]).toBe(1800);
  expect(png.length).toBe(saved?.bytes);
  expect(readdirSync(folder)).toEqual(['story.png']);
  expect(await app.evaluate(() => (globalThis as unknown as { asked: Array<{ defaultPath: string }> }).asked[0]?.defaultPath)).toMatch(
    /Pakistan–China security commitments\.png$/,
  );
  // The ending was added after the dialog had asked about replacing, so nothing may be replaced.
  const again = await page.evaluate(() => window.annals.picture.save({ options: {}, format: 'png' }));
  expect(again).toMatchObject({ ok: false, error: { code: 'exists' } });
  expect(readFileSync(join(folder, 'story.png')).equals(png)).toBe(true);
});

test('a cancelled dialog writes nothing, and strange paths are not shown', async ({ shared }) => {
  const { app, page } = await shared();
  await answerSaveDialog(app, null);
  expect(unwrap(await page.evaluate(() => window.annals.picture.save({ options: {}, format: 'svg' })))).toBeNull();
  const shown = await page.evaluate(() => window.annals.picture.reveal({ path: '/etc/passwd' }));
  expect(shown).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});

test('a place that cannot be written is told, by name', async ({ shared, newFolder }) => {
  const { app, page } = await shared();
  await answerSaveDialog(app, join(newFolder(), 'missing', 'story.svg'));
  const saved = await page.evaluate(() => window.annals.picture.save({ options: {}, format: 'svg' }));
  expect(saved).toMatchObject({ ok: false, error: { code: 'io', message: expect.stringContaining('story.svg') } });
});

test('a copied picture is on the clipboard at its full size', async ({ shared }) => {
  const { app, page } = await shared();
  const copied = unwrap(await page.evaluate(() => window.annals.picture.copy({ options: { width: 800 } })));
  const size = await app.evaluate(async ({ clipboard, nativeImage }) => {
    const old = clipboard as unknown as { readImage?: () => Electron.NativeImage };
    if (old.readImage) return old.readImage().getSize();
    const [item] = await clipboard.read();
    const blob = (await item?.getType('image/png')) as Blob;
    return nativeImage.createFromBuffer(Buffer.from(await blob.arrayBuffer())).getSize();
  });
  expect(size).toEqual({ width: 800, height: copied?.height });
});
