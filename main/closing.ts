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
    void finish()
      .catch((reason: unknown) => {
        // A window that cannot be closed would be killed; what was typed a second ago is kept.
        process.stderr.write(`closing: ${faultWords(reason)}\n`);
        return true;
      })
      .then((may) => {
        state = may ? 'finished' : 'open';
        if (!may) quitting = false;
        else if (window.isDestroyed()) return;
        // A page that is lost cannot be asked to unload.
        else if (window.webContents.isCrashed()) window.destroy();
        else window.close();
      });
  });
}
