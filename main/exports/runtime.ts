import { clipboard, nativeImage } from 'electron';

/*
 * Electron APIs that differ between the Electron we ship and the older one that development and tests may run on
 * (design.md, section 10). Types are those of the shipped version; the older shape is asked for at run time.
 */

/** Electron before 45: images go to the clipboard at once, as a NativeImage. */
interface SynchronousClipboard {
  writeImage(image: Electron.NativeImage): void;
}

/** Puts a picture on the system clipboard. */
export async function copyPicture(png: Uint8Array): Promise<void> {
  if (hasWriteImage(clipboard)) {
    clipboard.writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
    return;
  }
  // `ClipboardItem` does not exist on the older Electron, so it is not imported above.
  const { ClipboardItem } = await import('electron');
  await clipboard.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) })]);
}

function hasWriteImage(target: unknown): target is SynchronousClipboard {
  return typeof (target as Partial<SynchronousClipboard>).writeImage === 'function';
}
