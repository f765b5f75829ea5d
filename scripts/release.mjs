// npm run release: the installers for this system, in release/. Only ever with the official Electron of package.json.

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { packageJson, root, runScript, SetupError } from './setup/context.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { declaredVersion, ensureElectron } from './setup/electron-runtime.mjs';
import { electronBuilder } from './setup/packaging.mjs';

runScript(async () => {
  await ensureDependencies();
  const electron = await ensureElectron();
  if (electron.kind === 'stand-in' || electron.version !== declaredVersion()) {
    throw new SetupError(
      `a release needs the official Electron ${declaredVersion()}; here there is only ${electron.version} (${electron.kind})`,
    );
  }
  if (!packageJson().homepage) throw new SetupError('a release needs "homepage" in package.json (the deb package shows it)');
  await ensureBuilt();
  await electronBuilder(electron, []);
  // Beside the installers, too, for those who look before they install.
  copyFileSync(join(root, 'out/papers/annals.cdx.json'), join(root, 'release', `annals-${packageJson().version}.cdx.json`));
});
