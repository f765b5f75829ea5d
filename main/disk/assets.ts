import { join } from 'node:path';

/**
 * The folder of the files read at run time: fonts, the seed timeline, the icon.
 *
 * One expression serves the source (main/disk/) and the bundles (out/main/, whose shared parts are kept flat beside their entries).
 * In the packaged program these files are unpacked beside the asar, because native code (resvg reading fonts) cannot look inside it.
 */
export const assetsFolder = join(__dirname, '../../assets').replace(/\bapp\.asar\b(?!\.unpacked)/, 'app.asar.unpacked');

/** Path of one file of the assets folder, such as `assetPath('fonts', 'Inter-Regular.ttf')`. */
export function assetPath(...segments: readonly string[]): string {
  return join(assetsFolder, ...segments);
}
