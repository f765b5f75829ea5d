import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { choose, openExport } from './pages/dialogs';
import { answerDialogs } from './program';

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
  await answerDialogs(app, { save: path });
  const dialog = await openExport(page);
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
  await answerDialogs(app, { save: path });
  const dialog = await openExport(page);
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog).toContainText('timeline.svg');
  const svg = readFileSync(path, 'utf8');
  expect(svg).toContain('Naqvi signs confidential security agreement in Beijing');
  expect(svg).not.toContain('<foreignObject');
});

test('says which number is wrong and saves nothing', async ({ shared }) => {
  const { page } = await shared();
  const dialog = await openExport(page);
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
  const dialog = await openExport(page);
  await expect(dialog).toContainText('12 of 12 events');
  const formats = ['png', 'svg', 'pdf', 'html'] as const;
  for (const format of formats) {
    const path = join(folder, `dialog.${format}`);
    await answerDialogs(app, { save: path });
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
  const dialog = await openExport(page);
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

test('pasted into a shell, the command line draws what the dialog saved', async ({ launch, newFolder }) => {
  const folder = newFolder();
  const annals = await launch();
  const { app, page } = annals;
  const dialog = await openExport(page);
  await expect(dialog).toContainText('12 of 12 events');
  await choose(page, dialog, 'Shape', 'A4 landscape');
  await choose(page, dialog, 'Theme', 'Greyscale');
  await dialog.getByLabel('Pixels per inch').fill('150');
  await dialog.getByRole('textbox', { name: 'Title' }).fill("It's “quoted” $HOME `x`");
  await dialog.getByRole('textbox', { name: 'Filter' }).fill('-lane:Context');
  await dialog.getByText('Links', { exact: true }).click();
  await expect(dialog).toContainText('11 of 12 events');
  const path = join(folder, 'dialog.png');
  await answerDialogs(app, { save: path });
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog).toContainText('dialog.png');
  const shown = await dialog.locator('code').textContent();
  await annals.quit();
  const command = (shown ?? '').replace('npm run -s annals --', `'${process.execPath}' '${join(__dirname, '../out/main/cli.cjs')}'`);
  execFileSync('/bin/sh', ['-c', command], { cwd: folder });
  const [drawn = ''] = readdirSync(folder).filter((name) => name !== 'dialog.png');
  expect(readFileSync(join(folder, drawn)).equals(readFileSync(path))).toBe(true);
});

test('as the window shows, collapsed lanes are so in the picture, and the command line says which', async ({ launch, newFolder }) => {
  const folder = newFolder();
  const annals = await launch();
  const { app, page } = annals;
  await timelineRegion(page).getByRole('button', { name: 'Collapse Diplomacy' }).click();
  const dialog = await openExport(page);
  await expect(dialog).toContainText('12 of 12 events');
  await expect(dialog.getByLabel('Collapsed lanes as in the window')).not.toBeChecked();
  await dialog.getByRole('button', { name: 'As the window shows' }).click();
  await expect(dialog.getByLabel('Collapsed lanes as in the window')).toBeChecked();
  await expect(dialog).toContainText('4 in collapsed lanes');
  await dialog.getByText('SVG', { exact: true }).click();
  const path = join(folder, 'dialog.svg');
  await answerDialogs(app, { save: path });
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog).toContainText('dialog.svg');
  const shown = (await dialog.locator('code').textContent()) ?? '';
  expect(shown).toContain('--collapsed Diplomacy');
  await annals.quit();
  const command = shown.replace('npm run -s annals --', `'${process.execPath}' '${join(__dirname, '../out/main/cli.cjs')}'`);
  execFileSync('/bin/sh', ['-c', command], { cwd: folder });
  const [drawn = ''] = readdirSync(folder).filter((name) => name !== 'dialog.svg');
  expect(readFileSync(join(folder, drawn), 'utf8')).toBe(readFileSync(path, 'utf8'));
});

test('what does not fit is said, and there is a way to make room', async ({ launch }) => {
  const { page } = await launch();
  const dialog = await openExport(page);
  await expect(dialog).toContainText('12 of 12 events');
  await dialog.getByLabel('Width').fill('700');
  await dialog.getByLabel('Height').fill('320');
  await expect(dialog).toContainText(/\d+ of 12 events have a shortened name or none/);
  await dialog.getByRole('button', { name: 'As high as it needs' }).click();
  await expect(dialog).toContainText('12 of 12 events, ');
  await expect(dialog).not.toContainText(/counted, not named|shortened name/);
  await dialog.getByLabel('Height').fill('320');
  await dialog.getByRole('button', { name: 'Spread over several pages' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Pages' })).toHaveValue('Several');
  await expect(dialog).not.toContainText(/counted, not named|shortened name/);
});

test('a large picture can be stopped; nothing is left of it, and the next one is drawn', async ({ launch, newFolder }) => {
  const folder = newFolder();
  const { app, page } = await launch();
  const dialog = await openExport(page);
  await expect(dialog).toContainText('12 of 12 events');
  await dialog.getByLabel('Width').fill('40000');
  await dialog.getByLabel('Height').fill('16000');
  await expect(dialog).toContainText('40,000 × 16,000 pixels');
  await answerDialogs(app, { save: join(folder, 'large.png') });
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect.poll(() => readdirSync(folder).length).toBe(1);
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  expect(readdirSync(folder)).toEqual([]);
  await dialog.getByLabel('Width').fill('1200');
  await dialog.getByLabel('Height').fill('600');
  await answerDialogs(app, { save: join(folder, 'small.png') });
  await expect(dialog).toContainText('1,200 × 600 pixels');
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog).toContainText('small.png');
  expect(readdirSync(folder)).toEqual(['small.png']);
});

test('how a picture looks is remembered for its timeline, its words only as long as the program runs', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const dialog = await openExport(first.page);
  await expect(dialog).toContainText('12 of 12 events');
  await choose(first.page, dialog, 'Shape', 'Banner');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Not for the settings file');
  await answerDialogs(first.app, { save: join(newFolder(), 'one.svg') });
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog).toContainText('one.svg');
  await first.quit();
  const second = await launch({ userData });
  const again = await openExport(second.page);
  await expect(again).toContainText('12 of 12 events');
  await expect(again.getByRole('combobox', { name: 'Shape' })).toHaveValue('Banner');
  await expect(again.getByRole('textbox', { name: 'Title' })).toHaveValue('');
  await expect(again.locator('code')).toContainText('.svg');
  expect(readFileSync(join(userData, 'config.json'), 'utf8')).not.toContain('Not for the settings file');
});

test('another renderer draws the SVG as the PNG shows it', async ({ shared, newFolder }) => {
  const folder = newFolder();
  const cli = (...words: string[]): void => void execFileSync(process.execPath, [join(__dirname, '../out/main/cli.cjs'), ...words]);
  const file = join(folder, 'seed.annals');
  cli('new', file, '--seed');
  const files = ['whole', 'part'].map((name) => {
    const range = name === 'part' ? ['--from', '2025-09', '--to', '2027-05'] : [];
    for (const format of ['svg', 'png'])
      cli('export', file, '--out', join(folder, `${name}.${format}`), '--today', '2026-11-22', '--height', '900', ...range);
    return { svg: readFileSync(join(folder, `${name}.svg`), 'utf8'), png: readFileSync(join(folder, `${name}.png`)).toString('base64') };
  });
  const [whole, part] = files;
  if (whole === undefined || part === undefined) throw new Error('Nothing was drawn.');
  const { page } = await shared();
  // Chromium draws the SVG, resvg has drawn the PNG.
  const differenceOf = (svg: string, png: string): Promise<number> =>
    page.evaluate(
      async (given) => {
        const pixelsOf = async (blob: Blob): Promise<Uint8ClampedArray> => {
          const image = new Image();
          image.src = URL.createObjectURL(blob);
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = 1600;
          canvas.height = 900;
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, 1600, 900).data ?? new Uint8ClampedArray();
        };
        const bytes = Uint8Array.from(atob(given.png), (character) => character.charCodeAt(0));
        const one = await pixelsOf(new Blob([bytes], { type: 'image/png' }));
        const other = await pixelsOf(new Blob([given.svg], { type: 'image/svg+xml' }));
        let sum = 0;
        for (let at = 0; at < one.length; at++) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
        return sum / one.length / 255;
      },
      { svg, png },
    );
  for (const { svg, png } of files) expect(await differenceOf(svg, png)).toBeLessThan(0.012);
  // Another picture differs by more than that.
  expect(await differenceOf(whole.svg, part.png)).toBeGreaterThan(0.024);
});
