import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, programWords, test, unwrap } from './fixtures';
import { launchElectron } from './launch-electron';

/* The program as electron-builder lays it out (scripts/setup/packaging.mjs): what works from the source may still lack a file there. */

const program = process.env['ANNALS_PACKAGED_PROGRAM'] ?? '';
const resources = process.platform === 'darwin' ? join(dirname(program), '../Resources') : join(dirname(program), 'resources');

test('the packaged program opens the seed and draws a picture of it', async ({ newFolder }) => {
  const app = await launchElectron({ executablePath: program, args: [...programWords({}), `--user-data-dir=${newFolder()}`] });
  try {
    const page = await app.firstWindow();
    await expect(page.getByText('12 events · 6 lanes')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveText('Saved');
    expect(await app.evaluate(({ app: running }) => [running.isPackaged, running.getName()])).toEqual([true, 'Annals']);
    // Drawing needs the fonts and the native renderer, both outside the archive.
    const preview = unwrap(
      await page.evaluate(async () => {
        const result = await window.annals.picture.preview({ options: { width: 1600 }, maxWidth: 400 });
        return result.ok ? { ok: true as const, value: { bytes: result.value.png.length, line: result.value.completeness } } : result;
      }),
    );
    expect(preview.line).toContain('12 of 12 events');
    expect(preview.bytes).toBeGreaterThan(5000);
  } finally {
    await app.close();
  }
});

test('the packaged program leaves only the door open that this test came in by', async () => {
  const wire = await getCurrentFuseWire(program);
  // The wire is text: "1" for on, "0" for off.
  const isOn = (fuse: FuseV1Options): boolean => String.fromCharCode(Number(wire[fuse])) === '1';
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeCliInspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    // Playwright drives the program through it; what is shipped has it off (electron-builder.yml).
    nodeCliInspect: true,
    asarIntegrity: true,
    onlyFromAsar: true,
    ownSnapshot: false,
    fileProtocol: false,
  });
});

test('the package holds the bundles and the native modules, and nothing of the workshop', () => {
  const files = listPackage(join(resources, 'app.asar'), { isPack: false });
  /** Names of what lies right in a folder of the package. */
  const inside = (folder: string): string[] =>
    files.filter((file) => dirname(file) === folder).map((file) => file.slice(join(folder, '/').length));
  expect(inside('/').sort()).toEqual(['assets', 'node_modules', 'out', 'package.json']);
  expect(inside('/out').sort()).toEqual(['main', 'preload', 'renderer']);
  expect(files.filter((file) => /musl|\.map$|\.test\.|\.built-from/.test(file))).toEqual([]);
  expect(existsSync(join(resources, 'default_app.asar'))).toBe(false);
  expect(readdirSync(join(resources, 'app.asar.unpacked/assets')).sort()).toEqual(['fonts', 'icon.png', 'seed']);
});
