// electron-builder calls this when a program is laid out, before it sets the fuses and makes installers.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { standInMarker } from './setup/stand-in.mjs';

/**
 * Removes what an Electron distribution carries for development only, and refuses to make an installer from the stand-in Electron,
 * whichever command asked for it.
 */
export default async function afterPack({ appOutDir, targets, packager }) {
  if (packager.platform.name !== 'mac') rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true });

  const declared = packager.config.electronVersion;
  const versionFile = join(appOutDir, 'version');
  const packed = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : declared;
  const isStandIn = existsSync(join(appOutDir, standInMarker)) || packed !== declared;
  const installers = targets.map((target) => target.name).filter((name) => name !== 'dir');
  if (isStandIn && installers.length > 0) {
    throw new Error(
      `refusing to make ${installers.join(', ')} from Electron ${packed}: ${declared} is declared, a stand-in is never shipped`,
    );
  }
}
