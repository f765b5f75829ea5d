// electron-builder calls this when a program is laid out and before any installer is made from it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const standInMarker = 'STAND-IN.txt';

/**
 * Removes what an Electron distribution carries for development only, and refuses to make an installer from the stand-in Electron,
 * whichever command asked for it.
 */
export default async function afterPack({ appOutDir, targets, packager }) {
  if (packager.platform.name !== 'mac') rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true });

  const installers = targets.map((target) => target.name).filter((name) => name !== 'dir');
  if (installers.length === 0) return;
  const declared = packager.config.electronVersion ?? packager.info.framework.version;
  const versionFile = join(appOutDir, 'version');
  const packed = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : declared;
  if (existsSync(join(appOutDir, standInMarker)) || packed !== declared) {
    throw new Error(
      `refusing to make ${installers.join(', ')} from Electron ${packed}: ${declared} is declared, and the stand-in is never shipped`,
    );
  }
}
