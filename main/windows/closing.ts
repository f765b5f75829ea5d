import { app, type BrowserWindow } from 'electron';
import { faultWords } from './fault-words';

/** Whether the program was told to quit, and no window has kept it from doing so. */
let quitting = false;

/** Before the app is ready. */
export function noticeQuit(): void {
  app.on('before-quit', () => {
    quitting = true;
  });
}

/** On macOS the program outlives its windows, unless it was told to quit and waited for them. */
export function isQuitting(): boolean {
  return quitting;
}

/** Somebody wants the program to go on, although it was told to quit. */
export function stayRunning(): void {
  quitting = false;
}

/** Windows that are about to close, with when that is decided. */
const leaving = new WeakMap<BrowserWindow, Promise<void>>();

/** Settles when a window that is about to close is gone, or stays; at once for one that is not. */
export async function untilDecided(window: BrowserWindow): Promise<void> {
  await leaving.get(window);
}

/** True for a window that is about to close; it may still stay. */
export function isLeaving(window: BrowserWindow): boolean {
  return leaving.has(window);
}

/**
 * Has a window finish before it closes, however it is told to: its cross, Ctrl+W, the menu, quitting, the end of the session.
 *
 * @param finish answers false when the window is to stay open; the program then does not quit either
 */
export function finishBeforeClosing(window: BrowserWindow, finish: () => Promise<boolean>): void {
  let state: 'open' | 'finishing' | 'finished' = 'open';
  window.on('close', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'finishing') return;
    state = 'finishing';
    const decide = leave(window);
    void finish()
      .catch((reason: unknown) => {
        // A window that cannot be closed would be killed; what was typed a second ago is kept.
        process.stderr.write(`closing: ${faultWords(reason)}\n`);
        return true;
      })
      .then((may) => {
        state = may ? 'finished' : 'open';
        if (!may) {
          quitting = false;
          decide();
        } else if (window.isDestroyed()) return;
        // A page that is lost cannot be asked to unload.
        else if (window.webContents.isCrashed()) window.destroy();
        else window.close();
      });
  });
}

/** A window is leaving until it is closed, or until what this returns is called. */
function leave(window: BrowserWindow): () => void {
  let decide = (): void => undefined;
  leaving.set(
    window,
    new Promise((resolve) => {
      decide = () => {
        leaving.delete(window);
        window.off('closed', decide);
        resolve();
      };
      window.once('closed', decide);
    }),
  );
  return decide;
}
